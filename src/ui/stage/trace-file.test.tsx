import { act } from '@testing-library/react';
import { expect, it, onTestFinished, vi } from 'vitest';
import { malformedTraces } from '../../contract/testing/malformed-traces.ts';
import { madeUpTrace } from '../../contract/testing/made-up-trace.ts';
import { saveTrace } from '../../contract/trace-file.ts';
import { packTrace } from '../../state/packed-trace.ts';
import { fakeReaders } from '../../state/testing/fake-reader.ts';
import { mountInLab } from '../basics/testing/mount.tsx';
import { TraceFile } from './StageTools.tsx';

const trace = madeUpTrace({ samples: 9 });
const files = malformedTraces(trace);

it(`${files.length} malformed files are refused in words, each; the run on the stage and the log stay`, async () => {
  const { user, state, lab, engine, getByLabelText, findByText, queryByRole } = await mountInLab(<TraceFile />);
  const open = (text: string) =>
    user.upload(getByLabelText('Trace file'), new File([text], 'a.json', { type: 'application/json' }));
  await act(async () => lab.commands.run());
  await act(() => engine.finish());
  const { shown, log } = state();
  expect(log).toHaveLength(1);
  expect(files).toHaveLength(40);
  for (const [kind, text, says] of files) {
    await open(text);
    await findByText(says);
    const { shown: now, log: kept } = state();
    expect({ kind, now, kept, told: queryByRole('alert')!.textContent }).toEqual({
      ...{ kind, now: shown, kept: log },
      told: expect.stringMatching(says),
    });
  }
  await open(saveTrace(trace));
  await expect.poll(() => state().shown?.trace).toEqual(trace);
  expect(queryByRole('alert')).toBeNull();
  expect(state().log).toEqual(log);
}, 60_000);

it('says how much of a large file has been read; the one that was chosen last is shown', async () => {
  const readers = fakeReaders();
  onTestFinished(() => void vi.unstubAllGlobals());
  const { user, state, getByLabelText, findByText, getByRole, findByRole } = await mountInLab(<TraceFile />);
  const choose = () =>
    user.upload(
      getByLabelText('Trace file'),
      new File([' '.repeat(2 ** 20 + 1)], 'a.json', { type: 'application/json' }),
    );
  await choose();
  await act(async () => readers[0]!.tell({ share: 0.379 }));
  expect((await findByText('Reading the file: 37 %')) === getByRole('status')).toBe(true);
  await choose();
  await act(async () => readers[0]!.tell({ share: 1 }));
  await act(async () => readers[1]!.tell({ share: 0.5 }));
  await findByText('Reading the file: 50 %');
  await act(async () => readers[0]!.tell({ opened: { ok: true, packed: packTrace(trace) } }));
  expect(state().shown).toBeNull();
  await act(async () => readers[1]!.tell({ opened: { ok: false, fault: { code: 'file-not-json' } } }));
  expect((await findByRole('alert')).textContent).toMatch(/not JSON/);
  expect(getByRole('status').textContent).toBe('');
});

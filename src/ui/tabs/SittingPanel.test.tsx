import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { openSitting, saveSitting } from '../../state/kept/sitting-file.ts';
import { fakeSitting, PREDICTION } from '../../state/testing/sitting.ts';
import { mountInLab } from '../basics/testing/mount.tsx';
import { SittingPanel } from './SittingPanel.tsx';

/** What the browser would have saved: name and text of each file. */
function savedFiles(): { readonly name: string; readonly blob: Blob }[] {
  const files: { name: string; blob: Blob }[] = [];
  let blob: Blob | null = null;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((given) => {
    blob = given as Blob;
    return 'blob:one';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    files.push({ name: this.download, blob: blob! });
  });
  return files;
}

const fileOf = (text: string): File => new File([text], 'sitting.json', { type: 'application/json' });

it('everything that was run, measured and predicted is saved, and opens in an empty browser with every figure equal', async () => {
  const files = savedFiles();
  const progress = { version: 1, lesson: 'late', step: 'see', predictions: [PREDICTION] };
  const { lab, engine, measuring, user, state } = await mountInLab(<SittingPanel />, {
    kept: { 'early-exit.lesson.late': JSON.stringify(progress) },
  });
  await act(async () => lab.commands.run());
  await act(() => engine.finish(1234.5));
  await act(async () => lab.commands.startSweep());
  await act(() => measuring.finish({ kind: 'precise' }));
  await screen.findByText('Kept in this browser, for this address alone: 1 run, 1 sweep and 1 prediction.');
  await user.click(screen.getByRole('button', { name: 'Save everything as JSON' }));
  expect(files[0]!.name).toBe('early-exit-sitting.json');
  const text = await files[0]!.blob.text();
  const opened = openSitting(text);
  if (!opened.ok) throw new Error(opened.fault.code);
  const { runs, sweeps, predictions } = opened.sitting;
  expect(runs).toEqual(state().log.map(({ record }) => record));
  expect(state().sweep).toMatchObject({ result: sweeps[0] });
  expect(predictions).toEqual([PREDICTION]);

  const other = await mountInLab(<SittingPanel />);
  await other.user.upload(within(other.container).getByLabelText('File of a sitting'), fileOf(text));
  await waitFor(() => expect(other.state().sittings.map(({ sitting }) => sitting)).toEqual([opened.sitting]));
  expect(other.state().log).toEqual([]);
});

it('what was opened says that it was recorded elsewhere, is shown so on the stage, and goes when that is said twice', async () => {
  const { user, state, container } = await mountInLab(<SittingPanel />);
  await user.upload(screen.getByLabelText('File of a sitting'), fileOf(saveSitting(fakeSitting())));
  const [summary] = await screen.findAllByText(/^Recorded on/);
  expect(container.textContent).toContain('2 runs, 1 sweep, 1 measurement of exits, 1 machine card and 1 prediction');
  await user.click(summary!);
  await user.click(screen.getAllByRole('button', { name: /^Bring back the run/ })[0]!);
  expect(state().shown).toMatchObject({ origin: { kind: 'file' }, trace: null, record: { settings: { interval: 7 } } });
  expect(state().settings.interval).toBe(7);
  await user.click(screen.getByRole('button', { name: 'Remove' }));
  expect(state().sittings).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Remove it: sure?' }));
  await waitFor(() => expect(state().sittings).toEqual([]));
});

it('a file that is none, or has nothing in it, is said to be so', async () => {
  const { user, state } = await mountInLab(<SittingPanel />);
  const field = screen.getByLabelText('File of a sitting');
  await user.upload(field, fileOf('{}'));
  expect((await screen.findByRole('alert')).textContent).toMatch(/not a sitting saved by Early Exit/);
  const nothing = { runs: [], sweeps: [], exits: [], cards: [], predictions: [] };
  await user.upload(field, fileOf(saveSitting(fakeSitting(nothing))));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe('There is nothing in that file.'));
  expect(state().sittings).toEqual([]);
});

it('what is measured while it is open is in what is saved, a second sweep as the first', async () => {
  const files = savedFiles();
  const { lab, measuring, user } = await mountInLab(<SittingPanel />);
  for (const [sweeps, kernel] of [
    ['1 sweep', 'js'],
    ['2 sweeps', 'wasm'],
  ] as const) {
    await act(async () => {
      lab.commands.setSettings({ kernel });
      lab.commands.startSweep();
    });
    await act(() => measuring.finish({ kind: 'precise' }));
    await screen.findByText(`Kept in this browser, for this address alone: ${sweeps}.`);
  }
  await user.click(screen.getByRole('button', { name: 'Save everything as JSON' }));
  const opened = openSitting(await files[0]!.blob.text());
  expect(opened).toMatchObject({ ok: true, sitting: { sweeps: { length: 2 } } });
});

import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { openTrace } from '../contract/trace-file.ts';
import type { Trace } from '../contract/trace.ts';
import { fakeRecord, fakeTrace, MESSAGE_ALONE, settled } from './testing/fake-engine.ts';
import { fakeLab } from './testing/fake-lab.ts';

const opened = openTrace(readFileSync('public/traces/duplicate-result.json', 'utf8'));
const TWO = (opened.ok ? opened.trace : null) as Trace;
const ONE = fakeTrace(fakeRecord(TWO.record.settings));

it('runs are made with their events until one writes two results, and none of them is shown or kept', async () => {
  const { lab, engine, state } = await fakeLab();
  const trace = vi.spyOn(engine, 'trace').mockResolvedValueOnce(ONE).mockResolvedValueOnce(ONE).mockResolvedValue(TWO);
  lab.commands.catchRace('here');
  await settled();
  expect(state().caught).toEqual({ from: 'here', runs: 3, going: false, trace: TWO });
  expect(trace).toHaveBeenCalledTimes(3);
  const [settings] = trace.mock.calls[0]!;
  expect(settings).toMatchObject({ recheck: false, interval: 1, flag: 'atomic', ranges: { length: 2 } });
  expect(state()).toMatchObject({ shown: null, log: [], activity: { phase: 'idle' } });
});

it('gives up after 500 of them', async () => {
  const { lab, engine, state } = await fakeLab();
  const trace = vi.spyOn(engine, 'trace').mockResolvedValue(ONE);
  lab.commands.catchRace('here');
  await vi.waitFor(() => expect(state().caught).toEqual({ from: 'here', runs: 500, going: false, trace: null }));
  expect(trace).toHaveBeenCalledTimes(500);
});

it('is stopped between two of them', async () => {
  const { lab, engine, state } = await fakeLab();
  lab.commands.catchRace('here');
  await settled();
  expect(state()).toMatchObject({ caught: { runs: 0, going: true }, activity: { phase: 'racing' } });
  lab.commands.stop();
  await settled();
  expect(state()).toMatchObject({ caught: { runs: 1, going: false, trace: null }, activity: { phase: 'idle' } });
  expect(engine.calls).toEqual(['trace', 'stop']);
});

it('a worker that fails is told, and nothing more is run', async () => {
  const { lab, engine, state } = await fakeLab();
  const failed = { outcome: 'failed', reason: 'worker-silent', figures: { seconds: 3 } } as const;
  const trace = vi.spyOn(engine, 'trace').mockResolvedValue(fakeTrace(fakeRecord(TWO.record.settings, 2000, failed)));
  lab.commands.catchRace('here');
  await settled();
  expect(trace).toHaveBeenCalledTimes(1);
  expect(state().troubles).toEqual([{ what: 'races', fault: { code: 'worker-silent', seconds: 3 } }]);
  expect(state().caught).toMatchObject({ going: false, trace: null });
});

it('the shipped one needs no shared memory', async () => {
  const { lab, arrive, state } = await fakeLab({ abilities: MESSAGE_ALONE });
  lab.commands.catchRace('shipped');
  await settled();
  await arrive({ ok: true, trace: TWO });
  expect(state().caught).toEqual({ from: 'shipped', trace: TWO });
  lab.commands.catchRace('shipped');
  await settled();
  await arrive({ ok: false, fault: { code: 'recorded-unreachable' } });
  expect(state().troubles).toEqual([{ what: 'recorded', fault: { code: 'recorded-unreachable' } }]);
});

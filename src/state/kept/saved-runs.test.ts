import { describe, expect, it } from 'vitest';
import type { Fault } from '../../contract/faults.ts';
import { DEFAULT_SETTINGS } from '../../contract/settings.ts';
import { savedCard } from './saved-card.ts';
import { withRun, withSaved } from './log.ts';
import { savedRuns } from './saved-runs.ts';
import { fakeRecord } from '../testing/fake-engine.ts';
import { FakeKeeper } from '../testing/fake-lab.ts';
import { cardOf } from '../testing/fake-measuring.ts';
import type { LogEntry } from '../types.ts';

const record = fakeRecord(DEFAULT_SETTINGS);
const failed = fakeRecord(DEFAULT_SETTINGS, 5, {
  outcome: 'failed',
  iterations: null,
  reason: 'gone',
  lastPublished: 64,
});
const many = (count: number): readonly LogEntry[] =>
  Array.from({ length: count }).reduce<readonly LogEntry[]>((log) => withRun(log, record), []);
const file = (runs: unknown): string => JSON.stringify({ version: 1, runs });

describe('the log', () => {
  it('has the newest on top and at most 200', () => {
    const log = withRun(many(200), failed);
    expect(log).toHaveLength(200);
    expect(log[0]).toEqual({ id: 201, record: failed });
    expect(log.at(-1)!.id).toBe(2);
  });

  it('comes back as it was', async () => {
    const keeper = new FakeKeeper();
    const log = withRun(withRun([], record), failed);
    expect(savedRuns(keeper).save(log)).toBe(true);
    expect(await savedRuns(keeper).load()).toEqual({ log, lost: null });
  });

  it('has the runs of a browser that reports no number of cores, also those in which it is left out', async () => {
    const { cores: _, ...without } = record.environment;
    const { log, lost } = await savedRuns(
      new FakeKeeper({ 'early-exit.log': file([{ ...record, environment: without }]) }),
    ).load();
    expect(lost).toBe(null);
    expect(log[0]!.record.environment.cores).toBe(null);
  });

  it('keeps the newest that there is room for', async () => {
    const keeper = new FakeKeeper();
    keeper.room = 3 * JSON.stringify(record).length;
    expect(savedRuns(keeper).save(many(9))).toBe(true);
    const { log } = await savedRuns(keeper).load();
    expect(log.map(({ id }) => id)).toEqual([2, 1]);
    keeper.room = 10;
    expect(savedRuns(keeper).save(many(9))).toBe(false);
  });

  it.each<[string, string, number, Fault | null]>([
    ['nothing', '', 0, { code: 'log-unreadable' }],
    ['no JSON', '{"version":1,"runs":[', 0, { code: 'log-unreadable' }],
    ['another version', '{"version":2,"runs":[]}', 0, { code: 'log-unreadable' }],
    ['another shape', '[1]', 0, { code: 'log-unreadable' }],
    ['no list', '{"version":1,"runs":{}}', 0, { code: 'log-unreadable' }],
    ['an empty list', file([]), 0, null],
    [
      'a run among rubbish',
      file([null, record, { ...record, version: 2 }]),
      1,
      { code: 'log-entries-lost', lost: 2, of: 3 },
    ],
    [
      'bad settings',
      file([{ ...record, settings: { ...record.settings, interval: 0 } }]),
      0,
      { code: 'log-entries-lost', lost: 1, of: 1 },
    ],
    ['more than are kept', file(Array.from({ length: 250 }, () => record)), 200, null],
  ])('reads %s', async (_name, text, count, lost) => {
    const loaded = await savedRuns(new FakeKeeper({ 'early-exit.log': text })).load();
    expect(loaded.log).toHaveLength(count);
    expect(loaded.lost).toEqual(lost);
  });
});

describe('the log that was kept', () => {
  it('lies under what has been run meanwhile, with numbers of its own', () => {
    const kept = withRun(withRun([], record), record);
    expect(withSaved(withRun([], failed), kept).map(({ id, record: run }) => [id, run === failed])).toEqual([
      [3, true],
      [2, false],
      [1, false],
    ]);
    expect(withSaved(many(3), many(199))).toHaveLength(200);
  });
});

describe('the card', () => {
  const card = cardOf(DEFAULT_SETTINGS, { kind: 'precise' });

  it('comes back as it was, unknown figures too', async () => {
    const keeper = new FakeKeeper();
    savedCard(keeper).save(card);
    expect(await savedCard(keeper).load()).toEqual(card);
    savedCard(keeper).clear();
    expect(await savedCard(keeper).load()).toBe(null);
  });

  it.each([
    [
      { kind: 'failed', fault: { code: 'worker-silent', seconds: 3 } },
      { code: 'worker-silent', seconds: 3 },
    ],
    [
      { kind: 'failed', reason: 'gone' },
      { code: 'unexpected', message: 'gone' },
    ],
  ])('comes back with the fault of its end, %j', async (end, fault) => {
    const keeper = new FakeKeeper({ 'early-exit.card': JSON.stringify({ ...card, end }) });
    expect((await savedCard(keeper).load())!.end).toEqual({ kind: 'failed', fault });
  });

  it.each([
    ['no JSON', ''],
    ['nothing', 'null'],
    ['another version', JSON.stringify({ ...card, version: 2 })],
    ['an unknown unit', JSON.stringify({ ...card, figures: [{ ...card.figures[0], unit: 's' }] })],
    ['no number', JSON.stringify({ ...card, figures: [{ ...card.figures[0], value: 'x' }] })],
    [
      'no range',
      JSON.stringify({ ...card, figures: [{ ...card.figures[0], subject: { kind: 'iteration', range: [1] } }] }),
    ],
    ['an unknown end', JSON.stringify({ ...card, end: { kind: 'later' } })],
  ])('is none when it has %s', async (_name, text) => {
    expect(await savedCard(new FakeKeeper({ 'early-exit.card': text })).load()).toBe(null);
  });
});

import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../contract/settings.ts';
import { fakeRecord } from '../testing/fake-engine.ts';
import { damagedLogs } from '../testing/damaged-logs.ts';
import { readOldLog } from './old-log.ts';

const record = fakeRecord(DEFAULT_SETTINGS);
const failed = fakeRecord(DEFAULT_SETTINGS, 5, {
  outcome: 'failed',
  iterations: null,
  reason: 'gone',
  lastPublished: 64,
});
const file = (runs: unknown): string => JSON.stringify({ version: 1, runs });

describe('the log of before', () => {
  it('is read, each run with the same id however often', () => {
    const { items, aside } = readOldLog(file([failed, record]));
    expect(items.map(({ value }) => value)).toEqual([failed, record]);
    expect(aside).toBe(null);
    expect(readOldLog(file([record, failed, record])).items.map(({ id }) => id)).toEqual([
      items[1]!.id,
      items[0]!.id,
      items[1]!.id,
    ]);
  });

  it('has the runs of a browser that reports no number of cores, also those in which it is left out', () => {
    const { cores: _, ...without } = record.environment;
    const { items, aside } = readOldLog(file([{ ...record, environment: without }]));
    expect(items).toMatchObject([{ value: { environment: { cores: null } } }]);
    expect(aside).toBe(null);
  });

  it.each(damagedLogs(record))(
    'that is damaged (%s) is set aside as it is; what can be read is read',
    (_name, text, good, newer) => {
      const { items, aside } = readOldLog(text);
      expect(items).toHaveLength(good);
      expect(aside).toMatchObject({ from: 'log', value: text, newer });
    },
  );
});

/** The runs over which the handle travels before the first press: made elsewhere by bench/record-travel.js, two workers, each k once. */
import type { RunRecord } from '../contract/record.ts';
import { loadOnce } from './load-once.ts';
import { nextTask } from './next-task.ts';

/** Read in one task: all of them would hold the page up. */
const AT_ONCE = 4;

let records: readonly RunRecord[] = [];

/** From the smallest interval to the largest; empty until they are there. */
export const recordedTravel = (): readonly RunRecord[] => records;

/** Rejects where they cannot be fetched; asked again it tries again. */
export const bringTravel = loadOnce(async () => {
  const [{ default: file }, { recordReader }] = await Promise.all([
    import('./recorded-travel.json', { with: { type: 'json' } }),
    import('../contract/record-file.ts'),
  ]);
  const read: RunRecord[] = [];
  for (const [i, record] of (file as readonly unknown[]).entries()) {
    if (i % AT_ONCE === 0) await nextTask();
    read.push(recordReader(record, [String(i)]));
  }
  records = read;
});

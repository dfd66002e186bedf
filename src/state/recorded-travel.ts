/** The runs over which the handle travels before the first press: made elsewhere by bench/record-travel.js, two workers, each k once. */
import { recordReader } from '../contract/record-file.ts';
import type { RunRecord } from '../contract/record.ts';
import { loadOnce } from './load-once.ts';

let records: readonly RunRecord[] = [];

/** From the smallest interval to the largest; empty until they are there. */
export const recordedTravel = (): readonly RunRecord[] => records;

/** Rejects where they cannot be fetched; asked again it tries again. */
export const bringTravel = loadOnce(async () => {
  const { default: file } = await import('./recorded-travel.json', { with: { type: 'json' } });
  records = (file as readonly unknown[]).map((record, i) => recordReader(record, [String(i)]));
});

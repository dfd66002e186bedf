/** What the cost of an iteration and of a check depends on, and when a cost measured in one loop fits another. */
import type { Settings } from '../contract/settings.ts';

/** The fields on which the cost of an iteration and of a check depends. */
export const LOOP_FIELDS = ['ranges', 'kernel', 'flag', 'guard', 'unit', 'work', 'counter'] as const;

export type LoopSettings = Pick<Settings, (typeof LOOP_FIELDS)[number]>;

/** Whether an iteration and a check cost the same in both. */
export function sameLoop(first: LoopSettings, second: LoopSettings): boolean {
  return LOOP_FIELDS.every((field) => JSON.stringify(first[field]) === JSON.stringify(second[field]));
}

/** Whether what was measured in one loop fits another: each range that is searched there was measured. Steps are the same in all. */
export function loopCovers(measured: LoopSettings, wanted: LoopSettings): boolean {
  const there = new Set(measured.ranges.map(String));
  const within =
    wanted.work !== 'prime' || wanted.ranges.every((range) => range[0] === range[1] || there.has(String(range)));
  return within && sameLoop(measured, { ...wanted, ranges: measured.ranges });
}

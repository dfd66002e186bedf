/** Lecture 27.2 as it is told there: the same count twice, once with frequent and once with rare checks. Pure. */
import type { Micros } from '../../contract/record.ts';
import type { Settings } from '../../contract/settings.ts';
import type { SweepPoint, SweepResult } from '../../measure/results.ts';
import { loopCovers } from '../../state/loop.ts';
import { sameSettings } from '../../state/same.ts';
import { EXAMPLE_27_2 } from '../../state/scenes.ts';
import type { LabState } from '../../state/types.ts';

/** Primes from one check to the next, in the two programs. */
export const PAIR = [10, 1000] as const;

export type Pair<T> = Readonly<Record<(typeof PAIR)[number], T>>;

/** The settings are those of the lecture's pair, on whatever kernel there is, at whatever interval. */
export function isLecturePair(settings: Settings): boolean {
  return sameSettings({ ...settings, interval: 10 }, { ...EXAMPLE_27_2, kernel: settings.kernel });
}

/** Microseconds of the latest run of each; null where there is none. */
export function pairTimes(log: LabState['log'], settings: Settings): Pair<Micros | null> {
  const latest = (interval: number): Micros | null =>
    log.find(({ record }) => sameSettings(record.settings, { ...settings, interval }))?.record.micros ?? null;
  return { 10: latest(10), 1000: latest(1000) };
}

/** What each costs above never checking, as a sweep of this loop found it; null where none has. */
export function pairOverheads(swept: SweepResult | null, settings: Settings): Pair<SweepPoint> | null {
  if (swept === null || !loopCovers(swept.settings, settings)) return null;
  const known = swept.points.filter(({ low, high }) => Number.isFinite(high - low));
  const [often, rare] = PAIR.map((k) => known.find(({ interval, pairs }) => interval === k && pairs > 0));
  return often === undefined || rare === undefined ? null : { 10: often, 1000: rare };
}

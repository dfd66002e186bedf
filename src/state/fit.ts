/** Keeps a list of intervals and a planted target in step when the ranges of the controls change. */
import type { Interval, Range, Settings, Target } from '../contract/settings.ts';

/** Fields that the patch names itself are left alone. */
export function fitPatch(settings: Settings, patch: Partial<Settings>): Partial<Settings> {
  const { ranges } = patch;
  // Parsing names what is wrong with ranges that are none.
  if (!Array.isArray(ranges) || ranges.length === 0) return patch;
  const target = fitTarget(settings.target, ranges as readonly Range[]);
  return {
    interval: fitIntervals(settings.interval, ranges.length),
    target,
    // With steps no number is prime: where no target is left, they go too.
    work: target === 'prime' && settings.task === 'find' ? 'prime' : settings.work,
    ...patch,
  };
}

/** New workers check as often as the last one did. */
function fitIntervals(interval: Settings['interval'], workers: number): Settings['interval'] {
  if (typeof interval !== 'object') return interval;
  const last: Interval = interval.at(-1)!;
  return Array.from({ length: workers }, (_, worker) => interval[worker] ?? last);
}

/** The target stays in its worker if it can, else it moves to the last one that has numbers to search. */
function fitTarget(target: Target, ranges: readonly Range[]): Target {
  if (target === 'prime' || holds(ranges[target.worker])) return target;
  const worker = ranges.findLastIndex(holds);
  return worker === -1 ? 'prime' : { ...target, worker };
}

function holds(range: Range | undefined): boolean {
  return Array.isArray(range) && range[0] < range[1];
}

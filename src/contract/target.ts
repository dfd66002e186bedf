/** Where a find is planted: what follows from the settings. */
import type { Planted, Settings } from './settings.ts';

/**
 * Iterations a planted target lies behind the start of its worker's range, in the middle where its place is drawn; null
 * when this worker has none.
 */
export function plantedAt(settings: Settings, worker: number): number | null {
  const { target, task } = settings;
  if (task === 'count' || target === 'prime' || target.worker !== worker) return null;
  const [from, to] = settings.ranges[worker]!;
  return Math.floor(middleOf(target) * (to - from));
}

/** The fraction of the range where a find is planted: of a stretch its middle. */
export function middleOf(target: Planted): number {
  const [from, to] = stretchOf(target);
  return (from + to) / 2;
}

/** The fractions between which it may lie: the same one twice where its place is fixed. */
export function stretchOf(target: Planted): readonly [from: number, to: number] {
  return 'at' in target ? [target.at, target.at] : [target.from, target.to];
}

/** The first and the last number at which it may be planted; null in an empty range. */
export function plantedBetween(
  { ranges }: Pick<Settings, 'ranges'>,
  target: Planted,
): readonly [number, number] | null {
  const [start, end] = ranges[target.worker] ?? [0, 0];
  if (start === end) return null;
  const [from, to] = stretchOf(target);
  const first = start + Math.floor(from * (end - start));
  return [first, 'at' in target ? first : Math.max(first, start + Math.ceil(to * (end - start)) - 1)];
}

/** The same kind of target with its middle at another fraction: a stretch keeps its width, within the range. */
export function movedTo(target: Planted, at: number): Planted {
  if ('at' in target) return { ...target, at };
  const half = (target.to - target.from) / 2;
  const middle = Math.min(1 - half, Math.max(half, at));
  // 0.1, not 0.09999999999999998, in the address.
  const tidy = (fraction: number): number => Number(fraction.toPrecision(12));
  return { ...target, from: Math.max(0, tidy(middle - half)), to: Math.min(1, tidy(middle + half)) };
}

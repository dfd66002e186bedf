/** Ranges as a person sets them: laid end to end, all the same, or each by hand. */
import { MAX_NUMBER, type Range, type Settings } from '../../contract/settings.ts';

/** `adjacent`: each begins where the one before ends. `same`: every worker searches the same numbers. */
export type RangesForm = 'adjacent' | 'same' | 'hand';

export interface RangesShape {
  readonly form: RangesForm;
  /** Where the first range begins. */
  readonly start: number;
  /** How many numbers the first range holds. */
  readonly length: number;
}

function hasForm(ranges: readonly Range[], form: RangesForm): boolean {
  const [first] = ranges;
  if (!first) return false;
  const length = first[1] - first[0];
  return ranges.every(([from, to], worker) => {
    const start = form === 'same' ? first[0] : first[0] + worker * length;
    return from === start && to === start + length;
  });
}

/** The plainest form that gives these ranges. One range alone is `adjacent`. */
export function shapeOf(ranges: readonly Range[]): RangesShape {
  const [from, to] = ranges[0] ?? [0, 0];
  const form = (['adjacent', 'same'] as const).find((candidate) => hasForm(ranges, candidate)) ?? 'hand';
  return { form, start: from, length: to - from };
}

/** The ranges of a shape for so many workers. Not for `hand`, which keeps what there is. */
export function rangesOf(shape: RangesShape, workers: number): Range[] {
  const step = shape.form === 'same' ? 0 : shape.length;
  return Array.from({ length: workers }, (_, worker): Range => {
    const from = shape.start + worker * step;
    return [from, from + shape.length];
  });
}

/** The largest length that keeps the last range within 2^53 − 1. */
export function maxLength(shape: RangesShape, workers: number): number {
  const room = MAX_NUMBER - shape.start;
  return shape.form === 'same' ? room : Math.floor(room / Math.max(1, workers));
}

/**
 * More or fewer workers. Ranges of a form keep it; by hand, the ones there are stay and each new one follows the last,
 * equally long. A range that would pass 2^53 − 1 is cut there.
 */
export function resizeRanges(ranges: readonly Range[], workers: number): Range[] {
  const shape = shapeOf(ranges);
  const resized = shape.form === 'hand' ? ranges.slice(0, workers) : rangesOf(shape, workers);
  while (resized.length < workers) {
    const [from, to] = resized[resized.length - 1] ?? [0, 0];
    resized.push([to, to + (to - from)]);
  }
  return resized.map(([from, to]): Range => [Math.min(from, MAX_NUMBER), Math.min(to, MAX_NUMBER)]);
}

/** The change that gives so many workers; the state lets intervals and target follow. */
export function workersPatch(settings: Settings, workers: number): Partial<Settings> {
  return { ranges: resizeRanges(settings.ranges, workers) };
}

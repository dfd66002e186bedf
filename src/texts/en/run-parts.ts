/** What the time of a run went into, over the picture. */
import type { Micros } from '../../contract/record.ts';
import type { Interval } from '../../contract/settings.ts';
import type { Formats } from '../formats.ts';
import type { SeriesWords } from './series.ts';

/** µs: the search and the checks of who found it, the overshoot of the last one, and the rest. */
export interface RunParts {
  readonly micros: Micros;
  readonly search: Micros;
  readonly checking: Micros;
  readonly wasted: Micros;
  /** For a processor, or for the lock; below 0 where the parts were faster than they are priced. */
  readonly waiting: Micros;
}

/** A run whose parts are not known; `flagMicros`: when it raised the flag, null where nobody did. */
export interface WholeRun {
  readonly micros: Micros;
  readonly flagMicros: Micros | null;
  readonly byMessage: boolean;
}

/** A part of so many µs, in the unit of the whole and to its last digit: the unit is said there. */
export function partsIn(micros: Micros, fixed: Formats['fixed']): (part: Micros) => string {
  const unit = micros >= 1e6 ? 1e6 : micros >= 1000 ? 1000 : 1;
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.max(1, micros) / unit)));
  return (part) => (part / unit < 0.5 * 10 ** -digits ? '0' : fixed(part / unit, digits));
}

type Words = Pick<SeriesWords, 'kOf'>;

export const runPartsTexts = ({ fixed, time }: Formats) => ({
  whole(interval: Interval | 'own', { micros, flagMicros, byMessage }: WholeRun, { kOf }: Words): string {
    const flag = flagMicros === null ? '' : ` (${byMessage ? 'message' : 'flag'} after ${time(flagMicros)})`;
    return `${kOf(interval)} · run ${time(micros)}${flag}`;
  },
  figures(interval: Interval | 'own', { micros, search, checking, wasted, waiting }: RunParts, { kOf }: Words): string {
    const part = partsIn(micros, fixed);
    const priced = `search alone ${part(search)} + checking ${part(checking)} + wasted ${part(wasted)}`;
    const whole = waiting < 0 ? `≈ ${priced}` : `= ${priced} + waiting ${part(waiting)}`;
    return `${kOf(interval)} · run ${time(micros)} ${whole}`;
  },
});

/** Readers that only files need: they are fetched with what reads files. */
import { numberOf, refuse, whole, type Reader } from './readers.ts';

/** A whole number from 0 on. */
export const countReader = whole(0);

/** No run is longer, and nothing that is written is wider: 285 years in µs. */
export const MAX_MICROS = Number.MAX_SAFE_INTEGER;

/** A time in µs, from 0 on. */
export const microsReader = numberOf({ code: 'micros' }, (value) => value >= 0 && value <= MAX_MICROS);

/** Nothing that is measured is larger, in any unit; a text of it would be wider than any page. */
const MAX_FIGURE = Number.MAX_SAFE_INTEGER;

export const isFarOut = (value: unknown): boolean => typeof value === 'number' && Math.abs(value) > MAX_FIGURE;

export const finiteReader = numberOf({ code: 'figure' }, (value) => !isFarOut(value));

export const textReader: Reader<string> = (value, place) =>
  typeof value === 'string' ? value : refuse(value, place, { code: 'text' });

/** A date and time as JavaScript reads them. */
export const dateReader: Reader<string> = (value, place) =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : refuse(value, place, { code: 'date' });

export function exactly<const T extends string | number>(only: T): Reader<T> {
  return (value, place) => (value === only ? only : refuse(value, place, { code: 'exactly', value: only }));
}

export function orNull<T>(reader: Reader<T>): Reader<T | null> {
  return (value, place) => (value === null ? null : reader(value, place));
}

/** A list of finite numbers from 0 on that never falls. By hand and not copied, for there may be millions of them. */
export const columnReader: Reader<readonly number[]> = (value, place) => {
  if (!Array.isArray(value)) return refuse(value, place, { code: 'list' });
  let before = 0;
  for (let i = 0; i < value.length; i++) {
    const entry: unknown = value[i];
    if (typeof entry !== 'number' || !Number.isFinite(entry))
      return refuse(entry ?? null, [...place, i], { code: 'number' });
    if (entry < before) return refuse(entry, [...place, i], { code: 'ascending' });
    before = entry;
  }
  return value as readonly number[];
};

/** Readers of measured figures, that lay in the browser or in a file. */
import { finiteReader, isFarOut } from '../../contract/file-readers.ts';
import { either, fieldsOf, oneOf, refuse, whole, type Reader } from '../../contract/readers.ts';
import { MAX_INTERVAL, type Interval } from '../../contract/settings.ts';
import type { Estimate } from '../../measure/results.ts';

/** What JSON cannot hold as a number; see `figuresInText`. */
const ENDLESS: ReadonlyMap<unknown, number> = new Map([Infinity, -Infinity].map((end) => [String(end), end]));

/** A measured figure may be unbounded, or none at all, for which JSON has null. */
export const figureReader: Reader<number> = (value, place) =>
  Number.isFinite(value) ? finiteReader(value, place) : endOfInterval(value, place);

/** The end of an interval may lie further out than anything that is measured: it is none then. */
export const endOfInterval: Reader<number> = (value, place) => {
  if (typeof value === 'number') return isFarOut(value) ? value * Infinity : value + 0;
  if (value === null) return NaN;
  return ENDLESS.get(value) ?? refuse(value, place, { code: 'number' });
};

/** For JSON.stringify: figures without end are written so that they read back the same. */
export function figuresInText(_: string, value: unknown): unknown {
  return typeof value === 'number' && ENDLESS.has(String(value)) ? String(value) : value;
}

type ShapeOf<T> = { readonly [K in keyof T]-?: Reader<T[K]> };

/** The fields of this shape; others are passed over. */
export function shaped<T extends object>(shape: ShapeOf<T>): Reader<T> {
  const names = Object.keys(shape) as (keyof T & string)[];
  return (value, place) => {
    const { get } = fieldsOf(value, place, names);
    return Object.fromEntries(names.map((name) => [name, get(name, shape[name])])) as T;
  };
}

export const intervalReader: Reader<Interval> = either(oneOf(['never']), whole(1, MAX_INTERVAL));
export const estimateReader: Reader<Estimate> = shaped({
  value: figureReader,
  low: endOfInterval,
  high: endOfInterval,
});

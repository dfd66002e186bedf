/**
 * Readers take a value from outside and give it back in a form of our own, or throw a NotAllowed that says where it stood
 * and what is allowed there. They copy what they take, ask for own properties only, and throw nothing else for what JSON
 * can hold. (zod's mini build did the same for 7 kB of the first download's 95; these are less than one.)
 */
import type { Allowed } from './allowed.ts';
import { isObject } from './plain.ts';
import type { Problem } from './problems.ts';

export type Reader<T> = (value: unknown, place: Place) => T;

/** Type of what a reader gives. */
type Read<R> = R extends Reader<infer T> ? T : never;

/** Where a value stands: names of fields and indices of entries, from the outside in. */
export type Place = readonly (string | number)[];

/** `record.workers[2].checks` */
function placeName(place: Place): string {
  return place.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step}]` : name === '' ? step : `${name}.${step}`),
    '',
  );
}

/** Thrown inside of reading only: whoever reads makes a problem or a fault of it. */
export class NotAllowed extends Error {
  override readonly name = 'NotAllowed';
  readonly value: unknown;
  readonly place: Place;
  readonly allowed: Allowed;

  constructor(value: unknown, place: Place, allowed: Allowed) {
    super(placeName(place));
    [this.value, this.place, this.allowed] = [value, place, allowed];
  }
}

export function refuse(value: unknown, place: Place, allowed: Allowed): never {
  throw new NotAllowed(value, place, allowed);
}

/** What `read` gives, or the refusal that it threw. */
export function attempt<T>(read: () => T): T | NotAllowed {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotAllowed) return error;
    throw error;
  }
}

/** The same values, but whatever is wrong inside of them, this is what is allowed. */
export function allowing<T>(allowed: Allowed, reader: Reader<T>): Reader<T> {
  return (value, place) => {
    const read = attempt(() => reader(value, place));
    return read instanceof NotAllowed ? refuse(read.value, read.place, allowed) : read;
  };
}

/** A whole number from `low` to `high`, by default 2^53 − 1; minus zero, which no file and no address keeps, becomes zero. */
export function whole(low: number, high: number | null = null): Reader<number> {
  const most = high ?? Number.MAX_SAFE_INTEGER;
  return (value, place) => {
    const ok = typeof value === 'number' && Number.isSafeInteger(value) && value >= low && value <= most;
    return ok ? value + 0 : refuse(value, place, { code: 'whole', low, high });
  };
}

/** A finite number for which `holds` is true. JSON knows no infinity, but 1e999 reads as one. */
export function numberOf(allowed: Allowed, holds: (value: number) => boolean = () => true): Reader<number> {
  return (value, place) =>
    typeof value === 'number' && Number.isFinite(value) && holds(value) ? value + 0 : refuse(value, place, allowed);
}

export const truthReader: Reader<boolean> = (value, place) =>
  typeof value === 'boolean' ? value : refuse(value, place, { code: 'truth' });

export function oneOf<const T extends string>(words: readonly T[]): Reader<T> {
  return (value, place) => among(words, value) ?? refuse(value, place, { code: 'one-of', words });
}

/** The same word of a closed list, or undefined. */
export function among<const T extends string>(words: readonly T[], value: unknown): T | undefined {
  return words.find((known) => known === value);
}

/** What the second refuses is refused for its reason. */
export function either<A, B>(first: Reader<A>, second: Reader<B>): Reader<A | B> {
  return (value, place) => {
    const read = attempt(() => first(value, place));
    return read instanceof NotAllowed ? second(value, place) : read;
  };
}

/** A list of `least` to `most` entries; the length is refused under the name `length`. */
export function listOf<T>(reader: Reader<T>, least = 0, most: number | null = null): Reader<readonly T[]> {
  const length = whole(least, most);
  return (value, place) => {
    if (!Array.isArray(value)) return refuse(value, place, { code: 'list' });
    length(value.length, [...place, 'length']);
    return Array.from(value, (entry: unknown, i) => reader(entry, [...place, i]));
  };
}

type Shape = Readonly<Record<string, Reader<unknown>>>;

/** An object with exactly these fields. */
export function objectOf<S extends Shape>(shape: S): Reader<{ readonly [K in keyof S]: Read<S[K]> }> {
  const fields = Object.keys(shape);
  return (value, place) => {
    const { get, names } = fieldsOf(value, place, fields);
    if (names.some((name) => !Object.hasOwn(shape, name))) return refuse(value, place, { code: 'object', fields });
    const read = Object.entries(shape).map(([name, reader]) => [name, get(name, reader)]);
    return Object.fromEntries(read) as { readonly [K in keyof S]: Read<S[K]> };
  };
}

/** Reads the fields of an object one by one; those nobody asks for are passed over. */
export interface Fields {
  /** A missing one is undefined to its reader. */
  get<T>(name: string, reader: Reader<T>): T;
  has(name: string): boolean;
  readonly names: readonly string[];
}

export function fieldsOf(value: unknown, place: Place, fields: readonly string[] = []): Fields {
  if (!isObject(value)) return refuse(value, place, { code: 'object', fields });
  return {
    get: (name, reader) => reader(Object.hasOwn(value, name) ? value[name] : undefined, [...place, name]),
    has: (name) => Object.hasOwn(value, name),
    names: Object.keys(value),
  };
}

/** The good values of an object from outside, and what was wrong with the others. A field that is undefined counts as not given. */
export interface Sifted {
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}

const MOST_PROBLEMS = 100;

/** Takes the known fields out of `input` one by one; `name` is what the object is called if it is none. */
export function siftFields(name: string, readers: Readonly<Record<string, Reader<unknown>>>, input: unknown): Sifted {
  if (input === undefined) return { values: {}, problems: [] };
  const fields = Object.keys(readers);
  if (!isObject(input))
    return { values: {}, problems: [{ field: name, value: input, allowed: { code: 'object', fields } }] };
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  // Who gives a million fields need not be told of each.
  for (const [field, value] of Object.entries(input)) {
    if (problems.length === MOST_PROBLEMS) break;
    if (value === undefined) continue;
    const reader = Object.hasOwn(readers, field) ? readers[field] : undefined;
    const read = reader && attempt(() => reader(value, [field]));
    if (reader === undefined) problems.push({ field, value, allowed: { code: 'fields', fields } });
    else if (read instanceof NotAllowed) problems.push(problemOf(field, value, read));
    else values[field] = read;
  }
  return { values, problems };
}

/** Where one entry of a list is wrong, that worker's is named. */
function problemOf(field: string, value: unknown, { allowed, place: [, worker] }: NotAllowed): Problem {
  if (!Array.isArray(value) || typeof worker !== 'number') return { field, value, allowed };
  return { field, value, allowed, where: { worker, value: value[worker] as unknown } };
}

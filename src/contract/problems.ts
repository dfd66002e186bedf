/** Bad values from outside, named: what the address, the console and files all say in the same way. */
import type { Allowed } from './allowed.ts';
import { isObject, oneOf, type Reader } from './readers.ts';

/** One bad value: the contract's name of the field, the value as it was given, and what is allowed. */
export interface Problem {
  readonly field: string;
  readonly value: unknown;
  readonly allowed: Allowed;
  /** Which part of a longer value is wrong: this worker's. */
  readonly where?: { readonly worker: number; readonly value: unknown };
  /** Its name in the address, when it comes from there: then the value is the text as it stands there. */
  readonly key?: string;
  /** How a good one looks in the address. */
  readonly examples?: readonly string[];
}

/** What a field of some object from outside may be: its reader, and the same as data. */
export interface Field {
  readonly reader: Reader<unknown>;
  readonly allowed: Allowed;
  /** The reader of a single entry, where the value may be a list: then the first bad entry is named. */
  readonly entry?: Reader<unknown>;
  /** For a value that deserves an answer of its own; undefined for all others. */
  readonly allowedFor?: (value: unknown) => Allowed | undefined;
}

/** The good values of an object from outside, and what was wrong with the others. A field that is undefined counts as not given. */
export interface Sifted {
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}

/** Takes the known fields out of `input` one by one; `name` is what the object is called if it is none. */
export function siftFields(name: string, fields: Readonly<Record<string, Field>>, input: unknown): Sifted {
  if (input === undefined) return { values: {}, problems: [] };
  const names = Object.keys(fields);
  if (!isObject(input)) {
    return { values: {}, problems: [{ field: name, value: input, allowed: { code: 'object', fields: names } }] };
  }
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [key, value] of Object.entries(input)) {
    if (value === undefined) continue;
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    const read = field?.reader(value);
    if (read !== undefined) values[key] = read;
    else if (field !== undefined) problems.push(problemOf(key, field, value));
    else problems.push({ field: key, value, allowed: { code: 'fields', fields: names } });
  }
  return { values, problems };
}

function problemOf(key: string, field: Field, value: unknown): Problem {
  const problem = { field: key, value, allowed: field.allowedFor?.(value) ?? field.allowed };
  const { entry } = field;
  if (entry === undefined || !Array.isArray(value)) return problem;
  const worker = value.findIndex((one: unknown) => entry(one) === undefined);
  return worker === -1 ? problem : { ...problem, where: { worker, value: value[worker] as unknown } };
}

/** A field that is one of a few words. */
export function wordField(...words: readonly string[]): Field {
  return { reader: oneOf(...words), allowed: { code: 'one-of', words } };
}

const MAX_SHOWN = 80;

/** A value as a person wrote it, shortened, whatever it is. */
export function shownValue(value: unknown): string {
  return shownText(shownWhole(value));
}

/** The same of what is text already, as in the address. */
export function shownText(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN - 1)}…` : text;
}

function shownWhole(value: unknown): string {
  try {
    // JSON would turn NaN and infinities into null.
    if (typeof value === 'number') return String(value);
    return (
      JSON.stringify(value, (_key, inner: unknown) =>
        typeof inner === 'number' && !Number.isFinite(inner)
          ? String(inner)
          : typeof inner === 'bigint'
            ? `${inner}n`
            : inner,
      ) ?? String(value)
    );
  } catch {
    // A cycle, or a getter that throws.
    return typeof value;
  }
}

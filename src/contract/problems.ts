/** Bad values from outside, named: what the address, the console and files all say in the same way. */
import type { Allowed } from './allowed.ts';
import { attempt, isObject, NotAllowed, type Reader } from './readers.ts';

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

/** The good values of an object from outside, and what was wrong with the others. A field that is undefined counts as not given. */
export interface Sifted {
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}

/** Takes the known fields out of `input` one by one; `name` is what the object is called if it is none. */
export function siftFields(name: string, readers: Readonly<Record<string, Reader<unknown>>>, input: unknown): Sifted {
  if (input === undefined) return { values: {}, problems: [] };
  const fields = Object.keys(readers);
  if (!isObject(input))
    return { values: {}, problems: [{ field: name, value: input, allowed: { code: 'object', fields } }] };
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [field, value] of Object.entries(input)) {
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

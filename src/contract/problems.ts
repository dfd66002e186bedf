/** Bad values from outside, named: what the address, the console and files all say in the same way. */
import { isObject, oneOf, type Reader } from './readers.ts';

/** One bad value: the contract's name of the field, the value as it was given, and what is allowed, in plain words. */
export interface Problem {
  readonly field: string;
  readonly value: unknown;
  readonly allowed: string;
  /** Which part of a longer value is wrong, in words. */
  readonly where?: string;
  /** Its name in the address, when it comes from there: then the value is the text as it stands there. */
  readonly key?: string;
}

/** What a field of some object from outside may be: its reader, and the same in plain words. */
export interface Field {
  readonly reader: Reader<unknown>;
  readonly allowed: string;
  /** The reader of a single entry, where the value may be a list: then the first bad entry is named. */
  readonly entry?: Reader<unknown>;
  /** Words for a value that deserves its own; undefined for all others. */
  readonly allowedFor?: (value: unknown) => string | undefined;
}

/** The good values of an object from outside, and what was wrong with the others. A field that is undefined counts as not given. */
export interface Sifted {
  readonly values: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}

/** Rejects calls of the console. `field`, `value` and `allowed` are those of the first problem. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
  readonly field: string;
  readonly value: unknown;
  readonly allowed: string;
  readonly problems: readonly Problem[];

  constructor(problems: readonly [Problem, ...Problem[]]) {
    super(problems.map(problemText).join(' '));
    this.problems = problems;
    ({ field: this.field, value: this.value, allowed: this.allowed } = problems[0]);
  }
}

/** One sentence a problem: "interval (k) = 0 — allowed: a whole number from 1 to …" */
export function problemText({ field, value, allowed, where, key }: Problem): string {
  const name = key === undefined || key === field ? field : `${field} (${key})`;
  const text = key !== undefined && typeof value === 'string' ? shortened(value) : shown(value);
  const part = where === undefined ? '' : ` (${where})`;
  return `${name} = ${text}${part} — allowed: ${allowed}.`;
}

/** Takes the known fields out of `input` one by one; `name` is what the object is called if it is none. */
export function siftFields(name: string, fields: Readonly<Record<string, Field>>, input: unknown): Sifted {
  if (input === undefined) return { values: {}, problems: [] };
  const names = Object.keys(fields).join(', ');
  if (!isObject(input)) {
    return { values: {}, problems: [{ field: name, value: input, allowed: `an object with the fields ${names}` }] };
  }
  const values: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const [key, value] of Object.entries(input)) {
    if (value === undefined) continue;
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
    const read = field?.reader(value);
    if (read !== undefined) values[key] = read;
    else if (field !== undefined) problems.push(problemOf(key, field, value));
    else problems.push({ field: key, value, allowed: `no such field; the fields are ${names}` });
  }
  return { values, problems };
}

function problemOf(key: string, field: Field, value: unknown): Problem {
  const problem = { field: key, value, allowed: field.allowedFor?.(value) ?? field.allowed };
  const { entry } = field;
  if (entry === undefined || !Array.isArray(value)) return problem;
  const worker = value.findIndex((one: unknown) => entry(one) === undefined);
  return worker === -1 ? problem : { ...problem, where: `worker ${worker} has ${shown(value[worker])}` };
}

/** A field that is one of a few words. */
export function wordField(...words: readonly [string, string, ...string[]]): Field {
  const quoted = words.map((word) => `"${word}"`);
  return { reader: oneOf(...words), allowed: `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}` };
}

const MAX_SHOWN = 80;

/** A value as a person wrote it, shortened, whatever it is. */
function shown(value: unknown): string {
  return shortened(shownWhole(value));
}

function shortened(text: string): string {
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

/** Readers of single fields of a file. Each gives the value in its type or refuses it, naming its place. */

/** Thrown inside the reading of a file only; its message is a sentence for the person. */
export class FileRefusal extends Error {}

export function refuse(reason: string): never {
  throw new FileRefusal(reason);
}

/** Where in the file: `record.workers[2].checks`. */
export interface Place {
  readonly name: string;
  field(name: string): Place;
  item(index: number): Place;
}

export function at(name: string): Place {
  return {
    name,
    field: (field) => at(name === '' ? field : `${name}.${field}`),
    item: (index) => at(`${name}[${index}]`),
  };
}

type Reader<Value> = (value: unknown, place: Place) => Value;

function wrong(value: unknown, place: Place, allowed: string): never {
  if (value === undefined) return refuse(`${place.name} is missing.`);
  const shown = JSON.stringify(value);
  return refuse(`${place.name} is ${shown.length > 40 ? `${shown.slice(0, 39)}…` : shown}; it must be ${allowed}.`);
}

export function objectIn(value: unknown, place: Place): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong(value, place, 'an object');
  return value as Readonly<Record<string, unknown>>;
}

export function listIn(value: unknown, place: Place): readonly unknown[] {
  return Array.isArray(value) ? value : wrong(value, place, 'a list');
}

export function textIn(value: unknown, place: Place): string {
  return typeof value === 'string' ? value : wrong(value, place, 'text');
}

export function flagIn(value: unknown, place: Place): boolean {
  return typeof value === 'boolean' ? value : wrong(value, place, 'true or false');
}

/** A whole number from 0 to 2^53 − 1. */
export function countIn(value: unknown, place: Place): number {
  const ok = typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
  return ok ? value : wrong(value, place, 'a whole number from 0 on');
}

/** A time in µs, from 0 on. JSON knows no infinity, but 1e999 reads as one. */
export function timeIn(value: unknown, place: Place): number {
  const ok = typeof value === 'number' && Number.isFinite(value) && value >= 0;
  return ok ? value : wrong(value, place, 'a time in µs, from 0 on');
}

export function orNull<Value>(read: Reader<Value>): Reader<Value | null> {
  return (value, place) => (value === null ? null : read(value, place));
}

export function wordIn<const Value extends string>(values: readonly Value[]): Reader<Value> {
  return (value, place) => values.find((one) => one === value) ?? wrong(value, place, `one of ${values.join(', ')}`);
}

/** A list of finite numbers from 0 on that never falls. */
export function columnIn(value: unknown, place: Place): readonly number[] {
  const list = listIn(value, place);
  let before = 0;
  for (let i = 0; i < list.length; i++) {
    const entry = list[i];
    if (typeof entry !== 'number' || !Number.isFinite(entry)) return wrong(entry ?? null, place.item(i), 'a number');
    if (entry < before) return refuse(`${place.item(i).name} is less than the entry before it.`);
    before = entry;
  }
  return list as readonly number[];
}

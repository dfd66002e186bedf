/**
 * Readers take a value from outside and give it back in a form of our own, or undefined for "refused". They copy what
 * they take, ask for own properties only, and never throw for what JSON can hold. (zod's mini build did the same for 7 kB
 * of the first download's 95; these are half a kilobyte, and the words for the person are ours in either case.)
 */
export type Reader<T> = (value: unknown) => T | undefined;

/** Type of what a reader gives. */
export type Read<R> = R extends Reader<infer T> ? T : never;

/** A whole number from `low` to `high`, at most 2^53 − 1; minus zero, which no file and no address keeps, becomes zero. */
export function whole(low: number, high: number = Number.MAX_SAFE_INTEGER): Reader<number> {
  return (value) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= low && value <= high ? value + 0 : undefined;
}

/** Any finite number. */
export const finite: Reader<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value + 0 : undefined;

export const truth: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

export function oneOf<const T extends string | number>(...values: readonly T[]): Reader<T> {
  return (value) => values.find((known) => known === value);
}

export function either<A, B>(first: Reader<A>, second: Reader<B>): Reader<A | B> {
  return (value) => first(value) ?? second(value);
}

export function listOf<T>(reader: Reader<T>, least: number, most: number): Reader<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) return undefined;
    const list: T[] = [];
    for (const entry of value as readonly unknown[]) {
      const read = reader(entry);
      if (read === undefined) return undefined;
      list.push(read);
    }
    return list;
  };
}

type Shape = Readonly<Record<string, Reader<unknown>>>;
type Whole<S extends Shape> = { readonly [K in keyof S]: Read<S[K]> };

/** An object with exactly these fields, and perhaps some of the `optional` ones; anything beside them refuses it. */
export function objectOf<S extends Shape, O extends Shape = Record<never, never>>(
  shape: S,
  optional?: O,
): Reader<Whole<S> & Partial<Whole<O>>> {
  return (value) => {
    if (!isObject(value)) return undefined;
    if (Object.keys(value).some((key) => !Object.hasOwn(shape, key) && !Object.hasOwn(optional ?? {}, key)))
      return undefined;
    const object: Record<string, unknown> = {};
    for (const [key, reader] of Object.entries({ ...optional, ...shape })) {
      const missing = !Object.hasOwn(value, key) || value[key] === undefined;
      if (missing && !Object.hasOwn(shape, key)) continue;
      const read = missing ? undefined : reader(value[key]);
      if (read === undefined) return undefined;
      object[key] = read;
    }
    return object as Whole<S> & Partial<Whole<O>>;
  };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Bad values from outside, named: what the address, the console and files all say in the same way. */
import type { Allowed } from './allowed.ts';

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

/** Settings from outside (the address, the console, files): every bad value is named, and the rest still loads. */
import { z } from './schema.ts';
import {
  DEFAULT_SETTINGS,
  MAX_INTERVAL,
  MAX_NUMBER,
  MAX_WORKERS,
  type Interval,
  type Range,
  type Settings,
  type Target,
} from './settings.ts';

/** One bad value: the contract's name of the field, the value as it was given, and what is allowed, in plain words. */
export interface Problem {
  readonly field: string;
  readonly value: unknown;
  readonly allowed: string;
}

export type Parsed =
  | { readonly ok: true; readonly settings: Settings }
  | {
      readonly ok: false;
      /** All of them together, never empty. */
      readonly problems: readonly Problem[];
      /** What loads when the bad fields are left out. */
      readonly rest: Settings;
    };

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

/** "interval = 0: allowed is a whole number from 1 …" — one sentence a problem. */
export function problemText({ field, value, allowed }: Problem): string {
  return `${field} = ${shown(value)}: ${allowed}.`;
}

const MAX_SHOWN = 80;

/** A value as a person wrote it, shortened, whatever it is. */
function shown(value: unknown): string {
  const text = shownWhole(value);
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

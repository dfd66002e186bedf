/** Bad values from outside, named: what the address, the console and files all say in the same way. */
import type { Allowed } from './allowed.ts';
import { isObject } from './plain.ts';

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

/** A value as a person wrote it, shortened, whatever it is: of a list of millions no more is written than is shown. */
export function shownValue(value: unknown): string {
  try {
    let text = '';
    for (const piece of piecesOf(value)) if ((text += piece).length > MAX_SHOWN) break;
    return shownText(text);
  } catch {
    // A getter that throws.
    return typeof value;
  }
}

/** The same of what is text already, as in the address. */
export function shownText(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN - 1)}…` : text;
}

/** As JSON, with what JSON does not know by its name. Each level of a value gives a piece, so that no depth is too deep. */
function* piecesOf(value: unknown): Generator<string> {
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) {
      yield at === 0 ? '[' : ',';
      yield* piecesOf(value[at]);
    }
    yield value.length === 0 ? '[]' : ']';
  } else if (isObject(value)) {
    let opened = false;
    for (const key in value) {
      yield `${opened ? ',' : '{'}${quoted(key)}:`;
      opened = true;
      yield* piecesOf(value[key]);
    }
    yield opened ? '}' : '{}';
  } else yield pieceOf(value);
}

function pieceOf(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  // Those of more digits than are shown take long to write.
  if (typeof value === 'bigint') return BigInt.asIntN(256, value) === value ? `${value}n` : 'bigint';
  if (typeof value === 'object' && value !== null) return Object.prototype.toString.call(value).slice(8, -1);
  return String(value);
}

const quoted = (text: string): string => JSON.stringify(text.slice(0, MAX_SHOWN + 1));

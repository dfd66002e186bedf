/** Numbers and intervals as people type them, in whatever language: the page reads what it writes in any of them. */
import { MAX_INTERVAL, type Interval } from '../../contract/settings.ts';

/** Thousands set apart by one and the same sign: comma, point, blank, apostrophe or underscore. */
const GROUPED = /^[1-9]\d{0,2}(?:([.,'’_ ])\d{3})(?:\1\d{3})*$/;
const POWER = /^(\d+)\^(\d+)(?:([+-])(\d+))?$/;
/** The one form with a decimal sign: the exponent makes it whole. */
const EXPONENT = /^\d+(?:[.,]\d+)?e\+?\d+$/i;
const DECIMAL = /^[+-]?\d+(?:[.,]\d+)?$/;

/**
 * Reads "10,000,000", "10.000.000", "10 000 000", "1e7", "2^20", "2^53-1"; null for what is no whole number in double
 * range. "1.5" and "1,5" are none, and "1.234" is 1234: no whole number has a decimal sign.
 */
export function parseWhole(text: string): number | null {
  const value = wholeOf(text.trim().replaceAll(/\s+/g, ' ').replaceAll('−', '-'));
  return Number.isSafeInteger(value) ? value : null;
}

function wholeOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (GROUPED.test(text)) return Number(text.replaceAll(/\D/g, ''));
  const power = POWER.exec(text.replaceAll(' ', ''));
  if (power) return Number(power[1]) ** Number(power[2]) + Number(`${power[3] ?? '+'}${power[4] ?? '0'}`);
  return EXPONENT.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
}

/** An interval: a whole number from 1 to 2^29, or "never", "nie", "∞". */
export function parseInterval(text: string): Interval | null {
  if (/^\s*(never|nie|∞|inf|infinity)\s*$/i.test(text)) return 'never';
  const value = parseWhole(text);
  return value !== null && value >= 1 && value <= MAX_INTERVAL ? value : null;
}

/** A number with a decimal point or comma, with or without this unit behind it: "12.5 %", "12,5". Null for what is none. */
export function parseDecimal(text: string, unit: string): number | null {
  const bare = text.trim().replaceAll('−', '-');
  const digits = (bare.endsWith(unit) ? bare.slice(0, -unit.length) : bare).trim();
  return DECIMAL.test(digits) ? Number(digits.replace(',', '.')) : null;
}

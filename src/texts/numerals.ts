/**
 * Numbers as a language writes them, without the browser's own formats: the first of those costs a page some 20 ms, for it goes
 * through all languages that the browser knows. numerals.test.ts holds that both write the same.
 */

export interface Numerals {
  readonly group: string;
  readonly point: string;
}

/** Beyond it a number is not sure of all its digits. */
const MOST = 1e15;

/** Rounded half away from zero, as its shortest decimals say; null where there is no plain way to write it. */
export function written(value: number, decimals: number, { group, point }: Numerals): string | null {
  const size = Math.abs(value);
  if (!(size * 10 ** decimals < MOST)) return null;
  // By its decimals: multiplied it would be rounded twice.
  const [mantissa, exponent] = size.toExponential().split('e') as [string, string];
  const all = mantissa.replace('.', '');
  const kept = Number(exponent) + decimals + 1;
  const up = kept >= 0 && all.charAt(kept) >= '5' ? 1 : 0;
  const digits = String(Number(all.slice(0, Math.max(0, kept)).padEnd(kept, '0')) + up).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replaceAll(/\B(?=(\d{3})+$)/g, group);
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  return sign + whole + (decimals > 0 ? point + digits.slice(-decimals) : '');
}

/** Without the zeros at its end. */
export function shortened(text: string, { point }: Numerals): string {
  return text.includes(point) ? text.replace(/0+$/, '').replace(new RegExp(`\\${point}$`), '') : text;
}

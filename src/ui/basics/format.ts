/** Numbers as the page writes them: grouped, in three significant digits where they are measured, with their unit. */

const GROUPED = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** An exact count: 14,500,000. */
export function count(value: number): string {
  return GROUPED.format(value);
}

/** Three significant digits, no exponent, no trailing zeros lost: 0.52, 9.31, 183, 12,400. */
export function figure(value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 100) return GROUPED.format(Number(value.toPrecision(3)));
  const decimals = Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(size))));
  return value.toFixed(decimals);
}

/** A time given in µs, in the unit that keeps it readable: ns, µs, ms, s. */
export function time(micros: number): string {
  const size = Math.abs(micros);
  if (size === 0) return '0 µs';
  if (size < 0.1) return `${figure(micros * 1000)} ns`;
  if (size < 1000) return `${figure(micros)} µs`;
  if (size < 1_000_000) return `${figure(micros / 1000)} ms`;
  return `${figure(micros / 1_000_000)} s`;
}

/** "1 worker", "4 workers". */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${value === 1 ? one : many}`;
}

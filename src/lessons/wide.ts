/** An interval wider than its figure tells nothing. */
export function isWide(value: number | null, low: number | null, high: number | null): boolean {
  return value !== null && low !== null && high !== null && high - low > value;
}

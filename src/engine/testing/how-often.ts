/** How often a test repeats what chance decides: `many` times in `npm run test:long`, `few` in `npm test`. */
export function howOften(few: number, many: number): number {
  return process.env['EARLY_EXIT_LONG'] === 'true' ? many : few;
}

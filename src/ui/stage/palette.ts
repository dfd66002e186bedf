/** Which colour and which pattern a worker has, and how much two colours differ. The colours themselves are in tokens.css. */

/** Colours there are: --worker-1 … --worker-8. */
export const COLOURS = 8;

/** Fills that can be told apart without colour; `solid` first. `hatch` is overshoot's alone and not among them. */
const PATTERNS = ['solid', 'rows', 'dots', 'columns', 'grid', 'dashes', 'rings', 'bricks'] as const;
export type Pattern = (typeof PATTERNS)[number];

/** Index into the theme's worker colours. */
export function colourOf(worker: number): number {
  return worker % COLOURS;
}

/** Shifted by one from each eight to the next: 64 workers have 64 different pairs of colour and pattern. */
export function patternOf(worker: number): Pattern {
  return PATTERNS[(worker + Math.floor(worker / COLOURS)) % PATTERNS.length]!;
}

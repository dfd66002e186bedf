/** Which colour and which pattern a worker has, and how much two colours differ. The colours themselves are in tokens.css. */

/** Colours there are: --worker-1 … --worker-8. */
export const COLOURS = 8;

/** Fills that can be told apart without colour; `solid` first. `hatch` is overshoot's alone and not among them. */
export const PATTERNS = ['solid', 'rows', 'dots', 'columns', 'grid', 'dashes', 'rings', 'bricks'] as const;
export type Pattern = (typeof PATTERNS)[number];

/** Index into the theme's worker colours. */
export function colourOf(worker: number): number {
  return worker % COLOURS;
}

/** Shifted by one from each eight to the next: 64 workers have 64 different pairs of colour and pattern. */
export function patternOf(worker: number): Pattern {
  return PATTERNS[(worker + Math.floor(worker / COLOURS)) % PATTERNS.length]!;
}

/** Contrast of two colours `#rrggbb`, 1 … 21, as WCAG 2.2 defines it. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

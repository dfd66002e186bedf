/** What was set aside, as the text of a file. */
import type { AsideItem } from './shelves.ts';

/** Never throws: what JSON cannot hold stands there as text. */
export function asideFile(asides: readonly AsideItem[]): string {
  return `[${asides.map(({ from, newer, value }) => JSON.stringify({ from, newer, value: held(value) })).join(',\n')}]\n`;
}

function held(value: unknown): unknown {
  try {
    JSON.stringify(value);
    return value;
  } catch {
    // A cycle, or a whole number of any size.
    return String(value);
  }
}

/** Labels side by side along an axis, moved to another row where they would run into each other. */

export interface Spread {
  /** Middle of the label, in px. */
  readonly at: number;
  readonly width: number;
}

export interface Placed {
  readonly row: number;
  /** Middle, moved inside of the limits. */
  readonly at: number;
}

/** Rows count from 0; each label takes the first row where it fits, in the order given. `gap` px stay free between two. */
export function placeInRows(labels: readonly Spread[], limits: readonly [number, number], gap = 8): readonly Placed[] {
  const taken: { from: number; to: number }[][] = [];
  return labels.map(({ at, width }) => {
    const middle = Math.max(limits[0] + width / 2, Math.min(limits[1] - width / 2, at));
    const from = middle - width / 2 - gap / 2;
    const to = middle + width / 2 + gap / 2;
    const free = taken.findIndex((row) => row.every((other) => to <= other.from || from >= other.to));
    const row = free < 0 ? taken.length : free;
    (taken[row] ??= []).push({ from, to });
    return { row, at: middle };
  });
}

/** Width of a text in px, near enough to place it: sans-serif letters are about half as wide as high. */
export function roughWidth(text: string, fontSize: number): number {
  return text.length * fontSize * 0.53;
}

/** Lines of at most `most` characters, broken at spaces; a longer word stays whole. */
export function wrapText(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Where the rows of the ladder stand: a line each for one alone and for several at once, names beside them or above. */
import type { LadderRow } from '../data/ladder-data.ts';
import { isNarrow, type Frame, type Room } from './frame.ts';

/** In rem. */
const [LINE, NAME, HEAD, KEY] = [1.05, 1.25, 1.9, 1.9];
const WIDE = { left: 12.5, right: 10.5 };
const NARROW = { left: 0.75, right: 1 };

export interface PlacedRow {
  readonly row: LadderRow;
  /** px from the top of the picture. */
  readonly top: number;
  readonly height: number;
  /** Middles of the lines of its dots. */
  readonly lines: readonly number[];
  /** Baseline of its name. */
  readonly nameAt: number;
}

export interface LadderPlaces {
  readonly rows: readonly PlacedRow[];
  /** Baselines of the heads over what was measured here and over what was recorded; null where there is nothing below. */
  readonly heads: Readonly<Record<LadderRow['from'], number | null>>;
  /** All of it, px. */
  readonly bottom: number;
}

export function placeRows(rows: readonly LadderRow[], room: Room): LadderPlaces {
  const { rem } = room;
  const narrow = isNarrow(room);
  const heads: Record<LadderRow['from'], number | null> = { here: null, recorded: null };
  const placed: PlacedRow[] = [];
  let at = KEY * rem;
  for (const row of rows) {
    if (heads[row.from] === null) {
      heads[row.from] = at + 1.2 * rem;
      at += HEAD * rem;
    }
    const count = Math.max(1, row.dots.length);
    const above = narrow ? NAME * rem : 0.3 * rem;
    const height = above + count * LINE * rem + 0.3 * rem;
    const lines = row.dots.map((_, line) => at + above + (line + 0.5) * LINE * rem);
    const middle = at + above + (count * LINE * rem) / 2 + 0.28 * rem;
    placed.push({ row, top: at, height, lines, nameAt: narrow ? at + 0.95 * rem : middle });
    at += height;
  }
  return { rows: placed, heads, bottom: at + 0.4 * rem };
}

/** Of the whole picture, for so many rows: the same function for the same places. */
export function ladderFrame(rows: readonly LadderRow[]): (room: Room) => Frame {
  return (room) => {
    const { rem } = room;
    const { left, right } = isNarrow(room) ? NARROW : WIDE;
    const { bottom } = placeRows(rows, room);
    const below = 3 * rem;
    return {
      ...room,
      ...{ height: Math.round(bottom + below), left: left * rem, right: right * rem },
      ...{ top: KEY * rem, bottom: below, titleAt: 0.9 * rem },
    };
  };
}

/** Where the parts of the picture lie on its paper, in CSS pixels. */

export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface LanesFrame {
  readonly width: number;
  readonly height: number;
  /** The whole run. */
  readonly run: Area;
  /** Around the flag; null where there is no room for it. */
  readonly lens: Area | null;
  /** Height of a lane, and from one to the next. */
  readonly lane: number;
  readonly step: number;
  /** Lanes are high enough for words in them. */
  readonly worded: boolean;
}

/** Room in rem: names at the left, headings above, the axis below. */
const NAMES = 6;
const NAMES_NARROW = 2.25;
const HEAD = 2.75;
const AXIS = 2;
/** From one lane to the next it is at most so far, and at least, in rem; the gap takes a fifth of it. */
const HIGHEST = 4.5;
const LOWEST = 0.5;
const WORDED = 1.25;
/**
 * Lanes of more workers than fit into so many rem grow thin: those of few leave room for the rest of the first screen, and have
 * the same room however few they are, so that nothing below moves when one comes or goes.
 */
const FEW_WORKERS = 4;
const FEW_ROOM = 9;
const LANES_ROOM = 13;
/** On a phone, and where a window is low, the valley has to be in sight as well. */
const LOW_ROOM = 6.5;

const PHONE = '(max-width: 44rem)';

/** A media query: there is a phone's width for lanes and valley each, which stand side by side where it lies flat. See picture.css. */
export const NARROW = `${PHONE}, (max-height: 30rem)`;

/** Another: the picture has to do with less height, on a phone or in the window of a small laptop. */
export const LOW = `${PHONE}, (max-height: 46rem)`;

/** In a hall the last row sees a lane from so many rem on. */
const HALL_STEP = 1.875;

/** What the canvas should be high in a hall, in rem. */
export function hallHeight(workers: number): number {
  return HEAD + AXIS + Math.max(FEW_ROOM, workers * HALL_STEP);
}

/** What the canvas should be high for so many workers, in rem. */
export function lanesHeight(workers: number, low = false): number {
  const few = low ? LOW_ROOM : FEW_ROOM;
  const room = workers <= FEW_WORKERS ? few : LANES_ROOM;
  return HEAD + AXIS + Math.max(room, workers * LOWEST);
}

/**
 * @param px of a rem.
 * @param lensed there is something to magnify.
 * @param narrow as on a phone; where what stands around it goes by the window, so does it.
 */
export function layoutLanes(
  width: number,
  height: number,
  workers: number,
  px: number,
  { lensed = true, narrow = width < 44 * px }: { readonly lensed?: boolean; readonly narrow?: boolean } = {},
): LanesFrame {
  const left = (narrow ? NAMES_NARROW : NAMES) * px;
  const room = height - (HEAD + AXIS) * px;
  const step = Math.min(HIGHEST * px, room / Math.max(1, workers));
  const top = HEAD * px;
  const bottom = top + workers * step;
  const alone = narrow || !lensed;
  const right = alone ? width - 0.5 * px : left + (width - left) * 0.575;
  const lens = alone ? null : { left: right + 4 * px, right: width - 0.5 * px, top, bottom };
  return {
    width,
    height,
    run: { left, right, top, bottom },
    lens,
    lane: step * 0.8,
    step,
    worded: step * 0.8 >= WORDED * px,
  };
}

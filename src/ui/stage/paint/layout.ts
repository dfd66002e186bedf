/** Where everything stands on the stage, in CSS pixels. */

export interface Row {
  readonly worker: number;
  /** The pinned run's lane. */
  readonly pinned: boolean;
  readonly y: number;
  readonly h: number;
  /** The bar inside of the row. */
  readonly barY: number;
  readonly barH: number;
  /** The strip of checks under the bar; no height where there is no room. */
  readonly tickY: number;
  readonly tickH: number;
  /** Middle of the line of small text under it; null where there is no room. */
  readonly noteY: number | null;
  /** Its name is written: with many lanes only every so many. */
  readonly named: boolean;
  /** There is room for text beside the bar. */
  readonly labelled: boolean;
}

export interface Heading {
  readonly pinned: boolean;
  readonly y: number;
}

export interface StageLayout {
  readonly width: number;
  readonly height: number;
  /** Lanes lie between these. */
  readonly left: number;
  readonly right: number;
  readonly narrow: boolean;
  /** The strip with the flag's signal. */
  readonly flagTop: number;
  readonly flagHeight: number;
  readonly rows: readonly Row[];
  readonly headings: readonly Heading[];
  readonly lanesTop: number;
  readonly lanesBottom: number;
  /** The axis: of time in the replay, of iterations before. The map of the whole run: no height before the first. */
  readonly axisTop: number;
  readonly axisHeight: number;
  readonly mapTop: number;
  readonly mapHeight: number;
}

export interface LayoutInput {
  readonly width: number;
  readonly height: number;
  /** Size of the body text. */
  readonly px: number;
  readonly workers: number;
  /** Workers of the pinned run; 0 when none is pinned. */
  readonly pinned: number;
  /** A run is replayed: there is a map of it. */
  readonly map: boolean;
  /** The lane that is looked at: it gets room where there is little. */
  readonly focus: { readonly worker: number; readonly pinned: boolean } | null;
}

/** Rows are this high at most and, when looked at, at least (in units of the text size). */
const ROOMY = 3.6;
/** A row with a bar and checks; with a name. */
const TICKED = 1.9;
const NAMED = 0.95;

export function layoutStage(input: LayoutInput): StageLayout {
  const { width, height, px, map } = input;
  const narrow = width < 34 * px;
  const flagHeight = 2.1 * px;
  const axisHeight = 1.7 * px;
  // The map's place stays empty before there is a run, so that nothing moves when it comes.
  const mapPlace = 1.5 * px;
  const mapHeight = map ? mapPlace : 0;
  const mapTop = height - mapPlace - 2;
  const axisTop = mapTop - axisHeight - 4;
  const lanesTop = flagHeight + 0.4 * px;
  const lanesBottom = axisTop - 4;
  const { rows, headings } = rowsOf(input, lanesTop, lanesBottom);
  return {
    width,
    height,
    left: narrow ? 3.4 * px : 9.5 * px,
    right: width - 0.75 * px,
    narrow,
    flagTop: 0,
    flagHeight,
    rows,
    headings,
    lanesTop,
    lanesBottom,
    axisTop,
    axisHeight,
    mapTop,
    mapHeight,
  };
}

/** Whether both give the same layout. */
export function sameLayout(one: LayoutInput, other: LayoutInput): boolean {
  const of = ({ width, height, px, workers, pinned, map, focus }: LayoutInput): string =>
    [width, height, px, workers, pinned, map, focus?.worker, focus?.pinned].join(' ');
  return of(one) === of(other);
}

/** How high the stage would like to be, so that up to eight lanes are roomy and 64 can still be told apart. */
export function naturalHeight(workers: number, pinned: number, px: number): number {
  const lanes = workers + pinned;
  const each = lanes <= 4 ? ROOMY : lanes <= 8 ? 2.9 : lanes <= 16 ? 1.6 : 0.5;
  const around = 2.5 + 3.8 + (pinned > 0 ? 3 : 0) + (lanes > 8 ? ROOMY : 0);
  return Math.round((around + lanes * each) * px);
}

function rowsOf(input: LayoutInput, top: number, bottom: number): { rows: Row[]; headings: Heading[] } {
  const { px, workers, pinned, focus } = input;
  const heading = pinned > 0 ? 1.5 * px : 0;
  const lanes = workers + pinned;
  const space = Math.max(lanes, bottom - top - 2 * heading);
  const even = Math.min(ROOMY * px, space / lanes);
  const enlarged = focus !== null && even < ROOMY * px ? Math.min(ROOMY * px, Math.max(even, space / 2)) : even;
  const others = enlarged === even ? even : Math.min(even, (space - enlarged) / Math.max(1, lanes - 1));
  const step = nameStep(others, px);
  const rows: Row[] = [];
  const headings: Heading[] = [];
  let y = top;
  for (const [isPinned, n] of [[false, workers] as const, [true, pinned] as const]) {
    if (heading > 0) headings.push({ pinned: isPinned, y: y + heading / 2 });
    y += heading;
    for (let worker = 0; worker < n; worker++) {
      const looked = focus?.worker === worker && focus.pinned === isPinned;
      const h = looked ? enlarged : others;
      rows.push(rowAt(worker, isPinned, y, h, px, looked || worker % step === 0));
      y += h;
    }
  }
  return { rows, headings };
}

/** Every how many lanes a name fits: 1, 2, 4, 8 … */
function nameStep(h: number, px: number): number {
  let step = 1;
  while (step * h < NAMED * px) step *= 2;
  return step;
}

function rowAt(worker: number, pinned: boolean, y: number, h: number, px: number, named: boolean): Row {
  const roomy = h >= 2.7 * px;
  const ticked = h >= TICKED * px;
  const barH = roomy ? 1.1 * px : ticked ? h * 0.5 : Math.max(1.5, h - (h > 8 ? 3 : 1));
  const barY = y + (roomy ? 0.35 * px : ticked ? h * 0.12 : (h - barH) / 2);
  const tickH = ticked ? (roomy ? 0.6 * px : h * 0.24) : 0;
  const tickY = barY + barH + 3;
  const noteY = roomy ? tickY + tickH + 0.55 * px : null;
  return { worker, pinned, y, h, barY, barH, tickY, tickH, noteY, named, labelled: h >= NAMED * px };
}

/** Where words can stand on a picture so that they cover nothing: pure. */

/** In CSS pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export type Point = readonly [x: number, y: number];

/** What is drawn already, and the words that have their place. */
export interface Occupied {
  readonly boxes: readonly Box[];
  /** Each from point to point. */
  readonly lines: readonly (readonly Point[])[];
}

/** The first of these places that covers nothing; null where all do. */
export function freePlace(places: Iterable<Box>, { boxes, lines }: Occupied): Box | null {
  for (const place of places)
    if (!boxes.some((box) => overlap(box, place)) && !lines.some((points) => crosses(points, place))) return place;
  return null;
}

export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

export function crosses(points: readonly Point[], box: Box): boolean {
  const { left, right } = box;
  for (let i = 1; i < points.length; i++) {
    const [from, to] = [points[i - 1]!, points[i]!];
    // Of a line of a hundred segments most lie beside it, and it is asked in every frame.
    const beside = (from[0] < left && to[0] < left) || (from[0] > right && to[0] > right);
    if (!beside && segmentMeets(from, to, box)) return true;
  }
  return false;
}

/** What of the segment lies between the sides of the box lies above or below it, or they meet. */
function segmentMeets([x0, y0]: Point, [x1, y1]: Point, { left, right, top, bottom }: Box): boolean {
  if (Math.max(y0, y1) < top || Math.min(y0, y1) > bottom) return false;
  if (x0 === x1) return true;
  const at = (x: number): number => y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
  const [from, to] = [at(Math.max(left, Math.min(x0, x1))), at(Math.min(right, Math.max(x0, x1)))];
  return Math.max(from, to) >= top && Math.min(from, to) <= bottom;
}

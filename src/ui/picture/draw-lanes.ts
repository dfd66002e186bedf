/** The whole run on the held axis: how long each worker searched, its checks, and what it did in vain after the flag. */
import type { Micros } from '../../contract/record.ts';
import type { Settings } from '../../contract/settings.ts';
import { checksBetween, uselessFrom, workedUntil, type RunLane, type RunLanes } from '../../replay/lanes.ts';
import type { PictureTexts } from '../../texts/catalogue.ts';
import { roundStep } from '../stage/paint/axis.ts';
import { crisp, faint, line, textWidth, write, writeOnPaper, type Pen, type TextStyle } from '../stage/paint/brush.ts';
import { colourIn } from '../stage/paint/worker-colour.ts';
import type { Area, LanesFrame } from './frame.ts';
import { drawHead, drawName, headOf } from './heads.ts';

export interface LanesPicture {
  readonly run: RunLanes;
  /** The run before, pale behind this one. */
  readonly ghost: RunLanes | null;
  /** Where the axis ends. */
  readonly endMicros: Micros;
  /** Share of its time that a worker's checks take, by worker; null where that is not known. */
  readonly checking: readonly (number | null)[];
  /** How long each worker's overshoot took it by what an iteration costs; what is left until its exit it waited. By worker. */
  readonly lateMicros: readonly Micros[];
  /** Where k may count primes, or the find's place is drawn. */
  readonly settings?: Pick<Settings, 'unit' | 'target'>;
  /** Without checks the finder would have raised the flag then; null where that is not known. */
  readonly bareMicros: Micros | null;
}

/** Checks are drawn one by one where they lie so far apart, in CSS pixels. */
const APART = 4;
/** Pixels between two, from which on they are drawn twice as wide: few are to be seen from the last row. */
const SPARSE = 12;
export const PALE = 0.36;

export function drawLanes(pen: Pen, frame: LanesFrame, picture: LanesPicture, texts: PictureTexts): void {
  const x = scale(frame.run, picture.endMicros);
  drawHead(pen, headOf(frame, pen.theme.px), texts.wholeRun, [
    picture.ghost === null ? '' : texts.ghost,
    texts.heldAxis,
    isDrawn(picture.settings) ? texts.elsewhere : '',
  ]);
  if (picture.ghost !== null) drawGhost(pen, frame, picture.ghost, x);
  for (const lane of picture.run.lanes) {
    const y = frame.run.top + lane.worker * frame.step;
    drawName(pen, frame, lane.worker, y, texts);
    drawLane(pen, frame, picture, lane, y, x);
  }
  drawFlag(pen, frame.run, picture.run.flagMicros, x, texts);
  for (const lane of picture.run.lanes) drawWords(pen, frame, picture, lane, x, texts);
  drawAxis(pen, frame, picture, x, texts);
}

export function scale({ left, right }: Area, end: Micros): (micros: Micros) => number {
  return (micros) => left + (micros / end) * (right - left);
}

/** Never beyond the axis: what is cut there gets an arrow. */
function drawLane(
  pen: Pen,
  frame: LanesFrame,
  { run: lanes, checking, lateMicros }: LanesPicture,
  lane: RunLane,
  y: number,
  x: (micros: Micros) => number,
): void {
  const { ctx, theme } = pen;
  const { run, lane: height } = frame;
  const clamp = (value: number): number => Math.min(run.right, value);
  if (lane.startMicros === null) return;
  // After the flag its finder searches no more.
  const end = (lane.worker === lanes.finder ? lanes.flagMicros : null) ?? lane.endMicros ?? lanes.endMicros;
  const turned = uselessFrom(lanes, lane, end);
  if (x(lane.startMicros) > run.left + 1) {
    ctx.fillStyle = theme.rule;
    ctx.fillRect(run.left, y + height * 0.35, clamp(x(lane.startMicros)) - run.left, height * 0.3);
  }
  const from = clamp(x(lane.startMicros));
  ctx.fillStyle = colourIn(pen, lane.worker);
  faint(ctx, PALE, () => ctx.fillRect(from, y, Math.max(1, clamp(x(turned)) - from), height));
  drawCheckMarks(
    pen,
    frame.run,
    lane,
    { from: lane.startMicros, to: turned, y, height },
    checking[lane.worker] ?? null,
    x,
  );
  if (turned < end && x(turned) < run.right) {
    const worked = workedUntil(turned, end, lateMicros[lane.worker]!);
    drawLate(pen, { left: clamp(x(turned)), worked: clamp(x(worked)), right: clamp(x(end)), y, height });
  }
  if (x(end) > run.right)
    arrow(pen, run.right, y + height / 2, turned < end ? theme.wasted : colourIn(pen, lane.worker));
}

interface Late {
  readonly left: number;
  readonly worked: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

/** The find lies elsewhere in each run. */
const isDrawn = (settings: LanesPicture['settings']): boolean =>
  typeof settings?.target === 'object' && 'from' in settings.target;

/** In vain: hatched. Waiting for a processor: grey. */
export function drawLate({ ctx, theme, tiles }: Pen, { left, worked, right, y, height }: Late): void {
  ctx.fillStyle = tiles.fill('hatch', theme.wasted);
  ctx.fillRect(left, y, Math.max(1.5, worked - left), height);
  if (right - worked < 2) return;
  ctx.fillStyle = theme.rule;
  ctx.fillRect(worked + 1.5, y + height * 0.35, right - worked - 1.5, height * 0.3);
}

interface Stretch {
  readonly from: Micros;
  readonly to: Micros;
  readonly y: number;
  readonly height: number;
}

/** To scale where they can be told apart, else as a tint: the share of time they take. */
export function drawCheckMarks(
  { ctx, theme }: Pen,
  area: Area,
  lane: RunLane,
  { from, to, y, height }: Stretch,
  share: number | null,
  x: (micros: Micros) => number,
): void {
  const [first, behind] = checksBetween(lane, from, to);
  if (behind <= first) return;
  ctx.fillStyle = theme.ink;
  if (areApart(lane, first, behind, x)) {
    const gap = (x(to) - x(from)) / Math.max(1, behind - first);
    const width = Math.max(gap > SPARSE ? 2 : 1.2, gap * (share ?? 0));
    for (let i = first; i < behind; i++) {
      const at = x(lane.checkMicros(i));
      if (at >= area.left - 1 && at <= area.right) ctx.fillRect(at, y, Math.min(width, area.right - at + 1), height);
    }
    return;
  }
  const right = Math.min(area.right, x(to));
  const tint = Math.min(0.7, 0.05 + (share ?? 0) * 0.95);
  faint(ctx, tint, () => ctx.fillRect(x(from), y, Math.max(0, right - x(from)), height));
}

/** They are drawn one by one; else they lie too close, and are a tint. */
export function areApart(lane: RunLane, first: number, behind: number, x: (micros: Micros) => number): boolean {
  if (behind - first < 2) return true;
  return (x(lane.checkMicros(behind - 1)) - x(lane.checkMicros(first))) / (behind - first - 1) >= APART;
}

function drawGhost({ ctx, theme }: Pen, frame: LanesFrame, ghost: RunLanes, x: (micros: Micros) => number): void {
  ctx.strokeStyle = theme.edge;
  ctx.lineWidth = 1;
  ctx.setLineDash([2, 3]);
  for (const { worker, startMicros, endMicros } of ghost.lanes.slice(
    0,
    Math.round((frame.run.bottom - frame.run.top) / frame.step),
  )) {
    if (startMicros === null) continue;
    const y = frame.run.top + worker * frame.step;
    const left = x(startMicros);
    if (left >= frame.run.right) continue;
    const right = Math.min(frame.run.right, x(endMicros ?? ghost.endMicros));
    faint(ctx, 0.55, () => ctx.strokeRect(crisp(left), crisp(y - 2), right - left, frame.lane + 4));
  }
  ctx.setLineDash([]);
}

export function drawFlag(
  pen: Pen,
  { left, right, top, bottom }: Area,
  flagMicros: Micros | null,
  x: (micros: Micros) => number,
  texts: PictureTexts,
): void {
  if (flagMicros === null) return;
  const at = x(flagMicros);
  if (at < left || at > right) return;
  const { px, ink } = pen.theme;
  line(pen.ctx, at, top - 0.9 * px, at, bottom, ink, 2);
  const room = right - at > textWidth(pen, texts.flagUp, { size: 'small', bold: true }) + 8;
  write(pen, texts.flagUp, at + (room ? 5 : -5), top - 0.5 * px, {
    size: 'small',
    bold: true,
    align: room ? 'left' : 'right',
  });
}

/** Beside the end of a lane, or over it where there is no room: never on the hatching without paper under it. */
function drawWords(
  pen: Pen,
  frame: LanesFrame,
  picture: LanesPicture,
  lane: RunLane,
  x: (micros: Micros) => number,
  texts: PictureTexts,
): void {
  const { run } = picture;
  if (!frame.worded || lane.startMicros === null) return;
  const { theme } = pen;
  const y = frame.run.top + lane.worker * frame.step + frame.lane / 2;
  const ends = (lane.worker === run.finder ? run.flagMicros : null) ?? lane.endMicros ?? run.endMicros;
  const end = x(ends);
  const isCut = end > frame.run.right;
  const style = {
    size: 'small',
    bold: true,
    colour: lane.overshoot !== null && lane.worker !== run.finder ? theme.wasted : theme.ink,
  } as const;
  const words = wordsOf(picture, lane, texts);
  // Where it is cut its time is said, too.
  const best = isCut ? words.map((said) => texts.until(said, ends)) : words.filter(Boolean);
  const wordings = [best, words.filter(Boolean)] as const;
  const placed = placeAtEnd(pen, frame, run.flagMicros === null ? null : x(run.flagMicros), end, wordings, style);
  drawCount(pen, frame, lane, run.flagMicros ?? run.endMicros, y, x, placed?.left ?? Infinity, texts);
  // A result: the second one too, where there are two.
  if ((lane.worker === run.finder || lane.outcome === 'found') && !isCut) {
    pen.ctx.beginPath();
    pen.ctx.arc(end, y, 0.36 * theme.px, 0, 2 * Math.PI);
    pen.ctx.fillStyle = theme.ink;
    pen.ctx.fill();
  }
  if (placed !== null) writeOnPaper(pen, placed.said, placed.left, y, style);
}

/** Which of the wordings stands at the end of a lane, and where it begins; null where there is none. Each list from the longest on. */
function placeAtEnd(
  pen: Pen,
  { run, lens }: LanesFrame,
  flag: number | null,
  end: number,
  [best, others]: readonly [readonly string[], readonly string[]],
  style: TextStyle,
): { readonly said: string; readonly left: number } | null {
  const gap = 0.7 * pen.theme.px;
  const shortest = others.at(-1) ?? best.at(-1);
  if (shortest === undefined) return null;
  const width = (said: string): number => textWidth(pen, said, style);
  const right = run.right + (lens === null ? 0 : 3 * pen.theme.px);
  const behind = [...best, ...others].find((said) => end + gap + width(said) <= right);
  if (behind !== undefined) return { said: behind, left: end + gap };
  const before = Math.min(end, run.right) - gap * 1.5;
  // Rather short than over the flag, and rather over the flag than beyond the lane.
  const tries = [
    [best, flag === null ? run.left : flag + gap],
    [best, run.left],
    [others, run.left],
  ] as const;
  const fitting = tries.map(([wordings, left]) => wordings.find((each) => before - width(each) >= left));
  const said = fitting.find((each) => each !== undefined) ?? shortest;
  return { said, left: Math.max(before - width(said), run.left) };
}

/** From the longest wording to the shortest. */
function wordsOf({ run, lateMicros }: LanesPicture, lane: RunLane, texts: PictureTexts): readonly string[] {
  const ofFinder = lane.worker === run.finder;
  const isLate = run.flagMicros !== null && lane.startMicros !== null && lane.startMicros > run.flagMicros;
  if (isLate && !ofFinder && lane.outcome === 'exited-early') return [texts.startedLate];
  const short = texts.laneEnd(lane, ofFinder, false);
  const said = [texts.laneEnd(lane, ofFinder, lane.worker === firstOfOthers(run)), short];
  const [flag, start, end] = [run.flagMicros, lane.startMicros, lane.endMicros];
  if (flag === null || start === null || end === null || lane.overshoot === null || ofFinder) return said;
  const waited = workedUntil(Math.max(flag, start), end, lateMicros[lane.worker]!) < end;
  return waited ? [...said.map(texts.waited), ...said.map(texts.waitedShort), short] : said;
}

/** The first lane with waste says its unit, the others go without. */
function firstOfOthers({ lanes, finder }: RunLanes): number {
  return lanes.find(({ worker, overshoot }) => worker !== finder && overshoot !== null)?.worker ?? -1;
}

/** How many checks there were, where they are too many to be told apart; not under the words from `limit` on. */
function drawCount(
  pen: Pen,
  { run }: LanesFrame,
  lane: RunLane,
  until: Micros,
  y: number,
  x: (micros: Micros) => number,
  limit: number,
  texts: PictureTexts,
): void {
  const [first, behind] = checksBetween(lane, 0, until);
  if (lane.checks === null || (lane.placed > 0 && areApart(lane, first, behind, x))) return;
  if (lane.checks === 0) return;
  const said = texts.checks(lane.checks);
  const from = x(lane.startMicros ?? 0) + 0.5 * pen.theme.px;
  const width = textWidth(pen, said, { size: 'small' });
  if (from + width < Math.min(run.right, x(until), limit - 2) - 4) writeOnPaper(pen, said, from, y, { size: 'small' });
}

function arrow({ ctx }: Pen, x: number, y: number, colour: string): void {
  ctx.beginPath();
  ctx.moveTo(x - 7, y - 7);
  ctx.lineTo(x + 1, y);
  ctx.lineTo(x - 7, y + 7);
  ctx.strokeStyle = colour;
  ctx.lineWidth = 2.5;
  ctx.stroke();
}

function drawAxis(
  pen: Pen,
  { run, width: paper }: LanesFrame,
  { endMicros, bareMicros, run: { flagMicros } }: LanesPicture,
  x: (micros: Micros) => number,
  texts: PictureTexts,
): void {
  const { ctx, theme } = pen;
  const top = crisp(run.bottom + 2);
  line(ctx, run.left, top, run.right, top, theme.edge);
  const y = run.bottom + 1.05 * theme.px;
  const style = { size: 'small', colour: theme.inkSoft, align: 'center' } as const;
  const search = bareMicros === null ? null : { at: x(bareMicros), text: texts.searchAlone(bareMicros) };
  const half = search === null ? 0 : textWidth(pen, search.text, style) / 2 + 8;
  const centre = search === null ? 0 : Math.min(run.right - half, Math.max(run.left + half, search.at));
  if (search !== null) {
    ctx.setLineDash([2, 3]);
    line(ctx, search.at, run.top - 4, search.at, run.bottom + 6, flagMicros === null ? theme.edge : theme.inkSoft);
    ctx.setLineDash([]);
    write(pen, search.text, centre, y, style);
  }
  const step = roundStep(endMicros, Math.max(2, (run.right - run.left) / (6.5 * theme.px)));
  for (let micros = 0; micros <= endMicros * 1.001; micros += step) {
    const at = x(micros);
    line(ctx, crisp(at), top, crisp(at), top + 4, theme.edge);
    const text = micros === 0 ? texts.zero : texts.time(micros);
    const width = textWidth(pen, text, style) / 2;
    // The last one ends where the axis does, and on the paper.
    const middle = Math.min(at, Math.min(run.right + theme.px, paper - 2) - width);
    if (search === null || Math.abs(middle - centre) >= half + width) write(pen, text, middle, y, style);
  }
}

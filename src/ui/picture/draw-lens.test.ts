import { describe, expect, it } from 'vitest';
import { checksBetween } from '../../replay/lanes.ts';
import type { Settings } from '../../contract/settings.ts';
import { loggingBrush, type Logged } from '../stage/testing/logging-context.ts';
import type { LanesPicture } from './draw-lanes.ts';
import { drawLens, spanIn } from './draw-lens.ts';
import { lanesHeight, layoutLanes, type Area, type LanesFrame } from './frame.ts';
import { PICTURE_IN_ENGLISH, pictureOf } from './testing/drawn-run.ts';

type Drawn = Logged & { frame: LanesFrame; lens: Area };

function draw(picture: LanesPicture, width = 1280): Drawn {
  const logged = loggingBrush();
  const frame = layoutLanes(width, lanesHeight(picture.run.lanes.length) * 16, picture.run.lanes.length, 16);
  drawLens(logged.brush, frame, picture, PICTURE_IN_ENGLISH);
  return { ...logged, frame, lens: frame.lens! };
}

const wide = layoutLanes(1280, 200, 3, 16);
const spanOf = ({ run, endMicros }: LanesPicture) => spanIn(wide, run, endMicros);

/** Rectangles with this fill in the lens, by worker. */
function fills(
  { frame, lens, named }: Drawn,
  fill: string,
): (readonly [worker: number, left: number, right: number])[] {
  return named('fillRect').flatMap((call) => {
    const [left, y, width, height] = call.args as [number, number, number, number];
    const inLane = call.fill === fill && height === frame.lane && left + width > lens.left;
    return inLane ? [[Math.round((y - lens.top) / frame.step), left, left + width] as const] : [];
  });
}

describe('the lens', () => {
  it('does not say that k of primes are iterations', () => {
    const primes = draw({ ...pictureOf({ interval: 1000 }), settings: { unit: 'primes', target: 'prime' } });
    expect(primes.texts().filter((text) => text.startsWith('k ='))).toEqual([]);
    expect(primes.texts()).toContain('Around the flag');
  });

  it.each([1, 10, 100, 1000])('at k = %i is four intervals wide, about the flag', (interval) => {
    const picture = pictureOf({ interval });
    const { from, to, interval: micros, magnification } = spanOf(picture)!;
    // The slowest worker takes 100 ns for an iteration, and its share of a check of 50 ns.
    expect(micros).toBeCloseTo((interval * (100 + 50 / interval)) / 1000, 6);
    expect(to - from).toBeCloseTo(4 * micros, 6);
    expect(from).toBeLessThan(picture.run.flagMicros!);
    expect(to).toBeGreaterThan(picture.run.flagMicros! + micros);
    // Of what is so many pixels wide in the whole run.
    const { run, lens } = wide;
    const [whole, large] = [run.right - run.left, lens!.right - lens!.left];
    expect(magnification).toBeCloseTo(large / (to - from) / (whole / picture.endMicros), 6);
  });

  it.each<[string, Partial<Settings>]>([
    ['nobody raises the flag', { task: 'count', interval: 100 }],
    ['nobody looks', { interval: 'never' }],
    ['an interval is as long as the run', { interval: 90_000 }],
    ['it would magnify less than twice', { interval: 16_000 }],
  ])('is of no use where %s, and says so', (_, settings) => {
    const picture = pictureOf(settings);
    expect(spanOf(picture)).toBeNull();
    const drawn = draw(picture);
    expect(drawn.texts()).toEqual(['Around the flag', 'nothing to magnify here, see the left']);
    expect(drawn.named('fillRect')).toEqual([]);
  });

  it('is as wide as the longest interval where each worker has its own', () => {
    const picture = pictureOf({ interval: [10, 1000, 'never'] });
    expect(spanOf(picture)!.interval).toBeCloseTo((1000 * (90 + 0.05)) / 1000, 6);
    expect(draw(picture).texts()).toContain('the longest interval');
  });

  it('is as wide as the strokes lie apart, though a worker waited between two of them', () => {
    const picture = pictureOf({ interval: 1000 });
    const { flagMicros } = picture.run;
    const usual = spanOf(picture)!.interval;
    const lanes = picture.run.lanes.map((lane) => ({
      ...lane,
      checkMicros: (ordinal: number) =>
        lane.checkMicros(ordinal) - (lane.checkMicros(ordinal) < flagMicros! - 400 ? 3000 : 0),
    }));
    expect(spanOf({ ...picture, run: { ...picture.run, lanes } })!.interval).toBeCloseTo(usual, 6);
  });

  it('is left out on a phone', () => {
    expect(draw(pictureOf({ interval: 100 }), 360).calls).toEqual([]);
  });
});

describe('what is seen in it', () => {
  const picture = pictureOf({ interval: 1000 });
  const drawn = draw(picture);
  const span = spanOf(picture)!;
  const { lens } = drawn;
  const { flagMicros, lanes } = picture.run;
  const x = (micros: number): number =>
    lens.left + ((micros - span.from) / (span.to - span.from)) * (lens.right - lens.left);

  it('are the lanes’ own data: hatching from the flag to each exit, but not of the finder', () => {
    const hatched = fills(drawn, 'hatch wasted');
    expect(hatched.map(([worker]) => worker)).toEqual([1, 2]);
    for (const [worker, left, right] of hatched) {
      expect(left).toBeCloseTo(x(flagMicros!), 6);
      expect(right).toBeCloseTo(Math.max(x(flagMicros!) + 1.5, x(lanes[worker]!.endMicros!)), 6);
    }
  });

  it('is every check before the flag that lies in it', () => {
    for (const lane of lanes) {
      const [first, behind] = checksBetween(lane, span.from, flagMicros!);
      const marks = fills(drawn, 'ink').filter(([worker]) => worker === lane.worker);
      expect(marks).toHaveLength(behind - first);
      marks.forEach(([, left], i) => expect(left).toBeCloseTo(x(lane.checkMicros(first + i)), 6));
    }
  });

  it('says how often it magnifies, how long k is, to scale, and what the dark marks are', () => {
    expect(drawn.texts()).toEqual(
      expect.arrayContaining(['Around the flag', 'k = 1,000 iterations', 'each stroke: a check', 'flag up']),
    );
    const times = drawn.texts().find((text) => text.startsWith('magnified about'))!;
    expect(Math.abs(Number(/\d+/.exec(times)![0]) / span.magnification - 1)).toBeLessThan(0.5);
    const bar = drawn.named('lineTo').find(({ args }) => {
      const [to, y] = args as [number, number];
      return y > lens.bottom && Math.abs(to - lens.left - (x(span.interval) - x(0))) < 1e-6;
    });
    expect(bar).toBeDefined();
  });

  it('names the worker whose k it is where the others are clearly faster', () => {
    const { run } = picture;
    const slow = run.lanes.map((each) =>
      each.worker === 2 ? { ...each, checkMicros: (i: number) => 2 * each.checkMicros(i) } : each,
    );
    expect(draw({ ...picture, run: { ...run, lanes: slow } }).texts()).toContain('k = 1,000 iterations of worker 2');
  });

  it('ends the hatching where the work in vain ends, however soon that is; the rest is grey', () => {
    const late = picture.lateMicros.map((micros) => micros / 4);
    const again = draw({ ...picture, lateMicros: late });
    for (const [worker, left, right] of fills(again, 'hatch wasted'))
      expect(right - left).toBeCloseTo(Math.max(1.5, x(late[worker]!) - x(0)), 6);
  });

  it('ends the last check of the finder with the flag', () => {
    const ticks = draw({ ...picture, checking: picture.checking.map(() => 0.95) });
    const rights = fills(ticks, 'ink').flatMap(([worker, , right]) => (worker === picture.run.finder ? [right] : []));
    expect(rights.length).toBeGreaterThan(0);
    expect(Math.max(...rights)).toBeLessThanOrEqual(x(flagMicros!) + 1.5);
  });

  it('alone has the room of the whole run, and the names of the workers', () => {
    const logged = loggingBrush();
    const frame = layoutLanes(360, lanesHeight(3, true) * 16, 3, 16);
    drawLens(logged.brush, { ...frame, lens: frame.run }, picture, PICTURE_IN_ENGLISH);
    expect(logged.texts()).toEqual(expect.arrayContaining(['w0', 'w1', 'w2', 'Around the flag', 'flag up']));
    expect(logged.named('strokeRect')).toEqual([]);
  });

  it('says of each but the finder that it sees the flag', () => {
    expect(drawn.texts().filter((text) => text === 'notices, leaves')).toHaveLength(2);
  });

  it('has nothing outside its frame but the box on the whole run that it is', () => {
    for (const fill of ['w1', 'w2', 'w3', 'ink', 'hatch wasted'])
      for (const [, left, right] of fills(drawn, fill)) {
        expect(left).toBeGreaterThanOrEqual(lens.left - 1);
        expect(right).toBeLessThanOrEqual(lens.right + 2);
      }
    const [box] = drawn.named('strokeRect');
    const [left, , width] = box!.args as [number, number, number];
    const { run } = drawn.frame;
    expect(left).toBeGreaterThanOrEqual(run.left - 1);
    expect(left + width).toBeLessThanOrEqual(run.right + 1);
  });
});

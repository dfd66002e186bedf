import { describe, expect, it } from 'vitest';
import type { Interval } from '../../contract/settings.ts';
import type { Price } from '../../measure/expect.ts';
import { END, intervalAt, positionOf } from '../controls/log-slider.ts';
import { loggingBrush, LETTER, type Logged } from '../stage/testing/logging-context.ts';
import { drawValley } from './draw-valley.ts';
import {
  costScale,
  intervalAtX,
  layoutValley,
  wholeCost,
  type ValleyFrame,
  type ValleyPicture,
} from './valley-frame.ts';
import { valleyOf } from './picture-model.ts';
import { PICTURE_IN_ENGLISH, PRICE, SEARCH } from './testing/drawn-run.ts';

const TARGET = { worker: 0, from: 0.2, to: 0.6 };

const FOUND = valleyOf({ ...SEARCH, target: TARGET }, PRICE);

function valley(interval: Interval = 100, patch: Partial<ValleyPicture> = {}, price: Price = PRICE): ValleyPicture {
  const found = price === PRICE ? FOUND : valleyOf({ ...SEARCH, target: TARGET }, price);
  return {
    ...found,
    interval,
    here: found.at(interval),
    dots: [],
    searched: true,
    ...{ other: null, weights: null, axes: 'linear', time: 'elapsed' },
    measured: true,
    ...patch,
  };
}

type Drawn = Logged & { frame: ValleyFrame; x: (k: Interval) => number; y: (cost: number) => number };

function draw(picture: ValleyPicture, width = 1280): Drawn {
  const logged = loggingBrush();
  const frame = layoutValley(width, 272, 16, picture);
  drawValley(logged.brush, frame, picture, PICTURE_IN_ENGLISH);
  const { left, right, top, bottom, most } = frame;
  return {
    ...logged,
    frame,
    x: (k) => left + (positionOf(k) / END) * (right - left),
    y: (cost) => bottom - (Math.min(cost, most) / most) * (bottom - top),
  };
}

const filled = ({ named }: Drawn): unknown[] => named('fill').map(({ fill }) => fill);
const isArc = (drawn: Drawn, fill: string): (readonly number[])[] =>
  drawn.calls.flatMap(({ name, args }, at) => {
    const next = drawn.calls.slice(at).find((call) => call.name === 'fill');
    return name === 'arc' && next?.fill === fill ? [args as number[]] : [];
  });

/** Where its dot lies, or where its arrow points to. */
function handleAt(drawn: Drawn): readonly number[] {
  const last = drawn.calls.findLastIndex(({ name, fill }) => name === 'fill' && fill === 'accent');
  const path = drawn.calls.slice(0, last).findLast(({ name }) => name === 'arc' || name === 'moveTo')!;
  if (path.name === 'arc') return (path.args as number[]).slice(0, 2);
  return drawn.calls[drawn.calls.indexOf(path) + 1]!.args as number[];
}

describe('the frame of the valley', () => {
  it.each([360, 700, 1280, 1920])('%i wide: where the handle stands for a k, that k is taken', (width) => {
    const frame = layoutValley(width, 272, 16, valley());
    for (const k of [1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 'never'] as const) {
      const at = frame.left + (positionOf(k) / END) * (frame.right - frame.left);
      expect(intervalAtX(frame, at)).toBe(k);
    }
    expect(intervalAtX(frame, -50)).toBe(1);
    expect(intervalAtX(frame, width + 50)).toBe('never');
    expect(frame.right).toBeLessThan(width);
    expect(frame.bottom).toBeLessThan(272);
  });

  it('is as high as the dearest k needs, but a wall is cut off', () => {
    const most = (costs: readonly number[]): number =>
      layoutValley(1280, 272, 16, {
        ...valley(),
        curve: costs.map((wasted, position) => ({ position, checking: 0, wasted })),
        never: { checking: 0, wasted: 0 },
      }).most;
    for (const [dearest, top] of [
      [0.01, 0.05],
      [0.05, 0.05],
      [0.051, 0.1],
      [0.19, 0.2],
      [0.4, 0.5],
    ] as const)
      expect(most([0, dearest, 0])).toBe(top);
    expect(most([0, 50])).toBe(most([0, 500]));
    expect(most([0, 50])).toBeGreaterThan(1);
  });
});

describe('what is drawn of it', () => {
  const picture = valley();
  const drawn = draw(picture);

  it('are the two textures of the lanes, ticks for checks and hatching for waste, named', () => {
    expect(filled(drawn)).toEqual(expect.arrayContaining(['ticks ink', 'hatch wasted']));
    expect(drawn.texts()).toEqual(expect.arrayContaining(['checking', 'wasted after the flag']));
  });

  it('is the band of good k, behind everything, with its ends in words', () => {
    const band = drawn.named('fillRect').find(({ fill }) => fill === 'band');
    const [left, top, width, height] = band!.args as [number, number, number, number];
    const { low, high } = picture.band!;
    expect(left).toBeCloseTo(drawn.x(low), 6);
    expect(left + width).toBeCloseTo(drawn.x(high), 6);
    expect([top, top + height]).toEqual([drawn.frame.top, drawn.frame.bottom]);
    expect(drawn.texts()).toContain(PICTURE_IN_ENGLISH.good(picture.band!));
    expect(drawn.calls.indexOf(band!)).toBeLessThan(drawn.calls.findIndex(({ name }) => name === 'fill'));
  });

  it('has its whole cost as a line: dashed until costs were measured here', () => {
    const sum = (measured: boolean) =>
      draw(valley(100, { measured })).calls.find(({ name, stroke }) => name === 'stroke' && stroke === 'accent')!;
    expect([sum(true).dashed, sum(false).dashed]).toEqual([false, true]);
  });

  it('never leaves its frame: nothing lies above the top', () => {
    for (const k of [1, 100, 1_000_000, 'never'] as const)
      for (const { args } of draw(valley(k)).named('lineTo')) {
        const [at, y] = args as [number, number];
        expect(at).toBeGreaterThanOrEqual(drawn.frame.left - 8);
        expect(at).toBeLessThanOrEqual(drawn.frame.right + 8);
        expect(y).toBeGreaterThanOrEqual(drawn.frame.top - 8);
      }
  });

  it('has a linear axis from nothing on', () => {
    const shares = drawn
      .named('fillText')
      .filter(({ args, align }) => align === 'right' && /%$|^0$/.test(String(args[0])));
    const ys = shares.map(({ args }) => args[2] as number);
    expect(shares[0]!.args[0]).toBe('0');
    expect(ys.length).toBeGreaterThan(2);
    ys.slice(2).forEach((y, i) => expect(Math.abs(ys[i]! - 2 * ys[i + 1]! + y)).toBeLessThanOrEqual(1));
  });
});

describe('the wall of never', () => {
  it('is cut off with an arrow and how high it goes', () => {
    const picture = valley(10, { never: { checking: 0, wasted: 4 } });
    const drawn = draw(picture);
    expect(drawn.texts()).toContain('up to + 400 %');
    expect(isArc(drawn, 'accent')).toHaveLength(1);
  });

  it('is a dot at the end of the axis where it fits', () => {
    const picture = valley(10, {
      never: { checking: 0, wasted: 0.04 },
      curve: valley().curve.map((point) => ({ ...point, checking: 0, wasted: 0.01 })),
    });
    const drawn = draw(picture);
    expect(isArc(drawn, 'accent').map(([x, y]) => [x, y])).toContainEqual([
      expect.closeTo(drawn.x('never'), 6),
      expect.closeTo(drawn.y(0.04), 6),
    ]);
    expect(drawn.texts().filter((text) => text.startsWith('up to'))).toEqual([]);
  });
});

it('each real run leaves its dot: in its place, or as an arrow at the top', () => {
  const dots = [
    { interval: 10, cost: 0.1 },
    { interval: 1000, cost: -0.02 },
    { interval: 'never', cost: 9 },
  ] as const;
  const drawn = draw(valley(100, { dots }));
  expect(isArc(drawn, 'ink').map(([x, y]) => [x, y])).toEqual([
    [expect.closeTo(drawn.x(10), 6), expect.closeTo(drawn.y(0.1), 6)],
    [expect.closeTo(drawn.x(1000), 6), expect.closeTo(drawn.y(0), 6)],
  ]);
  const tips = drawn
    .named('lineTo')
    .filter(({ args, fill }) => args[0] === drawn.x('never') && args[1] === drawn.frame.top + 2 && fill !== 'accent');
  expect(tips).toHaveLength(1);
});

describe('the handle', () => {
  it.each<Interval>([1, 30, 1000, 1_000_000, 'never'])('at k = %s stands on the curve and says what it costs', (k) => {
    for (const width of [360, 1280]) {
      const picture = valley(k);
      const drawn = draw(picture, width);
      const cost = wholeCost(picture.here);
      expect(handleAt(drawn)).toEqual([
        expect.closeTo(drawn.x(k), 6),
        expect.closeTo(cost > drawn.frame.most ? drawn.frame.top - 8 : drawn.y(cost), 6),
      ]);
      const said = PICTURE_IN_ENGLISH.atInterval(k, cost);
      // Where there is no room for more it says what it costs alone.
      const words = width < 400 ? [said, PICTURE_IN_ENGLISH.costs(cost)] : [said];
      const { args } = drawn.named('fillText').find(({ args: [text] }) => words.includes(String(text)))!;
      expect(args[1]).toBeGreaterThanOrEqual(drawn.frame.left);
      expect((args[1] as number) + String(args[0]).length * LETTER).toBeLessThanOrEqual(width);
    }
  });

  it('speaks on the side where the curve falls', () => {
    for (const k of [1, 10, 30_000, 300_000, 'never'] as const) {
      const picture = valley(k);
      const drawn = draw(picture);
      const said = PICTURE_IN_ENGLISH.atInterval(k, wholeCost(picture.here));
      const left = drawn.named('fillText').find(({ args: [text] }) => text === said)!.args[1] as number;
      if (positionOf(k) < positionOf(picture.band!.best)) expect(left).toBeGreaterThan(drawn.x(k));
      else expect(left + said.length * LETTER).toBeLessThan(drawn.x(k));
    }
  });

  it('passes every k of the slider without leaving the axis', () => {
    for (let position = 0; position <= END; position += 8) {
      const drawn = draw(valley(intervalAt(position)));
      const [at] = handleAt(drawn);
      expect(at).toBeGreaterThanOrEqual(drawn.frame.left);
      expect(at).toBeLessThanOrEqual(drawn.frame.right);
    }
  });
});

describe('log axes', () => {
  const picture = valley(100, { axes: 'log' });
  const drawn = draw(picture);

  it('have decades from a hundredth of one per cent on, and the two costs as lines without textures', () => {
    expect(drawn.texts()).toEqual(expect.arrayContaining(['0.01 %', '0.1 %', '1.0 %', '10 %', '100 %']));
    expect(
      filled(drawn).filter((fill) => String(fill).startsWith('hatch') || String(fill).startsWith('ticks')),
    ).toEqual([]);
    const strokes = drawn.named('stroke').map(({ stroke }) => stroke);
    expect(strokes).toEqual(expect.arrayContaining(['ink', 'wasted', 'accent']));
  });

  it('are as far from one decade to the next, and end where they begin', () => {
    const y = costScale(drawn.frame);
    const decades = [0.0001, 0.001, 0.01, 0.1, 1].map(y);
    const steps = decades.slice(1).map((at, i) => decades[i]! - at);
    for (const step of steps) expect(step).toBeCloseTo(steps[0]!, 6);
    expect(y(0)).toBe(drawn.frame.bottom);
    expect(y(1e9)).toBe(drawn.frame.top);
    expect(drawn.frame.most).toBeLessThanOrEqual(1000);
  });

  it('have every point of the lines on the paper', () => {
    for (const { args } of drawn.named('lineTo')) {
      expect(args[1]).toBeGreaterThanOrEqual(drawn.frame.top - 10);
      expect(args[1]).toBeLessThanOrEqual(drawn.frame.bottom + 16);
    }
  });
});

describe('the valley of dear iterations beside that of cheap ones', () => {
  const dear = valleyOf({ ...SEARCH, target: TARGET }, { nsPerIteration: [5000, 5000, 5000], nsPerCheck: () => 50 });
  const both = valley(100, { other: { ...dear, measured: false }, weights: [90, 5000] });

  it('is a second line, and each says for which iterations it is good', () => {
    const drawn = draw(both);
    const said = drawn.texts().filter((text) => text.startsWith('good'));
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(/at 90 ns$/);
    expect(said[1]).toMatch(/at 5.0 µs$/);
    expect(
      drawn.named('stroke').filter(({ stroke, dashed }) => stroke === 'ink-soft' && dashed).length,
    ).toBeGreaterThan(0);
  });

  it('has the lower end of its band further left: dear iterations can be checked more often', () => {
    expect(dear.band!.low).toBeLessThan(both.band!.low);
  });

  it.each([360, 1280])('says both on the paper, %i wide', (width) => {
    const said = draw(both, width)
      .named('fillText')
      .filter(({ args: [text] }) => String(text).startsWith('good'));
    expect(said).toHaveLength(2);
    for (const { args } of said) {
      expect(args[1]).toBeGreaterThanOrEqual(0);
      expect((args[1] as number) + String(args[0]).length * LETTER).toBeLessThanOrEqual(width);
    }
  });
});

it.each([360, 1280])('%i wide: where dots lie it says that each is a run', (width) => {
  const said = (dots: ValleyPicture['dots']): string[] =>
    draw(valley(100, { dots }), width)
      .texts()
      .filter((text) => text.includes(PICTURE_IN_ENGLISH.dots));
  expect(said([])).toEqual([]);
  expect(said([{ interval: 100, cost: 0.1 }])).toHaveLength(1);
});

describe('where each worker has its own interval', () => {
  const own = [100, 100_000, 100] as const;
  const drawn = draw(valley(100, { own }));

  it('each has a mark in its colour where it lies, side by side where they are the same', () => {
    const marks = drawn.named('stroke').filter(({ stroke }) => /^w\d$/.test(String(stroke)));
    expect(marks.map(({ stroke }) => stroke)).toEqual(['w1', 'w2', 'w3']);
    const at = drawn.calls.flatMap(({ name, args }, i) => {
      const next = drawn.calls.slice(i).find((call) => call.name === 'stroke');
      return name === 'moveTo' && marks.includes(next!) ? [args[0] as number] : [];
    });
    expect(at[0]).toBeCloseTo(drawn.x(100), 6);
    expect(at[1]).toBeCloseTo(drawn.x(100_000), 6);
    expect(at[2]).toBeGreaterThan(at[0]! + 3);
  });

  it('the handle says what it would set for all', () => {
    expect(drawn.texts()).toContain(PICTURE_IN_ENGLISH.ifAll(100, wholeCost(FOUND.at(100))));
    expect(drawn.texts().filter((text) => text.startsWith('check every'))).toEqual([]);
  });
});

it('where only never is off the paper the line goes on to where it leaves it, and the arrow is there', () => {
  const curve = [0.1, 0.2].map((wasted, i) => ({ position: positionOf(i === 0 ? 1 : 1_000_000), checking: 0, wasted }));
  const drawn = draw(valley(100, { curve, never: { checking: 0, wasted: 2.2 }, band: null }));
  const { most, top } = drawn.frame;
  const share = (most - 0.2) / (2.2 - 0.2);
  const leaves = drawn.x(1_000_000) + share * (drawn.x('never') - drawn.x(1_000_000));
  const ends = drawn.named('lineTo').map(({ args }) => args as number[]);
  expect(ends.some(([x, y]) => Math.abs(x! - leaves) < 0.5 && Math.abs(y! - top) < 0.5)).toBe(true);
  expect(ends.some(([x, y]) => Math.abs(x! - leaves) < 0.5 && Math.abs(y! - (top - 1)) < 0.01)).toBe(true);
});

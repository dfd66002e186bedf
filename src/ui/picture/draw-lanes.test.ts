import { describe, expect, it } from 'vitest';
import type { RunLane } from '../../replay/lanes.ts';
import { LETTER, loggingBrush, type Logged, type LoggedCall } from '../stage/testing/logging-context.ts';
import { drawLanes, scale, type LanesPicture } from './draw-lanes.ts';
import { lanesHeight, layoutLanes, type LanesFrame } from './frame.ts';
import { PICTURE_IN_ENGLISH, pictureOf } from './testing/drawn-run.ts';

type Drawn = Logged & { frame: LanesFrame; x: (micros: number) => number };

function draw(picture: LanesPicture, width = 1280): Drawn {
  const logged = loggingBrush();
  const frame = layoutLanes(width, lanesHeight(picture.run.lanes.length) * 16, picture.run.lanes.length, 16);
  drawLanes(logged.brush, frame, picture, PICTURE_IN_ENGLISH);
  return { ...logged, frame, x: scale(frame.run, picture.endMicros) };
}

/** Left, right and worker of each rectangle with this fill that stands in a lane. */
function fills({ frame, named }: Drawn, fill: string): (readonly [worker: number, left: number, right: number])[] {
  return named('fillRect').flatMap((call) => {
    const [left, y, width, height] = call.args as [number, number, number, number];
    const worker = (y - frame.run.top) / frame.step;
    const inLane = height === frame.lane && Math.abs(worker - Math.round(worker)) < 1e-9;
    return call.fill === fill && inLane ? [[Math.round(worker), left, left + width] as const] : [];
  });
}

const withLanes = (picture: LanesPicture, change: (lane: RunLane) => Partial<RunLane>): LanesPicture => ({
  ...picture,
  run: { ...picture.run, lanes: picture.run.lanes.map((lane) => ({ ...lane, ...change(lane) })) },
});

describe('the lanes of the whole run', () => {
  const picture = pictureOf();
  const drawn = draw(picture);
  const { flagMicros, lanes } = picture.run;

  it('are in the colour of each worker until the flag, or until it left before', () => {
    for (const [worker, colour] of ['w1', 'w2', 'w3'].entries()) {
      const [[of, left, right] = []] = fills(drawn, colour);
      expect(of).toBe(worker);
      expect(left).toBeCloseTo(drawn.x(0), 6);
      expect(right).toBeCloseTo(drawn.x(flagMicros!), 6);
    }
  });

  it('are hatched from the flag to the exit, for all but the finder, in the one colour of waste', () => {
    const hatched = fills(drawn, 'hatch wasted');
    expect(hatched.map(([worker]) => worker)).toEqual([1, 2]);
    for (const [worker, left, right] of hatched) {
      expect(left).toBeCloseTo(drawn.x(flagMicros!), 6);
      expect(right).toBeCloseTo(drawn.x(lanes[worker]!.endMicros!), 6);
    }
    const others = drawn.calls.filter(({ fill }) => String(fill).startsWith('hatch') && fill !== 'hatch wasted');
    expect(others).toEqual([]);
  });

  it('have a mark for each check before the flag, where it was made', () => {
    const marks = fills(drawn, 'ink').filter(([worker]) => worker === 1);
    expect(marks).toHaveLength(Math.ceil(flagMicros! / (10_000 * 0.09 + 0.05)));
    marks.forEach(([, left], ordinal) => expect(left).toBeCloseTo(drawn.x(lanes[1]!.checkMicros(ordinal)), 6));
  });

  it('say who is who, who found it, and what the others wasted: the first with its unit', () => {
    const texts = drawn.texts();
    expect(texts).toEqual(expect.arrayContaining(['worker 0', 'worker 1', 'worker 2', 'found it', 'flag up']));
    const wasted = texts.filter((text) => text.includes('wasted'));
    expect(wasted).toHaveLength(2);
    expect(wasted[0]).toMatch(/^\+[\d,]+ wasted iterations$/);
    expect(wasted[1]).toMatch(/^\+[\d,]+ wasted$/);
  });

  it('the flag is a line through all of them at its time', () => {
    const at = drawn.x(flagMicros!);
    const begin = drawn.calls.findIndex(({ name, args }) => name === 'moveTo' && args[0] === at);
    const [, to] = drawn.calls[begin]!.args as [number, number];
    expect(to).toBeLessThan(drawn.frame.run.top);
    expect(drawn.calls[begin + 1]).toMatchObject({ name: 'lineTo', args: [at, drawn.frame.run.bottom] });
  });
});

describe('checks that cannot be told apart', () => {
  const picture = pictureOf({ interval: 1 });

  it('are a tint over the time they take, and a count', () => {
    const drawn = draw(picture);
    expect(fills(drawn, 'ink').filter(([worker]) => worker === 1)).toHaveLength(1);
    const [[, left, right] = []] = fills(drawn, 'ink');
    expect([left, right]).toEqual([
      expect.closeTo(drawn.x(0), 6) as number,
      expect.closeTo(drawn.x(picture.run.flagMicros!), 6) as number,
    ]);
    expect(drawn.texts()).toContain(PICTURE_IN_ENGLISH.checks(picture.run.lanes[1]!.checks!));
  });

  it('are the darker the more time they take', () => {
    const alpha = (share: number | null): number => {
      const { named } = draw({ ...picture, checking: [share, share, share] });
      return named('fillRect').find(({ fill }) => fill === 'ink')!.alpha as number;
    };
    expect(alpha(0.5)).toBeGreaterThan(alpha(0.1));
    expect(alpha(0.1)).toBeGreaterThan(alpha(null));
    expect(alpha(0.95)).toBeLessThan(1);
  });
});

it('a set-up that never checks has no marks and no count', () => {
  const drawn = draw(pictureOf({ interval: 'never' }));
  expect(fills(drawn, 'ink')).toEqual([]);
  expect(drawn.texts().filter((text) => text.endsWith('checks'))).toEqual([]);
});

describe('the axis', () => {
  it('is held: the same time lies at the same place whatever k is', () => {
    const [often, rare] = [draw(pictureOf({ interval: 1 })), draw(pictureOf({ interval: 'never' }))];
    expect(often.x(5000)).toBe(rare.x(5000));
    const labels = ({ calls, frame }: Drawn): LoggedCall[] =>
      calls.filter(({ name, args }) => name === 'fillText' && (args[2] as number) > frame.run.bottom);
    expect(labels(often).map(({ args }) => args)).toEqual(labels(rare).map(({ args }) => args));
  });

  it('is never left: a longer run is cut, with an arrow in what it is doing', () => {
    for (const [endMicros, colour] of [
      [5000, 'wasted'],
      [2000, 'w1'],
    ] as const) {
      const drawn = draw(pictureOf({ interval: 'never' }, { endMicros }));
      const { right } = drawn.frame.run;
      for (const fill of ['w1', 'w2', 'w3', 'hatch wasted', 'ink'])
        for (const [, , end] of fills(drawn, fill)) expect(end).toBeLessThanOrEqual(right + 2);
      const tips = drawn.calls.filter(({ name, args }) => name === 'lineTo' && args[0] === right + 1);
      const strokes = tips.map((tip) =>
        drawn.calls.slice(drawn.calls.indexOf(tip)).find(({ name }) => name === 'stroke')!,
      );
      expect(strokes.map(({ stroke }) => stroke)).toContain(colour);
    }
  });

  it('leaves out the flag where that rose behind its end, and the finder’s dot; it says when', () => {
    const [whole, cut] = [draw(pictureOf()), draw(pictureOf({}, { endMicros: 2000 }))];
    expect(cut.texts()).not.toContain('flag up');
    expect([whole, cut].map(({ named }) => named('arc').length)).toEqual([1, 0]);
    expect(whole.texts()).toContain('found it');
    expect(cut.texts().filter((text) => /^found it, \d.* ms$/.test(text))).toHaveLength(1);
  });
});

describe('what is not known, or did not happen', () => {
  const picture = pictureOf();

  it('a worker that waited for a processor is grey until it starts', () => {
    const drawn = draw(withLanes(picture, ({ worker }) => (worker === 1 ? { startMicros: 2000 } : {})));
    const [, left] = fills(drawn, 'w2')[0]!;
    expect(left).toBeCloseTo(drawn.x(2000), 6);
    const waits = drawn.named('fillRect').filter(({ fill }) => fill === 'rule');
    expect(waits).toHaveLength(1);
    const [from, , width] = waits[0]!.args as [number, number, number];
    expect(from + width).toBeCloseTo(drawn.x(2000), 6);
  });

  it('a worker that never began has a name alone', () => {
    const drawn = draw(withLanes(picture, ({ worker }) => (worker === 1 ? { startMicros: null } : {})));
    for (const fill of ['w2', 'ink', 'hatch wasted'])
      expect(fills(drawn, fill).filter(([worker]) => worker === 1)).toEqual([]);
    expect(drawn.texts()).toContain('worker 1');
  });

  it('a worker that took far longer after the flag than its iterations do waited: grey, and said', () => {
    const { lanes, flagMicros } = picture.run;
    const late = picture.lateMicros[1]!;
    const end = flagMicros! + 6 * late;
    const drawn = draw(withLanes(picture, ({ worker }) => (worker === 1 ? { endMicros: end } : {})));
    const [, left, right] = fills(drawn, 'hatch wasted').find(([worker]) => worker === 1)!;
    expect(left).toBeCloseTo(drawn.x(flagMicros!), 6);
    expect(right).toBeCloseTo(drawn.x(flagMicros! + late), 6);
    const wait = drawn.named('fillRect').find(({ fill }) => fill === 'rule');
    const [from, , width] = wait!.args as [number, number, number];
    expect(from).toBeGreaterThanOrEqual(right);
    expect(from + width).toBeCloseTo(drawn.x(end), 6);
    const waited = drawn.texts().filter((text) => text.endsWith(PICTURE_IN_ENGLISH.waited('')));
    expect(waited).toHaveLength(1);
    expect(fills(drawn, 'hatch wasted').find(([worker]) => worker === 2)![2]).toBeCloseTo(
      drawn.x(lanes[2]!.endMicros!),
      6,
    );
  });

  it('the finder’s way out after the flag is no searching', () => {
    const { flagMicros } = picture.run;
    const drawn = draw(withLanes(picture, ({ worker }) => (worker === 0 ? { endMicros: flagMicros! + 900 } : {})));
    expect(fills(drawn, 'w1')[0]![2]).toBeCloseTo(drawn.x(flagMicros!), 6);
    expect(fills(drawn, 'hatch wasted').map(([worker]) => worker)).toEqual([1, 2]);
  });

  it('overshoot that is not known is not hatched', () => {
    const drawn = draw(withLanes(picture, () => ({ overshoot: null, endMicros: null })));
    expect(fills(drawn, 'hatch wasted')).toEqual([]);
  });

  it('overshoot that nobody counted is hatched as long as it took, without a count', () => {
    const drawn = draw(
      withLanes({ ...picture, lateMicros: [Infinity, Infinity, Infinity] }, () => ({ overshoot: null })),
    );
    expect(fills(drawn, 'hatch wasted').map(([worker]) => worker)).toEqual([1, 2]);
    expect(drawn.texts().filter((text) => text.includes('wasted'))).toEqual(Array(2).fill('wasted, not counted'));
  });

  it('a worker that started after the flag has no hatching before its start', () => {
    const { flagMicros } = picture.run;
    const start = flagMicros! + 100;
    const drawn = draw(
      withLanes(picture, ({ worker }) => (worker === 2 ? { startMicros: start, endMicros: start + 500 } : {})),
    );
    const [, left] = fills(drawn, 'hatch wasted').find(([worker]) => worker === 2)!;
    expect(left).toBeCloseTo(drawn.x(start), 6);
    // It wasted nothing of the search: it was late for it.
    expect(drawn.texts().filter((text) => text.includes('wasted'))).toHaveLength(1);
    expect(drawn.texts()).toContain('started after the flag');
  });

  it.each([280, 290, 340])('words over a lane leave no room for a count under them, %i wide', (width) => {
    // Checks that lie too close to be told apart, and an end with no room behind it.
    const often = pictureOf({ interval: 10 });
    const lateMicros = often.lateMicros.map(() => 0);
    const said = draw({ ...often, lateMicros, endMicros: often.run.endMicros * 1.02 }, width);
    const at = (part: string): readonly (readonly [left: number, right: number, middle: number])[] =>
      said
        .named('fillText')
        .filter(({ args }) => String(args[0]).includes(part))
        .map(({ args }) => args as [string, number, number])
        .map(([text, left, middle]) => [left, left + LETTER * text.length, middle]);
    expect(at('wasted')).toHaveLength(2);
    for (const [left, , lane] of at('wasted'))
      for (const [, right] of at('checks').filter(([, , middle]) => middle === lane)) expect(right).toBeLessThan(left);
  });

  it('words over a lane that is cut do not lie over the flag where shorter ones fit beside it', () => {
    const cut = pictureOf({ interval: 'never' });
    const lanes = withLanes(cut, ({ worker }) => (worker === 1 ? { endMicros: 90_000 } : {}));
    const endMicros = cut.run.flagMicros! * 2;
    const lateMicros = cut.lateMicros.map(() => 10);
    const said = draw({ ...lanes, lateMicros, endMicros });
    const flag = said.x(cut.run.flagMicros!);
    const over = said.named('fillText').filter(({ args }) => String(args[0]).includes('wasted'));
    expect(over).not.toHaveLength(0);
    for (const { args } of over) expect(args[1]).toBeGreaterThan(flag);
    const narrow = draw({ ...lanes, lateMicros, endMicros: cut.run.flagMicros! * 1.3 }, 700);
    expect(narrow.texts().filter((text) => text.includes('90.0 ms'))).toHaveLength(1);
  });

  it('nobody raised a flag: no line, nothing hatched', () => {
    const drawn = draw(pictureOf({ task: 'count' }));
    expect(drawn.texts()).not.toContain('flag up');
    expect(fills(drawn, 'hatch wasted')).toEqual([]);
  });
});

it('the run before is a dashed outline behind, on the same axis', () => {
  const ghost = pictureOf({ interval: 'never' }).run;
  const drawn = draw(pictureOf({}, { ghost }));
  const outlines = drawn.named('strokeRect');
  expect(outlines).toHaveLength(3);
  outlines.forEach(({ args, dashed }, worker) => {
    const [left, , width] = args as [number, number, number];
    expect(dashed).toBe(true);
    expect(Math.abs(left + width - drawn.x(ghost.lanes[worker]!.endMicros!))).toBeLessThan(1);
  });
  expect(drawn.calls.indexOf(outlines[2]!)).toBeLessThan(
    drawn.calls.findIndex(({ name, fill }) => name === 'fillRect' && fill === 'w1'),
  );
  expect(drawn.named('stroke').at(-1)!.dashed).toBe(false);
});

it('of a flag that rises beyond the axis nothing is drawn but the search', () => {
  const picture = pictureOf();
  const drawn = draw({ ...picture, endMicros: picture.run.flagMicros! / 2 });
  expect(fills(drawn, 'hatch wasted')).toEqual([]);
  expect(fills(drawn, 'w2')).toHaveLength(1);
});

it('a worker that started after the flag is not said to have waited for what it did before', () => {
  const picture = pictureOf();
  const { flagMicros } = picture.run;
  const late = withLanes(picture, ({ worker }) =>
    worker === 1 ? { startMicros: flagMicros! + 400, endMicros: flagMicros! + 410 } : {},
  );
  const lateMicros = picture.lateMicros.map((micros, worker) => (worker === 1 ? 10 : micros));
  expect(
    draw({ ...late, lateMicros })
      .texts()
      .join(),
  ).not.toContain('waited');
});

describe('on little room', () => {
  it('names are short on a phone, and all words stay on the paper', () => {
    const { named, texts } = draw(pictureOf(), 360);
    expect(texts()).toEqual(expect.arrayContaining(['w0', 'w1', 'w2']));
    for (const { args, align } of named('fillText')) {
      const width = String(args[0]).length * 7;
      const left = (args[1] as number) - (align === 'right' ? width : align === 'center' ? width / 2 : 0);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(360);
    }
  });

  it('64 workers have lanes without words, and every eighth name', () => {
    const ranges = Array.from({ length: 64 }, (_, i) => [100_000 * i, 100_000 * (i + 1)] as const);
    const drawn = draw(pictureOf({ ranges }));
    expect(fills(drawn, 'hatch wasted')).toHaveLength(63);
    expect(drawn.texts().filter((text) => text.includes('wasted'))).toEqual([]);
    expect(drawn.texts().filter((text) => text.startsWith('worker '))).toHaveLength(8);
  });
});

it.each([500, 800, 1280])('%i wide: whatever is said of a lane lies on the paper', (width) => {
  const picture = pictureOf();
  const end = picture.endMicros * 0.6;
  const drawn = draw(
    withLanes(picture, ({ worker }) => (worker === 1 ? { endMicros: end } : {})),
    width,
  );
  const said = drawn.named('fillText').filter(({ args }) => String(args[0]).startsWith('+'));
  expect(said.length).toBeGreaterThan(0);
  for (const { args, align } of said) {
    const [text, x] = args as [string, number];
    const left = align === 'right' ? x - LETTER * text.length : x;
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left + LETTER * text.length).toBeLessThanOrEqual(width);
  }
});

it('a ghost ends where the axis does, and one behind it is not drawn', () => {
  const picture = pictureOf();
  const ghost = {
    ...picture.run,
    lanes: picture.run.lanes.map((lane, worker) => ({
      ...lane,
      startMicros: worker === 1 ? picture.endMicros * 2 : 0,
      endMicros: picture.endMicros * 3,
    })),
  };
  const drawn = draw({ ...picture, ghost });
  const boxes = drawn.named('strokeRect').map(({ args }) => args as number[]);
  expect(boxes).toHaveLength(picture.run.lanes.length - 1);
  for (const [left, , width] of boxes) {
    expect(width).toBeGreaterThan(0);
    expect(left! + width!).toBeLessThanOrEqual(drawn.frame.run.right + 1);
  }
});

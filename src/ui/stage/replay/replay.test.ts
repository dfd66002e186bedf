import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexTrace } from '../../../replay/events.ts';
import { madeUpTrace } from '../../../contract/testing/made-up-trace.ts';
import {
  initialReplay,
  MIN_VIEW,
  outer,
  reduceReplay,
  SPEEDS,
  suggestSpeed,
  type ReplayAction,
  type ReplayState,
} from './replay.ts';

const state: ReplayState = {
  micros: 100,
  playing: false,
  speed: 0.001,
  view: { from: 0, to: 200 },
  bounds: { from: -20, to: 1020 },
  framed: { from: 100, to: 600 },
  flag: 400,
  end: 600,
};
const after = (...actions: ReplayAction[]): ReplayState => actions.reduce(reduceReplay, state);

describe('playing', () => {
  test('16 ms at 1/1,000 are 16 µs of the run', () => {
    expect(after({ type: 'play' }, { type: 'tick', realMs: 16 }).micros).toBe(116);
  });

  test('a tick while paused changes nothing', () => {
    expect(after({ type: 'tick', realMs: 16 })).toBe(state);
  });

  test('ends at the end, paused, and in sight', () => {
    const ended = after({ type: 'play' }, { type: 'tick', realMs: 5000 });
    expect([ended.micros, ended.playing]).toEqual([600, false]);
    expect(ended.view.from).toBeLessThan(600);
    expect(ended.view.to).toBeGreaterThan(600);
  });

  test('play at the end starts over from the left edge of the view', () => {
    const again = after(
      { type: 'seek', micros: 600 },
      { type: 'show', view: { from: 300, to: 700 } },
      { type: 'play' },
    );
    expect([again.micros, again.playing]).toEqual([300, true]);
  });

  test('the view turns the page when the playhead leaves it', () => {
    const on = after({ type: 'play' }, { type: 'tick', realMs: 150 });
    expect(on.micros).toBe(250);
    expect(on.view).toEqual({ from: 210, to: 410 });
  });
});

describe('looking', () => {
  test('zoom keeps the moment under the pointer in its place', () => {
    expect(after({ type: 'zoom', factor: 0.5, around: 50 }).view).toEqual({ from: 25, to: 125 });
  });

  test('zoom out ends at the bounds, zoom in at 10 ns', () => {
    expect(after({ type: 'zoom', factor: 1e9, around: 50 }).view).toEqual({ from: -20, to: 1020 });
    const narrow = after({ type: 'zoom', factor: 1e-12, around: 50 }).view;
    expect(narrow.to - narrow.from).toBeCloseTo(MIN_VIEW, 9);
  });

  test('pan stops at both ends and keeps the width', () => {
    expect(after({ type: 'pan', by: -500 }).view).toEqual({ from: -20, to: 180 });
    expect(after({ type: 'pan', by: 5000 }).view).toEqual({ from: 820, to: 1020 });
  });

  test('a seek stays in the run', () => {
    expect(after({ type: 'seek', micros: -1e9 }).micros).toBe(-20);
    expect(after({ type: 'seek', micros: 1e9 }).micros).toBe(1020);
  });

  test('whatever is done, the view lies inside, has a width, and the speed is one of a millionth to one', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const action: fc.Arbitrary<ReplayAction> = fc.oneof(
      fc.record({
        type: fc.constant('zoom' as const),
        factor: fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        around: number,
      }),
      fc.record({ type: fc.constant('pan' as const), by: number }),
      fc.record({ type: fc.constant('seek' as const), micros: number }),
      fc.record({ type: fc.constant('speed' as const), speed: number }),
      fc.record({ type: fc.constant('tick' as const), realMs: fc.double({ min: 0, max: 1e4, noNaN: true }) }),
      fc.constant<ReplayAction>({ type: 'play' }),
    );
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        const end = after(...actions);
        const all = outer(end);
        expect(end.view.from).toBeGreaterThanOrEqual(all.from - 1e-9);
        expect(end.view.to).toBeLessThanOrEqual(all.to + 1e-9);
        expect(end.view.to - end.view.from).toBeGreaterThan(MIN_VIEW * 0.99);
        expect(end.speed).toBeGreaterThanOrEqual(1e-6);
        expect(end.speed).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test('speeds go from a millionth to one', () => {
  expect(SPEEDS.length).toBe(19);
  expect([SPEEDS[0], SPEEDS[1], SPEEDS.at(-1)]).toEqual([1e-6, 2e-6, 1]);
  expect([...SPEEDS].sort((a, b) => a - b)).toEqual(SPEEDS);
});

test.each([
  // 300 µs in 8 s: 1/26,667, so 1/50,000.
  [{ from: 0, to: 300 }, 2e-5],
  [{ from: 0, to: 0.01 }, 1e-6],
  [{ from: 0, to: 1e9 }, 1],
])('a view %j is suggested at %d', (view, speed) => {
  expect(suggestSpeed(view)).toBe(speed);
});

describe('a run is shown first', () => {
  const index = indexTrace(madeUpTrace());
  const first = initialReplay(index);

  test('at its end, paused, with flag and every exit in sight', () => {
    expect(first.playing).toBe(false);
    expect(first.micros).toBe(first.end);
    expect(first.view.from).toBeLessThan(index.flagMicros!);
    expect(first.view.to).toBeGreaterThan(index.spanMicros);
  });

  test('whole, where nobody raised the flag', () => {
    const nobody = initialReplay(indexTrace(madeUpTrace({ settings: { task: 'count' } })));
    expect(nobody.view).toEqual(nobody.bounds);
  });

  test('at least eight steps of a coarse clock wide', () => {
    const coarse = initialReplay(indexTrace(madeUpTrace({ clockStepMicros: 100, settings: { interval: 1 } })));
    expect(coarse.view.to - coarse.view.from).toBeGreaterThan(700);
  });
});

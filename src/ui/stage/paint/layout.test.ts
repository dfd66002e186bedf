import fc from 'fast-check';
import { createFormats } from '../../../texts/formats.ts';
import { describe, expect, test } from 'vitest';
import { layoutStage, naturalHeight, type LayoutInput } from './layout.ts';
import { roundStep, signedTime, ticksOf } from './axis.ts';

const base: LayoutInput = { width: 1000, height: 400, px: 16, workers: 4, pinned: 0, map: true, focus: null };

describe('the layout', () => {
  test('lanes follow each other without overlap, inside of their space, whatever is asked for', () => {
    const worker = fc.nat({ max: 63 });
    const input = fc.record({
      width: fc.integer({ min: 300, max: 2000 }),
      height: fc.integer({ min: 240, max: 1000 }),
      px: fc.constantFrom(16, 20),
      workers: fc.integer({ min: 1, max: 64 }),
      pinned: fc.constantFrom(0, 1, 4, 64),
      map: fc.boolean(),
      focus: fc.option(fc.record({ worker, pinned: fc.boolean() })),
    });
    fc.assert(
      fc.property(input, (given) => {
        const { rows, lanesTop, lanesBottom } = layoutStage(given);
        expect(rows.length).toBe(given.workers + given.pinned);
        let bottom = lanesTop;
        for (const row of rows) {
          expect(row.y).toBeGreaterThanOrEqual(bottom - 1e-6);
          expect(row.h).toBeGreaterThan(0);
          expect(row.barY).toBeGreaterThanOrEqual(row.y - 1);
          bottom = row.y + row.h;
        }
        expect(bottom).toBeLessThanOrEqual(Math.max(lanesBottom, lanesTop + rows.length + 3 * given.px) + 1);
      }),
    );
  });

  test('a lane that is looked at gets room among 64', () => {
    const row = layoutStage({ ...base, workers: 64, focus: { worker: 40, pinned: false } }).rows[40]!;
    expect(row.labelled && row.named && row.noteY !== null).toBe(true);
  });

  test('the map’s place is kept before a run, so that nothing moves when it comes', () => {
    expect(layoutStage({ ...base, map: false }).rows).toEqual(layoutStage(base).rows);
  });

  test('at its natural height up to eight lanes have room for checks and notes', () => {
    for (const workers of [1, 4, 8]) {
      const height = naturalHeight(workers, 0, 16);
      expect(layoutStage({ ...base, workers, height }).rows.every((row) => row.noteY !== null)).toBe(true);
    }
  });
});

test.each([
  [100, 10, 10],
  [100, 4, 50],
  [0.03, 3, 0.01],
  [7, 3, 5],
])('of a width of %d at most %d steps of %d', (width, most, step) => {
  expect(roundStep(width, most)).toBeCloseTo(step, 12);
});

test('ticks count from the flag', () => {
  const ticks = ticksOf({ from: 480, to: 620 }, { micros: 500, label: 'flag' }, 8, createFormats('en'));
  expect(ticks.map(({ micros, label, isOrigin }) => [micros, label, isOrigin])).toEqual([
    [480, '−20 µs', false],
    [500, 'flag', true],
    [520, '+20 µs', false],
    [540, '+40 µs', false],
    [560, '+60 µs', false],
    [580, '+80 µs', false],
    [600, '+100 µs', false],
    [620, '+120 µs', false],
  ]);
});

test.each([
  [183, 1, '+183 µs', '+183 µs'],
  [-3500, 500, '−3.5 ms', '−3,5 ms'],
  [1_500_000, 500_000, '+1.5 s', '+1,5 s'],
  [0.05, 0.05, '+50 ns', '+50 ns'],
  [0.0025, 0.0005, '+2.5 ns', '+2,5 ns'],
  [1000, 100, '+1.0 ms', '+1,0 ms'],
])('%d µs in steps of %d: %s, %s', (micros, step, english, german) => {
  expect(signedTime(micros, step, createFormats('en'))).toBe(english);
  expect(signedTime(micros, step, createFormats('de'))).toBe(german);
});

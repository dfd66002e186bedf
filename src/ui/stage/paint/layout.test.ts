import fc from 'fast-check';
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
  expect(ticksOf({ from: 480, to: 620 }, 500, 'flag', 8)).toEqual([
    { micros: 480, label: '−20 µs' },
    { micros: 500, label: 'flag' },
    { micros: 520, label: '+20 µs' },
    { micros: 540, label: '+40 µs' },
    { micros: 560, label: '+60 µs' },
    { micros: 580, label: '+80 µs' },
    { micros: 600, label: '+100 µs' },
    { micros: 620, label: '+120 µs' },
  ]);
});

test.each([
  [183, 1, '+183 µs'],
  [-3500, 500, '−3.5 ms'],
  [1_500_000, 500_000, '+1.5 s'],
  [0.05, 0.05, '+50 ns'],
  [0.0025, 0.0005, '+2.5 ns'],
  [1000, 100, '+1.0 ms'],
])('%d µs in steps of %d: %s', (micros, step, text) => {
  expect(signedTime(micros, step)).toBe(text);
});

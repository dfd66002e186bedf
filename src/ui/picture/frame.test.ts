import { describe, expect, it } from 'vitest';
import { lanesHeight, layoutLanes } from './frame.ts';

const laidOut = (width: number, workers: number, px: number, narrow = false) =>
  layoutLanes(width, lanesHeight(workers, narrow) * px, workers, px);

const WIDTHS = [360, 700, 1000, 1280, 1920];
const WORKERS = [1, 2, 4, 9, 64];
const each = WIDTHS.flatMap((width) => WORKERS.map((workers) => [width, workers] as const));

describe('where the lanes lie', () => {
  it.each(each)(
    'on a paper %i wide with %i workers: all of them between head and axis, beside the lens',
    (width, n) => {
      for (const px of [16, 22]) {
        const { run, lens, lane, step, height } = laidOut(width, n, px);
        expect(run.left).toBeGreaterThan(0);
        expect(run.right).toBeGreaterThan(run.left);
        expect(run.right).toBeLessThanOrEqual(width);
        expect(run.bottom - run.top).toBeCloseTo(n * step, 9);
        expect(run.bottom).toBeLessThan(height);
        expect(lane).toBeLessThan(step);
        expect(lane).toBeGreaterThan(0);
        if (lens === null) continue;
        expect(lens).toMatchObject({ top: run.top, bottom: run.bottom });
        expect(lens.left).toBeGreaterThan(run.right);
        expect(lens.right).toBeGreaterThan(lens.left);
        expect(lens.right).toBeLessThanOrEqual(width);
      }
    },
  );

  it('there is no lens on a phone, and the lanes have its room', () => {
    const { lens, run } = laidOut(360, 2, 16);
    expect(lens).toBeNull();
    expect(run.right).toBeGreaterThan(360 * 0.95);
    expect(laidOut(1280, 2, 16).lens).not.toBeNull();
  });

  it('grow no higher for few workers, and wordless for many', () => {
    expect(laidOut(1280, 1, 16).step).toBe(laidOut(1280, 2, 16).step);
    expect([2, 4, 64].map((workers) => laidOut(1280, workers, 16).worded)).toEqual([true, true, false]);
    expect(laidOut(1280, 64, 16).step).toBeLessThan(laidOut(1280, 8, 16).step);
  });

  it('take the same room however few they are, less of it on a phone, and always enough to tell them apart', () => {
    for (const narrow of [false, true])
      expect(new Set([1, 2, 3, 4].map((workers) => lanesHeight(workers, narrow))).size).toBe(1);
    expect(lanesHeight(4, true)).toBeLessThan(lanesHeight(4));
    expect(laidOut(360, 4, 16, true).worded).toBe(true);
    expect(laidOut(360, 256, 16, true).step).toBeGreaterThanOrEqual(8);
  });

  it('grow with the text', () => {
    const [small, large] = [laidOut(1920, 4, 16), laidOut(1920, 4, 22)];
    expect(large.height / small.height).toBeCloseTo(22 / 16, 9);
    expect(large.worded).toBe(small.worded);
  });
});

import { describe, expect, it } from 'vitest';
import { lanesHeight, layoutLanes } from './frame.ts';

const WIDTHS = [360, 700, 1000, 1280, 1920];
const WORKERS = [1, 2, 4, 9, 64];
const each = WIDTHS.flatMap((width) => WORKERS.map((workers) => [width, workers] as const));

describe('where the lanes lie', () => {
  it.each(each)(
    'on a paper %i wide with %i workers: all of them between head and axis, beside the lens',
    (width, n) => {
      for (const px of [16, 22]) {
        const { run, lens, lane, step, height } = layoutLanes(width, n, px);
        expect(height).toBeCloseTo(lanesHeight(n) * px, 9);
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
    const { lens, run } = layoutLanes(360, 2, 16);
    expect(lens).toBeNull();
    expect(run.right).toBeGreaterThan(360 * 0.95);
    expect(layoutLanes(1280, 2, 16).lens).not.toBeNull();
  });

  it('grow no higher for few workers, and wordless for many', () => {
    expect(layoutLanes(1280, 1, 16).step).toBe(layoutLanes(1280, 2, 16).step);
    expect([2, 4, 64].map((workers) => layoutLanes(1280, workers, 16).worded)).toEqual([true, true, false]);
    expect(layoutLanes(1280, 64, 16).step).toBeLessThan(layoutLanes(1280, 8, 16).step);
  });

  it('grow with the text', () => {
    const [small, large] = [layoutLanes(1920, 4, 16), layoutLanes(1920, 4, 22)];
    expect(large.height / small.height).toBeCloseTo(22 / 16, 9);
    expect(large.worded).toBe(small.worded);
  });
});

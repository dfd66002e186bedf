/** What is measured in turns, through the console of the contract. No figure is asserted that noise could change. */
import { expect, test } from '../fixtures.ts';

const estimate = { value: expect.any(Number), low: expect.any(Number), high: expect.any(Number) };

test(
  'lab.writing counts what gets lost, and lab.weights has a figure for every loop',
  { tag: '@long' },
  async ({ openedLab: page }) => {
    test.setTimeout(120_000);
    const writing = await page.evaluate(() => window.lab.writing(undefined, { seconds: 2, seed: 1 }));
    expect(writing).toMatchObject({ version: 1, workers: expect.any(Number), end: { kind: 'budget' } });
    expect(new Set(writing.points.map(({ counter }) => counter))).toEqual(
      new Set(['none', 'padded', 'packed', 'plain', 'shared']),
    );
    for (const { ns } of writing.points) expect(ns.value).toBeGreaterThan(0);
    for (const { workers, counted, expected } of writing.lost) {
      expect(expected).toBe(workers * 2_000_000);
      expect(counted).toBeLessThanOrEqual(expected);
    }
    const weights = await page.evaluate(() => window.lab.weights(undefined, { seconds: 2, seed: 1 }));
    expect(weights).toMatchObject({ version: 1, end: { kind: 'budget' } });
    expect(weights.loops.filter(({ workers }) => workers === 1)).toHaveLength(14);
    for (const { nsPerIteration } of weights.loops) expect(nsPerIteration).toMatchObject(estimate);
  },
);

import { afterAll, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Range, type Settings } from '../../contract/settings.ts';
import { plantedAt } from '../../contract/target.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { drawTarget } from './draw-target.ts';

const engine = nodeEngine();
afterAll(() => engine.close());

const ranges: readonly Range[] = [
  [5, 5],
  [1000, 2000],
];
const drawn: Settings = { ...DEFAULT_SETTINGS, ranges, target: { worker: 1, from: 0.2, to: 0.6 } };
const placeOf = (settings: Settings, unit: number): number | null =>
  plantedAt(
    drawTarget(settings, () => unit),
    1,
  );

it('the place is uniform over the stretch, its beginning included and its end not', () => {
  expect([0, 0.25, 0.5, 1 - 2 ** -53].map((unit) => placeOf(drawn, unit))).toEqual([200, 300, 400, 599]);
});

it('a stretch narrower than a number, and the last number of a range, stay within it', () => {
  expect(placeOf({ ...drawn, target: { worker: 1, from: 0.9996, to: 1 } }, 0.999)).toBe(999);
  expect(placeOf({ ...drawn, target: { worker: 1, from: 0.5, to: 0.5001 } }, 0.5)).toBe(500);
});

it('nothing is drawn where the place is fixed or a prime ends the search', () => {
  const fixed: Settings = { ...drawn, target: { worker: 1, at: 0.25 } };
  expect(drawTarget(fixed)).toBe(fixed);
  expect(drawTarget(DEFAULT_SETTINGS)).toBe(DEFAULT_SETTINGS);
});

it('a real run finds at the drawn place, and its record keeps the stretch', async () => {
  const places = new Set<number>();
  for (let run = 0; run < 8; run++) {
    const record = await engine.run(drawn);
    expect(record.settings).toEqual(drawn);
    const { number } = record.results[0]!;
    expect(number).toBeGreaterThanOrEqual(1200);
    expect(number).toBeLessThan(1600);
    expect(record.workers[1]).toMatchObject({ outcome: 'found', iterations: number - 1000 + 1 });
    places.add(number);
  }
  expect(places.size).toBeGreaterThan(1);
});

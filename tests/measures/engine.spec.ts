/** The engine in the built page, through the console of the contract, against an independent oracle. */
import type { Page } from '@playwright/test';
import type { RunRecord } from '../../src/contract/record.ts';
import type { Settings } from '../../src/contract/settings.ts';
import { howOften } from '../../src/engine/testing/how-often.ts';
import { complaints } from '../../src/engine/testing/oracle.ts';
import { randomSettings } from '../../src/engine/testing/random-settings.ts';
import { expect, openLab, test } from '../fixtures.ts';

const run = (page: Page, settings: Partial<Settings>): Promise<RunRecord> =>
  page.evaluate((given) => window.lab.run(given), settings);

const SAME_RANGE = { task: 'count', ranges: Array.from({ length: 4 }, () => [2, 20_000] as const) } as const;

test('the page is isolated, so that memory can be shared', async ({ openedLab: page }) => {
  expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(true);
});

test('example 27.1: one result, a prime of its finder; the others leave', async ({ openedLab: page }) => {
  const record = await run(page, {});
  expect(complaints(record)).toEqual([]);
  expect(record.results).toHaveLength(1);
  const outcomes = record.workers.map(({ outcome }) => outcome).filter((outcome) => outcome !== 'found');
  expect(outcomes).toHaveLength(3);
  for (const outcome of outcomes) expect(['exited-early', 'late']).toContain(outcome);
});

test('example 27.2: 2,262 primes, 19,998 iterations and 2,000 checks a worker, every guard and kernel', async ({
  openedLab: page,
}) => {
  for (const kernel of ['wasm', 'js'] as const) {
    for (const guard of ['nested', 'countdown', 'modulo'] as const) {
      const record = await run(page, { ...SAME_RANGE, interval: 10, kernel, guard });
      for (const worker of record.workers)
        expect(worker).toMatchObject({ outcome: 'exhausted', primes: 2262, iterations: 19_998, checks: 2000 });
    }
    const record = await run(page, { ...SAME_RANGE, interval: 10, unit: 'primes', flag: 'lock', kernel });
    expect(record.settings.guard).toBe('modulo');
    expect(complaints(record)).toEqual([]);
  }
});

const settingsTried = howOften(60, 500);

test(`${settingsTried} random settings keep the contract`, async ({ openedLab: page }) => {
  test.setTimeout(180_000);
  const batch = 20;
  for (let first = 1; first <= settingsTried; first += batch) {
    const list = Array.from({ length: batch }, (_, index) =>
      randomSettings(first + index, first % 100 === 1 && index === 0),
    );
    const records = await page.evaluate(async (all) => {
      const done: RunRecord[] = [];
      for (const settings of all) done.push(await window.lab.run(settings));
      return done;
    }, list);
    for (const [index, record] of records.entries())
      expect(complaints(record), `seed ${first + index}: ${JSON.stringify(record)}`).toEqual([]);
  }
});

const RACES = howOften(1000, 5000);

for (const near of [2, 200_003])
  test(`races near ${near}: no duplicate with the second look`, async ({ openedLab: page }) => {
    test.setTimeout(60_000);
    const ranges = [0, 1].map(() => [near, near + 1000] as const);
    const answer = await page.evaluate(([given, rounds]) => window.lab.races({ ranges: given }, { rounds }), [
      ranges,
      RACES,
    ] as const);
    expect(answer).toEqual({ rounds: RACES, duplicates: 0 });
  });

test('races of workers that never look: a duplicate in every round without the second look', async ({
  openedLab: page,
}) => {
  const answer = await page.evaluate(() =>
    window.lab.races(
      {
        ranges: [
          [2, 100],
          [2, 100],
        ],
        interval: 'never',
        recheck: false,
      },
      { rounds: 200 },
    ),
  );
  expect(answer).toEqual({ rounds: 200, duplicates: 200 });
});

const EXITS = howOften(300, 1000);

for (const kernel of ['wasm', 'js'] as const)
  test(`exits are uniform on 0 … k (${kernel})`, async ({ openedLab: page }) => {
    test.setTimeout(60_000);
    const exits = await page.evaluate(
      ([given, count]) => window.lab.exits({ interval: 1000, kernel: given }, { count }),
      [kernel, EXITS] as const,
    );
    const sorted = exits.map(({ iterations }) => iterations).toSorted((a, b) => a - b);
    expect(sorted).toHaveLength(EXITS);
    expect(sorted[0]).toBeGreaterThanOrEqual(0);
    expect(sorted.at(-1)).toBeLessThanOrEqual(1000);
    // Kolmogorov: √n·D exceeds 2.4 once in 50,000 tries.
    const gaps = sorted.map((value, index) =>
      Math.max(Math.abs((index + 1) / EXITS - value / 1000), Math.abs(index / EXITS - value / 1000)),
    );
    expect(Math.sqrt(EXITS) * Math.max(...gaps)).toBeLessThan(2.4);
  });

const ENDLESS = { task: 'count', ranges: [0, 1].map(() => [0, 2 ** 40] as const) } as const;

/** Keeps every worker the page makes, so that a test can kill one. */
const keepWorkers = (page: Page) =>
  page.addInitScript(() => {
    const made: Worker[] = [];
    const Real = window.Worker;
    Object.assign(window, {
      madeWorkers: made,
      Worker: class extends Real {
        constructor(...args: ConstructorParameters<typeof Real>) {
          super(...args);
          made.push(this);
        }
      },
    });
  });

test('a killed worker ends the run in words; the next run is right', { tag: '@long' }, async ({ page }) => {
  await keepWorkers(page);
  await openLab(page);
  const record = await page.evaluate(async (settings) => {
    await window.lab.run({});
    const running = window.lab.run(settings);
    await new Promise((resolve) => setTimeout(resolve, 100));
    (window as unknown as { madeWorkers: Worker[] }).madeWorkers[1]!.terminate();
    return running;
  }, ENDLESS);
  expect(record.workers[1]).toMatchObject({ outcome: 'failed', iterations: null });
  expect(record.workers[1]!.reason).toBe('worker-silent');
  const next = await run(page, {});
  expect(complaints(next)).toEqual([]);
  expect(next.doubts).toContain('worker-replaced');
});

test.describe('a worker script answered by 404', () => {
  test.use({ allowedProblems: [/404|worker/i] });

  test('ends the run in words; the next run is right', async ({ page }) => {
    await openLab(page);
    await page.evaluate(() => window.lab.run({}));
    await page.route(/worker-.*\.js/, (route) => route.fulfill({ status: 404, body: '' }));
    const record = await page.evaluate(() => window.lab.run({ ranges: Array.from({ length: 9 }, () => [2, 100]) }));
    await page.unroute(/worker-.*\.js/);
    // The one that was there already ends with those that could not be had, and each says why.
    expect(record.workers.map(({ outcome }) => outcome)).toContain('failed');
    expect(record.workers[0]!.reason).toBe('other-worker-failed');
    expect(record.workers.map(({ reason }) => reason)).toContain('worker-script-missing');
    expect(complaints(await run(page, {}))).toEqual([]);
  });
});

test('stop ends an endless run: never, and near 2^53', async ({ openedLab: page }) => {
  const settings = [
    { ...ENDLESS, interval: 'never' },
    { task: 'count', ranges: [0, 1].map(() => [2 ** 53 - 1000, 2 ** 53 - 1]) },
  ] as const;
  for (const given of settings) {
    const record = await page.evaluate(async (endless) => {
      const running = window.lab.run(endless);
      setTimeout(() => window.lab.stop(), 150);
      return running;
    }, given);
    for (const worker of record.workers) expect(worker.outcome).toBe('stopped');
  }
});

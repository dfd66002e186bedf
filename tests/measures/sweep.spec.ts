/** Sweeps through the console of the contract. No figure is asserted that noise could change. */
import { expect, test } from '../fixtures.ts';

test('lab.sweep gives the shape of the contract', { tag: '@long-in-firefox' }, async ({ openedLab: page }) => {
  test.setTimeout(60_000);
  const asked = [1, 100, 'never'] as const;
  const answer = await page.evaluate(
    (intervals) =>
      window.lab.sweep(
        {
          ranges: [
            [2, 200],
            [2, 200],
          ],
          kernel: 'js',
        },
        { intervals, seconds: 1, precision: 0.2, seed: 1 },
      ),
    asked,
  );
  const estimate = { value: expect.any(Number), low: expect.any(Number), high: expect.any(Number) };
  expect(answer).toMatchObject({
    version: 1,
    settings: {
      kernel: 'js',
      guard: 'nested',
      ranges: [
        [2, 200],
        [2, 200],
      ],
    },
    workers: expect.any(Number),
    environment: { isolated: true, cores: expect.any(Number), time: expect.stringMatching(/^20\d\d-/) },
    aa: estimate,
    control: estimate,
    misfit: { rejected: expect.any(Boolean) },
    nsPerCheck: estimate,
    nsPerIteration: estimate,
    doubts: expect.any(Array),
    seconds: expect.any(Number),
    seed: 1,
  });
  expect(answer.points.map(({ interval: k }) => k)).toEqual(asked);
  for (const { overhead, low, high, pairs: count } of answer.points) {
    expect(Number.isInteger(count)).toBe(true);
    // On a machine that is busy with other things no pair may be there in so short a time.
    if (Number.isNaN(overhead)) expect([low, high]).toEqual([Number.NaN, Number.NaN]);
    else expect(low).toBeLessThanOrEqual(overhead);
    expect(high < overhead).toBe(false);
  }
  if (answer.best === null) expect(answer.why).toEqual(expect.any(String));
  else expect(answer.best).toMatchObject({ interval: expect.any(Number), low: expect.any(Number) });
  // It is written to files as it stands.
  expect(JSON.parse(JSON.stringify(answer))).toEqual(asWritten(answer));
});

/** What is not known is null in JSON. */
function asWritten(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(asWritten);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, asWritten(inner)]));
}

test('a sweep notices a plain read that the compiler has moved out of its loop', async ({
  openedLab: page,
  browserName,
}) => {
  test.setTimeout(60_000);
  const { doubts, certificate } = await page.evaluate(() =>
    window.lab.sweep(
      { kernel: 'js', flag: 'plain', guard: 'countdown', ranges: [[10_000, 400_000]] },
      { intervals: [16, 1000], seconds: 1, seed: 1 },
    ),
  );
  // Firefox does so with this loop, Chromium with none.
  expect(doubts.includes('flag-unseen')).toBe(browserName === 'firefox');
  expect(certificate.reasons.includes('flag-unseen')).toBe(browserName === 'firefox');
});

import { expect, openLab, test } from './fixtures.ts';

test('lab.run() finds one prime; everyone else leaves early or comes too late', async ({ page }) => {
  await openLab(page);
  const { results, workers, settings } = await page.evaluate(() => window.lab.run());
  expect(results).toHaveLength(1);
  const { worker, number } = results[0]!;
  const [from, to] = settings.ranges[worker]!;
  expect(number).toBeGreaterThanOrEqual(from);
  expect(number).toBeLessThan(to);
  expect(isPrime(number)).toBe(true);
  expect(workers[worker]?.outcome).toBe('found');
  for (const other of workers.filter((one) => one.worker !== worker)) {
    expect(['exited-early', 'late']).toContain(other.outcome);
  }
});

/** The lecture's Example 27.2: 2,262 primes below 20,000, 19,998 numbers from 2 on, ⌈19,998 / 10⌉ checks. */
for (const kernel of ['wasm', 'js'] as const) {
  for (const guard of ['nested', 'countdown', 'modulo'] as const) {
    test(`counting to 20,000 is exact: ${kernel}, ${guard}`, async ({ page }) => {
      await openLab(page);
      const { workers } = await page.evaluate(
        ([chosenKernel, chosenGuard]) =>
          window.lab.run({
            task: 'count',
            ranges: Array.from({ length: 4 }, () => [2, 20_000] as const),
            interval: 10,
            kernel: chosenKernel,
            guard: chosenGuard,
          }),
        [kernel, guard] as const,
      );
      expect(
        workers.map(({ outcome, primes, iterations, checks }) => ({ outcome, primes, iterations, checks })),
      ).toEqual(
        Array.from({ length: 4 }, () => ({ outcome: 'exhausted', primes: 2262, iterations: 19_998, checks: 2000 })),
      );
    });
  }
}

test('bad settings are refused with field, value and what is allowed', async ({ page }) => {
  await openLab(page);
  const refusal = await page.evaluate(() =>
    window.lab.run({ interval: 0 }).then(
      () => null,
      (error: unknown) => JSON.parse(JSON.stringify(error)) as Record<string, unknown>,
    ),
  );
  expect(refusal).toMatchObject({ name: 'SettingsError', field: 'interval', value: 0 });
});

function isPrime(number: number): boolean {
  for (let divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor === 0) return false;
  return number > 1;
}

/** The whole lecture check as a person has it: nine verdicts with their figures in a minute. Run it where nothing else runs. */
import { expect, test } from '../fixtures.ts';
import { openReady } from '../page-parts.ts';

test('nine verdicts with their figures in at most a minute', async ({ page, browserName }) => {
  test.setTimeout(3 * 60_000);
  await openReady(page, '?tab=claims&open=charts&auto=false');
  await page.getByRole('button', { name: 'Check all nine' }).click();
  await expect(page.getByRole('button', { name: 'Check all again' })).toBeVisible({ timeout: 120_000 });
  const { claims, seconds, end } = await page.evaluate(() => {
    const saved = new Promise<Blob>((resolve) => {
      URL.createObjectURL = (blob) => (resolve(blob as Blob), '');
    });
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Save as JSON')!.click();
    return saved.then(async (blob) => JSON.parse(await blob.text()) as Awaited<ReturnType<typeof window.lab.claims>>);
  });
  for (const { claim, name, verdict, why, figures, doubts } of claims) {
    const told = figures.map(
      (figure) => `${figure.name} ${figure.value} (${figure.low} … ${figure.high}), n ${figure.n}`,
    );
    console.log(`${browserName} ${claim} ${name}: ${verdict}, ${why}; ${told.join('; ')}; ${doubts.join()}`);
  }
  console.log(`${browserName}: ${seconds.toFixed(1)} s`);
  expect(end).toEqual({ kind: 'done' });
  expect(claims.map(({ claim }) => claim)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  for (const { figures } of claims) expect(figures.length).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
});

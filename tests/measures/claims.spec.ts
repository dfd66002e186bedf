/** Two claims of the lecture, checked for real by a press: one that is counted exactly, one that was recorded. */
import { expect, test } from '../fixtures.ts';
import { axeFindings, openReady, overTheEdge } from '../page-parts.ts';

test(
  'a claim is checked by a press, says what it rests on, and opens in the lab',
  { tag: '@long' },
  async ({ page, browserName }) => {
    await openReady(page, '?tab=claims&open=charts');
    const claim = page.getByRole('listitem', { name: /once in ten iterations/ });
    await claim.getByRole('button', { name: /^Run/ }).click();
    await expect(claim).toContainText('Does not hold');
    // An independent count: while the number of primes below is a multiple of ten, each number is a read.
    await expect(claim).toContainText('2,037');
    await expect(claim).toContainText('142 iterations');
    expect(await page.evaluate(() => window.lab.claims({ only: [9] }))).toMatchObject({
      version: 1,
      environment: { isolated: true },
      claims: [{ claim: 9, name: 'queue-complete', verdict: 'recorded', doubts: [] }],
      end: { kind: 'done' },
    });
    await expect(page.getByRole('strong').filter({ hasText: '1 does not hold · 1 recorded elsewhere' })).toBeVisible();
    // Firefox would not let it style the page.
    if (browserName === 'chromium') expect(await axeFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await overTheEdge(page)).toBe(0);
    await claim.getByRole('button', { name: /^Open in the lab/ }).click();
    await expect(page).toHaveURL(/unit=primes/);
  },
);

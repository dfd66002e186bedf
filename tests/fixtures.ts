/**
 * What every test of the built page gets: a server of its own, and a watch that fails the test when the page
 * complains, breaks the content security policy or asks another origin for anything.
 */
import { test as base, expect, type Page } from '@playwright/test';
import { servePage } from '../scripts/preview.js';
import { watchProblems } from './watch.ts';

interface TestFixtures {
  /** Complaints this test provokes on purpose, by their text. */
  allowedProblems: RegExp[];
  /** Fails the test when it ends with a problem nobody allowed. */
  watch: void;
}

interface WorkerFixtures {
  /** The built page with all its headers; ends with a slash. */
  pageUrl: string;
  /** One open page for all tests that only use its console: what one of them does, the next must bear. */
  openedLab: Page;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  pageUrl: [
    async ({}, use) => {
      const server = await servePage();
      await use(server.url);
      await server.close();
    },
    { scope: 'worker' },
  ],
  openedLab: [
    async ({ browser, pageUrl }, use) => {
      const context = await browser.newContext({ baseURL: pageUrl });
      const problems = await watchProblems(context);
      const page = await context.newPage();
      await openLab(page);
      await use(page);
      await context.close();
      expect(problems).toEqual([]);
    },
    { scope: 'worker' },
  ],
  baseURL: ({ pageUrl }, use) => use(pageUrl),
  allowedProblems: [[], { option: true }],
  watch: [
    async ({ context, allowedProblems }, use) => {
      const problems = await watchProblems(context);
      await use();
      expect(problems.filter((problem) => !allowedProblems.some((allowed) => allowed.test(problem)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** With all that can be opened under the picture open, unless the query says what is. */
function withParts(query: string): string {
  if (/[?&]open=/.test(query)) return query;
  return `${query === '' ? '?' : `${query}&`}open=setup,run,charts,code`;
}

/** Opens the page with a query, all its parts open, and waits until its console can be used. */
export async function openLab(page: Page, query = ''): Promise<void> {
  await page.goto(`./${withParts(query)}`);
  await expect.poll(() => page.evaluate(() => 'lab' in window), { intervals: [50] }).toBe(true);
}

/** Serves the built page without some of its headers, or in another folder, while `use` tests it; then closes the page. */
export async function servedOtherwise(
  page: Page,
  how: Pick<NonNullable<Parameters<typeof servePage>[0]>, 'omitHeaders' | 'base'>,
  use: (url: string) => Promise<void>,
): Promise<void> {
  // Where one of the two is missing Chromium isolates all the same, by the third.
  const omitHeaders = [...(how.omitHeaders ?? []), 'Document-Isolation-Policy'];
  const server = await servePage(how.omitHeaders ? { ...how, omitHeaders } : how);
  try {
    await use(server.url);
  } finally {
    // What the page fetches when idle must not miss its server.
    await page.close();
    await server.close();
  }
}

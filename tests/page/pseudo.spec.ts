/**
 * The page built with a catalogue in which every text stands in ⟦…⟧ (src/texts/pseudo.ts): whatever a person can read
 * without them does not come from the catalogue, and would stay English in every language.
 */
import type { Page } from '@playwright/test';
import { ensurePseudo, PSEUDO } from '../../scripts/build-page.js';
import { servePage } from '../../scripts/preview.js';
import { expect, openLab, test as base } from '../fixtures.ts';
import { drawn, keepWhatLeaves, PATIENT, savedBy, SHORT } from '../page-parts.ts';

const test = base.extend<object, { pageUrl: string }>({
  pageUrl: [
    async ({}, use) => {
      await ensurePseudo();
      const server = await servePage({ root: PSEUDO });
      await use(server.url);
      await server.close();
    },
    { scope: 'worker' },
  ],
});

/** What stands in brackets, inner ones first, until none is left. */
function withoutBrackets(text: string): string {
  const less = text.replaceAll(/⟦[^⟦⟧]*⟧/g, '');
  return less === text ? less : withoutBrackets(less);
}

/** Units, names of things in code, and the languages' own codes need no translation. */
const NO_WORDS = /µs|\b(ns|ms|DE|EN)\b/g;

function unbracketed(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => /\p{L}{2}/u.test(withoutBrackets(text).replaceAll(NO_WORDS, '')));
}

/** Every text of the page at this moment: nodes, labels, titles. */
function readTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const attributes = ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext', 'aria-description'];
    const labels = [...document.querySelectorAll('*')].flatMap((element) =>
      attributes.flatMap((name) => element.getAttribute(name) ?? []),
    );
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const nodes: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // Code is code in every language; keys are called as they are printed on them. What stands in the page before any
      // script is there in all languages at once.
      if (node.parentElement?.closest('script, style, noscript, .undressed, code, pre, kbd, [translate="no"]'))
        continue;
      nodes.push(node.textContent ?? '');
    }
    return [document.title, ...labels, ...nodes];
  });
}

/** On the page and on all that its canvases were told to draw. */
async function expectBrackets(page: Page): Promise<void> {
  expect(unbracketed([...(await readTexts(page)), ...(await drawn(page))])).toEqual([]);
}

test.beforeEach(async ({ page, browserName }) => {
  await keepWhatLeaves(page, browserName);
});

test('nothing on the page, its canvas or its charts is said outside of the catalogue', async ({ page }) => {
  await openLab(page, `?${SHORT}`);
  const run = page.getByRole('button', { name: /Run⟧$/ }).first();
  await expect(run).toBeEnabled(PATIENT);
  await expectBrackets(page);
  await page.locator('summary').first().click();
  await run.click();
  await expect(page.locator('table.figures').first()).toBeVisible(PATIENT);
  for (const summary of await page.locator('summary').all()) await summary.click();
  await expectBrackets(page);
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    const panel = page.getByRole('tabpanel');
    await expect(panel).not.toBeEmpty(PATIENT);
    await expectBrackets(page);
  }
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible(PATIENT);
  await expectBrackets(page);
});

test(
  'bad keys, a measured sweep and its saved picture carry the brackets too',
  { tag: '@long' },
  async ({ page, browserName }) => {
    await openLab(page, `?${SHORT}&k=0&speed=9&seconds=2`);
    await expect(page.getByRole('alert').first()).toBeVisible();
    await expectBrackets(page);
    await page
      .getByRole('button', { name: /Measure⟧$/ })
      .first()
      .click();
    await expect(page.getByText(/Certificate/).first()).toBeVisible({ timeout: 25_000 });
    await expectBrackets(page);
    const svg = await savedBy(page, browserName, () => page.getByRole('button', { name: /Save SVG/ }).click());
    const said = [...svg.bytes.toString().matchAll(/<text[^>]*>([^<]*)/g)].map(([, text = '']) => text);
    expect(said.length).toBeGreaterThan(0);
    expect(unbracketed(said)).toEqual([]);
  },
);

/**
 * A browser that translates the page puts two elements around each text, or in its place, at any moment. Whatever a person
 * does then, the page goes on, and what it says of a run is what the record says.
 */
import type { Page } from '@playwright/test';
import { Random } from '../../src/contract/random.ts';
import { bareTexts } from '../../src/ui/basics/testing/bare-texts.ts';
import { expect, test } from '../fixtures.ts';
import { button, openReady, result, SHORT } from '../page-parts.ts';

const ACTIONS = 50;
const SEEDS = [1, 2] as const;
const TABS = [
  'Overhead',
  'Exit latency',
  'Total cost',
  'Ladder',
  'Weight',
  'Writing',
  'Second look',
  'Lecture check',
  'This machine',
  'Log',
] as const;

/** Puts `font` in `font` in the place of each text, now and some moments after each change, as translators do. */
function translateAll(): void {
  const wrap = (): void => {
    const walker = document.createTreeWalker(document.getElementById('root')!, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) texts.push(node as Text);
    for (const text of texts) {
      const { parentElement: parent, nodeValue } = text;
      if (parent === null || nodeValue === null || nodeValue.trim() === '') continue;
      if (parent.localName === 'font' || parent.closest('svg, option, script, style, [translate="no"]')) continue;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = nodeValue;
      outer.append(inner);
      text.replaceWith(outer);
    }
  };
  let coming: ReturnType<typeof setTimeout> | undefined;
  const begin = (): void => {
    new MutationObserver(() => {
      coming ??= setTimeout(() => {
        coming = undefined;
        wrap();
      }, Math.random() * 120);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    wrap();
  };
  const isThere = (): boolean => document.getElementById('root') !== null;
  if (isThere()) begin();
  else document.addEventListener('DOMContentLoaded', () => isThere() && begin());
}

/** Chance need not come upon a text that a translator would break: each is told, whoever meets it, and fails the test. */
function tellBareTexts(find: typeof bareTexts): void {
  const told = new Set<string>();
  let isDue = false;
  const tell = (): void => {
    isDue = false;
    // The frame that holds the event `load` back has none (src/first.ts).
    const body = document.querySelector('body');
    for (const text of body === null ? [] : find(body).filter((each) => !told.has(each))) {
      told.add(text);
      console.error('bare text:', text);
    }
  };
  new MutationObserver(() => {
    if (!isDue) requestAnimationFrame(tell);
    isDue = true;
  }).observe(document, { subtree: true, childList: true });
}

test.beforeEach(({ page }) => page.addInitScript({ content: `(${String(tellBareTexts)})(${String(bareTexts)})` }));

const digits = (text: string): string => text.replace(/[^\d]/g, '');

/** Runs some settings by the console, and compares what the table says of it. */
async function expectTold(page: Page, k: number): Promise<void> {
  const record = await page.evaluate(
    (interval) => window.lab.run({ interval, ranges: [[1e6, 4e6], [4e6, 4_040_000]], target: { worker: 1, at: 0.5 } }), // prettier-ignore
    k,
  );
  const rows = result(page).getByRole('table').getByRole('row');
  for (const { worker, outcome, iterations, checks } of record.workers) {
    const cells = rows.nth(worker + 1).getByRole('cell');
    await expect.poll(async () => digits(await cells.nth(1).innerText())).toBe(String(iterations));
    await expect.poll(async () => digits(await cells.nth(2).innerText())).toBe(String(checks));
    await expect(cells.nth(0)).toContainText(outcome.replace('-', ' '));
  }
}

for (const seed of SEEDS) {
  test(`translated at random moments of ${ACTIONS} actions, seed ${seed}`, async ({ page }) => {
    test.setTimeout(10 * 60_000);
    const random = new Random(seed);
    const press = (name: string | RegExp) => button(page, name).first().click({ timeout: 1500 });
    const tab = (name: string) => page.getByRole('tab', { name, exact: true }).click();
    await openReady(page, `?${SHORT}`);
    const actions: readonly (() => Promise<unknown>)[] = [
      () => press('Run'),
      () => press(/^Set up/),
      () => press(/^Code/),
      () => press(/^Slow motion/),
      () => press('Larger text'),
      () => press(/^(Light|Dark) theme$/),
      () => press('log axes'),
      () => press('processor time'),
      () => press(/^(First look|The valley|Two results|Lecture 27\.2)$/),
      () => page.keyboard.press('ArrowRight'),
      () => page.keyboard.press('2'),
      () => page.keyboard.press('3'),
      async () => {
        await page.keyboard.press('?');
        await page.keyboard.press('Escape');
      },
      () => page.keyboard.press('ArrowLeft'),
      () =>
        page.evaluate(
          (k) => window.lab.run({ interval: k, task: 'count', ranges: [[2, 9000]] }),
          random.below(999) + 1,
        ),
      () => page.evaluate(() => window.lab.races({}, { rounds: 50 })),
    ];
    for (let done = 0; done < ACTIONS; done += 1) {
      if (done === 3) await page.evaluate(translateAll);
      const which = random.below(actions.length);
      await actions[which]!().catch((error: unknown) => {
        // What another action has closed cannot be pressed; a page that broke is told by the watch.
        if (!/Timeout/.test(String(error))) throw error;
      });
      if (done % 5 === 4) {
        await openAll(page);
        await tab(TABS[random.below(TABS.length)]!);
        await expectTold(page, random.below(2000) + 1);
      }
      await expect(page.getByText(/could not be drawn/)).toHaveCount(0);
    }
  });
}

/** What an action has closed under the picture. */
async function openAll(page: Page): Promise<void> {
  for (const name of [/^Slow motion/, /^More charts/]) {
    const part = button(page, name);
    if ((await part.getAttribute('aria-expanded')) === 'false') await part.click();
  }
}

/** What is not the lab: in each a person presses whatever there is. */
const OTHER_VIEWS = [
  '?mode=lessons&auto=false',
  '?lesson=late&step=predict&auto=false',
  '?lesson=second-look&step=board&auto=false',
  '?mode=systems',
  '?mode=lecture&auto=false',
  '?scene=valley&beat=run&auto=false',
  '?mode=speaker',
  '?embed&auto=false',
] as const;
const PRESSES = 12;

for (const [seed, query] of OTHER_VIEWS.entries()) {
  test(`translated at random moments of ${PRESSES} presses, ${query}`, async ({ page }) => {
    test.setTimeout(3 * 60_000);
    const random = new Random(seed + 1);
    // Also where a link opens the page anew.
    await page.addInitScript(translateAll);
    await page.goto(`./${query}`);
    await expect(page.locator('main').first()).toBeVisible();
    for (let done = 0; done < PRESSES; done += 1) {
      // Links within the lab change what is shown as buttons do; those that lead out of it are none of this test.
      const all = page.locator('button:enabled:visible, a[href^="?"]:visible, a[href^="./?"]:visible');
      const count = await all.count();
      if (count > 0)
        await all
          .nth(random.below(count))
          .click({ timeout: 2000 })
          .catch((error: unknown) => {
            if (!/Timeout|detached|visible|not attached/.test(String(error))) throw error;
          });
      await page.keyboard.press(['ArrowRight', 'ArrowLeft', 'Enter', 'Tab'][random.below(4)]!);
      await page.waitForTimeout(random.below(300));
      await expect(page.getByText(/could not be drawn/)).toHaveCount(0);
      await expect(page.locator('main').first()).toBeVisible();
    }
  });
}

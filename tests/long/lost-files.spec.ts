/**
 * Each file of the build is lost for a while, one at a time, while the page is used where it is wanted first: a part that the
 * page can do without takes only itself, and comes back without a reload; without what it cannot do without it says so and
 * leads on.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { inRoot } from '../../scripts/paths.js';
import { madeUpTrace } from '../../src/contract/testing/made-up-trace.ts';
import { expect, test } from '../fixtures.ts';
import { button, replayGroup, result, SHORT, stage } from '../page-parts.ts';

test.use({
  allowedProblems: [
    /404|Failed to load resource|dynamically imported module|^console: (Fault)?Error|NetworkError|MIME/i,
  ],
});

/** Somewhere in the lab, and what somebody does there, again and again if need be; it fails where that cannot be done. */
interface Scene {
  readonly query: string;
  readonly act: (page: Page) => Promise<unknown>;
}

const seen = (page: Page, text: string | RegExp): Promise<void> => expect(page.getByText(text).first()).toBeVisible();
const tabpanel = (page: Page) => page.getByRole('tabpanel');

/** Measures for a moment. */
function measured(tab: string, start: RegExp): Scene {
  const act = async (page: Page): Promise<void> => {
    await tabpanel(page).getByRole('button', { name: start }).first().click();
    const stop = tabpanel(page).getByRole('button', { name: 'Stop' }).first();
    await stop.click();
    await expect(stop).toBeHidden({ timeout: 20_000 });
  };
  return { query: `?auto=false&open=charts&tab=${tab}`, act };
}

const LARGE = Buffer.from(JSON.stringify(madeUpTrace({ samples: 60_000 })));

const SCENES: readonly Scene[] = [
  {
    query: `?${SHORT}&open=run`,
    async act(page) {
      await expect(page.getByRole('slider', { name: 'Check interval k, slider' })).toBeVisible();
      await button(page, 'Run').click();
      await expect(result(page)).toContainText(/raised the flag/);
      await expect(stage(page)).toBeVisible();
      await expect(page.getByTestId('live')).toContainText(/raised the flag/);
    },
  },
  {
    query: `?${SHORT}&flag=message&open=run`,
    async act(page) {
      await button(page, 'Run').click();
      await expect(result(page)).toContainText(/found|raised/);
    },
  },
  {
    // What runs by itself when the first handle is let go.
    query: '?auto=true&open=run',
    async act(page) {
      await page.getByRole('slider', { name: 'Check interval k, slider' }).press('ArrowRight');
      await expect(result(page)).toContainText(/raised the flag/);
    },
  },
  {
    query: '?auto=false&open=setup,code',
    async act(page) {
      await seen(page, 'What each worker is running');
      const more = page.getByText('More settings').first();
      await expect(more).toBeVisible();
      if (!(await page.getByText('Kernel').first().isVisible())) await more.click();
      await seen(page, 'Kernel');
      await page.locator('body').press('?');
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
      await page.keyboard.press('Escape');
      await page.evaluate(async () => {
        window.lab.help();
        // What is wrong is said in words there.
        await window.lab.run({ interval: -1 }).catch(() => undefined);
      });
    },
  },
  measured('overhead', /^Measure/),
  measured('exits', /^Measure/),
  {
    query: '?auto=false&open=charts&tab=total',
    act: (page) => expect(tabpanel(page)).toContainText('Nothing measured yet'),
  },
  measured('ladder', /^Measure/),
  measured('weights', /^Measure/),
  measured('writing', /^Measure/),
  measured('claims', /^Check/),
  measured('machine', /^Measure/),
  {
    query: '?auto=false&open=charts&tab=races',
    act: (page) => expect(tabpanel(page)).toContainText('You are the scheduler'),
  },
  {
    query: `?${SHORT}&open=charts&tab=log`,
    async act(page) {
      for (let run = 0; run < 2; run += 1) await page.evaluate(() => window.lab.run({ ranges: [[2, 200]] }));
      const lines = page.getByRole('checkbox', { name: /^Choose the run/ });
      for (const at of [0, 1]) await lines.nth(at).check();
      await button(page, 'Compare').click();
      await expect(page.getByRole('heading', { name: 'Compared' })).toBeVisible();
      // Not every browser tells of a file that a page made.
      await page.evaluate(() => {
        const { createObjectURL } = URL;
        URL.createObjectURL = (made) => {
          document.documentElement.dataset['made'] = 'yes';
          return createObjectURL(made);
        };
      });
      await button(page, 'Report to hand in').click();
      await expect(page.locator('html')).toHaveAttribute('data-made', 'yes');
    },
  },
  {
    query: `?${SHORT}&open=charts&tab=log`,
    async act(page) {
      const run = await page.evaluate(() => window.lab.run({ ranges: [[2, 200]] }));
      const sitting = {
        ...{ version: 1, kind: 'early-exit-sitting', saved: run.environment.time },
        ...{ runs: [run], sweeps: [], exits: [], cards: [], predictions: [] },
      };
      const large = Buffer.from(JSON.stringify(sitting) + ' '.repeat(2 ** 18));
      await page
        .getByLabel('File of a sitting')
        .setInputFiles({ name: 'sitting.json', mimeType: 'application/json', buffer: large });
      await seen(page, /^Recorded on/);
    },
  },
  {
    query: '?trace=few-checks&open=run',
    async act(page) {
      await expect(replayGroup(page)).toBeVisible();
      const field = page.getByLabel('Trace file');
      if ((await field.count()) === 0) await page.getByText('Events and trace file').click();
      await field.setInputFiles({ name: 'trace.json', mimeType: 'application/json', buffer: LARGE });
      await expect(page.locator('.stage-explain')).toContainText('recorded elsewhere');
    },
  },
  {
    query: '?mode=lessons&auto=false',
    act: (page) => expect(page.getByRole('link', { name: /^Begin: The second look/ })).toBeVisible(),
  },
  {
    query: '?lesson=second-look&step=predict&auto=false',
    async act(page) {
      const words = page.getByRole('textbox');
      if (!(await words.isVisible())) {
        await page.getByRole('slider').press('ArrowRight');
        await button(page, 'Lock it in').click();
      }
      await expect(words).toBeVisible({ timeout: 20_000 });
    },
  },
  { query: '?mode=systems', act: (page) => expect(page.getByRole('heading', { level: 1 })).toBeVisible() },
  {
    query: '?scene=hatching&beat=run&auto=false',
    async act(page) {
      await expect(page.locator('.scene-paper canvas')).toBeVisible();
      const qr = button(page, 'QR');
      if ((await qr.getAttribute('aria-expanded')) === 'false') await qr.click();
      await expect(page.locator('main svg').first()).toBeVisible();
    },
  },
  { query: '?mode=speaker', act: (page) => expect(page.locator('main.speaker-alone')).toContainText(/lecture/) },
  {
    query: '?lang=de&auto=false&open=charts&tab=overhead',
    async act(page) {
      await expect(button(page, 'Start')).toBeEnabled();
      await expect(tabpanel(page)).toContainText('Noch nichts gemessen');
    },
  },
  {
    query: '?mode=lessons&lang=de',
    act: (page) => expect(page.getByRole('link', { name: /^Anfangen/ }).first()).toBeVisible(),
  },
  {
    query: '?scene=hatching&lang=de',
    act: (page) => expect(page.getByRole('button', { name: 'Hälfte' }).first()).toBeVisible(),
  },
  { query: '?embed&auto=false', act: (page) => expect(button(page, 'Run')).toBeEnabled() },
  {
    query: '?k=x&auto=false',
    act: (page) => expect(page.getByRole('alert').filter({ hasText: 'k' }).first()).toBeVisible(),
  },
];

/** Wanted nowhere above: what says that something is missing, or runs where it is, or is printed, or moves where less motion is asked for. */
const ELSEWHERE =
  /^(Lacks|isolation|message-engine|NoEngine|PrintScenes|glossary|trace-file|calibrate|card-file|recorded-travel)-/;

const FILES = readdirSync(inRoot('dist', 'assets')).filter((name) => !name.endsWith('.map'));
/** Which scene asks for a file first, by its place in the list. */
let wantedIn = new Map<string, number>();

test.beforeAll(async ({ browser, pageUrl }, { project }) => {
  test.setTimeout(600_000);
  // After a test that failed all begins anew.
  const found = join(project.outputDir, `wanted-${project.name}.json`);
  if (existsSync(found))
    return void (wantedIn = new Map(JSON.parse(readFileSync(found, 'utf8')) as [string, number][]));
  const wrong: string[] = [];
  for (const [at, scene] of SCENES.entries()) {
    const context = await browser.newContext({ baseURL: pageUrl, serviceWorkers: 'block' });
    const page = await context.newPage();
    context.on('request', (request) => {
      const name = /\/assets\/([^/?]+)/.exec(request.url())?.[1];
      if (name !== undefined && !wantedIn.has(name)) wantedIn.set(name, at);
    });
    await page.goto(`./${scene.query}`);
    await scene.act(page).catch((error: unknown) => wrong.push(`${scene.query}: ${String(error)}`));
    await context.close();
  }
  expect(wrong).toEqual([]);
  mkdirSync(project.outputDir, { recursive: true });
  writeFileSync(found, JSON.stringify([...wantedIn]));
});

for (const file of FILES) {
  test(`without ${file} for a while`, async ({ page }) => {
    test.setTimeout(150_000);
    const scene = SCENES[wantedIn.get(file) ?? -1];
    test.skip(scene === undefined && ELSEWHERE.test(file), 'wanted nowhere here');
    expect(scene, 'a scene that wants it').toBeDefined();
    const { query, act } = scene!;
    let [isLost, misses] = [true, 0];
    await page.context().route(`**/assets/${file}`, (route) => {
      misses += isLost ? 1 : 0;
      return isLost ? route.fulfill({ status: 404, body: '' }) : route.continue();
    });
    page.setDefaultTimeout(2500);
    await page.goto(`./${query}`, { timeout: 30_000 });
    // What needs it fails, each in its own time.
    // oxlint-disable-next-line no-unmodified-loop-condition -- the page's requests count it
    for (const end = Date.now() + 20_000; misses === 0 && Date.now() < end; await page.waitForTimeout(200))
      await within(3500, act(page));
    expect(misses).toBeGreaterThan(0);
    const dead = page
      .getByText('The page has not started yet')
      .or(page.getByText('Die Seite ist noch nicht gestartet'));
    const started = await page.evaluate(() => 'lab' in window);
    isLost = false;
    if (started) {
      await page.evaluate(() => void Object.assign(window, { marked: true }));
      await mended(page, act);
      await expect(page.getByText(/^(The page|Die Seite) (could|konnte)/)).toHaveCount(0);
      if (!OF_ENGINE.test(file)) expect(await page.evaluate(() => 'marked' in window)).toBe(true);
    } else {
      await page.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
      await expect(dead.first()).toBeVisible();
      await page
        .getByRole('link', { name: /^(Load the page again|Die Seite noch einmal laden)$/ })
        .filter({ visible: true })
        .first()
        .click();
      await mended(page, act);
    }
  });
}

/** The engine is started anew with the page. */
const OF_ENGINE = /^(browser-engine|shared-first|worker|search)-/;

/** Presses what says that it tries again, as often as it comes, until everything can be done. */
async function mended(page: Page, act: Scene['act']): Promise<void> {
  const names = /lang=de/.test(page.url()) ? /^(Try again|Noch einmal versuchen|Deutsch)$/ : /^Try again$/;
  const again = page.getByRole('button', { name: names }).filter({ visible: true });
  page.setDefaultTimeout(5000);
  for (const end = Date.now() + 60_000; ;) {
    for (let pressed = 0; pressed < 9 && (await again.count()) > 0; pressed += 1) {
      await again
        .first()
        .click({ timeout: 1000 })
        .catch(() => undefined);
      await page.waitForTimeout(500);
    }
    try {
      return void (await act(page));
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

/** Its end, if it comes in so many milliseconds, well or badly. */
const within = (milliseconds: number, work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, milliseconds))]);

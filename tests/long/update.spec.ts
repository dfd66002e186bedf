/** A new build, a true one, while two tabs are open and one of them is at work. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { inRoot } from '../../scripts/paths.js';
import { servePage } from '../../scripts/preview.js';
import { expect, test } from '../fixtures.ts';
import { button, PATIENT } from '../page-parts.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ mode: 'serial' });

let second: string;

/** Of these sources, but for one word on the first screen. */
test.beforeAll(async () => {
  test.setTimeout(180_000);
  second = await mkdtemp(join(tmpdir(), 'early-exit-second-'));
  const { NODE_ENV } = process.env;
  // Otherwise React's development code would come into it.
  process.env.NODE_ENV = 'production';
  await build({
    configFile: inRoot('vite.config.ts'),
    root: inRoot(),
    logLevel: 'error',
    build: { outDir: second, emptyOutDir: true },
    plugins: [
      {
        name: 'another-word',
        enforce: 'pre',
        transform: (code, id) =>
          id.endsWith('/src/texts/en/presets.ts') ? code.replace(/First look/, 'Second look') : null,
      },
    ],
  });
  process.env.NODE_ENV = NODE_ENV;
});

test.afterAll(() => rm(second, { recursive: true, force: true }));

const mark = (page: Page): Promise<void> => page.evaluate(() => void Object.assign(window, { marked: true }));
const isMarked = (page: Page): Promise<boolean> => page.evaluate(() => 'marked' in window);
const entryOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector<HTMLScriptElement>('script[type=module][src]')!.src);

interface Work {
  readonly query: string;
  readonly begin: (page: Page) => Promise<unknown>;
  /** It goes on, with all that was there. */
  readonly isWhole: (page: Page) => Promise<unknown>;
  readonly end: (page: Page) => Promise<unknown>;
}

const WORK: Readonly<Record<string, Work>> = {
  'a run': {
    query: '',
    begin: async (page) => {
      await expect(button(page, 'Run')).toBeEnabled(PATIENT);
      await page.evaluate(() => void window.lab.run({ task: 'count', ranges: [[2, 2 ** 52]] }));
    },
    isWhole: (page) => expect(page.getByRole('button', { name: 'Stop' }).first()).toBeVisible(),
    end: (page) => page.evaluate(() => window.lab.stop()),
  },
  'a lesson': {
    query: 'lesson=second-look&step=predict&',
    begin: async (page) => {
      await page.getByRole('slider').press('ArrowRight', PATIENT);
      await button(page, 'Lock it in').click();
      await page.getByRole('textbox').fill('Both have looked before.', { timeout: 45_000 });
    },
    isWhole: async (page) => {
      await expect(page.getByRole('textbox')).toHaveValue('Both have looked before.');
      await page.getByRole('link', { name: 'Next', exact: true }).click();
      await expect(page.getByText(/what it saw is stale/)).toBeVisible(PATIENT);
    },
    end: (page) => page.getByRole('link', { name: 'Lab', exact: true }).click(),
  },
  'a lecture': {
    query: 'mode=lecture&scene=hatching&',
    begin: (page) => page.getByRole('button', { name: 'half' }).first().click(PATIENT),
    isWhole: async (page) => {
      await expect(page.getByRole('button', { name: 'half' }).first()).toHaveAttribute('aria-pressed', 'true');
      await page.keyboard.press('PageDown');
      await expect(page).toHaveURL(/scene=hatching&beat=run/);
    },
    end: (page) => page.keyboard.press('p'),
  },
};

for (const [name, work] of Object.entries(WORK)) {
  test(`a new version waits for ${name} in another tab, and takes nothing from it`, async ({ page, context }) => {
    const folder = await mkdtemp(join(tmpdir(), 'early-exit-'));
    await cp(inRoot('dist'), join(folder, 'dist'), { recursive: true });
    const server = await servePage({ root: folder });
    await page.goto(`${server.url}?auto=false`);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    const busy = await context.newPage();
    await busy.goto(`${server.url}?${work.query}auto=false`);
    await expect.poll(() => busy.evaluate(() => 'lab' in window)).toBe(true);
    await work.begin(busy);
    // Its lock is held once it is at rest.
    await busy.evaluate(async () => void (await navigator.serviceWorker.ready));
    await Promise.all([page, busy].map(mark));
    const entry = await entryOf(page);

    // The files of the first build are gone from the host.
    await rm(join(folder, 'dist'), { recursive: true });
    await cp(second, join(folder, 'dist'), { recursive: true });
    await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
    await expect(page.getByText('A new version of the lab is here.')).toBeVisible(PATIENT);
    await button(page, 'Update now').click();
    await expect(page.getByText(/^It comes when nothing is running/)).toBeVisible();
    expect(await Promise.all([page, busy].map(isMarked))).toEqual([true, true]);
    expect(await page.evaluate(() => caches.keys())).toHaveLength(2);
    await work.isWhole(busy);

    await work.end(busy);
    await expect.poll(() => isMarked(page).catch(() => true), PATIENT).toBe(false);
    await expect(button(page, 'Second look').first()).toBeVisible(PATIENT);
    expect(await entryOf(page)).not.toBe(entry);
    // The other one goes on with its own build until it is asked to.
    expect(await isMarked(busy)).toBe(true);
    await expect(button(busy, 'First look').first()).toBeVisible(PATIENT);
    await busy.getByRole('button', { name: 'More charts' }).click();
    await expect(busy.getByRole('tabpanel')).toBeVisible(PATIENT);
    await button(busy, 'Update now').click();
    await expect(button(busy, 'Second look').first()).toBeVisible(PATIENT);
    await page.close();
    await busy.close();
    await server.close();
    await rm(folder, { recursive: true });
  });
}

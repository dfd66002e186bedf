/** A new build while two tabs are open, one of them at work. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { inRoot } from '../../scripts/paths.js';
import { servePage } from '../../scripts/preview.js';
import { expect, test } from '../fixtures.ts';
import { button, PATIENT } from '../page-parts.ts';

test.use({ serviceWorkers: 'allow' });

/** Another build, as far as the worker can tell. */
async function publishAnother(folder: string): Promise<void> {
  const worker = join(folder, 'dist', 'sw.js');
  const text = await readFile(worker, 'utf8');
  await writeFile(worker, text.replace(/[0-9a-f]{12}-[0-9a-f]{12}/, '0123456789ab-0123456789ab'));
}

const mark = (page: Page): Promise<void> => page.evaluate(() => void Object.assign(window, { marked: true }));
const isMarked = (page: Page): Promise<boolean> => page.evaluate(() => 'marked' in window);

test('a new version waits until no tab is busy, and takes nothing from the other', async ({ page, context }) => {
  const folder = await mkdtemp(join(tmpdir(), 'early-exit-'));
  await cp(inRoot('dist'), join(folder, 'dist'), { recursive: true });
  const server = await servePage({ root: folder });
  await page.goto(`${server.url}?auto=false`);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  const busy = await context.newPage();
  await busy.goto(`${server.url}?auto=false`);
  await expect(button(busy, 'Run')).toBeEnabled(PATIENT);
  await Promise.all([page, busy].map(mark));
  await busy.evaluate(() => void window.lab.run({ task: 'count', ranges: [[2, 2 ** 52]] }));
  await publishAnother(folder);
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  for (const each of [page, busy])
    await expect(each.getByText('A new version of the lab is here.')).toBeVisible(PATIENT);
  await button(page, 'Update now').click();
  await expect(page.getByText('It comes when nothing is running any more')).toBeVisible();
  expect(await Promise.all([page, busy].map(isMarked))).toEqual([true, true]);
  const before = await page.evaluate(() => caches.keys());
  expect(before).toHaveLength(2);

  await busy.evaluate(() => window.lab.stop());
  await expect.poll(() => isMarked(page).catch(() => true), PATIENT).toBe(false);
  expect(await isMarked(busy)).toBe(true);
  await expect(busy.getByText('A new version of the lab is here.')).toBeVisible();
  await busy.getByRole('button', { name: 'More charts' }).click();
  await expect(busy.getByRole('tabpanel')).toBeVisible(PATIENT);
  await page.close();
  await busy.close();
  await server.close();
  await rm(folder, { recursive: true });
});

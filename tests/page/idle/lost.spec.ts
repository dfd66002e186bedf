/** What the engine is made of, and the server does not give: each is said as what it is. Nothing runs. */
import { readFile, readdir } from 'node:fs/promises';
import { inRoot } from '../../../scripts/paths.js';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../fixtures.ts';
import { canRun, PATIENT } from '../../page-parts.ts';

test.use({ allowedProblems: [/404|500|Failed to load resource/] });

const missing = (page: Page): Locator => page.getByRole('region', { name: 'Missing for a run' });

test(
  'of the engine’s code and the script of the workers it is said which file is missing, and why',
  { tag: '@long' },
  async ({ page }) => {
    for (const [file, answer, says] of [
      [
        /worker-.*\.js$/,
        { status: 404, body: '' },
        /Workers that share memory .*: the server did not give worker-.*404/,
      ],
      [
        /browser-engine-.*\.js$/,
        { contentType: 'text/html', body: '<p>' },
        /The engine: the server sent something else in place of browser-engine-.*text\/html/,
      ],
    ] as const) {
      await page.route(file, (route) => route.fulfill(answer));
      await page.goto('./');
      await expect(missing(page)).toContainText(says, PATIENT);
      // The headers are all there.
      await expect(missing(page)).not.toContainText('headers below');
      await page.unroute(file);
      await missing(page).getByRole('button', { name: 'Try again' }).click();
      await canRun(page);
    }
  },
);

test(
  'without its WebAssembly the lab runs in JavaScript and says what came instead',
  { tag: '@long' },
  async ({ page }) => {
    const name = (await readdir(inRoot('dist', 'assets'))).find((each) => each.endsWith('.wasm'))!;
    const cut = (await readFile(inRoot('dist', 'assets', name))).subarray(0, 1000);
    for (const [answer, says] of [
      [{ body: cut }, /kernels came damaged/],
      [{ status: 500, body: '' }, /kernels could not be loaded \(status 500\)/],
    ] as const) {
      await page.route('**/*.wasm', (route) => route.fulfill({ contentType: 'application/wasm', ...answer }));
      await page.goto('./');
      await expect(page.getByRole('main')).toContainText(says, PATIENT);
      await expect(page.getByRole('main')).toContainText('The lab runs on its kernel in JavaScript.');
      await canRun(page);
      await page.unroute('**/*.wasm');
    }
  },
);

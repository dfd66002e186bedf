/** A host without the headers whose service worker does not help either: as where a browser refuses what it adds. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '../../scripts/paths.js';
import { servePage } from '../../scripts/preview.js';
import { expect, test } from '../fixtures.ts';
import { PATIENT } from '../page-parts.ts';

test.use({ serviceWorkers: 'allow' });

const ISOLATING = ['Cross-Origin-Opener-Policy', 'Cross-Origin-Embedder-Policy', 'Document-Isolation-Policy'];

test('it is loaded once more, and then says what is missing, without a loop', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'early-exit-'));
  await cp(inRoot('dist'), join(folder, 'dist'), { recursive: true });
  const worker = join(folder, 'dist', 'sw.js');
  await writeFile(
    worker,
    (await readFile(worker, 'utf8')).replaceAll(/(Opener|Embedder|Isolation)-Policy/g, '$1-Nothing'),
  );
  const server = await servePage({ root: folder, omitHeaders: ISOLATING });
  let loads = 0;
  page.on('request', (request) => (loads += request.isNavigationRequest() ? 1 : 0));
  await page.goto(`${server.url}?k=10`);
  await expect(page.getByText(/^Two response headers/)).toBeVisible(PATIENT);
  expect(loads).toBe(2);
  expect(page.url()).toBe(`${server.url}?k=10`);
  await page.reload();
  await expect(page.getByText(/^Two response headers/)).toBeVisible(PATIENT);
  expect(loads).toBe(3);
  await page.close();
  await server.close();
  await rm(folder, { recursive: true });
});

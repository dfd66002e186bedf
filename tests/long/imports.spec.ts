/** Many files are opened one after another, whole ones and broken ones: the last good one is shown, and the page lives. */
import { readFile } from 'node:fs/promises';
import { Random } from '../../src/contract/random.ts';
import { inRoot } from '../../scripts/paths.js';
import { expect, test } from '../fixtures.ts';
import { openReady, chooseTraceFile, pause, result, stage } from '../page-parts.ts';

const TRACES = ['few-checks', 'many-checks', 'duplicate-result'];
const FILES = 200;

test(`${FILES} files are opened, every other one cut at random or with a byte changed`, async ({ page }) => {
  test.setTimeout(20 * 60_000);
  const texts = await Promise.all(TRACES.map((name) => readFile(inRoot('public', 'traces', `${name}.json`), 'utf8')));
  await openReady(page, '?auto=false');
  await page.getByText('Events and trace file').click();
  const random = new Random(1);
  const told: string[] = [];
  for (let file = 0; file < FILES; file += 1) {
    const text = texts[file % texts.length]!;
    await chooseTraceFile(page, text);
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(result(page)).toContainText('recorded elsewhere');
    const table = result(page).getByRole('table');
    told[file % texts.length] ??= (await table.textContent())!;
    await expect(table).toHaveText(told[file % texts.length]!);
    const at = random.below(text.length);
    await chooseTraceFile(page, file % 2 === 0 ? text.slice(0, at) : `${text.slice(0, at)}\u0000${text.slice(at + 1)}`);
    await expect(page.getByRole('alert')).not.toHaveCount(0);
    await expect(table).toHaveText(told[file % texts.length]!);
  }
  await pause(page);
  await expect(stage(page)).toBeVisible();
});

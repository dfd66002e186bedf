/** Runs that leave the page and come back: as a file, as a link to a moment. */
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import type { Trace } from '../../src/contract/trace.ts';
import { expect, test } from '../fixtures.ts';
import {
  button,
  copied,
  interval,
  keepWhatLeaves,
  momentShown,
  openReady,
  chooseTraceFile,
  PATIENT,
  pause,
  replayGroup,
  result,
  runAndPause,
  savedBy,
  SHORT,
  stage,
} from '../page-parts.ts';

test(
  'a saved trace is opened again, with its settings, as recorded',
  { tag: '@long' },
  async ({ page, browserName }) => {
    await keepWhatLeaves(page, browserName);
    await openReady(page, `?${SHORT}`);
    await runAndPause(page);
    await page.getByText('Events and trace file').click();
    const saved = await savedBy(page, browserName, () => button(page, 'Save the trace').click());
    expect(saved.name).toMatch(/^early-exit-trace-20\d\d-\d\d-\d\d-\d{4}\.json$/);
    const trace = JSON.parse(saved.bytes.toString()) as Trace;
    expect(trace).toMatchObject({ version: 1, kind: 'early-exit-trace', record: { settings: { interval: 100 } } });
    const told = await result(page).getByRole('table').textContent();

    await openReady(page, '?auto=false');
    await page.getByText('Events and trace file').click();
    await chooseTraceFile(page, saved.bytes.toString());
    await pause(page);
    await expect(result(page)).toContainText('recorded elsewhere');
    await expect(result(page).getByRole('table')).toHaveText(told!);
    await expect(interval(page)).toHaveValue('100');
  },
);

test('a link to a moment shows the same moment', { tag: '@long' }, async ({ page, browserName }) => {
  await keepWhatLeaves(page, browserName);
  await openReady(page, '?trace=many-checks');
  await pause(page);
  await stage(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  const before = await steady(page);
  await page.getByText('Events and trace file').click();
  await button(page, 'Link to this moment').click();
  await expect(page.getByText('Address copied')).toBeVisible();
  const address = (await copied(page))!;
  expect(address).toMatch(/\?trace=many-checks&open=[a-z,]+&moment=-?\d/);
  await page.goto(address);
  await expect.poll(() => momentShown(page), PATIENT).toBe(before);

  // Of a run made here the link has the settings: who opens it runs, and sees that moment of the new run.
  await openReady(page, `?${SHORT}`);
  await runAndPause(page);
  await replayGroup(page).getByRole('button', { name: 'To the flag' }).click();
  await page.getByText('Events and trace file').click();
  await button(page, 'Link to this moment').click();
  await expect.poll(() => copied(page)).toMatch(/moment=0$/);
  await openReady(page, new URL((await copied(page))!).search);
  await button(page, 'Run').click();
  await expect.poll(() => momentShown(page), PATIENT).toBe('at the flag');
});

/** The slider follows the playhead at its own pace: what it says once it says the same twice. */
async function steady(page: Page): Promise<string> {
  let last: string | null = null;
  await expect
    .poll(
      async () => {
        const [before, now] = [last, await momentShown(page)];
        last = now;
        return now !== null && before === now;
      },
      { intervals: [250] },
    )
    .toBe(true);
  return last!;
}

test('a report of the sitting opens from the file system, asks for nothing and runs nothing, whatever was opened here', async ({
  page,
  browser,
  browserName,
}, info) => {
  await keepWhatLeaves(page, browserName);
  await openReady(page, `?${SHORT}&tab=log`);
  await runAndPause(page);
  const run = await page.evaluate(() => lab.run({ ranges: [[2, 200]], interval: 7 }));
  const words = '</script><script>document.title = "ran"</script><img src=x onerror="document.title=1">';
  const environment = { ...run.environment, userAgent: words };
  const prediction = {
    ...{ version: 1, lesson: 'late', step: 'predict', what: 'stop', unit: 'iterations', marks: [7500], value: 7500 },
    ...{ at: '2026-11-26T10:00:00.000Z', seen: null, measured: null, gap: null, words },
  };
  const sitting = {
    ...{ version: 1, kind: 'early-exit-sitting', saved: '2026-11-26T10:00:00.000Z', sweeps: [], exits: [], cards: [] },
    ...{ runs: [{ ...run, environment }], predictions: [prediction] },
    labels: [{ of: 'runs', at: 0, name: words.slice(0, 80), tags: ['<b>'] }],
  };
  await page.getByLabel('File of a sitting').setInputFiles({
    name: 'sitting.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(sitting)),
  });
  await page.getByText(/^Recorded on/).click();
  await expect(page.getByText(words.slice(0, 80), { exact: true })).toBeVisible();

  // A name is there after a reload, and what is deleted comes back with it.
  await page
    .getByRole('button', { name: /^Name the run of/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('<i>slow</i> laptop');
  await page.keyboard.press('Enter');
  await expect(page.getByText('<i>slow</i> laptop')).toBeVisible();
  await openReady(page, `?${SHORT}&tab=log`);
  await expect(page.getByText('<i>slow</i> laptop')).toBeVisible();
  await page
    .getByRole('button', { name: /^Delete the run of/ })
    .first()
    .click();
  await expect(page.getByText('1 run deleted.')).toBeVisible();
  await button(page, 'Undo').press('Enter');
  await expect(page.getByText('<i>slow</i> laptop')).toBeVisible();
  await runAndPause(page);

  const saved = await savedBy(page, browserName, () => button(page, 'Report to hand in').click());
  expect(saved.name).toBe('early-exit-report.html');
  const path = info.outputPath('report.html');
  await writeFile(path, saved.bytes);

  const context = await browser.newContext({ offline: true });
  const asked: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  context.on('console', (message) => complaints.push(message.text()));
  const report = await context.newPage();
  await report.goto(pathToFileURL(path).href);
  await expect(report.getByRole('heading', { name: 'Early Exit: report of a sitting' })).toBeVisible();
  await expect(report.getByRole('img')).toHaveCount(2);
  for (const picture of await report.getByRole('img').all())
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300);
  await expect(report.getByRole('heading', { name: 'Recorded elsewhere' })).toBeVisible();
  await expect(report.getByText(words).first()).toBeVisible();
  await expect(report.getByText(words.slice(0, 80), { exact: true })).toBeVisible();
  await expect(report.getByText('<i>slow</i> laptop')).toBeVisible();
  await expect(report).toHaveTitle('Early Exit: report of a sitting');
  expect(await report.locator('script').count()).toBe(0);
  expect([asked.slice(1), complaints]).toEqual([[], []]);
  // Of the run before the last.
  const [, link] = await report.getByRole('link', { name: 'Open in the lab' }).all();
  expect(await link!.getAttribute('href')).toContain('k=7');
  await context.close();
});

/** Traces that leave the page and come back: files, links to a moment, runs recorded elsewhere. */
import type { Page } from '@playwright/test';
import type { Trace } from '../src/contract/trace.ts';
import { expect, test } from './fixtures.ts';
import {
  button,
  copied,
  interval,
  keepWhatLeaves,
  momentShown,
  openReady,
  PATIENT,
  pause,
  replayGroup,
  result,
  runAndPause,
  savedBy,
  SHORT,
  stage,
} from './page-parts.ts';

const file = (page: Page) => page.getByLabel('Trace file');
const recordedAs = (page: Page) => page.locator('.stage-explain').getByText(/^recorded elsewhere: .+, .*20\d\d/);

async function open(page: Page, text: string): Promise<void> {
  await file(page).setInputFiles({ name: 'trace.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

test('a saved trace is opened again, with its settings, as recorded', async ({ page, browserName }) => {
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
  await open(page, saved.bytes.toString());
  await pause(page);
  await expect(result(page)).toContainText('recorded elsewhere');
  await expect(result(page).getByRole('table')).toHaveText(told!);
  await expect(interval(page)).toHaveValue('100');
});

test('a file that is no trace is refused in words, and nothing is lost', async ({ page }) => {
  test.setTimeout(60_000);
  await openReady(page, `?${SHORT}`);
  await runAndPause(page);
  await page.getByText('Events and trace file').click();
  const told = await result(page).getByRole('table').textContent();
  const good = await page.evaluate((settings) => window.lab.trace(settings), {
    ranges: [
      [1_000_000, 1_002_000],
      [2_000_000, 2_002_000],
    ],
    target: { worker: 1, at: 0.5 },
    interval: 10,
  } as const);
  // A call of the console shows its run: the person's own is brought back.
  await page.getByRole('tab', { name: 'Log' }).click();
  await page
    .getByRole('button', { name: /^Bring back the run/ })
    .last()
    .click();
  await expect(result(page).getByRole('table')).toHaveText(told!);

  const changed = (change: (trace: { -readonly [Key in keyof Trace]: unknown }) => void): string => {
    const trace = structuredClone(good) as Trace & Record<string, unknown>;
    change(trace);
    return JSON.stringify(trace);
  };
  const [first, second] = good.workers;
  const bad: readonly (readonly [kind: string, text: string, says: RegExp])[] = [
    ['empty', '', /empty/],
    ['cut short', JSON.stringify(good).slice(0, 300), /not JSON/],
    ['a picture', '\u0089PNG\r\n\u001A\n', /not JSON/],
    ['another file', '{"kind":"recipe"}', /not a trace saved by Early Exit/],
    ['null', 'null', /not a trace/],
    ['of a later version', changed((trace) => (trace.version = 2)), /version 2; this page reads version 1/],
    ['without a record', changed((trace) => (trace.record = undefined)), /record is missing/],
    ['of too few workers', changed((trace) => (trace.workers = [first])), /workers has 1 entries/],
    ['workers exchanged', changed((trace) => (trace.workers = [second, first])), /must be 0/],
    ['a time below 0', changed((trace) => (trace.workers = [{ ...first, lockMicros: -1 }, second])), /from 0 on/],
    [
      'samples out of order',
      changed((trace) => (trace.workers = [{ ...first, sampleIterations: [2, 1], sampleMicros: [0, 0] }, second])),
      /less than the entry before it/,
    ],
    [
      'a bad setting',
      changed((trace) => (trace.record = { ...good.record, settings: { ...good.record.settings, interval: 0 } })),
      /interval/,
    ],
  ];
  const alert = page.getByRole('alert');
  for (const [kind, text, says] of bad) {
    await open(page, text);
    await expect(alert, kind).toHaveText(says);
    await expect(result(page).getByRole('table'), kind).toHaveText(told!);
    await expect(stage(page), kind).toBeVisible();
  }
  await open(page, JSON.stringify(good));
  await expect(alert).toHaveCount(0);
  await expect(result(page)).toContainText('recorded elsewhere');
});

test('an address opens a run recorded elsewhere, at a moment', async ({ page }) => {
  await openReady(page, '?trace=few-checks&moment=-12.5');
  await expect(result(page)).toContainText('recorded elsewhere', PATIENT);
  await expect.poll(() => momentShown(page)).toMatch(/^1[23](\.5)? µs before the flag$/);
  await expect(replayGroup(page).getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect(recordedAs(page)).toBeVisible();
});

test('the recorded runs are a press away; back goes to the one before', async ({ page }) => {
  await openReady(page, '?auto=false');
  await page.getByText('Events and trace file').click();
  await button(page, 'a duplicate result').click();
  await expect(result(page)).toContainText('2 results instead of one');
  await expect(page).toHaveURL(/trace=duplicate-result/);
  await expect(recordedAs(page)).toBeVisible();
  await button(page, 'few checks').click();
  await expect(page).toHaveURL(/trace=few-checks/);
  await expect(button(page, 'few checks')).toHaveAttribute('aria-pressed', 'true');
  await page.goBack();
  await expect(page).toHaveURL(/trace=duplicate-result/);
  await expect(button(page, 'a duplicate result')).toHaveAttribute('aria-pressed', 'true');
  await expect(result(page)).toContainText('2 results instead of one');
});

test('what the address asks for and is not there is said, and the page works', async ({ page }) => {
  await openReady(page, '?trace=unknown&moment=soon&auto=false');
  const alert = page.getByRole('alert');
  await expect(alert).toHaveCount(1);
  await expect(alert).toContainText('unknown');
  await expect(alert).toContainText('"few-checks", "many-checks" or "duplicate-result"');
  await expect(alert).toContainText('soon');
  await expect(alert).toContainText('moment=-12.5');
});

test('a link to a moment shows the same moment', async ({ page, browserName }) => {
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
  expect(address).toMatch(/\?trace=many-checks&moment=-?\d/);
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

/** Traces that come from elsewhere: files, addresses, the shipped ones. Nothing runs. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { madeUpTrace } from '../../../src/contract/testing/made-up-trace.ts';
import type { Trace } from '../../../src/contract/trace.ts';
import { saveTrace } from '../../../src/contract/trace-file.ts';
import { inRoot } from '../../../scripts/paths.js';
import { expect, test } from '../../fixtures.ts';
import {
  button,
  chooseTraceFile,
  momentShown,
  openReady,
  pause,
  replayGroup,
  result,
  resultSays,
  stage,
} from '../../page-parts.ts';

const recordedAs = (page: Page) => page.locator('.stage-explain').getByText(/^recorded elsewhere: .+, .*20\d\d/);

// Forty kinds are tried without a browser, in src/ui/stage/trace-file.test.tsx.
test('a file that is no trace is refused in words, and nothing is lost', async ({ page }) => {
  await openReady(page, '?trace=few-checks');
  await pause(page);
  await page.getByText('Events and trace file').click();
  const told = await result(page).getByRole('table').textContent();
  const good = JSON.parse(await readFile(inRoot('public', 'traces', 'many-checks.json'), 'utf8')) as Trace;

  const changed = (change: (trace: { -readonly [Key in keyof Trace]: unknown }) => void): string => {
    const trace = structuredClone(good) as Trace & Record<string, unknown>;
    change(trace);
    return JSON.stringify(trace);
  };
  const [first, second, ...others] = good.workers;
  const bad: readonly (readonly [kind: string, text: string, says: RegExp])[] = [
    ['empty', '', /empty/],
    ['of a later version', changed((trace) => (trace.version = 2)), /version 2; this page reads version 1/],
    [
      'workers exchanged',
      changed((trace) => (trace.workers = [second, first, ...others])),
      /workers\[0\]\.worker = 1 — allowed: 0/,
    ],
    [
      'a bad setting',
      changed((trace) => (trace.record = { ...good.record, settings: { ...good.record.settings, interval: 0 } })),
      /interval/,
    ],
  ];
  const alert = page.getByRole('alert');
  for (const [kind, text, says] of bad) {
    await chooseTraceFile(page, text);
    await expect(alert, kind).toHaveText(says);
    await expect(result(page).getByRole('table'), kind).toHaveText(told!);
    await expect(stage(page), kind).toBeVisible();
  }
  await chooseTraceFile(page, JSON.stringify(good));
  await expect(alert).toHaveCount(0);
  await expect(result(page)).toContainText('recorded elsewhere');
  await expect(result(page).getByRole('table')).not.toHaveText(told!);
});

test(
  'a large file is read on a thread of its own, and a bad one refused there; a small one needs none',
  { tag: '@long' },
  async ({ page }) => {
    await openReady(page, '?auto=false');
    await page.getByText('Events and trace file').click();
    const names: string[] = [];
    page.on('worker', (worker) => names.push(worker.url()));
    const large = saveTrace(madeUpTrace({ samples: 20_000 }));
    await chooseTraceFile(page, large);
    await resultSays(page, /recorded elsewhere/);
    await expect(replayGroup(page)).toBeVisible();
    await chooseTraceFile(page, large.slice(0, -1));
    await expect(page.getByRole('alert')).toHaveText(/not JSON/);
    await chooseTraceFile(page, '{}');
    await expect(page.getByRole('alert')).toHaveText(/not a trace/);
    expect(names.filter((name) => name.includes('trace-worker'))).toHaveLength(2);
  },
);

test('an address opens a run recorded elsewhere, at a moment', async ({ page }) => {
  await openReady(page, '?trace=few-checks&moment=-12.5');
  await resultSays(page, /recorded elsewhere/);
  await expect.poll(() => momentShown(page)).toMatch(/^1[23](\.5)? µs before the flag$/);
  await expect(replayGroup(page).getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect(recordedAs(page)).toBeVisible();
});

test('the recorded runs are a press away; back goes to the one before', { tag: '@long' }, async ({ page }) => {
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

test('what the address asks for and is not there is said, and the page works', { tag: '@long' }, async ({ page }) => {
  await openReady(page, '?trace=unknown&moment=soon&auto=false');
  const alert = page.getByRole('alert');
  await expect(alert).toHaveCount(1);
  await expect(alert).toContainText('unknown');
  await expect(alert).toContainText('"few-checks", "many-checks" or "duplicate-result"');
  await expect(alert).toContainText('soon');
  await expect(alert).toContainText('moment=-12.5');
});

/** Measuring, as a person does it: what is shown and kept. No figure is asserted that noise could change. */
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { WHILE_MEASURING, pairsOf, panel, setBudget } from '../chart-parts.ts';
import { notPlain } from '../../src/ui/charts/testing/not-plain.ts';
import {
  axeFindings,
  button,
  canRun,
  copied,
  copiedHtml,
  interval,
  keepWhatLeaves,
  openReady,
  savedBy,
  SHORT,
} from '../page-parts.ts';

const handle = (page: Page) => page.getByRole('slider', { name: 'Your check interval k, on the chart' });

test(
  'a sweep: points appear, it stops, goes on with its pairs, and is taken along',
  { tag: '@long' },
  async ({ page, browserName }) => {
    test.setTimeout(120_000);
    await keepWhatLeaves(page, browserName);
    await openReady(page, `?${SHORT}`);
    const overhead = panel(page, 'Overhead');
    await overhead.getByRole('radio', { name: 'light: 2…200' }).check();
    await setBudget(page, '60');

    await test.step('points appear; progress and time left are told', async () => {
      await button(page, 'Measure').click();
      await expect(overhead.getByRole('progressbar', { name: 'Progress of the sweep' })).toBeVisible();
      await expect(overhead).toContainText(/about \d+ s left/, WHILE_MEASURING);
      await overhead.getByText(/^Table of \d+ rows$/).click(WHILE_MEASURING);
      await expect.poll(async () => Math.max(...(await pairsOf(overhead))), WHILE_MEASURING).toBeGreaterThan(0);
    });

    let before: number[] = [];
    await test.step('stop keeps what there is; continue adds to it', async () => {
      await overhead.getByRole('button', { name: 'Stop', exact: true }).click();
      await expect(overhead).toContainText('Stopped. Continue loses nothing.', WHILE_MEASURING);
      before = await pairsOf(overhead);
      expect(before.length).toBeGreaterThanOrEqual(13);
      await overhead.getByRole('button', { name: 'Continue', exact: true }).click();
      await expect
        .poll(async () => Math.max(...(await pairsOf(overhead))), WHILE_MEASURING)
        .toBeGreaterThan(Math.max(...before));
      await overhead.getByRole('button', { name: 'Stop', exact: true }).click();
      await expect(overhead).toContainText('Stopped. Continue loses nothing.', WHILE_MEASURING);
      const after = await pairsOf(overhead);
      expect(after).toHaveLength(before.length);
      for (const [index, count] of after.entries()) expect(count).toBeGreaterThanOrEqual(before[index]!);
      await expect(overhead).toContainText(/Certificate: (valid|not valid)/);
      await expect(overhead).toContainText(/A\/A/);
      await expect(overhead).toContainText('Measured on the light loop, numbers from 2 to 199, not on your ranges.');
    });

    await test.step('the table is copied for a spreadsheet and as CSV, and saved', async () => {
      await overhead.getByRole('button', { name: 'Copy table' }).click();
      await expect(overhead).toContainText(`${before.length} rows copied.`);
      expect(await copied(page)).toMatch(/^k\tOverhead, %\t.*\n1\t/);
      expect(await copiedHtml(page)).toMatch(/^<table><tr><th>k<\/th>.*<tr><td>1<\/td>/);
      const file = await savedBy(page, browserName, () => overhead.getByRole('button', { name: 'Save CSV' }).click());
      expect(file.name).toBe('early-exit-overhead.csv');
      await overhead.getByRole('button', { name: 'Copy CSV' }).click();
      await expect.poll(() => copied(page)).toContain('\r\n');
      expect(file.bytes.toString()).toBe(`\uFEFF${await copied(page)}`);
      const lines = (await copied(page))!.trimEnd().split('\r\n');
      await overhead.getByRole('button', { name: 'Copy methods' }).click();
      await expect
        .poll(() => copied(page))
        .toMatch(/measured with Early Exit on .*\(seed \d+\).* pairs over \d+ compilation/);
      expect(lines[0]).toBe('k,"Overhead, %","low, %","high, %","Inferred, %",Pairs,Interval,State');
      expect(lines).toHaveLength(before.length + 1);
      // The first interval; on a slow machine there are pairs, but not yet enough for a figure.
      expect(lines[1]).toMatch(/^1,.*,(live|95 %),/);
    });

    await test.step('pictures carry labels, units, machine and date', async () => {
      const svg = await savedBy(page, browserName, () => overhead.getByRole('button', { name: 'Save SVG' }).click());
      expect(svg.name).toBe('early-exit-overhead.svg');
      const text = svg.bytes.toString();
      for (const said of [
        'Overhead against check interval',
        'Check interval k, iterations (log scale)',
        '% of the time without checks',
        'Certificate',
        'Measured on ',
        new Date().toISOString().slice(0, 4),
        browserName === 'firefox' ? 'Firefox' : 'Chrom',
      ])
        expect(text).toContain(said);
      expect(notPlain(text)).toEqual([]);
      await expect(overhead).toContainText('Saved as early-exit-overhead.svg.');
      const png = await savedBy(page, browserName, () => overhead.getByRole('button', { name: 'Save PNG' }).click());
      expect(png.name).toBe('early-exit-overhead.png');
      expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
      expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(1000);
    });

    await test.step('k is dragged on the chart, and moved by keys', async () => {
      await handle(page).focus();
      await page.keyboard.press('PageUp');
      await expect(interval(page)).toHaveValue('1,000');
      await expect(page).toHaveURL(/k=1000(&|$)/);
      await page.keyboard.press('End');
      await expect(interval(page)).toHaveValue('never');
      await page.keyboard.press('Home');
      await expect(interval(page)).toHaveValue('1');
      await handle(page).scrollIntoViewIfNeeded();
      const box = (await handle(page).boundingBox())!;
      const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      await page.mouse.move(middle.x, middle.y);
      await page.mouse.down();
      await page.mouse.move(middle.x + 200, middle.y, { steps: 4 });
      await expect(interval(page)).not.toHaveValue('1');
      // The address has the default, 1, unsaid until the line is let go.
      await expect(page).not.toHaveURL(/[?&]k=/);
      await page.mouse.up();
      await expect(page).toHaveURL(/[?&]k=\d+/);
    });

    await test.step('the total cost is drawn from it', async () => {
      await page.getByRole('tab', { name: 'Total cost' }).click();
      const total = panel(page, 'Total cost');
      await expect(total).toContainText(
        /On this machine, with the light loop, check|There is no best interval to give/,
      );
      await expect(total).toContainText('How real systems choose k');
      expect(await axeFindings(page, '.tabs')).toEqual([]);
    });
  },
);

test('exits are measured and drawn, in iterations and in time', async ({ page, browserName }) => {
  test.setTimeout(90_000);
  await keepWhatLeaves(page, browserName);
  await openReady(page, `?${SHORT}`);
  await page.getByRole('tab', { name: 'Exit latency' }).click();
  const exits = panel(page, 'Exit latency');
  await exits.getByRole('button', { name: 'Measure exits' }).click();
  await expect(exits.getByRole('progressbar', { name: 'Progress of the exits' })).toBeVisible();
  await expect(exits.getByRole('img', { name: /How long after the flag a worker leaves, k = / })).toBeVisible(
    WHILE_MEASURING,
  );
  await exits.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(exits.getByRole('button', { name: 'Measure anew' })).toBeVisible(WHILE_MEASURING);
  await expect(exits.getByRole('img', { name: /How long after the flag a worker leaves, k = / })).toBeVisible();
  await exits.getByRole('radio', { name: 'µs' }).check();
  await expect(exits).toContainText('Exit latency, µs');
  const svg = await savedBy(page, browserName, () => exits.getByRole('button', { name: 'Save SVG' }).click());
  expect(notPlain(svg.bytes.toString())).toEqual([]);
  await exits.locator('summary', { hasText: 'Table of the workers' }).click();
  await expect(exits.getByRole('table', { name: 'Table of the workers' }).getByRole('row')).not.toHaveCount(1);
  expect(await axeFindings(page, '.tabs')).toEqual([]);
});

test(
  'the card of this machine is measured, kept over a reload, and cleared',
  { tag: '@long' },
  async ({ page, browserName }) => {
    test.setTimeout(90_000);
    await keepWhatLeaves(page, browserName);
    await openReady(page, `?${SHORT}`);
    const machine = panel(page, 'This machine');
    const tab = page.getByRole('tab', { name: 'This machine' });
    await tab.click();
    await machine.getByRole('button', { name: 'Measure this machine' }).click();
    await expect(machine.getByRole('progressbar', { name: 'Progress of the measurement' })).toBeVisible();
    await expect(machine.getByRole('button', { name: 'Measure again' })).toBeVisible(WHILE_MEASURING);
    const table = machine.getByRole('table', { name: 'What coordination costs on this machine' });
    await expect(table.getByRole('row', { name: /^testing one number from/ }).first()).toContainText(/\d ns/);
    await expect(machine).toContainText(/Measured in .+ s on .+, .*20\d\d/);
    const card = await savedBy(page, browserName, () => machine.getByRole('button', { name: 'Export JSON' }).click());
    expect(card.name).toBe('early-exit-this-machine.json');
    const kept = (await table.textContent())!;

    await page.reload();
    await canRun(page);
    await tab.click();
    await expect(table).toHaveText(kept, WHILE_MEASURING);
    await machine.getByRole('button', { name: 'Clear', exact: true }).click();
    await machine.getByRole('button', { name: 'Clear it: sure?' }).click();
    await expect(machine).toContainText('Not measured yet.');
    await page.reload();
    await canRun(page);
    await tab.click();
    await expect(machine).toContainText('Not measured yet.', WHILE_MEASURING);
  },
);

test(
  'the ladder: dots appear beside the recorded ones, and a press on a rung is the lab’s setting',
  { tag: '@long' },
  async ({ page }) => {
    test.setTimeout(60_000);
    await openReady(page, `?${SHORT}&tab=ladder`);
    const ladder = panel(page, 'Ladder');
    await expect(ladder.locator('svg')).toContainText('Value.value');
    await button(page, 'Measure the ladder').click();
    const rung = ladder.getByRole('button', { name: 'Read the flag this way: lock, JavaScript' });
    await expect(ladder).toContainText(/A check costs from/, WHILE_MEASURING);
    await ladder.getByRole('button', { name: 'Stop', exact: true }).click();
    await expect(ladder).toContainText('Stopped: what was measured so far stays.');
    await rung.click();
    await expect(page).toHaveURL(/flag=lock&kernel=js/);
    await expect(rung).toHaveAttribute('aria-pressed', 'true');
    // Under the pointer its dots are still seen.
    await expect(rung).toHaveCSS('background-color', / \/ 0\.\d+\)$/);
    expect(await axeFindings(page, '.tabs')).toEqual([]);
  },
);

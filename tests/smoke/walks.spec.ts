/** Walks through the page in Firefox: that it works there too. What does not depend on the browser is tested elsewhere. */
import { readFile } from 'node:fs/promises';
import { inRoot } from '../../scripts/paths.js';
import { WHILE_MEASURING, pairsOf, panel, setBudget } from '../chart-parts.ts';
import { expect, test, servedOtherwise } from '../fixtures.ts';
import {
  axeFindings,
  button,
  drawn,
  explained,
  inReplay,
  interval,
  intervalSlider,
  keepWhatLeaves,
  keysAreThere,
  momentShown,
  openReady,
  chooseTraceFile,
  overTheEdge,
  PATIENT,
  pause,
  position,
  replayGroup,
  result,
  runAndPause,
  savedBy,
  SHORT,
  stage,
} from '../page-parts.ts';

test('First look is one press away: its result in words, its replay plays, its looks hold', async ({ page }) => {
  test.setTimeout(60_000);
  await openReady(page, '');
  await expect(button(page, 'Run')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(result(page)).toContainText('Worker 0 raised the flag', { timeout: 25_000 });
  await expect(inReplay(page, 'Pause')).toBeVisible(PATIENT);
  await pause(page);
  // As many workers as this machine has cores for.
  const names = await result(page).getByRole('table').getByRole('row').getByRole('rowheader').allTextContents();
  expect(names.slice(0, 2)).toEqual(['0', '1']);
  await inReplay(page, 'To the flag').click();
  await expect.poll(() => momentShown(page)).toBe('at the flag');
  await expect(explained(page)).toContainText(/At the flag: worker \d raises the flag/);
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  await expect.poll(() => overTheEdge(page)).toBe(0);
});

test('by keyboard: native sliders, the keys of the page, its dialog, the stage', async ({ page }) => {
  await openReady(page, `?${SHORT}`);
  await intervalSlider(page).focus();
  await page.keyboard.press('End');
  await expect(interval(page)).toHaveValue('never');
  await page.keyboard.press('Home');
  await expect(interval(page)).toHaveValue('1');
  await page.keyboard.press('ArrowRight');
  await expect(interval(page)).toHaveValue('2');
  await expect(page).toHaveURL(/k=2(&|$)/);
  await page.goBack();
  await expect(interval(page)).not.toHaveValue('2');
  await keysAreThere(page);
  await runAndPause(page);
  await stage(page).focus();
  await page.keyboard.press('Home');
  await expect(explained(page)).toContainText(/worker \d passes the gate/);
  await page.keyboard.press('ArrowRight');
  await expect(explained(page)).toContainText(/worker \d (passes|has met|raises)/);
});

test('by pointer: k is dragged, and the stage is scrubbed', async ({ page }) => {
  await openReady(page, `?${SHORT}`);
  await runAndPause(page);
  await intervalSlider(page).scrollIntoViewIfNeeded();
  const slider = (await intervalSlider(page).boundingBox())!;
  const middle = slider.y + slider.height / 2;
  await page.mouse.move(slider.x + (slider.width * 200) / 632, middle);
  await page.mouse.down();
  await page.mouse.move(slider.x + slider.width * 0.6, middle, { steps: 5 });
  await expect(result(page)).toContainText('settings changed');
  await expect(page).toHaveURL(/k=100(&|$)/);
  await page.mouse.up();
  await expect(page).not.toHaveURL(/k=100(&|$)/);

  const lanes = (await stage(page).boundingBox())!;
  await page.mouse.move(lanes.x + lanes.width * 0.9, lanes.y + lanes.height / 2);
  await page.mouse.down();
  await page.mouse.move(lanes.x + lanes.width * 0.2, lanes.y + lanes.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => momentShown(page)).toMatch(/before the flag$/);
});

test(
  'a run is saved and opened again, and outlives a reload in the log',
  { tag: '@long' },
  async ({ page, browserName }) => {
    await keepWhatLeaves(page, browserName);
    await openReady(page, `?${SHORT}`);
    await runAndPause(page);
    const told = await result(page).getByRole('table').textContent();
    await page.getByText('Events and trace file').click();
    const saved = await savedBy(page, browserName, () => button(page, 'Save the trace').click());
    await page.reload();
    await page.getByRole('tab', { name: 'Log' }).click();
    await expect(page.getByRole('button', { name: /^Bring back the run/ })).toHaveCount(1);
    await page.getByText('Events and trace file').click();
    await chooseTraceFile(page, saved.bytes.toString());
    await expect(result(page)).toContainText('recorded elsewhere');
    await expect(result(page).getByRole('table')).toHaveText(told!);
  },
);

test(
  'a shipped run is replayed, zoomed and pinned; a file is refused in words',
  { tag: '@long' },
  async ({ page, browserName }) => {
    await keepWhatLeaves(page, browserName);
    await openReady(page, '?trace=few-checks&moment=-12.5');
    await expect.poll(() => momentShown(page), PATIENT).toMatch(/before the flag$/);
    await pause(page);
    const whole = await position(page).getAttribute('aria-valuetext');
    await stage(page).hover();
    await page.mouse.wheel(0, -400);
    await position(page).focus();
    await page.keyboard.press('Home');
    await expect.poll(() => momentShown(page)).not.toBe(whole);
    await button(page, 'Pin this run').click();
    await page.getByText('Events and trace file').click();
    await button(page, 'many checks').click();
    await expect(button(page, 'many checks')).toHaveAttribute('aria-pressed', 'true');
    await expect.poll(() => drawn(page)).toContainEqual(expect.stringMatching(/^Pinned run, k = /));
    await chooseTraceFile(page, (await readFile(inRoot('public', 'traces', 'few-checks.json'), 'utf8')).slice(0, 300));
    await expect(page.getByRole('alert')).toHaveText(/not JSON/);
  },
);

test('a sweep is measured and taken along', { tag: '@long' }, async ({ page, browserName }) => {
  test.setTimeout(90_000);
  await keepWhatLeaves(page, browserName);
  await openReady(page, `?${SHORT}`);
  const overhead = panel(page, 'Overhead');
  await overhead.getByRole('radio', { name: 'light: 2…200' }).check();
  await setBudget(page, '60');
  await button(page, 'Measure').click();
  await expect(overhead.getByRole('progressbar', { name: 'Progress of the sweep' })).toBeVisible();
  await overhead.getByText(/^Table of \d+ rows$/).click(WHILE_MEASURING);
  await expect.poll(async () => Math.max(...(await pairsOf(overhead))), WHILE_MEASURING).toBeGreaterThan(0);
  await overhead.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(overhead).toContainText('Stopped. Continue loses nothing.', WHILE_MEASURING);
  const svg = await savedBy(page, browserName, () => overhead.getByRole('button', { name: 'Save SVG' }).click());
  expect(svg.bytes.toString()).toContain('Firefox');
  const png = await savedBy(page, browserName, () => overhead.getByRole('button', { name: 'Save PNG' }).click());
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(1000);
});

test('this machine is measured', { tag: '@long' }, async ({ page }) => {
  test.setTimeout(90_000);
  await openReady(page, `?${SHORT}`);
  await page.getByRole('tab', { name: 'This machine' }).click();
  const machine = panel(page, 'This machine');
  await machine.getByRole('button', { name: 'Measure this machine' }).click();
  await expect(machine.getByRole('button', { name: 'Measure again' })).toBeVisible(WHILE_MEASURING);
  const table = machine.getByRole('table', { name: 'What coordination costs on this machine' });
  await expect(table.getByRole('row', { name: /^testing one number from/ }).first()).toContainText(/\d ns/);
});

for (const header of ['Cross-Origin-Opener-Policy', 'Cross-Origin-Embedder-Policy'])
  test(
    `without ${header} the page names it, runs by message, and replays a recorded run`,
    { tag: '@long' },
    async ({ page }) => {
      await servedOtherwise(page, { omitHeaders: [header] }, async (url) => {
        await page.goto(`${url}?trace=many-checks&moment=-5&auto=false`);
        expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(false);
        await expect(page.getByRole('main').locator('strong').first()).toHaveText(new RegExp(header));
        await expect(replayGroup(page)).toBeVisible(PATIENT);
        await expect.poll(() => momentShown(page)).toMatch(/before the flag$/);
        const { settings, results } = await page.evaluate(() => window.lab.run({ interval: 100 }));
        expect([settings.flag, results.length]).toEqual(['message', 1]);
      });
    },
  );

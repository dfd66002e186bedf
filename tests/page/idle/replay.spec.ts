/** The replay of a shipped run: its events, its zoom, its looks. Nothing runs. */
import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures.ts';
import {
  axeFindings,
  button,
  explained,
  inReplay,
  momentShown,
  openReady,
  overTheEdge,
  pause,
  position,
  stage,
} from '../../page-parts.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

test('the events are stepped through by buttons and by keys, each explained in a sentence', async ({ page }) => {
  await openReady(page, '?trace=few-checks');
  await pause(page);
  await inReplay(page, 'To the flag').click();
  await expect(explained(page)).toContainText(/At the flag: worker \d raises the flag/);
  await inReplay(page, 'Previous event').click();
  await expect(explained(page)).toContainText(/before the flag: worker \d/);
  await stage(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(explained(page)).toContainText(/worker \d passes the gate/);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect(explained(page)).toContainText(/after the flag: worker \d (leaves|sees)/);
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(explained(page)).not.toContainText('Point at a mark');
});

test('zoom, wheel, move, frame and fit change what the position slider spans', { tag: '@long' }, async ({ page }) => {
  await openReady(page, '?trace=few-checks');
  await pause(page);
  const atEnds = async (): Promise<string> => {
    const said: (string | null)[] = [];
    await position(page).focus();
    for (const key of ['Home', 'End']) {
      await page.keyboard.press(key);
      said.push(await momentShown(page));
    }
    return said.join(' to ');
  };
  await inReplay(page, 'Frame the exit').click();
  const framed = await atEnds();
  await inReplay(page, 'Whole run').click();
  const whole = await atEnds();
  expect(whole).not.toBe(framed);
  await inReplay(page, 'Zoom in').click();
  const closer = await atEnds();
  expect(closer).not.toBe(whole);
  await stage(page).focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(atEnds).not.toBe(closer);
  await stage(page).focus();
  await page.keyboard.press('0');
  await expect.poll(atEnds).toBe(whole);
  await stage(page).focus();
  await stage(page).hover();
  await page.mouse.wheel(0, -400);
  await expect.poll(atEnds).not.toBe(whole);
  await stage(page).focus();
  await page.keyboard.press('f');
  await expect.poll(atEnds).toBe(framed);
});

test('the events stand in a table; a press on a time goes there', { tag: '@long' }, async ({ page }) => {
  await openReady(page, '?trace=few-checks');
  await pause(page);
  await page.getByText('Events and trace file').click();
  const table = page.getByRole('table', { name: /notable events/ });
  await expect(table.getByRole('row', { name: /flag raised/ })).toHaveCount(1);
  await expect(table.getByRole('row', { name: /exit \(exited early\)/ }).first()).toBeVisible();
  await table
    .getByRole('row', { name: /flag raised/ })
    .getByRole('button')
    .click();
  await expect.poll(() => momentShown(page)).toBe('at the flag');
  await expect(explained(page)).toContainText(/raises the flag/);
});

test('the planted target is dragged along its lane, or moved by keys', { tag: '@long' }, async ({ page }) => {
  // Ranges of one length, so that the middle of the lanes is the middle of its range.
  await openReady(page, '?ranges=0-40000,40000-80000&target=1@0.5&auto=false');
  const target = page.getByRole('slider', { name: 'Planted target' });
  await expect(target).toHaveAttribute('aria-valuenow', '0.5');
  await target.scrollIntoViewIfNeeded();
  const field = page.getByRole('textbox', { name: 'How far into its range, in per cent' });
  // Where it stands only the canvas knows: the hand turns into one that grabs there.
  const box = (await target.boundingBox())!;
  const place = await grabbedAt(page, box);
  await page.mouse.down();
  await page.mouse.move(place.x + 60, place.y, { steps: 5 });
  await page.mouse.up();
  await expect(page).not.toHaveURL(/target=1(@|%40)0\.5(&|$)/);
  await expect(field).not.toHaveValue('50 %');
  await target.focus();
  await page.keyboard.press('Home');
  await expect(field).toHaveValue('0 %');
  await page.keyboard.press('ArrowUp');
  await expect(page).toHaveURL(/target=0(@|%40)0(&|$)/);
});

/** Looks down the middle of the lanes for the place where the target can be grabbed, and leaves the pointer there. */
async function grabbedAt(page: Page, box: Box): Promise<{ x: number; y: number }> {
  const host = page.getByRole('slider', { name: 'Planted target' });
  const lanesLeft = 9.5 * 16;
  const x = box.x + (lanesLeft + box.width - 12) / 2;
  for (let y = box.y + 20; y < box.y + box.height; y += 16) {
    await page.mouse.move(x, y);
    if ((await host.evaluate((element) => element.style.cursor)) === 'grab') return { x, y };
  }
  throw new Error('The target cannot be grabbed in the middle of any lane.');
}

for (const theme of ['light', 'dark']) {
  test(
    `axe finds nothing in a replay with a pinned run, ${theme}`,
    { tag: theme === 'dark' ? '@long' : [] },
    async ({ page }) => {
      await openReady(page, `?trace=few-checks&theme=${theme}`);
      await pause(page);
      await button(page, 'Pin this run').click();
      await page.getByText('Events and trace file').click();
      await button(page, 'many checks').click();
      await expect(button(page, 'many checks')).toHaveAttribute('aria-pressed', 'true');
      await expect(page.getByRole('table', { name: /notable events/ })).toBeVisible();
      await inReplay(page, 'To the flag').click();
      expect(await axeFindings(page, '.stage-area')).toEqual([]);
    },
  );
}

test('on a phone nothing of the replay runs over the edge', { tag: '@long' }, async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openReady(page, '?trace=few-checks');
  await pause(page);
  await button(page, 'Pin this run').click();
  await page.getByText('Events and trace file').click();
  await button(page, 'many checks').click();
  await expect(button(page, 'many checks')).toHaveAttribute('aria-pressed', 'true');
  expect(await overTheEdge(page)).toBe(0);
});

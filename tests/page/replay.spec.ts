/** A run in slow motion, as a person uses it: its replay, its code, a second run beside it. */
import { expect, test } from '../fixtures.ts';
import {
  button,
  drawn,
  explained,
  inReplay,
  interval,
  keepWhatLeaves,
  momentShown,
  openReady,
  PATIENT,
  pause,
  position,
  replayGroup,
  result,
  resultSays,
  runAndPause,
  SHORT,
  stage,
} from '../page-parts.ts';

// A replay plays by itself where motion is wanted.
test.use({ contextOptions: { reducedMotion: 'no-preference' } });

test('a press runs; the replay plays, pauses, and changes its speed', async ({ page }) => {
  await openReady(page, `?${SHORT}`);
  await button(page, 'Run').click();
  await expect(inReplay(page, 'Pause')).toBeVisible(PATIENT);
  await pause(page);
  const speed = page.getByRole('slider', { name: 'Speed' });
  await speed.focus();
  await page.keyboard.press('Home');
  await expect(speed).toHaveAttribute('aria-valuetext', '1/1,000,000×');
  // At this speed the playhead cannot reach the end under the test.
  await inReplay(page, 'To the flag').click();
  await inReplay(page, 'Play').click();
  await expect(inReplay(page, 'Pause')).toBeVisible();
  await pause(page);
  await speed.focus();
  await page.keyboard.press('End');
  await expect(speed).toHaveAttribute('aria-valuetext', '1×');
  await inReplay(page, 'Play').click();
  await expect(inReplay(page, 'Play')).toBeVisible();
});

test('scrubbing: by the flag button, by the slider, on the stage', { tag: '@long' }, async ({ page }) => {
  await openReady(page, `?${SHORT}&theme=light`);
  await runAndPause(page);
  await inReplay(page, 'To the flag').click();
  await expect.poll(() => momentShown(page)).toBe('at the flag');
  const track = (await position(page).boundingBox())!;
  const middle = track.y + track.height / 2;
  await page.mouse.move(track.x + track.width / 2, middle);
  await page.mouse.down();
  await page.mouse.move(track.x + 6, middle, { steps: 4 });
  await expect.poll(() => momentShown(page)).toMatch(/before the flag$/);
  await page.mouse.move(track.x + track.width - 6, middle, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => momentShown(page)).toMatch(/after the flag$/);

  const box = (await stage(page).boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.9, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => momentShown(page)).toMatch(/before the flag$/);
});

test('everything by keyboard alone: run, replay, flag, steps, pin, events, with a focus one can see', async ({
  page,
}) => {
  await openReady(page, `?${SHORT}`);
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const element = document.activeElement!;
        const outline = getComputedStyle(element);
        const seen = outline.outlineStyle !== 'none' && Number.parseFloat(outline.outlineWidth) > 0;
        return { name: element.getAttribute('aria-label') ?? element.textContent.trim(), seen };
      });
      if (!name.test(at.name)) continue;
      expect(at.seen, `the focus on ${at.name} is seen`).toBe(true);
      return;
    }
    throw new Error(`Tab never came to ${name}.`);
  };
  await expect(button(page, 'Run')).toBeFocused();
  await page.keyboard.press('Space');
  await resultSays(page, /raised the flag/);
  await expect(replayGroup(page)).toBeVisible(PATIENT);
  await tabTo(/^Stage$/);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await expect(explained(page)).toContainText(/worker \d/);
  await tabTo(/^(Play|Pause)$/);
  await tabTo(/^To the flag$/);
  await page.keyboard.press('Enter');
  await expect.poll(() => momentShown(page)).toBe('at the flag');
  await tabTo(/^Position in the run$/);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => momentShown(page)).toMatch(/after the flag$/);
  await tabTo(/^Pin this run$/);
  await page.keyboard.press('Enter');
  await expect(button(page, 'Unpin')).toBeFocused();
  await tabTo(/^Events and trace file$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: /notable events/ })).toBeVisible();
});

test(
  'a pinned run with k = 1 stands under one with k = 10,000, both named',
  { tag: '@long' },
  async ({ page, browserName }) => {
    await keepWhatLeaves(page, browserName);
    await openReady(page, `?${SHORT.replace('k=100&', 'k=1&')}`);
    await runAndPause(page);
    await button(page, 'Pin this run').click();
    await interval(page).fill('10000');
    await interval(page).press('Enter');
    await runAndPause(page);
    await expect.poll(() => drawn(page)).toEqual(expect.arrayContaining(['This run, k = 10,000', 'Pinned run, k = 1']));
    // The same for who does not see the picture.
    await expect(stage(page)).toHaveAccessibleDescription(/Pinned run, k = 1:.*raised the flag/);
    await button(page, 'Unpin').click();
    await expect(button(page, 'Pin this run')).toBeVisible();
    await expect(stage(page)).not.toHaveAccessibleDescription(/Pinned run/);
  },
);

test('one interval for each worker: four ways of leaving at once', { tag: '@long' }, async ({ page }) => {
  const ranges = [0, 1, 2, 3].map((n) => `${1_000_000 + n * 40_000}-${1_040_000 + n * 40_000}`).join(',');
  await openReady(page, `?ranges=${ranges}&target=0@0.5&k=1,100,10000,never&auto=false`);
  await runAndPause(page);
  const table = result(page).getByRole('table');
  await expect(table.getByRole('row', { name: /^0 found/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /^3 range ended/ })).toBeVisible();
  await expect(stage(page)).toHaveAccessibleDescription(/worker 3/i);
});

test('the code that runs is shown, and a line of the chosen worker is lit', async ({ page }) => {
  await openReady(page, `?${SHORT}&kernel=js&guard=countdown`);
  const code = page.getByRole('region', { name: 'What each worker is running' });
  await expect(code).toContainText('engine/kernels/javascript/generated/ordered.ts');
  await expect(code).toContainText('left = (left - 1) | 0');
  await expect(code.locator('.code-line-lit')).toHaveCount(0);
  await runAndPause(page);
  await inReplay(page, 'To the flag').click();
  await expect(code).toContainText(/Worker 1 raises the flag/);
  await expect(code.locator('.code-line-lit')).not.toHaveCount(0);
  // On a busy machine the first worker may have waited at the gate until then.
  await stage(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(code).toContainText(/Worker 0 (tests a number|checks the flag|waits at the gate)/);
});

test.describe('where motion is not wanted', () => {
  test('a run shows its end at once; the steps are there', { tag: '@long' }, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    // Firefox, when driven, does not hear of it.
    await page.addInitScript(() => {
      const real = window.matchMedia.bind(window);
      window.matchMedia = (query) => real(query.includes('prefers-reduced-motion') ? 'all' : query);
    });
    await openReady(page, `?${SHORT}`);
    await button(page, 'Run').click();
    await resultSays(page, /raised the flag/);
    await expect(inReplay(page, 'Play')).toBeVisible(PATIENT);
    await expect.poll(() => momentShown(page)).toMatch(/after the flag$/);
    await inReplay(page, 'Previous event').click();
    await expect(explained(page)).toContainText(/worker \d/);
    await expect(inReplay(page, 'Play')).toBeVisible();
  });
});

test('64 workers are run, replayed and told', { tag: '@long' }, async ({ page }) => {
  test.setTimeout(60_000);
  const ranges = Array.from({ length: 64 }, (_, n) => `${1_000_000 + n * 400}-${1_000_400 + n * 400}`).join(',');
  await openReady(page, `?ranges=${ranges}&target=1@0.5&k=100&auto=false`);
  await button(page, 'Run').click();
  await expect(replayGroup(page)).toBeVisible({ timeout: 40_000 });
  await pause(page);
  await page.getByText('Events and trace file').click();
  const events = page.getByRole('table', { name: /notable events/ });
  await expect(events.getByRole('row')).toHaveCount(61);
  await button(page, 'Show all').click();
  expect(await events.getByRole('row').count()).toBeGreaterThan(128);
  await button(page, /Show all 64 workers/).click();
  await expect(result(page).getByRole('table').getByRole('row')).toHaveCount(65);
});

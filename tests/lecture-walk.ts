/** A whole lecture as somebody gives it who has only a remote control; and the desk beside it. The same in both browsers. */
import type { Locator, Page } from '@playwright/test';
import jsqr from 'jsqr';
import { BEATS, LECTURE_SCENES } from '../src/contract/lecture-scenes.ts';
import { expect } from './fixtures.ts';
import { PATIENT } from './page-parts.ts';

const PLACES = LECTURE_SCENES.flatMap((scene, at) => BEATS.map((beat) => ({ scene, beat, at })));
const FORWARD = ['PageDown', 'ArrowRight', 'Space'];
const BACK = ['PageUp', 'ArrowLeft'];

const placeText = ({ at, beat }: (typeof PLACES)[number]): string =>
  `scene ${at + 1} of ${LECTURE_SCENES.length} · ${beat}`;

async function expectAt(page: Page, place: (typeof PLACES)[number]): Promise<void> {
  await expect(page.locator('.lecture-foot > p')).toContainText(placeText(place), PATIENT);
}

/** All that can be seen, heard, hovered or copied. */
const everything = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [
      document.title,
      location.href,
      document.body.innerText,
      ...[...document.querySelectorAll('body *')].flatMap((each) => [
        ...(each.matches('[aria-live], [role=status], [role=alert]') ? [each.textContent] : []),
        ...[...each.attributes].map(({ value }) => value),
      ]),
    ].join('\n'),
  );

const isFull = (page: Page): Promise<boolean> => page.evaluate(() => document.fullscreenElement !== null);

/** By another's decoder, from its pixels: a screenshot would need a style that the page's policy forbids in Firefox. */
async function readCode(code: Locator): Promise<string | undefined> {
  const { pixels, side } = await code.evaluate((svg) => {
    const SCALE = 4;
    const side = SCALE * (svg as SVGSVGElement).viewBox.baseVal.width;
    const ctx = new OffscreenCanvas(side, side).getContext('2d')!;
    ctx.fillStyle = '#fff';
    ctx.fillRect(0, 0, side, side);
    ctx.scale(SCALE, SCALE);
    ctx.fillStyle = '#000';
    const drawn = new Path2D(svg.querySelector('path')!.getAttribute('d')!);
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- it fills a path
    ctx.fill(drawn);
    return { pixels: [...ctx.getImageData(0, 0, side, side).data], side };
  });
  return jsqr(Uint8ClampedArray.from(pixels), side, side)?.data;
}

async function leaveFullScreen(page: Page): Promise<void> {
  await page.evaluate(() => (document.fullscreenElement ? document.exitFullscreen() : undefined));
}

/** From the bare address through all scenes and beats and back; everything that may go wrong goes wrong in the middle. */
export async function walkThroughLecture(page: Page): Promise<void> {
  await page.goto('./?auto=false');
  await page.getByRole('link', { name: 'Lecture', exact: true }).click();
  await expectAt(page, PLACES[0]!);
  /** What was on the screen before each reveal, by scene. */
  let before = '';
  for (const [step, place] of PLACES.entries()) {
    await expectAt(page, place);
    if (place.beat === 'question') before = await everything(page);
    if (place.beat === 'question') await expect(page.locator('canvas')).toHaveCount(0);
    if (place.beat !== 'reveal') await expect(page.locator('[data-answer], .vote-right')).toHaveCount(0);
    if (place.beat === 'reveal') {
      const told = await page.getByRole('heading', { level: 1 }).textContent();
      expect(before).not.toContain(told!);
      await expect(page.locator('[data-answer]').first()).toBeVisible();
    }
    if (step === 7) {
      for (const key of ['.', 'b']) {
        await page.keyboard.press(key);
        await expect(page.locator('.scene, .lecture-foot')).toHaveCount(0);
        await page.keyboard.press(key);
        await expectAt(page, place);
      }
      await page.reload();
      await expectAt(page, place);
      await leaveFullScreen(page);
      await page.evaluate(() =>
        addEventListener('keydown', ({ key, defaultPrevented }) => {
          if (key === 'F5') document.documentElement.dataset['f5'] = String(defaultPrevented);
        }),
      );
      await page.keyboard.press('F5');
      await expect(page.locator('html')).toHaveAttribute('data-f5', 'true');
    }
    if (step === 9) {
      // Whoever left the whole screen, by Escape, has it so; the button gives it back.
      await leaveFullScreen(page);
      expect(await isFull(page)).toBe(false);
    }
    await page.keyboard.press(FORWARD[step % FORWARD.length]!);
  }
  await expectAt(page, PLACES.at(-1)!);
  for (const [step, place] of PLACES.toReversed().entries()) {
    await expectAt(page, place);
    await page.keyboard.press(BACK[step % BACK.length]!);
  }
  await expectAt(page, PLACES[0]!);
}

/** The code of each scene opens its question, also where the answer is shown. */
export async function readAllCodes(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1920, height: 1080 });
  for (const scene of LECTURE_SCENES) {
    await page.goto(`./?scene=${scene}&beat=reveal&auto=false`);
    await page.getByRole('button', { name: 'QR', exact: true }).click(PATIENT);
    const code = page.getByRole('img', { name: /code for phones/ });
    await expect(code).toBeVisible(PATIENT);
    const { origin, searchParams } = new URL((await readCode(code))!);
    expect(origin).toBe(new URL(page.url()).origin);
    expect(searchParams.get('mode')).toBe('lecture');
    expect(searchParams.get('scene') ?? LECTURE_SCENES[0]).toBe(scene);
    for (const telling of ['beat', 'trace', 'moment']) expect(searchParams.has(telling)).toBe(false);
  }
}

/** The desk: it follows, turns pages, and what is pressed while the hall's window loads is done. Votes, sound and paper. */
export async function speakAtDesk(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => {};
  });
  await page.goto('./?scene=hatching&auto=false');
  await page.getByRole('button', { name: 'half' }).first().click(PATIENT);
  await page.getByRole('spinbutton').nth(1).pressSequentially('12');
  const opening = page.waitForEvent('popup');
  await page.keyboard.press('Tab');
  await page.keyboard.press('s');
  const desk = await opening;
  await expect(desk.getByRole('row', { name: 'hardly longer half' })).toBeVisible(PATIENT);
  await expect(desk.getByRole('row', { name: 'up to four times as long 12' })).toBeVisible();
  await desk.reload();
  await desk.getByRole('button', { name: 'Next', exact: true }).click(PATIENT);
  await expect(page).toHaveURL(/scene=hatching&beat=run/);
  await desk.keyboard.press('PageUp');
  await expect(page.getByRole('button', { name: 'half' }).first()).toHaveAttribute('aria-pressed', 'true');
  await desk.keyboard.press('b');
  await expect(page.locator('.scene, .lecture-foot')).toHaveCount(0);
  await expect(desk.locator('.speaker-state')).toContainText('black');
  await desk.keyboard.press('b');

  // Enter would press the button that has the focus.
  await desk.getByRole('heading', { level: 1 }).click();
  const loading = page.reload();
  await desk.keyboard.press('Enter');
  await loading;
  await expect(page).toHaveURL(/scene=hatching&beat=run/, PATIENT);
  await expect(page.getByText('Measured', { exact: true })).toBeVisible({ timeout: 45_000 });
  await expect(desk.locator('.speaker-state')).toHaveText('');
  await desk.close();

  const sound = page.getByRole('button', { name: 'Sound', exact: true });
  const was = await sound.getAttribute('aria-pressed');
  await page.keyboard.press('m');
  await expect(sound).toHaveAttribute('aria-pressed', was === 'true' ? 'false' : 'true');
  await page.keyboard.press('PageDown');
  await expect(page).toHaveURL(/beat=reveal/);
  await page.getByRole('button', { name: 'Scenes', exact: true }).click();
  await page.getByRole('button', { name: 'Print all scenes' }).click();
  await expect(page.locator('article')).toHaveCount(LECTURE_SCENES.length, PATIENT);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.locator('article')).toHaveCount(0);
}

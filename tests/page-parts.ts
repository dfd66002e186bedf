/** The page in the words a person would use for its parts, and what a test needs to see of what leaves the page. */
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { openLab } from './fixtures.ts';

/** A run of some milliseconds: a find planted half-way through 40,000 numbers; the other worker has too much to do to end before. */
export const SHORT = 'ranges=1000000-4000000,4000000-4040000&target=1@0.5&k=100&auto=false';

/** What is asked again and again is asked so often: left to itself Playwright asks once a second in the end. ms */
export const SOON = { intervals: [50] };

/** A machine that measures, drags and draws at once may take its time. ms */
export const PATIENT = { timeout: 20_000, ...SOON };

export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });
export const result = (page: Page): Locator => page.getByRole('region', { name: 'Result', exact: true });
export const interval = (page: Page): Locator => page.getByRole('textbox', { name: 'Check interval k' });
export const intervalSlider = (page: Page): Locator => page.getByRole('slider', { name: 'Check interval k, slider' });
export const stage = (page: Page): Locator => page.getByRole('application', { name: 'Stage' });
export const replayGroup = (page: Page): Locator => page.getByRole('group', { name: 'Replay' });
export const inReplay = (page: Page, name: string): Locator =>
  replayGroup(page).getByRole('button', { name, exact: true });
export const position = (page: Page): Locator => page.getByRole('slider', { name: 'Position in the run' });
/** The sentence on what happens where the playhead stands. */
export const explained = (page: Page): Locator => page.locator('.stage-explain');

export async function openReady(page: Page, query: string): Promise<void> {
  await openLab(page, query);
  await canRun(page);
}

/** Waits until Run can be pressed. */
export async function canRun(page: Page): Promise<void> {
  await expect.poll(() => button(page, 'Run').isEnabled(), PATIENT).toBe(true);
}

/** Waits until the result says so. */
export async function resultSays(page: Page, words: RegExp): Promise<void> {
  await expect.poll(() => result(page).textContent(), PATIENT).toMatch(words);
}

/** Nothing has the focus: the keys are the page's. */
export async function leaveFocus(page: Page): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
}

/** The keys are listened to when the page has nothing else to do: a press before that is none. The list of keys is shown, and closed. */
export async function keysAreThere(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(dialog).toBeVisible({ timeout: 1000 });
  }).toPass(PATIENT);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

export async function typeInto(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Enter');
}

/** Chooses a file of this text where traces are opened. */
export async function chooseTraceFile(page: Page, text: string): Promise<void> {
  const file = { name: 'trace.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await page.getByLabel('Trace file').setInputFiles(file);
}

/** Presses Run and waits for the replay, which is then held. */
export async function runAndPause(page: Page): Promise<void> {
  await button(page, 'Run').click();
  await resultSays(page, /raised the flag/);
  await pause(page);
}

/** A new run plays its exit by itself, where motion is welcome. */
export async function pause(page: Page): Promise<void> {
  const button = replayGroup(page).getByRole('button', { name: /^(Play|Pause)$/ });
  await expect(button).toBeVisible(PATIENT);
  await expect(async () => {
    if ((await button.getAttribute('aria-label')) === 'Pause') await button.click({ timeout: 1000 });
    await expect(button).toHaveAttribute('aria-label', 'Play', { timeout: 1000 });
  }).toPass(PATIENT);
}

/** Where the playhead stands, as it is told to a screen reader. */
export const momentShown = (page: Page): Promise<string | null> => position(page).getAttribute('aria-valuetext');

/** What axe finds in `part`, or in the whole page. The page has no frames: axe need not open another to join what it found. */
export async function axeFindings(page: Page, part = 'html'): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await axe.include(part).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

export const overTheEdge = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

interface Kept {
  copied: string[];
  /** Beside the text, where a table was copied. */
  html: string[];
  saved: { name: string; blob: Blob | null }[];
  drawn: string[];
}
type Keeping = Window & { kept: Kept };

/**
 * Keeps what the page copies, saves and writes on its canvases; before the page is opened. Firefox saves nothing when it
 * is driven, so there the click on the link ends here; Chromium saves for real.
 */
export async function keepWhatLeaves(page: Page, browserName: string): Promise<void> {
  if (browserName === 'chromium') await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript((swallow) => {
    const kept: Kept = { copied: [], html: [], saved: [], drawn: [] };
    Object.assign(window, { kept });
    const { clipboard } = navigator;
    const write = clipboard?.writeText.bind(clipboard);
    if (write) {
      clipboard.writeText = (text) => {
        kept.copied.push(text);
        return write(text);
      };
    }
    const writeKinds = clipboard?.write?.bind(clipboard);
    if (writeKinds) {
      clipboard.write = async (items) => {
        const read = async (type: string): Promise<string> => (await items[0]!.getType(type)).text();
        kept.copied.push(await read('text/plain'));
        kept.html.push(await read('text/html'));
        return writeKinds(items);
      };
    }
    const blobs = new Map<string, Blob>();
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (object) => {
      const address = make(object);
      if (object instanceof Blob) blobs.set(address, object);
      return address;
    };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement): void {
      kept.saved.push({ name: this.download, blob: blobs.get(this.href) ?? null });
      if (!swallow) click.call(this);
    };
    for (const { prototype } of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
      const fillText = prototype.fillText;
      prototype.fillText = function (
        this: CanvasRenderingContext2D & OffscreenCanvasRenderingContext2D,
        ...args: Parameters<typeof fillText>
      ): void {
        kept.drawn.push(args[0]);
        fillText.apply(this, args);
      };
    }
  }, browserName === 'firefox');
}

export const copied = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => (window as unknown as Keeping).kept.copied.at(-1));

/** The table that was copied last, as HTML. */
export const copiedHtml = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => (window as unknown as Keeping).kept.html.at(-1));

/** Every text that was written on a canvas so far. */
export const drawn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [...new Set((window as unknown as Keeping).kept.drawn)]);

export interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The file that `press` saves. */
export async function savedBy(page: Page, browserName: string, press: () => Promise<void>): Promise<SavedFile> {
  if (browserName === 'chromium') {
    const [download] = await Promise.all([page.waitForEvent('download'), press()]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }
  const before = await page.evaluate(() => (window as unknown as Keeping).kept.saved.length);
  await press();
  await expect.poll(() => page.evaluate(() => (window as unknown as Keeping).kept.saved.length)).toBe(before + 1);
  const { name, base64 } = await page.evaluate(async () => {
    const { name, blob } = (window as unknown as Keeping).kept.saved.at(-1)!;
    const reader = new FileReader();
    await new Promise((resolve) => {
      reader.addEventListener('load', resolve);
      reader.readAsDataURL(blob!);
    });
    return { name, base64: (reader.result as string).replace(/^.*?,/, '') };
  });
  return { name, bytes: Buffer.from(base64, 'base64') };
}

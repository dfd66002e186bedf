/** A canvas that is sharp at every pixel ratio: its bitmap has exactly the device pixels that its box covers. */
import type { StageTheme } from './paint/brush.ts';

export interface CanvasBox {
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels in a CSS pixel. */
  readonly ratio: number;
}

/** Keeps the bitmap in step with the box and the pixel ratio; tells of each change. Returns how to end it. */
export function keepSharp(canvas: HTMLCanvasElement, changed: (box: CanvasBox) => void): () => void {
  const observer = new ResizeObserver((entries) => {
    const entry = entries.at(-1);
    if (entry !== undefined) changed(fitBitmap(canvas, entry));
  });
  const observe = (): void => {
    try {
      observer.observe(canvas, { box: 'device-pixel-content-box' });
    } catch {
      // Safari knows no box of device pixels: its size is rounded from CSS pixels instead.
      observer.observe(canvas);
    }
  };
  observe();
  const leave = watchRatio(() => {
    observer.unobserve(canvas);
    observe();
  });
  return () => {
    leave();
    observer.disconnect();
  };
}

/** Tells whether any of the canvas lies in the window, also that it does at the start. Returns how to end it. */
export function watchSight(canvas: HTMLCanvasElement, changed: (inSight: boolean) => void): () => void {
  const observer = new IntersectionObserver((entries) => {
    const entry = entries.at(-1);
    if (entry !== undefined) changed(entry.isIntersecting);
  });
  observer.observe(canvas);
  return () => observer.disconnect();
}

function fitBitmap(canvas: HTMLCanvasElement, entry: ResizeObserverEntry): CanvasBox {
  const { width, height } = entry.contentRect;
  const exact = entry.devicePixelContentBoxSize?.[0];
  canvas.width = devicePixels(width, exact?.inlineSize);
  canvas.height = devicePixels(height, exact?.blockSize);
  return { width, height, ratio: width > 0 ? canvas.width / width : devicePixelRatio };
}

/**
 * The exact size differs from the rounded one by the place of the box, by a pixel at most. Chromium leaves an emulated
 * pixel ratio (developer tools, tests) out of it: then it is no device size at all.
 */
function devicePixels(css: number, exact: number | undefined): number {
  const rounded = Math.round(css * devicePixelRatio);
  return exact !== undefined && Math.abs(exact - rounded) <= 1 ? exact : rounded;
}

/** A media query holds for one resolution only, so after each change the next one is asked. */
function watchRatio(changed: () => void): () => void {
  let query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
  const next = (): void => {
    query.removeEventListener('change', next);
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener('change', next);
    changed();
  };
  query.addEventListener('change', next);
  return () => query.removeEventListener('change', next);
}

/** Tells when colours or text size may have changed: the page's attributes, the system's theme, or its colours for all. */
export function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true });
  const queries = [matchMedia('(prefers-color-scheme: dark)'), matchMedia('(forced-colors: active)')];
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', changed);
  };
}

/**
 * Tells when the page begins to be printed, and when it has been. Paper is light: the style sheet knows that by itself, and
 * what is drawn on a canvas reads it from the page's theme. Returns how to end it.
 */
export function watchPrint(changed: (printing: boolean) => void): () => void {
  const looks = document.documentElement.dataset;
  let onScreen = looks['theme'];
  const begin = (): void => {
    onScreen = looks['theme'];
    looks['theme'] = 'light';
    changed(true);
  };
  const end = (): void => {
    if (onScreen !== undefined) looks['theme'] = onScreen;
    changed(false);
  };
  addEventListener('beforeprint', begin);
  addEventListener('afterprint', end);
  return () => {
    removeEventListener('beforeprint', begin);
    removeEventListener('afterprint', end);
  };
}

/** In the style sheet with hyphens: --ink-soft. */
const COLOUR_NAMES = [
  'ink',
  'inkSoft',
  'paper',
  'wash',
  'rule',
  'edge',
  'accent',
  'flag',
  'wasted',
  'band',
  'bandInk',
  'left',
] as const;
const WORKER_COLOURS = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `--worker-${n}`);

/**
 * The colours as they are now. They are read from probes' computed `color`, which resolves whatever a custom property
 * holds: a system colour, another property, a choice by theme.
 */
export function readTheme(host: HTMLElement): StageTheme {
  const probes = document.createElement('span');
  probes.hidden = true;
  // Where the system chooses the colours every word has one, and a probe would read it for all.
  probes.style.setProperty('forced-color-adjust', 'none');
  // A probe for each, so that their styles are found in one go.
  const colour = (name: string): (() => string) => {
    const probe = probes.appendChild(document.createElement('span'));
    probe.style.color = `var(${name})`;
    return () => getComputedStyle(probe).color;
  };
  const workers = WORKER_COLOURS.map(colour);
  const named = COLOUR_NAMES.map(
    (name) => [name, colour(`--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`)] as const,
  );
  host.append(probes);
  const style = getComputedStyle(probes);
  const theme = {
    ...(Object.fromEntries(named.map(([name, read]) => [name, read()])) as Record<
      (typeof COLOUR_NAMES)[number],
      string
    >),
    workers: workers.map((read) => read()),
    family: style.fontFamily,
    px: Number.parseFloat(style.fontSize) || 16,
  };
  probes.remove();
  return theme;
}

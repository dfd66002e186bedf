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

const WORKER_COLOURS = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `--worker-${n}`);

/**
 * The colours as they are now. They are read from a probe's computed `color`, which resolves whatever a custom property
 * holds: a system colour, another property, a choice by theme.
 */
export function readTheme(host: HTMLElement): StageTheme {
  const probe = document.createElement('span');
  probe.hidden = true;
  // Where the system chooses the colours every word has one, and the probe would read it for all.
  probe.style.setProperty('forced-color-adjust', 'none');
  host.append(probe);
  const style = getComputedStyle(probe);
  const colour = (name: string): string => {
    probe.style.color = `var(${name})`;
    return style.color;
  };
  const theme: StageTheme = {
    ink: colour('--ink'),
    inkSoft: colour('--ink-soft'),
    paper: colour('--paper'),
    wash: colour('--wash'),
    rule: colour('--rule'),
    edge: colour('--edge'),
    accent: colour('--accent'),
    flag: colour('--flag'),
    wasted: colour('--wasted'),
    band: colour('--band'),
    bandInk: colour('--band-ink'),
    left: colour('--left'),
    workers: WORKER_COLOURS.map(colour),
    family: style.fontFamily,
    px: Number.parseFloat(style.fontSize) || 16,
  };
  probe.remove();
  return theme;
}

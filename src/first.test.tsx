import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const FILES = ['./assets/index-1.js', './assets/base-1.js'];

let paint: () => void;
let brought: string[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  vi.resetModules();
  brought = [];
  // A DOM without files has none to run, and no frames.
  vi.spyOn(document.head, 'append').mockImplementation((...made) => {
    brought.push(
      ...made.flatMap((node) => (node instanceof HTMLScriptElement ? (node.getAttribute('src') ?? '') : [])),
    );
  });
  const script = document.createElement('script');
  script.dataset['scripts'] = FILES.join(' ');
  vi.spyOn(document, 'currentScript', 'get').mockReturnValue(script);
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      constructor(told: () => void) {
        paint = told;
      }
      observe = vi.fn<() => void>();
    },
  );
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  history.replaceState(null, '', '/');
  document.documentElement.removeAttribute('data-first');
});

async function open(search = ''): Promise<void> {
  history.replaceState(null, '', `/${search}`);
  await import('./first.ts');
  expect(brought).toEqual([]);
  window.dispatchEvent(new Event('DOMContentLoaded'));
}

describe('the first script', () => {
  it('brings the page, all its files at once and once, when what index.html shows is painted', async () => {
    await open();
    expect(brought).toEqual([]);
    paint();
    expect(brought).toEqual(FILES);
    vi.runAllTimers();
    expect(brought).toEqual(FILES);
  });

  it('does not wait for ever for a paint of which nobody tells', async () => {
    await open();
    vi.advanceTimersByTime(1000);
    expect(brought).toEqual(FILES);
  });

  it('waits for no paint where index.html shows nothing, or nobody looks', async () => {
    await open('?mode=lecture');
    vi.advanceTimersByTime(0);
    expect(brought).toEqual(FILES);
    brought = [];
    vi.resetModules();
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await open();
    vi.advanceTimersByTime(0);
    expect(brought).toEqual(FILES);
  });
});

/** The whole screen while the lecture lasts. A reload takes it away: the first key brings it back, which no page may do by itself. */
import { useEffect, useState } from 'react';

const WANTED = 'early-exit.full-screen';

const remember = (wanted: boolean): void => {
  try {
    if (wanted) sessionStorage.setItem(WANTED, 'true');
    else sessionStorage.removeItem(WANTED);
  } catch {
    // Storage may be refused: then a reload stays in its window.
  }
};

const isWanted = (): boolean => {
  try {
    return sessionStorage.getItem(WANTED) === 'true';
  } catch {
    return false;
  }
};

/** To be called from a press; where it is not allowed the lecture goes on in its window. */
export function fillScreen(): void {
  remember(true);
  void document.documentElement.requestFullscreen?.().catch(() => undefined);
}

/** ms: by then a browser has done what it does to the whole screen when a window opens over it. */
const SETTLED = 3000;
let keptUntil = 0;

/** A window that opens may take the whole screen away: nobody wanted that, and the next key brings it back. */
export function keepFullScreen(): void {
  if (document.fullscreenElement) keptUntil = performance.now() + SETTLED;
}

export function leaveScreen(): void {
  remember(false);
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
}

/** It was taken away, and the next key brings it back. */
const isLost = (): boolean => isWanted() && !document.fullscreenElement && document.fullscreenEnabled;

/** Answers whether the whole screen was taken away from somebody who wants it. */
export function useFullScreen(): boolean {
  const [lost, setLost] = useState(isLost);
  useEffect(() => {
    const restore = (): void => {
      if (isWanted() && !document.fullscreenElement) fillScreen();
    };
    const changed = (): void => {
      // Whoever leaves it by Escape wants it so.
      remember(Boolean(document.fullscreenElement) || performance.now() < keptUntil);
      setLost(isLost());
    };
    // Asked for by the press that opened the lecture, before this was there to hear of it.
    if (document.fullscreenElement) remember(true);
    // Before the lecture's own keys, which let nothing pass.
    window.addEventListener('keydown', restore, { capture: true });
    document.addEventListener('fullscreenchange', changed);
    return () => {
      window.removeEventListener('keydown', restore, { capture: true });
      document.removeEventListener('fullscreenchange', changed);
    };
  }, []);
  return lost;
}

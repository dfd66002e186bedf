/**
 * Before the first press the handle travels once by itself over the axis and back to its place, so that whoever opens the
 * page has seen both walls and the floor. Touching anything ends it; who asked for less motion sees it stand.
 */
import { useEffect, useState } from 'react';
import type { Interval } from '../../contract/settings.ts';
import { FIRST_LOOK } from '../../state/scenes.ts';
import { settingsHere } from '../../state/settings-here.ts';
import { sameSettings } from '../../state/same.ts';
import { useLabState } from '../basics/lab-context.ts';
import { intervalAt, LAST, positionOf } from '../controls/log-slider.ts';

/** ms: a look at the page first, then to each end and home. */
const PAUSE = 1200;
const LEG = 2200;

/** Where the handle stands on its way; null when it does not travel. */
export function useTravel(): Interval | null {
  const asOpened = useLabState(
    ({ mode, settings, shown, engine, log }) =>
      mode === 'lab' &&
      shown === null &&
      log.length === 0 &&
      engine.phase !== 'refused' &&
      sameSettings(settings, settingsHere(FIRST_LOOK, engine)),
  );
  const [position, setPosition] = useState<number | null>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!asOpened || over || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    return travel(setPosition, () => {
      setPosition(null);
      setOver(true);
    });
  }, [asOpened, over]);
  return position === null || !asOpened || over ? null : intervalAt(position);
}

const ENDINGS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Returns how to end it without a word. */
function travel(at: (position: number) => void, ended: () => void): () => void {
  const home = positionOf(FIRST_LOOK.interval as Interval);
  const stops = [home, 0, LAST, home];
  let began: number | null = null;
  let handle = requestAnimationFrame(function step(now) {
    began ??= now;
    const since = now - began - PAUSE;
    const leg = Math.floor(since / LEG);
    if (leg >= stops.length - 1) return ended();
    if (since >= 0) at(between(stops[leg]!, stops[leg + 1]!, (since % LEG) / LEG));
    handle = requestAnimationFrame(step);
  });
  for (const name of ENDINGS) addEventListener(name, ended, { capture: true, passive: true });
  return () => {
    cancelAnimationFrame(handle);
    for (const name of ENDINGS) removeEventListener(name, ended, { capture: true });
  };
}

/** Slow at either end. */
function between(from: number, to: number, share: number): number {
  return Math.round(from + (to - from) * (0.5 - Math.cos(share * Math.PI) / 2));
}

/**
 * Before the first press the handle travels once by itself over the axis and back to its place, over runs that were recorded
 * elsewhere, so that whoever opens the page has seen both walls and the floor. Touching anything ends it; who asked for less
 * motion sees it stand.
 */
import { useEffect, useState } from 'react';
import { FIRST_LOOK } from '../../state/scenes.ts';
import { settingsHere } from '../../state/settings-here.ts';
import { sameSettings } from '../../state/same.ts';
import { useLabState } from '../basics/lab-context.ts';
import { useReckoning } from './reckoning.ts';
import type { Travel } from './travel.ts';

/** Null when the handle does not travel. */
export function useTravel(): Travel | null {
  const asOpened = useLabState(
    ({ mode, settings, shown, engine, log }) =>
      mode === 'lab' &&
      shown === null &&
      log.length === 0 &&
      engine.phase === 'ready' &&
      sameSettings(settings, settingsHere(FIRST_LOOK, engine)),
  );
  const reckoning = useReckoning(asOpened);
  const [travel, setTravel] = useState<Travel | null>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!asOpened || over || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const end = (): void => {
      setTravel(null);
      setOver(true);
    };
    const stop = reckoning?.startTravel(setTravel, end);
    for (const name of ENDINGS) addEventListener(name, end, { capture: true, passive: true });
    return () => {
      stop?.();
      for (const name of ENDINGS) removeEventListener(name, end, { capture: true });
    };
  }, [asOpened, over, reckoning]);
  return asOpened && !over ? travel : null;
}

const ENDINGS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Before the first press the handle travels once by itself over the axis and back to its place, over runs that were recorded
 * elsewhere, so that whoever opens the page has seen both walls and the floor. Touching anything ends it; who asked for less
 * motion sees it stand.
 */
import { useEffect, useState } from 'react';
import type { RunRecord } from '../../contract/record.ts';
import { intervalOf, type Interval } from '../../contract/settings.ts';
import { bringTravel, recordedTravel } from '../../state/recorded-travel.ts';
import { FIRST_LOOK } from '../../state/scenes.ts';
import { settingsHere } from '../../state/settings-here.ts';
import { sameSettings } from '../../state/same.ts';
import { useLabState } from '../basics/lab-context.ts';
import { intervalAt, LAST, positionOf } from '../controls/log-slider.ts';

/** ms: a look at the page first, then to each end and home. */
const PAUSE = 1200;
const LEG = 2200;

export interface Travel {
  /** Where the handle stands on its way. */
  readonly interval: Interval;
  /** The run that is shown there; null where none could be fetched. */
  readonly record: RunRecord | null;
}

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
  const [travel, setTravel] = useState<Travel | null>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!asOpened || over || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    // Without them the handle travels over the model.
    void bringTravel().catch(() => undefined);
    return startTravel(
      (position) => setTravel((before) => travelAt(position, before)),
      () => {
        setTravel(null);
        setOver(true);
      },
    );
  }, [asOpened, over]);
  return asOpened && !over ? travel : null;
}

/**
 * The recorded run next to that place, and its own interval: what the handle says is what the lanes show. The same object while
 * that is the same, so that nothing is drawn anew.
 */
function travelAt(position: number, before: Travel | null): Travel {
  const off = ({ settings }: RunRecord): number => Math.abs(positionOf(intervalOf(settings, 0)) - position);
  const record = recordedTravel().toSorted((one, other) => off(one) - off(other))[0] ?? null;
  const interval = record === null ? intervalAt(position) : intervalOf(record.settings, 0);
  return before?.interval === interval && before.record === record ? before : { interval, record };
}

const ENDINGS = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Returns how to end it without a word. */
function startTravel(at: (position: number) => void, ended: () => void): () => void {
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

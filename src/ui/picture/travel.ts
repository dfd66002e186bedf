/** The way of the handle over the recorded runs. */
import type { RunRecord } from '../../contract/record.ts';
import { intervalOf, type Interval } from '../../contract/settings.ts';
import { bringTravel, recordedTravel } from '../../state/recorded-travel.ts';
import { FIRST_LOOK } from '../../state/scenes.ts';
import { intervalAt, LAST, positionOf } from '../controls/log-slider.ts';

export interface Travel {
  /** Where the handle stands on its way. */
  readonly interval: Interval;
  /** The run that is shown there; null where none could be fetched. */
  readonly record: RunRecord | null;
}

/** ms: a look at the page first, then to each end and home. */
const PAUSE = 1200;
const LEG = 2200;

/**
 * Calls back where the handle stands, from the one it had before, until it is home again. Returns how to end it without a word.
 */
export function startTravel(at: (step: (before: Travel | null) => Travel) => void, ended: () => void): () => void {
  // Without them the handle travels over the model.
  void bringTravel().catch(() => undefined);
  const home = positionOf(FIRST_LOOK.interval as Interval);
  const stops = [home, 0, LAST, home];
  let began: number | null = null;
  let handle = requestAnimationFrame(function step(now) {
    began ??= now;
    const since = now - began - PAUSE;
    const leg = Math.floor(since / LEG);
    if (leg >= stops.length - 1) return ended();
    if (since >= 0) {
      const position = between(stops[leg]!, stops[leg + 1]!, (since % LEG) / LEG);
      at((before) => travelAt(position, before));
    }
    handle = requestAnimationFrame(step);
  });
  return () => cancelAnimationFrame(handle);
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

/** Slow at either end. */
function between(from: number, to: number, share: number): number {
  return Math.round(from + (to - from) * (0.5 - Math.cos(share * Math.PI) / 2));
}

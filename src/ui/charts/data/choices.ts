/** What a person chose for the charts; kept while tabs change, not part of a run. */
import { useSyncExternalStore } from 'react';
import type { Iterations } from '../../../contract/record.ts';
import type { Range, Settings } from '../../../contract/settings.ts';
import type { Cost } from '../../../measure/model.ts';
import { DEFAULT_PRECISION, DEFAULT_SECONDS } from '../../../measure/plan.ts';
import type { SweepChoice } from '../../../state/types.ts';
import { createStore } from '../../../state/store.ts';

/** What an iteration does in a sweep: the person's own ranges, tiny numbers, or large ones. */
export const LOOPS = ['own', 'light', 'heavy'] as const;
export type Loop = (typeof LOOPS)[number];

export interface Choices {
  readonly loop: Loop;
  /** Half-width wanted, as a fraction of run time. */
  readonly precision: number;
  readonly seconds: number;
  /** The y axis of the overhead: all points, or close to zero. */
  readonly close: boolean;
  /** Null: as the settings say. */
  readonly foundAfter: Iterations | null;
  readonly cost: Cost;
  /** The interval whose exits are shown; null: the person's own, or the middle one. */
  readonly exitsAt: Iterations | null;
  readonly exitsIn: 'iterations' | 'micros';
}

const store = createStore<Choices>({
  loop: 'own',
  precision: DEFAULT_PRECISION,
  seconds: DEFAULT_SECONDS,
  close: false,
  foundAfter: null,
  cost: 'each',
  exitsAt: null,
  exitsIn: 'iterations',
});

export function setChoice(patch: Partial<Choices>): void {
  store.set(patch);
}

export function useChoices(): Choices {
  return useSyncExternalStore(store.subscribe, store.getState);
}

const LIGHT: Range = [2, 200];
const HEAVY: Range = [1_000_000_000, 1_001_000_000];

/** As many ranges as there are workers; undefined for the person's own. */
export function loopRanges(loop: Loop, { ranges }: Settings): readonly Range[] | undefined {
  if (loop === 'own') return undefined;
  return ranges.map(() => (loop === 'light' ? LIGHT : HEAVY));
}

/** What a sweep of these settings is asked for: by the panel's button, by the key, by the button beside Run. */
export function sweepChoice(settings: Settings): SweepChoice {
  const { loop, precision, seconds } = store.getState();
  const ranges = loopRanges(loop, settings);
  return { precision, seconds, ...(ranges ? { ranges } : {}) };
}

/** Which loop a sweep measured. */
export function loopOf({ ranges }: Settings): Loop {
  const every = (wanted: Range): boolean => ranges.every(([from, to]) => from === wanted[0] && to === wanted[1]);
  if (every(LIGHT)) return 'light';
  return every(HEAVY) ? 'heavy' : 'own';
}

/** Where in a range checks fall when k counts iterations, and when it counts primes: listed one by one, by the rule of checks. Pure. */
import { checkRule } from '../../contract/checks.ts';
import { DEFAULT_SETTINGS, type Range, type Unit } from '../../contract/settings.ts';

export interface CheckPlaces {
  readonly unit: Unit;
  readonly k: number;
  /** Iterations done before each check, ascending. */
  readonly at: readonly number[];
  /** The most iterations in a row without one. */
  readonly stretch: number;
}

/** Of one worker that counts through the whole range. */
export function checkPlaces(range: Range, unit: Unit, k: number): CheckPlaces {
  const iterations = range[1] - range[0];
  const settings = { ...DEFAULT_SETTINGS, task: 'count', ranges: [range], interval: k, unit } as const;
  const rule = checkRule(settings, {
    ...{ worker: 0, outcome: 'exhausted', iterations, checks: null, primes: null, startMicros: 0, endMicros: 0 },
    ...{ overshootIterations: null, overshootChunk: null, exitLatencyMicros: null },
  });
  const at = Array.from({ length: rule?.count ?? 0 }, (_, index) => rule!.iterationOf(index));
  const stretch = at.reduce(
    (most, place, i) => Math.max(most, (at[i + 1] ?? iterations) - place - 1),
    at[0] ?? iterations,
  );
  return { unit, k, at, stretch };
}

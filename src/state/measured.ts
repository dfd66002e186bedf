/** The sweeps that the page knows of: the latest of each loop, the newest first. */
import type { SweepResult } from '../measure/results.ts';
import { loopCovers, sameLoop } from './loop.ts';
import type { Settings } from '../contract/settings.ts';

/** More set-ups nobody compares at once. */
const MOST = 12;

export function withMeasured(known: readonly SweepResult[], result: SweepResult): readonly SweepResult[] {
  const others = known.filter(({ settings }) => !sameLoop(settings, result.settings));
  return [result, ...others].slice(0, MOST);
}

/** The newest one that says what checks and iterations of these settings cost. */
export function measuredFor(known: readonly SweepResult[], settings: Settings): SweepResult | null {
  return known.find((result) => loopCovers(result.settings, settings)) ?? null;
}

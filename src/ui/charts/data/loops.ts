/** What a sweep measures: the numbers of the loop that was chosen. */
import type { Range, Settings } from '../../../contract/settings.ts';
import type { Loop } from '../../../contract/view.ts';
import type { LabState, SweepChoice } from '../../../state/types.ts';

const LIGHT: Range = [2, 200];
const HEAVY: Range = [1_000_000_000, 1_001_000_000];

/** As many ranges as there are workers; undefined for the person's own. */
function loopRanges(loop: Loop, { ranges }: Settings): readonly Range[] | undefined {
  if (loop === 'own') return undefined;
  return ranges.map(() => (loop === 'light' ? LIGHT : HEAVY));
}

/** What a sweep is asked for: by the panel's button, by the key, by the button beside Run. */
export function sweepChoice({
  charts,
  settings,
}: Pick<LabState, 'charts' | 'settings'>): SweepChoice & { readonly ranges?: readonly Range[] } {
  const { loop, precision, seconds, by } = charts;
  const ranges = loopRanges(loop, settings);
  return { precision, seconds, ...(by === 'alone' && { workers: 1 }), ...(ranges ? { ranges } : {}) };
}

/** Which loop a sweep measured. */
export function loopOf({ ranges }: Settings): Loop {
  const every = (wanted: Range): boolean => ranges.every(([from, to]) => from === wanted[0] && to === wanted[1]);
  if (every(LIGHT)) return 'light';
  return every(HEAVY) ? 'heavy' : 'own';
}

/** Which overhead the model shows: a figure, or why there is none. */
import { intervalOf, type Settings } from '../../contract/settings.ts';
import type { NoOverhead } from '../../texts/en/prediction.ts';

/** `overhead` as a fraction of run time; null where it is not known. */
export function overheadToShow(settings: Settings, overhead: number | null): number | NoOverhead {
  if (settings.ranges.every((_, worker) => intervalOf(settings, worker) === 'never')) return 'noChecks';
  if (overhead === null) return 'unknown';
  return overhead === 0 ? 'nothing' : overhead;
}

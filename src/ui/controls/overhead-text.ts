/** The model's overhead in words. */
import { intervalOf, type Settings } from '../../contract/settings.ts';
import { percent } from '../basics/format.ts';
import { words } from '../words.ts';

/** `overhead` as a fraction of run time; null where it is not known. */
export function overheadText(settings: Settings, overhead: number | null): string {
  if (settings.ranges.every((_, worker) => intervalOf(settings, worker) === 'never')) return words.prediction.noChecks;
  if (overhead === null) return words.prediction.unknown;
  return overhead === 0 ? words.prediction.nothing : percent(overhead);
}

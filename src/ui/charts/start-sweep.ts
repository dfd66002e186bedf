/** Starts a sweep and brings its chart into view: it lies below the fold on most screens. */
import type { Lab } from '../../state/types.ts';
import { sweepChoice } from './data/loops.ts';

export function startSweep({ commands, store }: Lab): void {
  if (store.getState().activity.phase !== 'idle') return;
  commands.openTab('overhead');
  commands.startSweep(sweepChoice(store.getState()));
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  document.querySelector('.tabs')?.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' });
}

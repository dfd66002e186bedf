/** Starts a sweep and brings its chart into view: it lies below the fold on most screens. */
import type { Lab } from '../state/types.ts';
import { view } from './view-store.ts';

export function startSweep({ commands, store }: Lab): void {
  if (store.getState().activity.phase !== 'idle') return;
  view.openTab('overhead');
  commands.startSweep();
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  document.querySelector('.tabs')?.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' });
}

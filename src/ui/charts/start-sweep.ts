/** Starts a sweep and brings its chart into view: it lies below the fold on most screens. */
import type { Lab } from '../../state/types.ts';
import { view } from '../basics/view-store.ts';

export function startSweep({ commands, store }: Lab): void {
  if (store.getState().activity.phase !== 'idle') return;
  view.openTab('overhead');
  // The charts keep what was chosen there, and come later than the page.
  void import('./data/choices.ts').then(({ sweepChoice }) =>
    commands.startSweep(sweepChoice(store.getState().settings)),
  );
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  document.querySelector('.tabs')?.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' });
}

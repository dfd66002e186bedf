/** Starts a sweep and brings its chart into view: it lies below the fold on most screens. */
import { isBusy } from '../../state/busy.ts';
import type { Lab } from '../../state/types.ts';
import { scrollTo } from '../basics/scroll-to.ts';
import { sweepChoice } from './data/loops.ts';

export function startSweep({ commands, store }: Lab): void {
  if (isBusy(store.getState().activity)) return;
  commands.openPart('charts', true);
  commands.openTab('overhead');
  commands.startSweep(sweepChoice(store.getState()));
  // Where the charts were closed they are drawn first.
  requestAnimationFrame(() => {
    const tabs = document.querySelector('.tabs');
    if (tabs !== null) scrollTo(tabs, 'start');
  });
}

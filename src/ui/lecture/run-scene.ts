/** "Run it here": what the scene shows is measured on this machine, in the beat that shows it. */
import { isBusy } from '../../state/busy.ts';
import type { Lab } from '../../state/types.ts';
import { LECTURE } from '../../lessons/scenes.ts';

/** Seconds of a talk that a sweep may take. */
const SWEEP_SECONDS = 8;

export function runScene({ commands, store }: Lab): void {
  const { scene, beat, activity } = store.getState();
  if (isBusy(activity)) return;
  if (beat === 'question') commands.openScene(scene, 'run');
  switch (LECTURE[scene].look) {
    case 'lanes':
      return commands.run();
    case 'valley':
      return commands.startSweep({ seconds: SWEEP_SECONDS });
    case 'board':
      return commands.startRaces(false);
  }
}

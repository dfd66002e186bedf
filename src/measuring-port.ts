/** Measuring as the state asks for it. Its code is fetched when it is first needed, so that it is no part of the first load. */
import type { Clock } from './measure/results.ts';
import type { Measuring } from './state/measuring.ts';

const clock: Clock = { now: () => performance.now() * 1000 };

export const measuring: Measuring = {
  async sweep(runner, settings, options) {
    const { Sweep } = await import('./measure/sweep.ts');
    return new Sweep(runner, clock, settings, options);
  },
  async exits() {
    throw new Error('Measuring exits is not part of this version.');
  },
  async calibrate() {
    throw new Error('Measuring this machine is not part of this version.');
  },
};

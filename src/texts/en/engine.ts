/** What this browser lacks, and what can be done here all the same; it stands where Run is, and in place of measurements. */
import type { Lack } from '../../contract/abilities.ts';
import type { Fault } from '../../contract/faults.ts';
import type { Formats } from '../formats.ts';
import { faultTexts } from './faults.ts';

export const engineTexts = (formats: Formats) => {
  const { sentence } = faultTexts(formats);
  /** What helps against a missing or slow kernel. */
  const help = (fault: Fault): string => {
    switch (fault.code) {
      case 'no-wasm':
        return 'To have the kernel in WebAssembly too, switch it on and load the page anew: in Firefox by javascript.options.wasm in about:config, in Chrome by starting it without --jitless, on Apple devices by leaving this page out of Lockdown Mode.';
      case 'wasm-unshared':
        return 'Nothing here changes that; in another browser the kernel in WebAssembly can run too.';
      case 'wasm-slow':
        return 'The browser interprets it, as Edge does with enhanced security. Allow this page more there, or choose the kernel in JavaScript under “More”.';
      default:
        return 'Load the page anew to try again.';
    }
  };
  return {
    refusedTitle: 'Missing for a run',
    headers: 'The headers that the lab needs on every file',
    ownServer: 'The lab’s own server sends them: in the folder of the project, type',
    retry: 'Try again',
    /** In the place of the result. */
    replay: 'Recorded runs can be replayed here: they need no workers.',
    unsharedTitle: 'No shared memory here',
    byMessage:
      'Runs go by message: a worker hears of the find only when it goes back to its event loop, every k iterations. Sweeps, exits, races and the ladder need memory that workers share.',
    /** In the place of a measurement. */
    cannotMeasure: 'This cannot be measured here: it needs memory that workers share. What is missing is said above.',
    lack: ({ what, why }: Lack): string =>
      what === 'wasm' ? `${sentence(why)} The lab runs on its kernel in JavaScript.` : sentence(why),
    help: ({ why }: Lack): string => help(why),
  };
};

/**
 * The first run of a page would be several times as long as the next, for the browser has not compiled the kernels well yet:
 * so short searches run in the loop of the settings beforehand. They are shown nowhere, and give way to anything.
 */
import type { Range, Settings } from '../contract/settings.ts';
import { recordedPrice } from '../measure/recorded-price.ts';
import type { Context } from './context.ts';
import { asHere } from './settings-here.ts';

/** So short that whoever presses Run meanwhile does not notice, by what iterations cost elsewhere. */
const SHORT_NS = 4e6;
/** A compiler that optimises what is called often has done so by then. */
const ROUNDS = 24;
/** ms; on a slow machine the rest is left to the first run. */
const LONGEST = 400;

/** Waits its turn like any other call; resolves when it is over, however it ends. */
export async function warmKernels({ store, jobs, deps }: Context): Promise<void> {
  const settings = (): Settings => store.getState().settings;
  try {
    await jobs.add({
      owner: 'page',
      yields: true,
      activity: ({ abilities }) => ({ phase: 'warming', settings: asHere(settings())(abilities) }),
      work: async (engine, signal) => {
        const search = shortSearch(asHere(settings())(engine.abilities));
        const until = deps.now() + LONGEST;
        for (let round = 0; round < ROUNDS && !signal.aborted && deps.now() < until; round++) {
          await (deps.traceRuns ? engine.trace(search) : engine.run(search));
        }
      },
    });
  } catch {
    // Nobody asked for it: what goes wrong is told by the first run.
  }
}

/** The same loop on the first numbers of each range; where a prime would end it at once, to their end. */
export function shortSearch(settings: Settings): Settings {
  const { nsPerIteration } = recordedPrice(settings);
  const ranges = settings.ranges.map(([from, to], worker): Range => {
    const numbers = Math.max(1, Math.floor(SHORT_NS / nsPerIteration[worker]!));
    return [from, Math.min(to, from + numbers)];
  });
  return { ...settings, ranges, task: settings.target === 'prime' ? 'count' : settings.task };
}

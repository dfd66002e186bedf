/** The ladder of this machine, measured for the page or the console; both are shown. */
import type { LadderOptions, LadderProgress, LadderResult } from '../measure/ladder-results.ts';
import { tellEnd, type Context } from './context.ts';
import { needs } from './needs.ts';
import type { Owner } from './jobs.ts';
import type { Asked } from './settings-here.ts';

/** What the page and the console may choose. */
export type LadderChoice = Pick<LadderOptions, 'seconds' | 'seed' | 'foundAfter'>;

export interface Ladders {
  /** Rejects like `jobs.add`; one that failed or was stopped comes back as what it is. */
  measure(owner: Owner, asked: Asked, choice?: LadderChoice): Promise<LadderResult>;
}

export function createLadders(context: Context): Ladders {
  const { jobs, deps, store } = context;
  const onProgress = (progress: LadderProgress): void => {
    const { activity } = store.getState();
    if (activity.phase === 'laddering') store.set({ activity: { ...activity, progress } });
  };
  return {
    measure: (owner, asked, choice = {}) =>
      jobs.add({
        owner,
        activity: ({ abilities }) => ({
          phase: 'laddering',
          settings: asked(abilities),
          startedAt: deps.now(),
          progress: null,
        }),
        work: async (engine, signal) => {
          needs(engine, 'sweep');
          const { kernels, flags } = engine.abilities;
          const { interruptions } = deps;
          const options = {
            ...choice,
            seed: choice.seed ?? deps.seed(),
            kernels,
            flags,
            interruptions,
            signal,
            onProgress,
          };
          const measuring = await deps.measuring();
          const result = await measuring.ladder(engine, asked(engine.abilities), options);
          keepLadder(context, result);
          return result;
        },
      }),
  };
}

/** One that failed or was stopped before its first dot does not take the place of another. */
function keepLadder(context: Context, result: LadderResult): void {
  const measured = result.rungs.some(({ ns, why }) => ns !== null || why === 'flag-unseen');
  tellEnd(context, 'ladder', result.end);
  if (!measured) return;
  const { reopened } = context.store.getState();
  context.store.set({ ladder: result, reopened: { ...reopened, ladders: undefined } });
  void context.archive((keeping) => keeping.keep('ladders', result));
}

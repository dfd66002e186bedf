/** What writing costs on this machine, measured for the page or the console; both are shown. */
import type { WritingOptions, WritingProgress, WritingResult } from '../measure/writing-results.ts';
import { tellEnd, type Context } from './context.ts';
import type { Owner } from './jobs.ts';
import { needs } from './needs.ts';
import type { Asked } from './settings-here.ts';

/** What the console may choose. */
export type WritingChoice = Pick<WritingOptions, 'seconds' | 'seed'>;

export interface Writings {
  /** Rejects like `jobs.add`; one that failed or was stopped comes back as what it is. */
  measure(owner: Owner, asked: Asked, choice?: WritingChoice): Promise<WritingResult>;
}

export function createWritings(context: Context): Writings {
  const { jobs, deps, store } = context;
  const onProgress = (progress: WritingProgress): void => {
    const { activity } = store.getState();
    if (activity.phase === 'writing') store.set({ activity: { ...activity, progress } });
  };
  return {
    measure: (owner, asked, choice = {}) =>
      jobs.add({
        owner,
        activity: () => ({ phase: 'writing', startedAt: deps.now(), progress: null }),
        work: async (engine, signal) => {
          needs(engine, 'sweep');
          const { interruptions } = deps;
          const options = { ...choice, seed: choice.seed ?? deps.seed(), interruptions, signal, onProgress };
          const measuring = await deps.measuring();
          const result = await measuring.writing(engine, asked(engine.abilities), options);
          keepWriting(context, result);
          return result;
        },
      }),
  };
}

/** One that failed or was stopped before its first dot does not take the place of another. */
function keepWriting(context: Context, result: WritingResult): void {
  tellEnd(context, 'writing', result.end);
  if (result.points.some(({ ns }) => Number.isFinite(ns.value))) context.store.set({ writing: result });
}

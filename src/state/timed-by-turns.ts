/** What is measured in turns for a fixed time (what writing costs, what an iteration weighs), for the page or the console; both are shown. */
import type { Runner } from '../contract/runner.ts';
import type { Settings } from '../contract/settings.ts';
import type { SweepEnd } from '../measure/results.ts';
import type { WeightsOptions, WeightsProgress, WeightsResult } from '../measure/weights-results.ts';
import type { WritingOptions, WritingProgress, WritingResult } from '../measure/writing-results.ts';
import { tellEnd, type Context } from './context.ts';
import type { Owner } from './jobs.ts';
import type { Measuring } from './measuring.ts';
import { needs } from './needs.ts';
import type { Asked } from './settings-here.ts';
import type { Activity, LabState } from './types.ts';

/** What the console may choose. */
export type TurnsChoice = Pick<WritingOptions & WeightsOptions, 'seconds' | 'seed'>;

export interface ByTurns {
  /** Both reject like `jobs.add`; one that failed or was stopped comes back as what it is. */
  writing(owner: Owner, asked: Asked, choice?: TurnsChoice): Promise<WritingResult>;
  weights(owner: Owner, asked: Asked, choice?: TurnsChoice): Promise<WeightsResult>;
}

interface Kind<Result, Progress> {
  readonly what: 'writing' | 'weights';
  readonly shelf: 'writings' | 'weights';
  /** The activity with its progress, or none yet. */
  readonly activity: (startedAt: number, progress: Progress | null) => Activity;
  readonly take: (
    measuring: Measuring,
    runner: Runner,
    settings: Settings,
    options: TurnsChoice & { readonly onProgress: (progress: Progress) => void },
  ) => Promise<Result>;
  /** There is a figure in it. */
  readonly says: (result: Result) => boolean;
  readonly shown: (result: Result) => Partial<LabState>;
}

const WRITING: Kind<WritingResult, WritingProgress> = {
  what: 'writing',
  shelf: 'writings',
  activity: (startedAt, progress) => ({ phase: 'writing', startedAt, progress }),
  take: (measuring, runner, settings, options) => measuring.writing(runner, settings, options),
  says: ({ points }) => points.some(({ ns }) => Number.isFinite(ns.value)),
  shown: (writing) => ({ writing }),
};

const WEIGHTS: Kind<WeightsResult, WeightsProgress> = {
  what: 'weights',
  shelf: 'weights',
  activity: (startedAt, progress) => ({ phase: 'weights', startedAt, progress }),
  take: (measuring, runner, settings, options) => measuring.weights(runner, settings, options),
  says: ({ loops }) => loops.some(({ overhead }) => overhead !== null),
  shown: (weights) => ({ weights }),
};

export function createByTurns(context: Context): ByTurns {
  const { jobs, deps, store } = context;
  const measure =
    <Result extends { readonly end: SweepEnd } & object, Progress>(kind: Kind<Result, Progress>) =>
    (owner: Owner, asked: Asked, choice: TurnsChoice = {}): Promise<Result> =>
      jobs.add({
        owner,
        activity: () => kind.activity(deps.now(), null),
        work: async (engine, signal) => {
          needs(engine, 'sweep');
          const { interruptions } = deps;
          const onProgress = (progress: Progress): void => {
            const { activity } = store.getState();
            if (activity.phase === kind.what) store.set({ activity: kind.activity(activity.startedAt, progress) });
          };
          const options = { ...choice, seed: choice.seed ?? deps.seed(), interruptions, signal, onProgress };
          const measuring = await deps.measuring();
          const result = await kind.take(measuring, engine, asked(engine.abilities), options);
          tellEnd(context, kind.what, result.end);
          // One that failed or was stopped before its first dot does not take the place of another.
          if (!kind.says(result)) return result;
          const { reopened } = store.getState();
          store.set({ ...kind.shown(result), reopened: { ...reopened, [kind.shelf]: undefined } });
          void context.archive((keeping) => keeping.keep(kind.shelf, result));
          return result;
        },
      });
  return { writing: measure(WRITING), weights: measure(WEIGHTS) };
}

/** The lessons as somebody goes through them: what was predicted, locked in, seen and said, kept as it comes. */
import { FaultError, type Fault } from '../contract/faults.ts';
import {
  MOST_WORDS,
  type LessonId,
  type LessonProgress,
  type Prediction,
  type PredictingStep,
  type StepId,
} from '../contract/lessons.ts';
import type { AsideItem } from '../state/kept/shelves.ts';
import { createStore, type ReadableStore } from '../state/store.ts';
import type { Lab } from '../state/types.ts';
import { CYCLES } from './cycles.ts';
import { figureOf, withSeen } from './judge.ts';
import { measureCycle, StoppedHere, type Measured } from './measure-cycle.ts';
import { keptProgress, type AllProgress } from './progress.ts';
import { recordedOf } from './recorded-lessons.ts';
import { seenOf } from './trust.ts';

/** What is measured now. */
export interface Underway {
  readonly lesson: LessonId;
  readonly step: PredictingStep;
  /** 0 … 1 where its parts are known. */
  readonly share: number | null;
}

export interface CourseState {
  readonly progress: AllProgress;
  readonly seeing: Underway | null;
  /** The browser keeps it. */
  readonly kept: boolean;
}

export interface Course extends ReadableStore<CourseState> {
  /** Where the lesson goes on the next time. */
  reach(lesson: LessonId, step: StepId): void;
  /** Takes the place of an earlier prediction of the same step. */
  lockIn(lesson: LessonId, step: PredictingStep, marks: readonly number[]): void;
  /** Measures what was predicted, and shows it: nothing where something is measured already. Never rejects. */
  see(lesson: LessonId, step: PredictingStep): Promise<void>;
  /** Measures once more here what a recorded one stood for. Never rejects. */
  seeAgain(lesson: LessonId, step: PredictingStep): Promise<void>;
  stop(): void;
  say(lesson: LessonId, step: PredictingStep, words: string): void;
  forget(): void;
}

const courses = new WeakMap<Lab, Course>();

/** One for each lab. */
export function courseOf(lab: Lab): Course {
  const course = courses.get(lab) ?? createCourse(lab);
  courses.set(lab, course);
  return course;
}

function createCourse({ archive, calls, keeper, wallClock, store: { getState: labState } }: Lab): Course {
  const aside = (item: AsideItem): Promise<boolean> =>
    new Promise((resolve) => void archive(async (keeping) => resolve(await keeping.setAside(item))));
  const freed = (lesson: LessonId): void => {
    const now = store.getState().progress[lesson];
    if (now.step !== 'begin' || now.predictions.length > 0) keep(now);
  };
  const kept = keptProgress(keeper, { aside, freed });
  const store = createStore<CourseState>({ progress: kept.read(), seeing: null, kept: true });
  const keep = (next: LessonProgress): void => {
    const { progress } = store.getState();
    store.set({ progress: { ...progress, [next.lesson]: next }, kept: kept.write(next) });
  };
  const put = (prediction: Prediction): void => {
    const before = store.getState().progress[prediction.lesson];
    const others = before.predictions.filter(({ step }) => step !== prediction.step);
    const [first, second] = [...others, prediction].toSorted((one, other) => one.step.length - other.step.length);
    keep({ ...before, predictions: second === undefined ? [first!] : [first!, second] });
  };
  const measured = async (lesson: LessonId, step: PredictingStep): Promise<Measured | null> => {
    if (labState().engine.phase === 'refused') return null;
    try {
      return await measureCycle(calls, CYCLES[lesson][step], (done, of) =>
        store.set({ seeing: { lesson, step, share: done / of } }),
      );
    } catch (error) {
      if (wasStopped(error)) throw new StoppedHere();
      return null;
    }
  };
  const show = async (prediction: Prediction): Promise<void> => {
    const { lesson, step, what } = prediction;
    const found = await measured(lesson, step);
    const now = predictionAt(store.getState().progress, lesson, step);
    // Something else may have been predicted meanwhile, or all forgotten.
    if (now?.at === prediction.at) put(withSeen(now, seenOf(what, found, recordedOf(what))));
  };
  const see = async (lesson: LessonId, step: PredictingStep): Promise<void> => {
    const prediction = predictionAt(store.getState().progress, lesson, step);
    if (prediction === undefined || prediction.seen !== null || store.getState().seeing !== null) return;
    store.set({ seeing: { lesson, step, share: null } });
    // A stop leaves the prediction as it is: locked in, and not seen.
    await show(prediction).catch(() => undefined);
    store.set({ seeing: null });
  };
  return {
    ...{ getState: store.getState, subscribe: store.subscribe },
    reach(lesson, step) {
      const before = store.getState().progress[lesson];
      if (before.step !== step) keep({ ...before, step });
    },
    lockIn(lesson, step, marks) {
      const { what, unit } = CYCLES[lesson][step];
      const at = new Date(wallClock()).toISOString();
      const open = { seen: null, measured: null, gap: null, words: '' };
      put({ version: 1, lesson, step, what, unit, marks, value: figureOf(what, marks) ?? 0, at, ...open });
    },
    see,
    async seeAgain(lesson, step) {
      const before = predictionAt(store.getState().progress, lesson, step);
      if (before === undefined || store.getState().seeing !== null) return;
      put({ ...before, seen: null, measured: null, gap: null });
      await see(lesson, step);
      // Stopped: what was recorded is there again.
      const after = predictionAt(store.getState().progress, lesson, step);
      if (after?.at === before.at && after.seen === null) put({ ...after, ...seenParts(before) });
    },
    stop: () => calls.stop(),
    say(lesson, step, words) {
      const prediction = predictionAt(store.getState().progress, lesson, step);
      if (prediction !== undefined) put({ ...prediction, words: words.slice(0, MOST_WORDS) });
    },
    forget() {
      kept.forget();
      store.set({ progress: kept.read() });
    },
  };
}

export function predictionAt(progress: AllProgress, lesson: LessonId, step: PredictingStep): Prediction | undefined {
  return progress[lesson].predictions.find((prediction) => prediction.step === step);
}

const seenParts = ({ seen, measured, gap }: Prediction): Pick<Prediction, 'seen' | 'measured' | 'gap'> => ({
  ...{ seen, measured, gap },
});

function wasStopped(error: unknown): boolean {
  const fault: Fault | null = error instanceof FaultError ? error.fault : null;
  return error instanceof StoppedHere || fault?.code === 'stopped';
}

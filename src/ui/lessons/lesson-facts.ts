/** The facts that the words of a lesson are fitted to. */
import type { LessonId, Prediction, PredictingStep, StepId } from '../../contract/lessons.ts';
import { CYCLES, ROUNDS } from '../../lessons/cycles.ts';
import { verdictOf } from '../../lessons/judge.ts';
import { countInterleavings, startBoard } from '../../replay/interleavings.ts';
import type { CycleFacts, SetUpFacts } from '../../texts/lesson-facts.ts';

/** Which of the two predictions a step is about. */
export function predictingStepOf(step: StepId): PredictingStep {
  return step === 'predict-again' || step === 'see-again' || step === 'next' ? 'predict-again' : 'predict';
}

export function setUpFacts(lesson: LessonId, step: PredictingStep): SetUpFacts {
  const { interval, marks, settings } = CYCLES[lesson][step];
  return { interval, marks, rounds: ROUNDS, orders: countInterleavings(startBoard(settings.recheck ?? true)) };
}

export function cycleFacts(prediction: Prediction): CycleFacts {
  const { lesson, step, unit, value, measured, seen } = prediction;
  return {
    ...setUpFacts(lesson, step),
    ...{ unit, value, measured, low: seen?.low ?? null, high: seen?.high ?? null, seen: seen?.marks ?? [] },
    source: seen?.source ?? 'here',
    verdict: verdictOf(CYCLES[lesson][step], prediction),
  };
}

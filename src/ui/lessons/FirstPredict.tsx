/** Nothing is said of what was not predicted, or not run. */
import type { ReactNode } from 'react';
import type { LessonId, StepId } from '../../contract/lessons.ts';
import { predictionAt } from '../../lessons/course.ts';
import { SEEING } from '../../lessons/cycles.ts';
import { useCommands } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';
import { predictingStepOf } from './lesson-facts.ts';
import { useCourseState } from './useCourse.ts';
import { ViewLink } from './ViewLink.tsx';

interface Props {
  readonly lesson: LessonId;
  readonly step: StepId;
}

export function FirstPredict({ lesson, step }: Props): ReactNode {
  const { predict, see } = useTexts('lessons');
  const { openLesson } = useCommands();
  const { progress } = useCourseState();
  const predicting = predictingStepOf(step);
  const isPredicted = predictionAt(progress, lesson, predicting) !== undefined;
  const to = isPredicted ? SEEING[predicting] : predicting;
  return (
    <p className="lesson-first">
      <span>{isPredicted ? see.waiting : predict.first}</span>
      <ViewLink to={{ lesson, step: to }} go={() => openLesson(lesson, to)}>
        {isPredicted ? see.toRun : predict.toPredict}
      </ViewLink>
    </p>
  );
}

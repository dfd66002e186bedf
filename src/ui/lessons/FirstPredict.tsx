/** Nothing is said of what was not predicted. */
import type { ReactNode } from 'react';
import type { LessonId, StepId } from '../../contract/lessons.ts';
import { useCommands } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';
import { predictingStepOf } from './lesson-facts.ts';
import { ViewLink } from './ViewLink.tsx';

interface Props {
  readonly lesson: LessonId;
  readonly step: StepId;
}

export function FirstPredict({ lesson, step }: Props): ReactNode {
  const { predict } = useTexts('lessons');
  const { openLesson } = useCommands();
  const to = predictingStepOf(step);
  return (
    <p className="lesson-first">
      <span>{predict.first}</span>
      <ViewLink to={{ lesson, step: to }} go={() => openLesson(lesson, to)}>
        {predict.toPredict}
      </ViewLink>
    </p>
  );
}

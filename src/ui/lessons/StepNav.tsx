/** The steps of a lesson as links: where one is, and what was done already. */
import type { ReactNode } from 'react';
import { STEPS, type LessonId, type StepId } from '../../contract/lessons.ts';
import { predictionAt } from '../../lessons/course.ts';
import { useCommands } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';
import { predictingStepOf } from './lesson-facts.ts';
import { useCourseState } from './useCourse.ts';
import { ViewLink } from './ViewLink.tsx';

interface Props {
  readonly lesson: LessonId;
  readonly step: StepId;
}

export function StepNav({ lesson, step }: Props): ReactNode {
  const { nav } = useTexts('lessons');
  const { openLesson } = useCommands();
  const { progress } = useCourseState();
  const isDone = (each: StepId): boolean => {
    const prediction = predictionAt(progress, lesson, predictingStepOf(each));
    if (each === 'predict' || each === 'predict-again') return prediction !== undefined;
    if (each === 'see' || each === 'see-again') return prediction !== undefined && prediction.seen !== null;
    return STEPS.indexOf(each) < STEPS.indexOf(progress[lesson].step);
  };
  return (
    <nav aria-label={nav.steps}>
      <ol className="lesson-steps">
        {STEPS.map((each, at) => (
          <li key={each} className={isDone(each) ? 'is-done' : undefined}>
            <ViewLink
              to={{ lesson, step: each }}
              go={() => openLesson(lesson, each)}
              current={each === step}
              label={nav.step(at + 1, STEPS.length, nav.names[each])}
            >
              {nav.names[each]}
            </ViewLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}

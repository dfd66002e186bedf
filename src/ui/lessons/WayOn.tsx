/** The way from a step to the one before, the next, the next lesson, and in the end back to the lab. */
import type { ReactNode } from 'react';
import { LESSONS, STEPS, type LessonId, type StepId } from '../../contract/lessons.ts';
import { openWith } from '../../state/view.ts';
import { useCommands } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';
import { predictionAt } from '../../lessons/course.ts';
import { useCourseState } from './useCourse.ts';
import { ViewLink } from './ViewLink.tsx';

interface Props {
  readonly lesson: LessonId;
  readonly step: StepId;
}

export function WayOn({ lesson, step }: Props): ReactNode {
  const { nav, words } = useTexts('lessons');
  const { openLesson } = useCommands();
  const at = STEPS.indexOf(step);
  const { progress } = useCourseState();
  // What leads on there is to lock a prediction in.
  const waits = (step === 'predict' || step === 'predict-again') && predictionAt(progress, lesson, step) === undefined;
  const before = STEPS[at - 1];
  const after = STEPS[at + 1];
  const following = LESSONS[LESSONS.indexOf(lesson) + 1];
  return (
    <nav className="lesson-way" aria-label={nav.on}>
      {before !== undefined && (
        <ViewLink className="lesson-go" to={{ lesson, step: before }} go={() => openLesson(lesson, before)}>
          {nav.back}
        </ViewLink>
      )}
      {after !== undefined && (
        <ViewLink
          className={waits ? 'lesson-go' : 'lesson-go lesson-go-on'}
          to={{ lesson, step: after }}
          go={() => openLesson(lesson, after)}
        >
          {nav.on}
        </ViewLink>
      )}
      {after === undefined && following !== undefined && (
        <ViewLink
          className="lesson-go lesson-go-on"
          to={{ lesson: following, step: 'begin' }}
          go={() => openLesson(following)}
        >
          {nav.lesson(words[following].name)}
        </ViewLink>
      )}
      {after === undefined && following === undefined && <AfterLast />}
    </nav>
  );
}

/** The lecture, claim by claim, checked on this machine. */
function AfterLast(): ReactNode {
  const { nav } = useTexts('lessons');
  const { openMode, openTab, openPart } = useCommands();
  const go = (): void => {
    openTab('claims');
    openPart('charts', true);
    openMode('lab');
  };
  return (
    <ViewLink
      className="lesson-go lesson-go-on"
      to={{ mode: 'lab', lesson: null, step: 'begin', tab: 'claims', open: openWith('claims') }}
      go={go}
    >
      {nav.check}
    </ViewLink>
  );
}

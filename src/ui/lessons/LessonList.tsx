/** The five lessons, how far somebody came in each, and all terms. */
import type { ReactNode } from 'react';
import { LESSONS, PREDICTING, STEPS, type LessonId } from '../../contract/lessons.ts';
import { useCommands } from '../basics/lab-context.ts';
import { SureButton } from '../basics/SureButton.tsx';
import { useTexts } from '../basics/texts.ts';
import { useCourse, useCourseState } from './useCourse.ts';
import { ViewLink } from './ViewLink.tsx';

export function LessonList(): ReactNode {
  const { title, intro, list } = useTexts('lessons');
  const { progress, kept } = useCourseState();
  const course = useCourse();
  const begun = LESSONS.some((lesson) => progress[lesson].step !== 'begin' || progress[lesson].predictions.length > 0);
  return (
    <>
      <h2>{title}</h2>
      <p className="lessons-intro">{intro}</p>
      <ol className="lesson-list" aria-label={list.label}>
        {LESSONS.map((lesson) => (
          <Line key={lesson} lesson={lesson} />
        ))}
      </ol>
      {begun && (
        <p className="lessons-kept small soft">
          <span>{kept ? list.kept : list.unkept}</span>
          <SureButton label={list.forget} sure={list.sure} onSure={() => course.forget()} />
        </p>
      )}
    </>
  );
}

function Line({ lesson }: { readonly lesson: LessonId }): ReactNode {
  const { words, list } = useTexts('lessons');
  const { openLesson } = useCommands();
  const { step, predictions } = useCourseState().progress[lesson];
  const seen = predictions.filter((prediction) => prediction.seen !== null).length;
  const at = STEPS.indexOf(step);
  const done = step === 'next' && seen === PREDICTING.length;
  const to = done ? 'begin' : step;
  const go = done ? list.again : at === 0 ? list.begin : list.resume(at + 1);
  return (
    <li>
      <div>
        <h3>{words[lesson].name}</h3>
        <p>{words[lesson].about}</p>
        <p className="small soft">{list.progress(seen, PREDICTING.length)}</p>
      </div>
      <ViewLink
        className={done || at === 0 ? 'lesson-go' : 'lesson-go lesson-go-on'}
        to={{ mode: 'lessons', lesson, step: to }}
        go={() => openLesson(lesson, to)}
        label={`${go}: ${words[lesson].name}`}
      >
        {go}
      </ViewLink>
    </li>
  );
}

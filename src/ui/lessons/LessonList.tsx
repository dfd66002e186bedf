/** The five lessons, how far somebody came in each, and all terms. */
import type { ReactNode } from 'react';
import { LESSONS, PREDICTING, STEPS, type LessonId, type LessonProgress } from '../../contract/lessons.ts';
import { TERMS } from '../../texts/terms.ts';
import { useCommands } from '../basics/lab-context.ts';
import { SureButton } from '../basics/SureButton.tsx';
import { useTexts } from '../basics/texts.ts';
import { useCourse, useCourseState } from './useCourse.ts';
import { ViewLink } from './ViewLink.tsx';

export function LessonList(): ReactNode {
  const { title, intro, list } = useTexts('lessons');
  const { progress, kept } = useCourseState();
  const course = useCourse();
  const { openMode } = useCommands();
  const following = LESSONS.find((lesson) => !isThrough(progress[lesson]));
  const begun = LESSONS.some((lesson) => progress[lesson].step !== 'begin' || progress[lesson].predictions.length > 0);
  return (
    <>
      <h2>{title}</h2>
      <p className="lessons-intro">{intro}</p>
      <ol className="lesson-list" aria-label={list.label}>
        {LESSONS.map((lesson) => (
          <Line key={lesson} lesson={lesson} isNext={lesson === following} />
        ))}
      </ol>
      <p className="lessons-more">
        <ViewLink to={{ mode: 'systems', lesson: null, step: 'begin' }} go={() => openMode('systems')}>
          {list.systems}
        </ViewLink>
      </p>
      <Glossary />
      {begun && (
        <p className="lessons-kept small soft">
          <span>{kept ? list.kept : list.unkept}</span>
          <SureButton label={list.forget} sure={list.sure} onSure={() => course.forget()} />
        </p>
      )}
    </>
  );
}

function Glossary(): ReactNode {
  const { list } = useTexts('lessons');
  const { terms } = useTexts('glossary');
  return (
    <details className="glossary">
      <summary>{list.glossary}</summary>
      <dl>
        {TERMS.map((term) => (
          <div key={term}>
            <dt>{terms[term].name}</dt>
            <dd>{terms[term].means}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

interface LineProps {
  readonly lesson: LessonId;
  /** The one to go on with. */
  readonly isNext: boolean;
}

function Line({ lesson, isNext }: LineProps): ReactNode {
  const { words, list } = useTexts('lessons');
  const { openLesson } = useCommands();
  const { step, predictions } = useCourseState().progress[lesson];
  const seen = seenIn(predictions);
  const at = STEPS.indexOf(step);
  const done = isThrough({ step, predictions });
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
        className={isNext ? 'lesson-go lesson-go-on' : 'lesson-go'}
        to={{ mode: 'lessons', lesson, step: to }}
        go={() => openLesson(lesson, to)}
        label={`${go}: ${words[lesson].name}`}
      >
        {go}
      </ViewLink>
    </li>
  );
}

const seenIn = (predictions: LessonProgress['predictions']): number =>
  predictions.filter((prediction) => prediction.seen !== null).length;

function isThrough({ step, predictions }: Pick<LessonProgress, 'step' | 'predictions'>): boolean {
  return step === 'next' && seenIn(predictions) === PREDICTING.length;
}

/** A step of a lesson: its words, what is done in it, and the way on. */
import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { LESSONS, type LessonId, type StepId } from '../../contract/lessons.ts';
import { useCommands } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';
import { predictionAt } from '../../lessons/course.ts';
import { CYCLES } from '../../lessons/cycles.ts';
import { FirstPredict } from './FirstPredict.tsx';
import { Predicting } from './Predicting.tsx';
import { Prose } from './Prose.tsx';
import { Seeing } from './Seeing.tsx';
import { SchedulerBoard } from '../tabs/SchedulerBoard.tsx';
import { SourceNote } from './SourceNote.tsx';
import { StepNav } from './StepNav.tsx';
import { Thing } from './Thing.tsx';
import { ThingStill } from './ThingStill.tsx';
import { cycleFacts, predictingStepOf, setUpFacts } from './lesson-facts.ts';
import { useCourse, useCourseState } from './useCourse.ts';
import { ViewLink } from './ViewLink.tsx';
import { WayOn } from './WayOn.tsx';

/** The first step that is shown has its place at the top of the page already. */
let shownBefore = false;

interface Props {
  readonly lesson: LessonId;
  readonly step: StepId;
}

export function LessonStep({ lesson, step }: Props): ReactNode {
  const { words, list, nav } = useTexts('lessons');
  const course = useCourse();
  const heading = useRef<HTMLHeadingElement>(null);
  const { openLesson } = useCommands();
  useEffect(() => course.reach(lesson, step), [course, lesson, step]);
  useLayoutEffect(() => {
    if (shownBefore) {
      heading.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    shownBefore = true;
  }, []);
  return (
    <article className="lesson">
      <header className="lesson-head">
        <p className="lesson-place small soft">
          <ViewLink to={{ lesson: null, step: 'begin' }} go={() => openLesson(null)}>
            {nav.all}
          </ViewLink>
          <span>{list.place(LESSONS.indexOf(lesson) + 1, LESSONS.length)}</span>
        </p>
        <h2>{words[lesson].name}</h2>
        <StepNav lesson={lesson} step={step} />
      </header>
      <h3 ref={heading} tabIndex={-1} className="lesson-step-name">
        {nav.names[step]}
      </h3>
      <Body lesson={lesson} step={step} />
      <WayOn lesson={lesson} step={step} />
    </article>
  );
}

function Body({ lesson, step }: Props): ReactNode {
  const { words } = useTexts('lessons');
  const { progress } = useCourseState();
  const said = words[lesson];
  const at = predictingStepOf(step);
  const prediction = predictionAt(progress, lesson, at);
  switch (step) {
    case 'begin':
      return (
        <>
          <Prose text={said.begin(setUpFacts(lesson, at))} />
          <ThingStill cycle={CYCLES[lesson][at]} />
        </>
      );
    case 'predict':
    case 'predict-again':
      return (
        <>
          <Prose text={(step === 'predict' ? said.predict : said.predictAgain)(setUpFacts(lesson, at))} />
          <Predicting lesson={lesson} step={step} />
        </>
      );
    case 'see':
    case 'see-again':
      return <Seeing lesson={lesson} step={at} />;
    case 'why':
    case 'next':
      if (prediction === undefined || prediction.seen === null) return <FirstPredict lesson={lesson} step={step} />;
      return (
        <>
          <Prose text={(step === 'why' ? said.why : said.next)(cycleFacts(prediction))} />
          <Thing prediction={prediction} />
          <SourceNote seen={prediction.seen} />
          {lesson === 'second-look' && <Played recheck={step === 'next'} />}
          {prediction.words !== '' && <Own words={prediction.words} />}
        </>
      );
  }
}

/** Whoever does not believe it plays the scheduler. */
function Played({ recheck }: { readonly recheck: boolean }): ReactNode {
  const { races } = useTexts('run');
  return (
    <section className="races lesson-board" aria-label={races.title}>
      <h4>{races.title}</h4>
      <SchedulerBoard recheck={recheck} />
    </section>
  );
}

function Own({ words }: { readonly words: string }): ReactNode {
  const { see } = useTexts('lessons');
  return (
    <figure className="lesson-own">
      <figcaption className="small soft">{see.said}</figcaption>
      <blockquote>{words}</blockquote>
    </figure>
  );
}

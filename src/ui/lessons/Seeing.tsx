/** The real run of what was predicted, both together, and a sentence of one's own. */
import type { ReactNode } from 'react';
import type { LessonId, PredictingStep } from '../../contract/lessons.ts';
import { predictionAt } from '../../lessons/course.ts';
import { useLabState } from '../basics/lab-context.ts';
import { isSecond } from '../basics/presses.ts';
import { useTexts } from '../basics/texts.ts';
import { FirstPredict } from './FirstPredict.tsx';
import { cycleFacts } from './lesson-facts.ts';
import { SourceNote } from './SourceNote.tsx';
import { OwnSentence } from './Predicting.tsx';
import { Prose } from './Prose.tsx';
import { Thing } from './Thing.tsx';
import { useCourse, useCourseState } from './useCourse.ts';

interface Props {
  readonly lesson: LessonId;
  readonly step: PredictingStep;
}

export function Seeing({ lesson, step }: Props): ReactNode {
  const { words } = useTexts('lessons');
  const course = useCourse();
  const { progress } = useCourseState();
  const prediction = predictionAt(progress, lesson, step);
  if (prediction === undefined) return <FirstPredict lesson={lesson} step={step} />;
  const say = step === 'predict' ? words[lesson].see : words[lesson].seeAgain;
  const { seen } = prediction;
  return (
    <>
      <div className="lesson-result" aria-live="polite">
        {seen === null ? <Going lesson={lesson} step={step} /> : <Prose text={say(cycleFacts(prediction))} />}
      </div>
      <Thing prediction={prediction} />
      {seen !== null && (
        <>
          <SourceNote seen={seen} onAgain={() => void course.seeAgain(lesson, step)} />
          <OwnSentence lesson={lesson} step={step} words={prediction.words} />
        </>
      )}
    </>
  );
}

/** How far the measurement is. */
function Going({ lesson, step }: Props): ReactNode {
  const { see } = useTexts('lessons');
  const course = useCourse();
  const { seeing } = useCourseState();
  const done = useLabState(({ activity }) =>
    activity.phase === 'sweeping' || activity.phase === 'laddering' ? (activity.progress?.done ?? 0) : null,
  );
  if (seeing === null)
    return (
      <p className="lesson-going">
        <button
          type="button"
          className="button-main"
          onClick={(event) => isSecond(event) || void course.see(lesson, step)}
        >
          {see.run}
        </button>
        <span className="soft">{see.waiting}</span>
      </p>
    );
  if (seeing.lesson !== lesson || seeing.step !== step) return <p className="lesson-going soft">{see.other}</p>;
  const share = seeing.share ?? done;
  return (
    <p className="lesson-going">
      <button type="button" onClick={(event) => isSecond(event) || course.stop()}>
        {see.stop}
      </button>
      <progress aria-label={see.going} max={1} value={share ?? undefined} />
      <span className="soft">{see.going}</span>
    </p>
  );
}

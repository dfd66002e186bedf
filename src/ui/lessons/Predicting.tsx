/** The prediction, made on the thing itself, and locked in before anything is run. */
import { useState, type ReactNode } from 'react';
import { MOST_WORDS, type LessonId, type PredictingStep } from '../../contract/lessons.ts';
import { predictionAt } from '../../lessons/course.ts';
import { CYCLES, SEEING, valueAt } from '../../lessons/cycles.ts';
import { useCommands } from '../basics/lab-context.ts';
import { isSecond } from '../basics/presses.ts';
import { useTexts } from '../basics/texts.ts';
import { Thing } from './Thing.tsx';
import { ThingDraft } from './ThingDraft.tsx';
import { useCourse, useCourseState } from './useCourse.ts';

interface Props {
  readonly lesson: LessonId;
  readonly step: PredictingStep;
}

export function Predicting({ lesson, step }: Props): ReactNode {
  const { predict } = useTexts('lessons');
  const { progress } = useCourseState();
  const prediction = predictionAt(progress, lesson, step);
  const [anew, setAnew] = useState(false);
  if (prediction === undefined || anew) return <Draft lesson={lesson} step={step} />;
  return (
    <section aria-label={predict.name}>
      <Thing prediction={{ ...prediction, seen: null }} />
      <div className="lesson-tools">
        <span>{predict.locked}</span>
        <button type="button" onClick={() => setAnew(true)}>
          {predict.anew}
        </button>
      </div>
    </section>
  );
}

function Draft({ lesson, step }: Props): ReactNode {
  const { predict } = useTexts('lessons');
  const course = useCourse();
  const { openLesson } = useCommands();
  const cycle = CYCLES[lesson][step];
  const [places, setPlaces] = useState<readonly (number | null)[]>(Array.from({ length: cycle.marks }, () => null));
  const left = places.filter((place) => place === null).length;
  const lock = (): void => {
    if (left > 0) return;
    course.lockIn(
      lesson,
      step,
      places.map((place) => valueAt(cycle.axis, place!)),
    );
    void course.see(lesson, step);
    openLesson(lesson, SEEING[step]);
  };
  return (
    <section aria-label={predict.name}>
      <ThingDraft
        cycle={cycle}
        places={places}
        onPlace={(mark, place) => setPlaces((now) => now.map((each, i) => (i === mark ? place : each)))}
      />
      <div className="lesson-tools">
        <button
          type="button"
          className="button-main"
          aria-disabled={left > 0}
          onClick={(event) => isSecond(event) || lock()}
        >
          {predict.lock}
        </button>
        <span className="soft" role="status">
          {left > 0 ? predict.left(left) : predict.ready}
        </span>
      </div>
    </section>
  );
}

interface SentenceProps extends Props {
  readonly words: string;
}

/** Kept as it is typed. */
export function OwnSentence({ lesson, step, words }: SentenceProps): ReactNode {
  const { see } = useTexts('lessons');
  const course = useCourse();
  return (
    <label className="lesson-say">
      <span>{see.say}</span>
      <textarea
        rows={2}
        maxLength={MOST_WORDS}
        value={words}
        onChange={(event) => course.say(lesson, step, event.target.value)}
      />
    </label>
  );
}

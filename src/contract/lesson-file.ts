/** Reads what the browser kept of a lesson, or what was recorded for one: every field is looked at. */
import {
  countReader,
  dateReader,
  exactly,
  finiteReader as figure,
  isFarOut,
  orNull,
  textReader,
} from './file-readers.ts';
import {
  LESSONS,
  MOST_WORDS,
  PREDICTED,
  PREDICTING,
  PREDICTION_UNITS,
  STEPS,
  type LessonProgress,
  type Prediction,
  type Seen,
} from './lessons.ts';
import { listOf, numberOf, objectOf, oneOf, refuse, type Reader } from './readers.ts';
import { DOUBTS } from './record.ts';
import { MAX_WORKERS } from './settings.ts';

const positive = numberOf({ code: 'figure' }, (value) => value > 0 && !isFarOut(value));
/** Of an interval; one further out than anything that is measured is none. */
const end: Reader<number | null> = (value, place) => (isFarOut(value) ? null : orNull(figure)(value, place));
const MOST_MARKS = 16;

const sentence: Reader<string> = (value, place) => {
  const text = textReader(value, place);
  return text.length <= MOST_WORDS ? text : refuse(value, place, { code: 'text' });
};

export const seenReader: Reader<Seen> = objectOf({
  source: oneOf(['here', 'recorded']),
  environment: objectOf({ userAgent: textReader, cores: orNull(countReader), time: dateReader }),
  marks: listOf(orNull(figure), 1, MOST_MARKS),
  low: end,
  high: end,
  doubts: listOf(oneOf(DOUBTS)),
  costs: orNull(
    objectOf({
      nsPerIteration: listOf(positive, 1, MAX_WORKERS),
      check: objectOf({ ratio: figure, knots: listOf(objectOf({ k: positive, ratio: figure })) }),
    }),
  ),
});

export const predictionReader: Reader<Prediction> = objectOf({
  version: exactly(1),
  lesson: oneOf(LESSONS),
  step: oneOf(PREDICTING),
  what: oneOf(PREDICTED),
  unit: oneOf(PREDICTION_UNITS),
  marks: listOf(figure, 1, MOST_MARKS),
  value: figure,
  at: dateReader,
  seen: orNull(seenReader),
  measured: orNull(figure),
  gap: orNull(figure),
  words: sentence,
});

export const progressReader: Reader<LessonProgress> = objectOf({
  version: exactly(1),
  lesson: oneOf(LESSONS),
  step: oneOf(STEPS),
  predictions: listOf(predictionReader, 0, PREDICTING.length),
});

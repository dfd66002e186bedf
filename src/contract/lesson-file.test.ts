import { describe, expect, it } from 'vitest';
import { progressReader, seenReader } from './lesson-file.ts';
import { MOST_WORDS, type LessonProgress, type Prediction, type Seen } from './lessons.ts';
import { attempt, NotAllowed } from './readers.ts';

const SEEN: Seen = {
  source: 'here',
  environment: { userAgent: 'test', cores: null, time: '2026-11-26T10:00:00.000Z' },
  marks: [300, null],
  low: 100,
  high: null,
  doubts: ['unsteady'],
  costs: { nsPerIteration: [20, 30], check: { ratio: 40, knots: [{ k: 1, ratio: 70 }] } },
};

const PREDICTION: Prediction = {
  ...{ version: 1, lesson: 'valley', step: 'predict', what: 'best', unit: 'interval', marks: [1000], value: 1000 },
  ...{ at: '2026-11-26T10:00:00.000Z', seen: SEEN, measured: 300, gap: 700, words: 'It is broad.' },
};

const PROGRESS: LessonProgress = { version: 1, lesson: 'valley', step: 'see', predictions: [PREDICTION] };

const read = (value: unknown): unknown => attempt(() => progressReader(JSON.parse(JSON.stringify(value)), []));

describe('what was kept of a lesson', () => {
  it('is read as it was written', () => expect(read(PROGRESS)).toEqual(PROGRESS));

  it('is read where nothing was seen yet', () => {
    const locked = { ...PREDICTION, seen: null, measured: null, gap: null };
    expect(read({ ...PROGRESS, predictions: [locked] })).toEqual({ ...PROGRESS, predictions: [locked] });
  });

  it.each([
    ['another version', { version: 2 }],
    ['no such lesson', { lesson: 'guard' }],
    ['no such step', { step: 'run' }],
    ['more predictions than steps', { predictions: [PREDICTION, PREDICTION, PREDICTION] }],
    ['a prediction at a step that predicts nothing', { predictions: [{ ...PREDICTION, step: 'why' }] }],
    ['a unit of no figure', { predictions: [{ ...PREDICTION, unit: 'metres' }] }],
    ['no mark', { predictions: [{ ...PREDICTION, marks: [] }] }],
    ['a date that is none', { predictions: [{ ...PREDICTION, at: 'today' }] }],
    ['a sentence without end', { predictions: [{ ...PREDICTION, words: 'a'.repeat(MOST_WORDS + 1) }] }],
    ['a field of somebody else', { score: 3 }],
  ])('is refused: %s', (_, patch) => expect(read({ ...PROGRESS, ...patch })).toBeInstanceOf(NotAllowed));

  it.each([
    ['neither here nor recorded', { source: 'model' }],
    ['a doubt that is none', { doubts: ['slow'] }],
    ['an iteration for nothing', { costs: { ...SEEN.costs, nsPerIteration: [0] } }],
  ])('refuses what was seen: %s', (_, patch) =>
    expect(attempt(() => seenReader({ ...SEEN, ...patch }, []))).toBeInstanceOf(NotAllowed),
  );
});

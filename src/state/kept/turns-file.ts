/** What an iteration weighs and what writing costs, as it was measured, that lay in the browser or in a file: every field is looked at. */
import { countReader, exactly, orNull } from '../../contract/file-readers.ts';
import { fieldsOf, listOf, oneOf, whole, type Reader } from '../../contract/readers.ts';
import { environmentReader, settingsReader } from '../../contract/record-file.ts';
import { DOUBTS } from '../../contract/record.ts';
import { COUNTERS, MAX_NUMBER, MAX_WORK } from '../../contract/settings.ts';
import type { WeighedLoop, Weight, WeightsResult } from '../../measure/weights-results.ts';
import type { LostUpdates, WritingPoint, WritingResult } from '../../measure/writing-results.ts';
import { endReader } from './card-file.ts';
import { estimateReader, figureReader, shaped } from './figure-readers.ts';
import { rungReader } from './ladder-file.ts';

const ofEach = {
  ...{ version: exactly(1), settings: settingsReader, environment: environmentReader, workers: whole(1) },
  ...{ doubts: listOf(oneOf(DOUBTS)), seconds: figureReader, end: endReader, seed: figureReader },
} as const;

const weight: Reader<Weight> = (value, place) => {
  const { get } = fieldsOf(value, place);
  const kind = get('kind', oneOf(['steps', 'numbers']));
  return kind === 'steps'
    ? { kind, steps: get('steps', whole(1, MAX_WORK)) }
    : { kind, from: get('from', whole(0, MAX_NUMBER)) };
};

const loop: Reader<WeighedLoop> = shaped({
  ...{ weight, workers: whole(1), nsPerIteration: estimateReader, overhead: orNull(estimateReader) },
  ...{ below: orNull(figureReader), pairs: countReader, compilations: countReader, doubts: ofEach.doubts },
});

export const weightsReader: Reader<WeightsResult> = shaped({
  ...ofEach,
  ...{ loops: listOf(loop), slope: orNull(estimateReader) },
});

const point: Reader<WritingPoint> = shaped({
  ...{ counter: oneOf(COUNTERS), workers: whole(1), ns: estimateReader, times: orNull(estimateReader) },
  ...{ visits: countReader, compilations: countReader, doubts: ofEach.doubts },
});

const lost: Reader<LostUpdates> = shaped({ workers: whole(1), counted: countReader, expected: countReader });

export const writingReader: Reader<WritingResult> = shaped({
  ...ofEach,
  ...{ work: figureReader, points: listOf(point), locks: listOf(rungReader), lost: listOf(lost) },
});

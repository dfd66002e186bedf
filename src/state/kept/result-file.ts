/** Measured sweeps and exits that lay in the browser or in a file: every field is looked at before the page sees it. */
import { NO_BEST } from '../../contract/console.ts';
import { countReader, exactly, orNull } from '../../contract/file-readers.ts';
import { isObject } from '../../contract/plain.ts';
import { listOf, oneOf, truthReader, whole, type Reader } from '../../contract/readers.ts';
import { environmentReader, settingsReader } from '../../contract/record-file.ts';
import { DOUBTS } from '../../contract/record.ts';
import type {
  Best,
  Certificate,
  Ecdf,
  ExitLatencyPoint,
  ExitLatencyResult,
  FrequentCheck,
  InferredCurve,
  KnownArm,
  Misfit,
  Preflight,
  Quantiles,
  SweepPoint,
  SweepResult,
  UniformTest,
  WorkerExits,
} from '../../measure/results.ts';
import { POINT_STATES } from '../../measure/results.ts';
import { endReader } from './card-file.ts';
import { endOfInterval, estimateReader, figureReader, intervalReader, shaped } from './figure-readers.ts';

const point: Reader<SweepPoint> = shaped({
  ...{
    interval: intervalReader,
    overhead: figureReader,
    low: endOfInterval,
    high: endOfInterval,
    pairs: countReader,
    final: truthReader,
  },
  status: oneOf(POINT_STATES),
});

const knownArm: Reader<KnownArm> = shaped({
  ...{ value: figureReader, low: endOfInterval, high: endOfInterval, expected: figureReader, pairs: countReader },
  ...{ strictLow: endOfInterval, strictHigh: endOfInterval },
});

const misfit: Reader<Misfit> = shaped({
  ...{ p: orNull(figureReader), rejected: truthReader, largest: figureReader, at: orNull(intervalReader) },
});

const frequent: Reader<FrequentCheck> = shaped({
  interval: countReader,
  ratio: estimateReader,
  expected: figureReader,
});

const curve: Reader<InferredCurve> = shaped({
  ...{ ratio: estimateReader, nsPerCheck: estimateReader, from: countReader, frequent: listOf(frequent), misfit },
  often: orNull(shaped({ upTo: countReader, from: countReader, ratio: estimateReader, nsPerCheck: estimateReader })),
});

const certificate: Reader<Certificate> = shaped({
  ...{ valid: truthReader, reasons: listOf(oneOf(DOUBTS)), aa: estimateReader, control: estimateReader },
  ...{ pairs: countReader, compilations: countReader, interruptions: figureReader, voided: countReader },
});

const preflight: Reader<Preflight> = shaped({
  ...{ clockStepMicros: figureReader, isolated: truthReader, atOnce: orNull(countReader), blockMicros: figureReader },
  ...{ iterationsPerBlock: countReader, wasmTimes: orNull(figureReader) },
});

export const bestReader: Reader<Best> = shaped({
  ...{ interval: countReader, low: countReader, high: endOfInterval, nearLow: countReader, nearHigh: endOfInterval },
  foundAfter: countReader,
});

const sweepFields: Reader<Omit<SweepResult, 'why'>> = shaped({
  ...{ version: exactly(1), settings: settingsReader, environment: environmentReader, workers: whole(1) },
  ...{ points: listOf(point), aa: knownArm, control: knownArm, misfit },
  ...{ nsPerCheck: estimateReader, nsPerCheckAtOne: orNull(estimateReader), nsPerIteration: estimateReader },
  ...{ best: orNull(bestReader), curve: orNull(curve), doubts: listOf(oneOf(DOUBTS)), seconds: figureReader },
  ...{ certificate, preflight, end: endReader, precision: figureReader, seed: figureReader },
});

export const sweepReader: Reader<SweepResult> = (value, place) => {
  const read = sweepFields(value, place);
  return isObject(value) && Object.hasOwn(value, 'why')
    ? { ...read, why: oneOf(NO_BEST)(value['why'], [...place, 'why']) }
    : read;
};

const quantileFields = {
  n: countReader,
  mean: figureReader,
  median: figureReader,
  p95: figureReader,
  max: figureReader,
};
const quantiles: Reader<Quantiles> = shaped(quantileFields);
const ecdf: Reader<Ecdf> = shaped({ value: listOf(figureReader), share: listOf(figureReader) });
const distribution: Reader<Quantiles & { readonly ecdf: Ecdf }> = shaped({ ...quantileFields, ecdf });
const uniform: Reader<UniformTest> = shaped({ statistic: figureReader, p: figureReader, n: countReader });
const workerExits: Reader<WorkerExits> = shaped({ worker: countReader, iterations: quantiles, micros: quantiles });

const exitsPoint: Reader<ExitLatencyPoint> = shaped({
  ...{ interval: countReader, iterations: distribution, micros: distribution },
  last: shaped({ iterations: quantiles, micros: quantiles }),
  ...{ workers: listOf(workerExits), rounds: countReader, interrupted: countReader, belowClock: countReader },
  ...{ uniform: orNull(uniform), model: shaped({ one: figureReader, last: figureReader }) },
});

export const exitsReader: Reader<ExitLatencyResult> = shaped({
  ...{ version: exactly(1), settings: settingsReader, environment: environmentReader, points: listOf(exitsPoint) },
  ...{ doubts: listOf(oneOf(DOUBTS)), seconds: figureReader, end: endReader, seed: figureReader },
});

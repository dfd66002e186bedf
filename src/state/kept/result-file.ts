/** Measured sweeps and exits that lay in the browser or in a file: every field is looked at before the page sees it. */
import { NO_BEST } from '../../contract/console.ts';
import { countReader, exactly, orNull } from '../../contract/file-readers.ts';
import { isObject } from '../../contract/plain.ts';
import { either, fieldsOf, listOf, oneOf, refuse, truthReader, whole, type Reader } from '../../contract/readers.ts';
import { environmentReader, settingsReader } from '../../contract/record-file.ts';
import { DOUBTS } from '../../contract/record.ts';
import { MAX_INTERVAL, type Interval } from '../../contract/settings.ts';
import type {
  Best,
  Certificate,
  Ecdf,
  Estimate,
  ExitLatencyPoint,
  ExitLatencyResult,
  FrequentCheck,
  InferredCurve,
  KnownArm,
  Misfit,
  Preflight,
  Quantiles,
  SweepEnd,
  SweepPoint,
  SweepResult,
  UniformTest,
  WorkerExits,
} from '../../measure/results.ts';
import { POINT_STATES } from '../../measure/results.ts';

/** What JSON cannot hold as a number; see `figuresInText`. */
const ENDLESS: ReadonlyMap<unknown, number> = new Map([Infinity, -Infinity].map((end) => [String(end), end]));

/** A measured figure may be unbounded, or none at all, for which JSON has null. */
const figure: Reader<number> = (value, place) => {
  if (typeof value === 'number') return value;
  if (value === null) return NaN;
  return ENDLESS.get(value) ?? refuse(value, place, { code: 'number' });
};

/** For JSON.stringify: figures without end are written so that they read back the same. */
export function figuresInText(_: string, value: unknown): unknown {
  return typeof value === 'number' && ENDLESS.has(String(value)) ? String(value) : value;
}

type Shape<T> = { readonly [K in keyof T]-?: Reader<T[K]> };

/** The fields of this shape; others are passed over. */
function shaped<T extends object>(shape: Shape<T>): Reader<T> {
  const names = Object.keys(shape) as (keyof T & string)[];
  return (value, place) => {
    const { get } = fieldsOf(value, place, names);
    return Object.fromEntries(names.map((name) => [name, get(name, shape[name])])) as T;
  };
}

const interval: Reader<Interval> = either(oneOf(['never']), whole(1, MAX_INTERVAL));
const estimate: Reader<Estimate> = shaped({ value: figure, low: figure, high: figure });

const point: Reader<SweepPoint> = shaped({
  ...{ interval, overhead: figure, low: figure, high: figure, pairs: countReader, final: truthReader },
  status: oneOf(POINT_STATES),
});

const knownArm: Reader<KnownArm> = shaped({
  ...{ value: figure, low: figure, high: figure, expected: figure, pairs: countReader },
  ...{ strictLow: figure, strictHigh: figure },
});

const misfit: Reader<Misfit> = shaped({
  ...{ p: orNull(figure), rejected: truthReader, largest: figure, at: orNull(interval) },
});

const frequent: Reader<FrequentCheck> = shaped({ interval: countReader, ratio: estimate, expected: figure });

const curve: Reader<InferredCurve> = shaped({
  ...{ ratio: estimate, nsPerCheck: estimate, from: countReader, frequent: listOf(frequent), misfit },
  often: orNull(shaped({ upTo: countReader, from: countReader, ratio: estimate, nsPerCheck: estimate })),
});

const certificate: Reader<Certificate> = shaped({
  ...{ valid: truthReader, reasons: listOf(oneOf(DOUBTS)), aa: estimate, control: estimate },
  ...{ pairs: countReader, compilations: countReader, interruptions: figure, voided: countReader },
});

const preflight: Reader<Preflight> = shaped({
  ...{ clockStepMicros: figure, isolated: truthReader, atOnce: orNull(countReader), blockMicros: figure },
  ...{ iterationsPerBlock: countReader, wasmTimes: orNull(figure) },
});

const best: Reader<Best> = shaped({
  ...{ interval: countReader, low: countReader, high: figure, nearLow: countReader, nearHigh: figure },
  foundAfter: countReader,
});

/** What failed has no figures that are worth keeping, and is not kept. */
const end: Reader<SweepEnd> = shaped({ kind: oneOf(['precise', 'budget', 'stopped']) });

const sweepFields: Reader<Omit<SweepResult, 'why'>> = shaped({
  ...{ version: exactly(1), settings: settingsReader, environment: environmentReader, workers: whole(1) },
  ...{ points: listOf(point), aa: knownArm, control: knownArm, misfit },
  ...{ nsPerCheck: estimate, nsPerCheckAtOne: orNull(estimate), nsPerIteration: estimate },
  ...{ best: orNull(best), curve: orNull(curve), doubts: listOf(oneOf(DOUBTS)), seconds: figure },
  ...{ certificate, preflight, end, precision: figure, seed: figure },
});

export const sweepReader: Reader<SweepResult> = (value, place) => {
  const read = sweepFields(value, place);
  return isObject(value) && Object.hasOwn(value, 'why')
    ? { ...read, why: oneOf(NO_BEST)(value['why'], [...place, 'why']) }
    : read;
};

const quantileFields = { n: countReader, mean: figure, median: figure, p95: figure, max: figure };
const quantiles: Reader<Quantiles> = shaped(quantileFields);
const ecdf: Reader<Ecdf> = shaped({ value: listOf(figure), share: listOf(figure) });
const distribution: Reader<Quantiles & { readonly ecdf: Ecdf }> = shaped({ ...quantileFields, ecdf });
const uniform: Reader<UniformTest> = shaped({ statistic: figure, p: figure, n: countReader });
const workerExits: Reader<WorkerExits> = shaped({ worker: countReader, iterations: quantiles, micros: quantiles });

const exitsPoint: Reader<ExitLatencyPoint> = shaped({
  ...{ interval: countReader, iterations: distribution, micros: distribution },
  last: shaped({ iterations: quantiles, micros: quantiles }),
  ...{ workers: listOf(workerExits), rounds: countReader, interrupted: countReader, belowClock: countReader },
  ...{ uniform: orNull(uniform), model: shaped({ one: figure, last: figure }) },
});

export const exitsReader: Reader<ExitLatencyResult> = shaped({
  ...{ version: exactly(1), settings: settingsReader, environment: environmentReader, points: listOf(exitsPoint) },
  ...{ doubts: listOf(oneOf(DOUBTS)), seconds: figure, end, seed: figure },
});

/** The lessons as data: what is predicted in each cycle, on which axis, and of which set-up. No words. */
import type { LessonId, Predicted, PredictingStep, PredictionUnit } from '../contract/lessons.ts';
import type { Interval, Range, Settings } from '../contract/settings.ts';
import { FIRST_LOOK } from '../state/scenes.ts';

/** The places at which a mark can stand: `places` steps from `from` to `to`, even in value or in its logarithm. */
export interface PredictionAxis {
  readonly scale: 'linear' | 'log';
  readonly from: number;
  readonly to: number;
  readonly places: number;
  /** Where numbers stand below it. */
  readonly ticks: readonly number[];
}

/** How a mark is drawn: where a lane ends, as a dot, as the end of a bar, or on the valley's own axis. */
export type Look = 'lane' | 'dot' | 'bar' | 'valley';

export interface Cycle {
  readonly what: Predicted;
  readonly unit: PredictionUnit;
  readonly look: Look;
  readonly axis: PredictionAxis;
  /** How many marks are placed. */
  readonly marks: number;
  /** What a worker does; the rest has the contract's defaults. */
  readonly settings: Partial<Settings>;
  /** As the settings have it, for words and pictures; null where it does not matter. */
  readonly interval: Interval | null;
  /** A bar is compared with one of this length. */
  readonly beside: number | null;
}

const decades = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.round(Math.log10(to / from)) + 1 }, (_, i) => from * 10 ** i);

const upTo = (to: number, places: number, every: number): PredictionAxis => ({
  ...{ scale: 'linear', from: 0, to, places },
  ticks: Array.from({ length: Math.floor(to / every) + 1 }, (_, i) => i * every),
});

const logAxis = (from: number, to: number, places: number): PredictionAxis => ({
  ...{ scale: 'log', from, to, places },
  ticks: decades(from, to),
});

/** The axis of the lab’s own valley, with every sixth place of its slider. */
const K_AXIS = logAxis(1, 1_000_000, 100);

const K_ONCE = 10_000;
const K_TEN_TIMES = 1_000;
/** The one that raises the flag, and the one that has to notice. */
const TWO: readonly Range[] = [
  [2, 200_002],
  [200_002, 400_002],
];
/** So many iterations take a few milliseconds where each is a few equal steps. */
const COUNTED: readonly Range[] = [0, 1].map((): Range => [0, 5_000_000]);
/** Dear ones: about a microsecond each. */
const DEAR = 1_000;
export const ROUNDS = 1_000;
/** The same find in both valleys. */
const { target } = FIRST_LOOK;

/** A multiple can be told to a tenth. */
const times = (to: number, every: number): PredictionAxis => ({
  ...upTo(to, Math.min(200, 10 * to), every),
});
const WRITING: Partial<Settings> = { task: 'count', interval: 'never', work: 1, ranges: COUNTED };

/** Each lesson has two cycles; the second is the changed case. */
export const CYCLES: Readonly<Record<LessonId, Readonly<Record<PredictingStep, Cycle>>>> = {
  late: {
    predict: {
      ...{ what: 'stop', unit: 'iterations', look: 'lane', marks: 1, beside: null, interval: K_ONCE },
      axis: upTo(3 * K_ONCE, 120, K_ONCE),
      settings: { ranges: TWO, interval: K_ONCE, target: { worker: 0, from: 0.2, to: 0.6 } },
    },
    'predict-again': {
      ...{ what: 'stops', unit: 'iterations', look: 'dot', marks: 10, beside: null, interval: K_TEN_TIMES },
      axis: upTo(3 * K_TEN_TIMES, 120, K_TEN_TIMES),
      settings: { ranges: TWO, interval: K_TEN_TIMES, target: { worker: 0, at: 0.5 } },
    },
  },
  price: {
    predict: {
      ...{ what: 'slowdown', unit: 'times', look: 'bar', marks: 1, beside: 1, interval: 1 },
      axis: times(6, 1),
      settings: { ranges: TWO, flag: 'lock', kernel: 'js', target: { worker: 0, at: 0.9 } },
    },
    'predict-again': {
      ...{ what: 'rungs', unit: 'nanoseconds', look: 'dot', marks: 3, beside: null, interval: 1 },
      axis: logAxis(0.1, 10_000, 100),
      settings: FIRST_LOOK,
    },
  },
  valley: {
    predict: {
      ...{ what: 'best', unit: 'interval', look: 'valley', marks: 1, beside: null, interval: null },
      axis: K_AXIS,
      settings: FIRST_LOOK,
    },
    'predict-again': {
      ...{ what: 'best-dear', unit: 'interval', look: 'valley', marks: 1, beside: null, interval: null },
      axis: K_AXIS,
      settings: { ...FIRST_LOOK, work: DEAR, target },
    },
  },
  sharing: {
    predict: {
      ...{ what: 'shared', unit: 'times', look: 'bar', marks: 1, beside: 1, interval: null },
      axis: times(40, 5),
      settings: { ...WRITING, counter: 'shared' },
    },
    'predict-again': {
      ...{ what: 'packed', unit: 'times', look: 'bar', marks: 1, beside: 1, interval: null },
      axis: times(10, 1),
      settings: { ...WRITING, counter: 'packed' },
    },
  },
  'second-look': {
    predict: {
      ...{ what: 'duplicates', unit: 'rounds', look: 'bar', marks: 1, beside: null, interval: null },
      axis: upTo(ROUNDS, 200, ROUNDS / 5),
      settings: { ranges: [0, 1].map((): Range => [2, 1000]), recheck: false },
    },
    'predict-again': {
      ...{ what: 'duplicates-rechecked', unit: 'rounds', look: 'bar', marks: 1, beside: null, interval: null },
      axis: upTo(ROUNDS, 200, ROUNDS / 5),
      settings: { ranges: [0, 1].map((): Range => [2, 1000]), recheck: true },
    },
  },
};

/** The step that shows what was predicted at this one. */
export const SEEING = { predict: 'see', 'predict-again': 'see-again' } as const;

/** Where a value stands between the ends of its axis, 0 … 1. */
export function shareOf({ scale, from, to }: PredictionAxis, value: number): number {
  const share =
    scale === 'log' ? Math.log(Math.max(value, from) / from) / Math.log(to / from) : (value - from) / (to - from);
  return Math.min(1, Math.max(0, share));
}

/** What a place of the axis means: two significant digits on a log axis, whole ones where it begins with one. */
export function valueAt(axis: PredictionAxis, place: number): number {
  const { scale, from, to, places } = axis;
  const share = place / places;
  if (scale === 'linear') return Number((from + share * (to - from)).toPrecision(12));
  const exact = from * (to / from) ** share;
  return from < 1 ? Number(exact.toPrecision(2)) : Number(exact.toPrecision(exact < 10 ? 1 : 2));
}

/** What the picture shows of the state, as numbers: pure, so that it can be tested without a page. */
import type { Micros } from '../../contract/record.ts';
import type { Cost } from '../../contract/view.ts';
import type { Interval, Settings } from '../../contract/settings.ts';
import {
  expectation,
  expectedRun,
  goodBand,
  lateNs,
  type Expected,
  type ExpectedRun,
  type GoodBand,
  type Price,
} from '../../measure/expect.ts';
import type { RunLanes } from '../../replay/lanes.ts';
import type { Priced } from '../../state/price.ts';
import type { FigureFacts, PictureFacts } from '../../texts/en/picture.ts';
import { roundInside } from '../../texts/formats.ts';
import { intervalAt, LAST } from '../controls/log-slider.ts';
import type { ValleyPoint } from './valley-frame.ts';

/** What an interval costs over the whole axis: for a set-up and a price, whatever k is. */
export interface Valley {
  readonly at: (interval: Interval) => Expected;
  /** Nanoseconds of the search alone on average: what the curve and its dots are fractions of. */
  readonly searchNs: number;
  readonly curve: readonly ValleyPoint[];
  readonly never: Expected;
  readonly band: GoodBand | null;
  /** The search ends so soon that there is nothing to trade. */
  readonly atOnce: boolean;
}

/** Places of the slider between two points of the curve. */
const EVERY = 6;

export function valleyOf(settings: Settings, price: Price, cost: Cost = 'last'): Valley {
  const { at, searchNs } = expectation(settings, price, cost);
  const positions = Array.from({ length: LAST / EVERY + 1 }, (_, i) => i * EVERY);
  let curve: readonly ValleyPoint[] | null = null;
  const grid = [...new Set(positions.map((position) => intervalAt(position)))].filter((k) => k !== 'never');
  const atOnce = endsAtOnce(settings, price);
  const band = atOnce ? null : goodBand(grid, at);
  return {
    ...{ at, searchNs },
    // When it is drawn: what the page says needs the band alone.
    get curve() {
      return (curve ??= positions.map((position) => ({ position, ...at(10 ** (position / (LAST / 6))) })));
    },
    never: at('never'),
    // What is drawn and judged is what is said.
    band: band && { ...band, ...roundInside(band) },
    atOnce,
  };
}

/** A search of fewer iterations is shorter than one wake-up of a thread. */
const FEW = 64;

function endsAtOnce(settings: Settings, price: Price): boolean {
  const { finder, lanes } = expectedRun({ ...settings, interval: 'never' }, price);
  return finder !== null && lanes[finder]!.iterations < FEW;
}

/** Whether two settings are the same set-up with another k: then their runs and costs belong together. */
export function sameSetUp(one: Settings, other: Settings): boolean {
  return setUpKey(one) === setUpKey(other);
}

export function setUpKey(settings: Settings): string {
  return JSON.stringify({ ...settings, interval: null });
}

/** The one interval of all; null where each worker has its own. */
export function commonInterval({ interval }: Settings): Interval | null {
  return typeof interval === 'object' ? null : interval;
}

const HELD_STEPS = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/**
 * Where the time axis ends: behind the longest of k = 1, the present one and never, at a round time. A message for each iteration
 * takes a hundred times the search, beside which nothing else would be seen: such a run is cut off. Where the search is over at
 * once there is nothing to hold it for: what a run takes is what threads take to start, and the axis shows it whole.
 */
export function heldEnd(settings: Settings, price: Price, run: Micros = 0): Micros {
  const often = settings.flag === 'message' ? [] : ([1] as const);
  const ends = [...often, 'never' as const, settings.interval].map(
    (interval) => expectedRun({ ...settings, interval }, price).endMicros,
  );
  const longest = Math.max(1, ...ends, endsAtOnce(settings, price) ? run : 0) * 1.08;
  const decade = 10 ** Math.floor(Math.log10(longest));
  return (HELD_STEPS.find((step) => step * decade >= longest) ?? 10) * decade;
}

/**
 * Whether the axis stays for a run that was over at once (0: none was) and would have it end elsewhere. Such runs have no other measure than
 * themselves, and the first of them may have waited long.
 */
export function fitsAxis(run: Micros, end: Micros, held: Micros): boolean {
  return run <= held && (run === 0 || end > held / 8);
}

/** Of two ends of the axis: whoever holds the one can see what the other would show. */
export function isNear(end: Micros, held: Micros): boolean {
  return end <= held * 1.2 && end >= held / 1.5;
}

/** Share of its time until the flag that each worker spends on checks; null where its times or checks are not known. */
export function checkingShares(run: RunLanes, { price, from }: Priced): readonly (number | null)[] {
  return run.lanes.map(({ worker, interval, startMicros, endMicros, checks, overshoot }) => {
    if (!Number.isFinite(interval)) return 0;
    const perCheck = price.nsPerCheck(interval);
    if (startMicros === null || endMicros === null || checks === null) return null;
    const late = (overshoot ?? 0) * (price.nsPerIteration[worker] ?? 0);
    const searching = (endMicros - startMicros) * 1000 - late;
    return from === 'recorded' || searching <= 0
      ? shareOf(perCheck, interval, price, worker)
      : Math.min(0.95, (checks * perCheck) / searching);
  });
}

function shareOf(perCheck: number, interval: number, { nsPerIteration }: Price, worker: number): number {
  const step = perCheck / interval;
  return step / (step + (nsPerIteration[worker] ?? nsPerIteration[0]!));
}

/** How long each worker's overshoot takes by what an iteration and its share of checks cost; Infinity where it was not counted. */
export function lateMicros({ lanes, flagMicros }: RunLanes, price: Price): readonly Micros[] {
  return lanes.map(({ worker, overshoot, interval, iterationsAt }) =>
    overshoot === null ? Infinity : lateNs(price, worker, interval, iterationsAt(flagMicros ?? 0), overshoot) / 1000,
  );
}

/** So much checking, as a share of the search, is what the picture shows. */
const MUCH = 0.25;

/** What the sentence must know of the run that is shown. */
export interface SeenRun {
  readonly finder: number | null;
  readonly results?: number;
  /** Of a run that took place: when the flag rose none of the others was searching. */
  readonly othersIdle?: boolean;
  /** And: none of them did anything in vain. */
  readonly wastedNothing?: boolean;
}

/** Which sentence stands over the picture. */
export function factsOf(
  settings: Settings,
  { at, band, atOnce }: Valley,
  { finder, results = 0, othersIdle = false, wastedNothing = false }: SeenRun,
): PictureFacts {
  const interval = commonInterval(settings);
  if (settings.task === 'count') return { place: 'nobody', finder };
  if (settings.ranges.filter(([from, to]) => to > from).length < 2) return { place: 'alone', finder };
  if (settings.unit === 'primes' && settings.target === 'prime') return { place: 'no-effect', finder };
  if (results > 1) return { place: 'two-results', finder };
  if (atOnce) return { place: 'at-once', finder };
  // Whatever k is: it was no check that made them leave.
  if (othersIdle) return { place: 'idle', finder };
  if (interval === 'never') return { place: 'never', finder };
  // Nobody comes to a second check whose range ends before it.
  const counts = interval !== null && settings.unit === 'iterations';
  if (counts && settings.ranges.every(([from, to]) => to - from < interval)) return { place: 'once', finder };
  if (interval === null || band === null) return { place: 'unknown', finder };
  if (interval < band.low) return { place: at(interval).checking > MUCH ? 'often' : 'somewhat-often', finder };
  if (band.high === 'never' || interval <= band.high) return { place: 'good', finder };
  return { place: wastedNothing ? 'lucky' : 'rare', finder };
}

export function figuresOf(settings: Settings, valley: Valley, priced: Priced, run: ExpectedRun): FigureFacts {
  const interval = commonInterval(settings);
  return {
    interval: interval ?? 'own',
    expected: interval === null || valley.atOnce ? null : valley.at(interval),
    searchMicros: bareMicros(run, priced.price),
  };
}

/** When the finder would raise the flag without any check; null where nobody does. */
export function bareMicros(
  { finder, lanes }: Pick<ExpectedRun, 'finder' | 'lanes'>,
  { nsPerIteration }: Price,
): Micros | null {
  const lane = finder === null ? undefined : lanes[finder];
  return lane === undefined ? null : (lane.iterations * (nsPerIteration[finder!] ?? nsPerIteration[0]!)) / 1000;
}

/** What the picture reckons with: costs measured on this machine where there are any for these settings, else recorded ones. */
import type { RunRecord } from '../contract/record.ts';
import type { Settings } from '../contract/settings.ts';
import type { Price } from '../measure/expect.ts';
import type { LadderResult } from '../measure/ladder-results.ts';
import { lawOfSweep, ratioAt, type Law } from '../measure/law.ts';
import { recordedPrice } from '../measure/recorded-price.ts';
import type { SweepResult } from '../measure/results.ts';
import { effectiveInterval, nsPerIteration } from './costs.ts';
import { loopCovers, sameLoop } from './loop.ts';
import { measuredFor } from './measured.ts';
import type { LabState } from './types.ts';

export interface Priced {
  readonly price: Price;
  /** `mixed`: an iteration was timed here, a check was not. */
  readonly from: 'recorded' | 'mixed' | 'measured';
}

/** Further from what its numbers make of the fastest worker's pace a worker is only where it waited for a processor. */
const MOST_SLOWER = 1.25;
/** So many of the newest runs of the same loop are asked what an iteration costs. */
const RUNS = 15;

/** `sweeps` are those that may say something, what counts most first; the ladder speaks where none of them does. */
export function priceOf(
  log: LabState['log'],
  sweeps: readonly SweepResult[],
  settings: Settings,
  ladder: LadderResult | null = null,
): Priced {
  const swept = measuredFor(
    sweeps.filter((result) => sweptLaw(result) !== null),
    settings,
  );
  const recorded = recordedPrice(settings);
  const ownLaw = sweptLaw(swept);
  const rung = ownLaw === null ? ladderCosts(ladder, settings) : null;
  const law = ownLaw ?? rung?.law ?? null;
  const runs = log.map(({ record }) => record).filter(({ settings: of }) => sameLoop(of, settings));
  const timed = settings.ranges.map((_, worker) => timedIteration(runs.slice(0, RUNS), worker, ownLaw, recorded));
  const known = timed.flatMap((of, worker) => (of === null ? [] : [of.ns / recorded.nsPerIteration[worker]!]));
  if (known.length === 0 && ownLaw === null && rung === null) return { price: recorded, from: 'recorded' };
  // The worker that went fastest waited for a processor least; the others went as much slower as their numbers are larger.
  // A sweep and the ladder go through the whole ranges.
  const whole = recordedPrice({ ...settings, task: 'count' });
  const [fastest, mean] = [Math.min(...known), meanOf(whole, settings)];
  const found = known.length > 0 ? fastest : rung === null ? Number.NaN : rung.nsPerIteration / mean;
  const measured = (ownLaw === null ? (rung?.nsPerIteration ?? Number.NaN) : swept!.nsPerIteration.value) / mean;
  const factor = ownLaw === null ? found : measured;
  const each = timed.map((of, worker) => {
    const expected = factor * recorded.nsPerIteration[worker]!;
    if (of === null) return expected;
    // What came between only adds: one run that was faster is right.
    return Math.min(of.ns, ownLaw !== null && of.runs < LEAST_RUNS ? expected : expected * MOST_SLOWER);
  });
  if (law !== null) {
    // Where runs are faster than what was measured a check is as much cheaper: known is what it costs in iterations.
    const pace = Math.min(...each.map((ns, worker) => ns / recorded.nsPerIteration[worker]!));
    const nsPerCheck = (k: number): number => ratioAt(k, law) * Math.min(1, pace / measured);
    return { price: { ...recorded, nsPerIteration: each, nsPerCheck }, from: 'measured' };
  }
  // A check that was not measured here is as much slower, too: what counts is what it costs in iterations.
  const scaled = (k: number): number => factor * recorded.nsPerCheck(k);
  return { price: { ...recorded, nsPerIteration: each, nsPerCheck: scaled }, from: 'mixed' };
}

/** What the ladder says of these settings: a check in its own loop, an iteration in theirs; null where it lacks one of them. */
function ladderCosts(
  ladder: LadderResult | null,
  settings: Settings,
): { readonly law: Law; readonly nsPerIteration: number } | null {
  if (ladder === null) return null;
  const { flag, kernel } = settings;
  const own = ladder.rungs.filter(
    // A message costs the same on each kernel.
    (rung) => rung.flag === flag && (rung.kernel === kernel || flag === 'message') && rung.law !== null,
  );
  const together = settings.ranges.filter(([from, to]) => to > from).length > 1;
  const law = (own.find(({ workers }) => workers > 1 === together) ?? own[0])?.law;
  const ns = ladder.iterations.find((iteration) => iteration.kernel === kernel)?.ns.value ?? Number.NaN;
  const fits = ns > 0 && loopCovers({ ...ladder.settings, flag, kernel }, settings);
  return law && fits ? { law, nsPerIteration: ns } : null;
}

/** Nanoseconds a check costs by its interval, as the latest sweep of the same loop found it; null where that could not tell. */
export function sweptLaw(result: SweepResult | null): Law | null {
  if (result === null) return null;
  const law = lawOfSweep(result);
  return law === null ? null : inNanoseconds(law, result);
}

function inNanoseconds({ ratio, knots = [] }: Law, { nsPerIteration: { value: ns } }: SweepResult): Law | null {
  if (!(ns > 0) || !Number.isFinite(ratio)) return null;
  const atLeastNothing = (of: number): number => Math.max(0, of * ns);
  return { ratio: atLeastNothing(ratio), knots: knots.map(({ k, ratio: of }) => ({ k, ratio: atLeastNothing(of) })) };
}

/** Nanoseconds of an iteration by the recorded price, over all ranges: that is what a sweep measures. */
function meanOf({ nsPerIteration: each }: Price, { ranges }: Settings): number {
  const searched = each.filter((_, worker) => ranges[worker]![1] > ranges[worker]![0]);
  return searched.reduce((sum, ns) => sum + ns, 0) / searched.length;
}

/**
 * Nanoseconds an iteration takes this worker, without its checks, each run for as much of the range as is
 * searched now: the lower quartile over runs, since what came between only adds.
 */
function timedIteration(
  runs: readonly RunRecord[],
  worker: number,
  law: Law | null,
  now: Price,
): { readonly ns: number; readonly runs: number } | null {
  const each = runs.flatMap(({ workers, settings, environment }) => {
    const interval = effectiveInterval(settings, worker);
    const perCheck = interval === 'never' ? 0 : law === null ? now.nsPerCheck(interval) : ratioAt(interval, law);
    // Where checks are frequent and their cost is that of another machine the iteration can't be told from them.
    if (law === null && interval !== 'never' && interval < LEAST_RARE) return [];
    const ns = nsPerIteration(workers[worker]!, environment.clockStepMicros, perCheck);
    // What is left of a time that went into checks is mostly the error of what they cost.
    if (ns !== null && interval !== 'never' && perCheck > MUCH * ns * interval) return [];
    if (ns === null) return [];
    // Of as many iterations as it did, in the middle of which one costs about their mean.
    const { nsPerIteration: then, growth } = recordedPrice(settings);
    const mean = then[worker]! * growth!(worker, workers[worker]!.iterations! / 2);
    return [(ns / mean) * now.nsPerIteration[worker]!];
  });
  return each.length === 0 ? null : { ns: lowerQuartile(each), runs: each.length };
}

/** A worker may have waited for a processor: so many runs there have to be before one that is slower than a sweep says counts. */
const LEAST_RUNS = 3;
/** From here on a check of any kind adds little to the iterations between two. */
const LEAST_RARE = 300;
/** Checks of known cost may take so much of what the iterations take. */
const MUCH = 0.5;

function lowerQuartile(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[(sorted.length - 1) >> 2]!;
}

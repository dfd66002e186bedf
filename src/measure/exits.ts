/** Exit latency: many real exits for each check interval, as distributions of overshoot and of time. */
import type { Fault } from '../contract/faults.ts';
import { crowdDoubts } from '../contract/cores.ts';
import { DOUBTS, type Doubt, type Iterations, type Micros } from '../contract/record.ts';
import type { Exit, Runner } from '../contract/runner.ts';
import type { Settings } from '../contract/settings.ts';
import { byKey } from './samples.ts';
import { ecdf, fitProportion, quantiles, uniformTest } from './distribution-of.ts';
import { ownInterval } from './plan.ts';
import { Random } from '../contract/random.ts';
import {
  endOf,
  type Clock,
  type ExitLatencyOptions,
  type ExitLatencyPoint,
  type ExitLatencyResult,
  type SweepEnd,
} from './results.ts';

export const DEFAULT_EXIT_INTERVALS: readonly Iterations[] = [1, 10, 100, 1000, 10_000, 100_000];
export const DEFAULT_EXITS = 600;
/** A budget for all intervals together: at large ones a single exit takes long. */
const DEFAULT_EXIT_SECONDS = 30;
/** The exits of an interval come in so many portions, the intervals in turn, so that all grow together. */
const PORTIONS = 6;
/** An exit was hit by a pause when it took this much longer than its iterations, by the clock. */
const PAUSE: Micros = 500;
/** Below these the uniform law is not tested: too few values to take, or too few of them. */
const TEST_FROM: Iterations = 16;
const TEST_ROUNDS = 30;
/** Pauses in more of the exits than this: something else wants the processors. */
const CROWDED = 0.1;

/** What the clock can tell of the exits at one interval. */
interface ClockFacts {
  readonly step: Micros;
  /** Null: from the exits themselves. */
  readonly nsPerIteration: number | null;
}

/**
 * An exit's time beyond what its iterations take. Those hit by a pause stand far out; the rate of the others is the
 * median ratio of time to iterations, so that pauses do not bend it.
 */
function isInterrupted(exits: readonly Exit[], facts: ClockFacts): readonly boolean[] {
  const perIteration = facts.nsPerIteration === null ? fitProportion(exits) : facts.nsPerIteration / 1000;
  const limit = Math.max(PAUSE, 20 * facts.step);
  return exits.map(({ iterations, micros }) => micros > 1.5 * perIteration * iterations + limit);
}

/** Fewer complete rounds than this, and the others count too. */
const COMPLETE_ROUNDS = 30;

/** The last exit of each round; a round in which some worker had not yet begun says too little of the last one. */
function lastOnes(exits: readonly Exit[], others: number, of: (exit: Exit) => number): Float64Array {
  const all = byKey(exits, (exit) => exit.round);
  const complete = all.filter((round) => round.length === others);
  const rounds = complete.length >= COMPLETE_ROUNDS ? complete : all;
  return Float64Array.from(rounds, (round) => round.reduce((most, exit) => Math.max(most, of(exit)), 0));
}

const sorted = (values: Iterable<number>): Float64Array => Float64Array.from(values).sort();

/** One exit of each round, the workers in turn: exits of one round share the flag and are not independent. */
function oneARound(exits: readonly Exit[]): readonly Exit[] {
  return byKey(exits, (exit) => exit.round).map((round, i) => round[i % round.length]!);
}

/** The distributions at one interval. */
export function judgeExits(
  interval: Iterations,
  exits: readonly Exit[],
  others: number,
  facts: ClockFacts,
): ExitLatencyPoint {
  const hit = isInterrupted(exits, facts);
  const timed = exits.filter((_, i) => !hit[i]);
  const iterations = sorted(exits.map((exit) => exit.iterations));
  const micros = sorted(timed.map((exit) => exit.micros));
  const independent = oneARound(exits);
  const tested = interval >= TEST_FROM && independent.length >= TEST_ROUNDS;
  return {
    interval,
    iterations: { ...quantiles(iterations), ecdf: ecdf(iterations) },
    micros: { ...quantiles(micros), ecdf: ecdf(micros) },
    last: {
      iterations: quantiles(lastOnes(exits, others, (exit) => exit.iterations).sort()),
      micros: quantiles(lastOnes(timed, others, (exit) => exit.micros).sort()),
    },
    workers: byKey(exits, (exit) => exit.worker)
      .toSorted((a, b) => a[0]!.worker - b[0]!.worker)
      .map((own) => ({
        worker: own[0]!.worker,
        iterations: quantiles(sorted(own.map((exit) => exit.iterations))),
        micros: quantiles(sorted(own.filter((exit) => timed.includes(exit)).map((exit) => exit.micros))),
      })),
    rounds: independent.length,
    interrupted: hit.filter(Boolean).length,
    belowClock: timed.filter((exit) => exit.micros < 2 * facts.step).length,
    uniform: tested ? uniformTest(sorted(independent.map((exit) => exit.iterations)), interval) : null,
    model: { one: interval / 2, last: (interval * others) / (others + 1) },
  };
}

/** Refuses what has no exits; null when all is well. */
function refusal(settings: Settings): Fault | null {
  if (settings.task === 'count') return { code: 'no-flag-raised' };
  if (settings.ranges.filter(([from, to]) => to > from).length < 2) return { code: 'alone' };
  return null;
}

/** Settings with a planted target, which exits need: the person's own, or the middle of the first range that is not empty. */
function planted(settings: Settings): Settings {
  if (settings.target !== 'prime') return settings;
  return { ...settings, target: { worker: settings.ranges.findIndex(([from, to]) => to > from), at: 0.5 } };
}

/** Exits at each interval, in turn, until there are enough or the time is up. Never rejects; what was measured is kept. */
export async function exitLatency(
  runner: Runner,
  clock: Clock,
  settings: Settings,
  options: ExitLatencyOptions = {},
): Promise<ExitLatencyResult> {
  const began = clock.now();
  const seed = options.seed ?? 1;
  const random = new Random(seed);
  const scene = planted(settings);
  const others = settings.ranges.filter(([from, to]) => to > from).length - 1;
  const own = ownInterval(settings);
  const wanted = options.intervals ?? [...DEFAULT_EXIT_INTERVALS, ...(own === null ? [] : [own])];
  const intervals = random.shuffle([...new Set(wanted)]);
  const facts = { step: runner.environment().clockStepMicros, nsPerIteration: options.nsPerIteration ?? null };
  const taken = new Map<Iterations, Exit[]>(intervals.map((interval) => [interval, []]));
  const result = (end: SweepEnd): ExitLatencyResult => {
    const points = [...taken].flatMap(([interval, exits]) =>
      exits.length === 0 ? [] : [judgeExits(interval, exits, others, facts)],
    );
    return {
      version: 1,
      settings,
      environment: runner.environment(),
      points: points.toSorted((a, b) => a.interval - b.interval),
      doubts: exitDoubts(runner, settings, points, began, options),
      seconds: (clock.now() - began) / 1e6,
      end,
      seed,
    };
  };
  const refused = refusal(settings);
  if (refused !== null) return result({ kind: 'failed', fault: refused });
  const count = options.count ?? DEFAULT_EXITS;
  const portion = Math.ceil(count / PORTIONS);
  const budget = (options.seconds ?? DEFAULT_EXIT_SECONDS) * 1e6;
  const open = new Set(intervals);
  while (open.size > 0) {
    for (const interval of [...open]) {
      const exits = taken.get(interval)!;
      const spent = clock.now() - began;
      if (options.signal?.aborted === true) return result({ kind: 'stopped' });
      // Every interval has its first portion, however long it takes.
      if (spent > budget && exits.length > 0) return result({ kind: 'budget' });
      const order = { count: Math.min(portion, count - exits.length), seed: random.word() };
      const answer = await runner.exits({ ...scene, interval }, order);
      if (!answer.ok) return result(endOf(answer));
      append(exits, answer.exits);
      // None at all: these workers do not leave early.
      if (answer.exits.length === 0 || exits.length >= count) open.delete(interval);
      const done = [...taken.values()].reduce((sum, { length }) => sum + length, 0) / (count * taken.size);
      options.onProgress?.({ result: result({ kind: 'budget' }), done: Math.min(1, Math.max(done, spent / budget)) });
    }
  }
  return result({ kind: 'precise' });
}

/** Rounds of a later portion are later rounds. */
function append(exits: Exit[], more: readonly Exit[]): void {
  const after = exits.reduce((most, { round }) => Math.max(most, round + 1), 0);
  for (const exit of more) exits.push({ ...exit, round: after + exit.round });
}

function exitDoubts(
  runner: Runner,
  settings: Settings,
  points: readonly ExitLatencyPoint[],
  began: Micros,
  { atOnce, interruptions }: ExitLatencyOptions,
): readonly Doubt[] {
  const { isolated, cores } = runner.environment();
  const found = new Set<Doubt>();
  for (const { code, toMicros } of interruptions?.() ?? []) if (toMicros >= began) found.add(code);
  if (!isolated) found.add('not-isolated');
  const exits = points.reduce((sum, point) => sum + point.iterations.n, 0);
  const hit = points.reduce((sum, point) => sum + point.interrupted, 0);
  for (const code of crowdDoubts(settings.ranges.length, atOnce ?? cores)) found.add(code);
  if (hit > CROWDED * exits) found.add('oversubscribed');
  return DOUBTS.filter((code) => found.has(code));
}

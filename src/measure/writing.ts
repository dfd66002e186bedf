/**
 * Writing is what costs: an iteration of one step in which each worker also counts, in a word for all or in one of its own,
 * by 1 to as many workers as run at once; and beside it the lock that as many want. All ways are visited in turns, in random
 * order, so that the machine's moods are shared. The time is given beforehand: nobody stops when the figures please.
 */
import { faultOf } from '../contract/faults.ts';
import { Random } from '../contract/random.ts';
import { DOUBTS, type Doubt, type Iterations, type Micros } from '../contract/record.ts';
import type { Runner } from '../contract/runner.ts';
import { COUNTERS, DEFAULT_SETTINGS, type Counter, type Settings } from '../contract/settings.ts';
import { Compilations, Leave } from './compilations.ts';
import { NO_POINTS, visitIterations } from './iteration-visit.ts';
import { iterationEstimate } from './judge.ts';
import { figuresOfRung } from './ladder-figures.ts';
import type { LadderRung } from './ladder-results.ts';
import { Rung, type RungBench } from './ladder-rung.ts';
import { measuringWorkers } from './plan.ts';
import { surelyAtOnce } from './preflight.ts';
import { UNKNOWN, type Clock, type Estimate, type Interruption, type SweepEnd } from './results.ts';
import type { LostUpdates, WritingOptions, WritingPoint, WritingResult } from './writing-results.ts';

/** Of the budget for each way that there is, unless it is given: so many of them depend on the machine. */
const SECONDS_EACH = 3;
/** Of an iteration: the fewer there are the more a write weighs. */
export const WRITING_WORK = 1;
/** Of each way, however long they take to open: fewer say little. */
const COMPILATIONS = 4;
/** A visit to one compilation. */
const VISIT: Micros = 40_000;
/** Of each worker in a run that counts what gets lost. */
const COUNTED: Iterations = 2_000_000;
/** More than that are not all tried, but each doubling of them. */
const EACH_UP_TO = 4;

/** 1 … most, or 1, 2, 4 … and most. */
export function crowdsOf(most: number): readonly number[] {
  const all = Array.from({ length: most }, (_, i) => i + 1);
  return most <= EACH_UP_TO ? all : all.filter((n) => n === most || Number.isInteger(Math.log2(n)));
}

const rangesOf = (workers: number, length: Iterations): Settings['ranges'] =>
  Array.from({ length: workers }, () => [0, length] as const);

/** One way of counting, by so many at once. */
class Way {
  private readonly compilations: Compilations;
  private readonly seen = new Set<Doubt>();
  private visits = 0;

  constructor(
    readonly counter: Counter,
    readonly workers: number,
    kernel: Settings['kernel'],
    private readonly bench: RungBench,
  ) {
    const { runner, clock, random, atOnce } = bench;
    const settings: Settings = {
      ...DEFAULT_SETTINGS,
      ...{ task: 'count', interval: 'never', work: WRITING_WORK, kernel, counter, ranges: rangesOf(workers, COUNTED) },
    };
    const doubt = (code: Doubt): void => void this.seen.add(code);
    this.compilations = new Compilations({
      ...{ runner, clock, settings, arms: NO_POINTS, extra: 0, workers, random, doubt },
    });
    this.compilations.preflight = { ...this.compilations.preflight, atOnce };
  }

  /** Throws Leave. */
  async open(slot: number): Promise<void> {
    if (slot === 0) await this.compilations.assemble(false);
    await this.compilations.open(slot);
    await this.visit(slot);
  }

  /** One visit to each compilation. Throws Leave. */
  async cycle(): Promise<void> {
    for (const slot of this.bench.random.shuffle([...this.compilations.active.keys()])) await this.visit(slot);
  }

  private async visit(slot: number): Promise<void> {
    if (await visitIterations(this.compilations, { slot, team: 0 }, VISIT, this.bench)) this.visits += 1;
    else await this.compilations.open(slot);
  }

  point(): WritingPoint {
    const { counter, workers, visits, seen } = this;
    const { groups } = this.compilations;
    return {
      ...{ counter, workers, ns: iterationEstimate(groups), times: null, visits, compilations: groups.length },
      doubts: DOUBTS.filter((code) => seen.has(code)),
    };
  }
}

const isKnown = ({ value, low, high }: Estimate): boolean => [value, low, high].every(Number.isFinite);

/** Both positive. */
const quotient = (a: Estimate, b: Estimate): Estimate => ({
  value: a.value / b.value,
  low: a.low / b.high,
  high: a.high / b.low,
});

/** Each with what it takes beside words on lines of their own. */
function besidePadded(points: readonly WritingPoint[]): readonly WritingPoint[] {
  return points.map((point) => {
    const { ns = UNKNOWN } = points.find((one) => one.counter === 'padded' && one.workers === point.workers) ?? {};
    return { ...point, times: isKnown(ns) && isKnown(point.ns) ? quotient(point.ns, ns) : null };
  });
}

class Writing {
  private readonly random: Random;
  private budget: Micros;
  private readonly began: Micros;
  private readonly seen = new Set<Doubt>();
  private readonly lost: LostUpdates[] = [];
  private ways: readonly Way[] = [];
  private rungs: readonly Rung[] = [];
  /** Of each rung, as it was judged last. */
  private locks: readonly LadderRung[] = [];
  private workers = 1;

  constructor(
    private readonly runner: Runner,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly options: WritingOptions,
  ) {
    this.random = new Random(options.seed ?? 1);
    this.budget = (options.seconds ?? 0) * 1e6;
    this.began = clock.now();
  }

  async go(): Promise<WritingResult> {
    let end: SweepEnd = { kind: 'budget' };
    try {
      await this.measure();
    } catch (thrown) {
      end = thrown instanceof Leave ? thrown.end : { kind: 'failed', fault: faultOf(thrown) };
    }
    this.interruptions(this.began);
    for (const [at, rung] of this.rungs.entries()) {
      rung.closeAtLook(true);
      this.judge(at, end);
    }
    const result = this.result(end);
    this.options.onProgress?.({ result, done: 1, secondsLeft: 0 });
    return result;
  }

  private async measure(): Promise<void> {
    await this.assemble();
    this.report();
    for (let slot = 0; slot < COMPILATIONS; slot++) {
      await this.each(
        (way) => way.open(slot),
        (rung) => rung.open(slot, VISIT, false),
      );
    }
    await this.countLost();
    while (this.elapsed() < this.budget)
      await this.each(
        (way) => way.cycle(),
        (rung) => rung.cycle(VISIT),
      );
  }

  private async assemble(): Promise<void> {
    const { runner, clock, random, settings } = this;
    const { cores } = runner.environment();
    // As many as there can be: a run of few workers says nothing of those that this machine has.
    const crowd: Settings = { ...settings, ranges: rangesOf(Math.max(settings.ranges.length, cores ?? 1), 1) };
    const atOnce = await surelyAtOnce(runner, crowd, () => this.check());
    this.workers = measuringWorkers(crowd, atOnce ?? cores ?? 1, undefined);
    const { kernel } = settings;
    const bench: RungBench = { runner, clock, random, atOnce, interruptions: (since) => this.interruptions(since) };
    const crowds = crowdsOf(this.workers);
    this.ways = COUNTERS.flatMap((counter) => crowds.map((workers) => new Way(counter, workers, kernel, bench)));
    this.rungs = crowds.map((workers) => new Rung({ flag: 'lock', kernel, workers }, bench));
    if (this.options.seconds === undefined) this.budget = (this.ways.length + this.rungs.length) * SECONDS_EACH * 1e6;
    this.locks = this.rungs.map((rung) => this.figuresOf(rung, null));
  }

  /** All ways and rungs once, in random order. */
  private async each(ofWay: (way: Way) => Promise<void>, ofRung: (rung: Rung) => Promise<void>): Promise<void> {
    const ways = this.ways.map((way) => () => ofWay(way));
    const rungs = this.rungs.map((rung, at) => async () => {
      await ofRung(rung);
      this.judge(at, null);
    });
    for (const turn of this.random.shuffle([...ways, ...rungs])) {
      this.check();
      await turn();
      this.report();
    }
  }

  private judge(at: number, end: SweepEnd | null): void {
    this.locks = this.locks.with(at, this.figuresOf(this.rungs[at]!, end));
  }

  private figuresOf(rung: Rung, end: SweepEnd | null): LadderRung {
    return figuresOfRung(rung, end, { settings: this.settings, foundAfter: null, nsPerIteration: null });
  }

  /** Runs of workers that all write in one ordinary word. */
  private async countLost(): Promise<void> {
    for (const workers of crowdsOf(this.workers).filter((n) => n > 1)) {
      this.check();
      const { counted, doubts } = await this.runner.run({
        ...{ ...DEFAULT_SETTINGS, task: 'count', interval: 'never', work: WRITING_WORK, counter: 'plain' },
        ...{ kernel: this.settings.kernel, ranges: rangesOf(workers, COUNTED) },
      });
      for (const code of doubts) this.seen.add(code);
      if (counted !== null) this.lost.push({ workers, ...counted });
    }
  }

  private elapsed(): Micros {
    return this.clock.now() - this.began;
  }

  private check(): void {
    if (this.options.signal?.aborted === true) throw new Leave({ kind: 'stopped' });
  }

  private interruptions(since: Micros): readonly Interruption[] {
    const here = (this.options.interruptions?.() ?? []).filter(({ toMicros }) => toMicros >= since);
    for (const { code } of here) this.seen.add(code);
    return here;
  }

  private result(end: SweepEnd): WritingResult {
    const { runner, settings, workers, lost, locks, seen } = this;
    const environment = runner.environment();
    return {
      ...{ version: 1, settings, environment, workers, work: WRITING_WORK },
      points: besidePadded(this.ways.map((way) => way.point())),
      locks,
      lost: [...lost],
      doubts: DOUBTS.filter((code) => seen.has(code) || (code === 'not-isolated' && !environment.isolated)),
      ...{ seconds: this.elapsed() / 1e6, end, seed: this.options.seed ?? 1 },
    };
  }

  private report(): void {
    const { onProgress } = this.options;
    const [elapsed, budget] = [this.elapsed(), this.budget];
    onProgress?.({
      result: this.result({ kind: 'stopped' }),
      done: Math.min(1, elapsed / budget),
      secondsLeft: Math.max(0, (budget - elapsed) / 1e6),
    });
  }
}

/** Measures for as long as it was given; by default 36 s where two run at once. Never rejects: a failure or a stop keeps what there is. */
export function writing(
  runner: Runner,
  clock: Clock,
  settings: Settings,
  options: WritingOptions = {},
): Promise<WritingResult> {
  return new Writing(runner, clock, settings, options).go();
}

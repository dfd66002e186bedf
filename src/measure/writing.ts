/**
 * Writing is what costs: an iteration of one step in which each worker also counts, in a word for all or in one of its own,
 * by 1 to as many workers as run at once; and beside it the lock that as many want.
 */
import { DOUBTS, type Doubt, type Iterations, type Micros } from '../contract/record.ts';
import type { Runner } from '../contract/runner.ts';
import { COUNTERS, DEFAULT_SETTINGS, type Counter, type Settings } from '../contract/settings.ts';
import { Compilations } from './compilations.ts';
import { isFigure } from './estimate.ts';
import { NO_POINTS, visitIterations } from './iteration-visit.ts';
import { iterationEstimate } from './judge.ts';
import { figuresOfRung } from './ladder-figures.ts';
import type { LadderRung } from './ladder-results.ts';
import { Rung, type RungBench } from './ladder-rung.ts';
import { UNKNOWN, type Clock, type Estimate, type SweepEnd } from './results.ts';
import { Turns } from './turns.ts';
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
    return { ...point, times: isFigure(ns) && isFigure(point.ns) ? quotient(point.ns, ns) : null };
  });
}

class Writing {
  private readonly turns: Turns;
  private readonly lost: LostUpdates[] = [];
  private ways: readonly Way[] = [];
  private rungs: readonly Rung[] = [];
  /** Of each rung, as it was judged last. */
  private locks: readonly LadderRung[] = [];
  private workers = 1;

  constructor(
    private readonly runner: Runner,
    clock: Clock,
    private readonly settings: Settings,
    private readonly options: WritingOptions,
  ) {
    this.turns = new Turns(runner, clock, options);
  }

  async go(): Promise<WritingResult> {
    const end = await this.turns.end(() => this.measure());
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
    while (!this.turns.isSpent) {
      await this.each(
        (way) => way.cycle(),
        (rung) => rung.cycle(VISIT),
      );
    }
  }

  private async assemble(): Promise<void> {
    const { workers, bench } = await this.turns.crowd(this.settings);
    this.workers = workers;
    const { kernel } = this.settings;
    const crowds = crowdsOf(workers);
    this.ways = COUNTERS.flatMap((counter) => crowds.map((many) => new Way(counter, many, kernel, bench)));
    this.rungs = crowds.map((many) => new Rung({ flag: 'lock', kernel, workers: many }, bench));
    this.turns.expect(SECONDS_EACH * (this.ways.length + this.rungs.length));
    this.locks = this.rungs.map((rung) => this.figuresOf(rung, null));
  }

  /** All ways and rungs once. */
  private each(ofWay: (way: Way) => Promise<void>, ofRung: (rung: Rung) => Promise<void>): Promise<void> {
    const ways = this.ways.map((way) => () => ofWay(way));
    const rungs = this.rungs.map((rung, at) => async () => {
      await ofRung(rung);
      this.judge(at, null);
    });
    return this.turns.each([...ways, ...rungs], () => this.report());
  }

  private judge(at: number, end: SweepEnd | null): void {
    this.locks = this.locks.with(at, this.figuresOf(this.rungs[at]!, end));
  }

  private figuresOf(rung: Rung, end: SweepEnd | null): LadderRung {
    return figuresOfRung(rung, end, { settings: this.settings, foundAfter: null, nsPerIteration: null });
  }

  /** Runs of workers that all write in one ordinary word. */
  private async countLost(): Promise<void> {
    for (const workers of crowdsOf(this.workers).filter((many) => many > 1)) {
      this.turns.check();
      const { counted, doubts } = await this.runner.run({
        ...{ ...DEFAULT_SETTINGS, task: 'count', interval: 'never', work: WRITING_WORK, counter: 'plain' },
        ...{ kernel: this.settings.kernel, ranges: rangesOf(workers, COUNTED) },
      });
      this.turns.doubt(doubts);
      if (counted !== null) this.lost.push({ workers, ...counted });
    }
  }

  private result(end: SweepEnd): WritingResult {
    const { settings, workers, locks } = this;
    return {
      ...{ version: 1, settings, workers, work: WRITING_WORK },
      ...{ points: besidePadded(this.ways.map((way) => way.point())), locks, lost: [...this.lost], end },
      ...this.turns.closing(),
    };
  }

  private report(): void {
    this.options.onProgress?.({ result: this.result({ kind: 'stopped' }), ...this.turns.progress() });
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

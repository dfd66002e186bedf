/**
 * The sweep: spends its time over compilations and intervals until every point is precise or the time is up. It can be
 * stopped and gone on with; no pair is lost.
 */
import type { Doubt } from '../engine/record.ts';
import type { Failure, Runner } from '../engine/runner.ts';
import type { Range, Settings } from '../engine/settings.ts';
import { isPrecise, judge, poolArms, type ArmState } from './judge.ts';
import { foundAfterOf } from './model.ts';
import {
  armsOf,
  blockLength,
  compilationsFor,
  DEFAULT_INTERVALS,
  DEFAULT_PRECISION,
  DEFAULT_SECONDS,
  measuredRanges,
  ownInterval,
  planVisit,
  repeats,
  VISIT,
  type Arm,
} from './plan.ts';
import { sizeBlock, sizeRoughly, workersAtOnce } from './preflight.ts';
import { Random } from './random.ts';
import type { Clock, Preflight, SweepEnd, SweepOptions, SweepPhase, SweepResult } from './results.ts';
import { Group, SLEEP, takeVisit } from './samples.ts';
import { asOrder, lengthOf, warmUp, type Loop } from './warm-up.ts';

/** Shares of the measuring time after which points may be closed. Between them intervals are a confidence sequence. */
const LOOKS = [0.15, 0.3, 0.55, 1] as const;
/** A compilation is done with when so many are there. */
const MAX_COMPILATIONS = 24;
/** Not less than this is measured, however short the budget. */
const MEASURE_AT_LEAST = 100_000;
/** Throughput is tried only where the budget, in seconds, can bear it. */
const THROUGHPUT_FROM = 2;
const MIN_PAIRS = 10;

/** Thrown within a sweep to leave it; never seen outside. */
class Leave extends Error {
  readonly end: SweepEnd;
  constructor(end: SweepEnd) {
    super(end.kind);
    this.end = end;
  }
}

/** What `go` may set anew when a sweep goes on. */
export type Go = Pick<SweepOptions, 'seconds' | 'signal' | 'onProgress'>;

export class Sweep {
  private readonly random: Random;
  private readonly arms: readonly Arm[];
  private readonly ranges: readonly Range[];
  private readonly own: number | null;
  private readonly groups: Group[] = [];
  private readonly active: Group[] = [];
  private readonly closed: boolean[];
  private readonly seen = new Set<Doubt>();
  private readonly foundAfter: number | null;
  private readonly precision: number;
  private states: readonly ArmState[] = [];
  private preflight: Preflight;
  private phase: SweepPhase = 'preflight';
  private seconds: number;
  /** Microseconds spent before the present `go`, and spent on pairs. */
  private spent = 0;
  private measured = 0;
  private began = 0;
  private look = 0;
  private visits = 0;
  private planned = true;
  private end: SweepEnd | null = null;
  private onProgress: SweepOptions['onProgress'];
  private signal: AbortSignal | undefined;

  /** Settings with a list of intervals measure like the others: the intervals of a sweep are its own. */
  constructor(
    private readonly runner: Runner,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly options: SweepOptions = {},
  ) {
    this.random = new Random(options.seed ?? 1);
    this.own = ownInterval(settings);
    const intervals = options.intervals ?? [...DEFAULT_INTERVALS, ...(this.own === null ? [] : [this.own])];
    this.arms = armsOf(intervals);
    this.closed = this.arms.map(() => false);
    this.ranges = measuredRanges(settings);
    this.foundAfter = options.foundAfter ?? foundAfterOf(settings);
    this.precision = options.precision ?? DEFAULT_PRECISION;
    this.seconds = options.seconds ?? DEFAULT_SECONDS;
    const { clockStepMicros, isolated } = runner.environment();
    const blockMicros = blockLength(clockStepMicros);
    this.preflight = { clockStepMicros, isolated, atOnce: null, blockMicros, iterationsPerBlock: 0 };
    this.states = this.pooled();
  }

  /**
   * Measures until every point is precise, the time is up, or the signal aborts; never rejects. Called again, it goes on
   * with all pairs kept; `seconds` then adds to the time. Time beyond the plan leaves the intervals of open points a
   * confidence sequence, for whoever asked for it had seen them.
   */
  async go(options: Go = this.options): Promise<SweepResult> {
    this.prepare(options);
    try {
      if (this.ranges.length === 0) throw new Leave({ kind: 'failed', reason: 'All ranges are empty.' });
      await this.open();
      await this.measure();
    } catch (thrown) {
      this.end = thrown instanceof Leave ? thrown.end : { kind: 'failed', reason: String(thrown) };
    }
    this.phase = 'done';
    this.spent += this.clock.now() - this.began;
    this.began = this.clock.now();
    this.states = this.pooled();
    const result = this.judged();
    this.report(result);
    return result;
  }

  private prepare(options: Go): void {
    if (this.end !== null) {
      const more = options === this.options ? 0 : (options.seconds ?? 0);
      if (this.end.kind === 'budget' || this.end.kind === 'precise' || more > 0) this.planned = false;
      this.seconds += more;
    }
    this.end = null;
    this.signal = options.signal;
    this.onProgress = options.onProgress;
    this.began = this.clock.now();
  }

  private pooled(): readonly ArmState[] {
    const { clockStepMicros, blockMicros } = this.preflight;
    return poolArms(this.arms, this.groups, clockStepMicros / blockMicros);
  }

  private elapsed(): number {
    return this.spent + this.clock.now() - this.began;
  }

  private settle<T extends { readonly ok: true }>(answer: T | Failure): T {
    if (answer.ok) return answer;
    throw new Leave(answer.stopped ? { kind: 'stopped' } : { kind: 'failed', reason: answer.reason });
  }

  private checkSignal(): void {
    if (this.signal?.aborted === true) throw new Leave({ kind: 'stopped' });
  }

  private loop(slot: number, range: number): Loop {
    const { kernel, guard, flag } = this.settings;
    return { compilation: slot, kernel, guard, flag, range: this.ranges[range]!, work: this.options.work ?? 0 };
  }

  /** Sizes and warms compilations until all slots are ready; those still compiled as they were keep their pairs. */
  private async open(): Promise<void> {
    const slots = this.groups.length > 0 ? this.active.length : compilationsFor(this.seconds);
    for (let slot = 0; slot < slots; slot++) {
      await this.openSlot(slot);
      if (slot === 0 && this.preflight.atOnce === null && this.seconds >= THROUGHPUT_FROM) await this.throughput();
      this.report();
    }
  }

  private async openSlot(slot: number): Promise<void> {
    this.checkSignal();
    this.phase = this.groups.length === 0 ? 'preflight' : 'warm-up';
    const { clockStepMicros: step, blockMicros: length } = this.preflight;
    const intervals = this.arms.slice(2).map(({ interval }) => interval);
    const loop = this.loop(slot, 0);
    const rough = this.settle(await sizeRoughly(this.runner, loop, length, step, this.random));
    const warm = this.settle(await warmUp(this.runner, this.clock, loop, intervals, rough.iterations, this.random));
    if (!warm.steady) this.seen.add('unsteady');
    if (!warm.flagSeen) this.seen.add('flag-unseen');
    if (this.active[slot]?.compiled === warm.compiled) return;
    const group = new Group(this.groups.length, slot, warm.compiled, this.arms.length);
    for (let range = 0; range < this.ranges.length; range++) {
      const there = this.loop(slot, range);
      const guess = range === 0 ? rough : this.settle(await sizeRoughly(this.runner, there, length, step, this.random));
      const sized = this.settle(await sizeBlock(this.runner, there, guess.iterations, length, this.random));
      group.iterations.push(sized.iterations);
    }
    this.groups.push(group);
    this.active[slot] = group;
  }

  private async throughput(): Promise<void> {
    const { blockMicros } = this.preflight;
    const iterationsPerBlock = this.groups[0]!.iterations[0]!;
    const nsPerIteration = (1000 * blockMicros) / iterationsPerBlock;
    const atOnce = await workersAtOnce(this.runner, this.settings, this.ranges[0]!, nsPerIteration);
    this.preflight = { ...this.preflight, atOnce, iterationsPerBlock };
  }

  /** Cycles: one visit to each compilation, in random order. After a cycle all of them have had the same. */
  private async measure(): Promise<void> {
    this.phase = 'measuring';
    const began = this.elapsed() - this.measured;
    for (;;) {
      const budget = Math.max(MEASURE_AT_LEAST, this.seconds * 1e6 - began);
      const visit = Math.min(VISIT, budget / (4 * this.active.length));
      const before = this.elapsed();
      for (const group of this.random.shuffle([...this.active])) await this.visit(group, visit);
      const cycle = this.elapsed() - before;
      this.measured = this.elapsed() - began;
      this.states = this.pooled();
      const over = this.measured + cycle / 2 >= budget;
      if (over || this.measured >= LOOKS[this.look]! * budget) this.closePrecise(budget);
      if (this.closed.every(Boolean)) throw new Leave({ kind: 'precise' });
      if (over) throw new Leave({ kind: 'budget' });
      if (this.wantsCompilations(budget - this.measured)) await this.compileAfresh();
    }
  }

  private async visit(group: Group, micros: number): Promise<void> {
    this.checkSignal();
    const range = this.visits++ % this.ranges.length;
    const loop = this.loop(group.slot, range);
    const { clockStepMicros, blockMicros } = this.preflight;
    const plan = planVisit(
      {
        arms: this.arms,
        repeats: this.arms.map((arm, i) => repeats(arm, !this.closed[i], this.arms, this.own)),
        micros,
        block: blockMicros,
        clockStep: clockStepMicros,
        iterations: group.iterations[range]!,
        length: lengthOf(loop),
      },
      this.random,
    );
    const asked = this.clock.now();
    const times = this.settle(await this.runner.blocks(asOrder(loop, plan.blocks)));
    if (times.compiled !== group.compiled) {
      this.seen.add('worker-replaced');
      await this.openSlot(group.slot);
      return;
    }
    const interruptions = this.interruptions(asked);
    const taken = takeVisit(group, range, this.arms, plan, times, interruptions);
    const last = plan.blocks.length - 1;
    const before = times.startMicros[0]! - asked;
    const after = this.clock.now() - times.startMicros[last]! - times.micros[last]!;
    if (taken.slept || before > SLEEP || after > SLEEP) this.seen.add('sleep');
    this.report();
  }

  /** Those that reach into the time since `since`; each is a doubt from now on. */
  private interruptions(since: number): ReturnType<NonNullable<SweepOptions['interruptions']>> {
    const here = (this.options.interruptions?.() ?? []).filter(({ toMicros }) => toMicros >= since);
    for (const { code } of here) this.seen.add(code);
    return here;
  }

  /** At a look, points that are precise get their final interval and no more time; the known arms go on to the end. */
  private closePrecise(budget: number): void {
    while (this.look < LOOKS.length - 1 && this.measured >= LOOKS[this.look]! * budget) this.look++;
    for (const [arm, state] of this.states.entries()) {
      const enough = state.pairs >= MIN_PAIRS * this.active.length;
      if (enough && isPrecise(state, this.precision) && this.arms[arm]!.kind === 'point') this.closed[arm] = true;
    }
    const done = this.arms.every(({ kind }, arm) => kind !== 'point' || this.closed[arm]);
    for (const arm of [0, 1]) this.closed[arm] = done && isPrecise(this.states[arm]!, this.precision);
  }

  /** More pairs do not help where compilations differ; more compilations do, if the time allows to use them. */
  private wantsCompilations(left: number): boolean {
    if (this.groups.length + this.active.length > MAX_COMPILATIONS) return false;
    if (left < this.active.length * 1_000_000) return false;
    const open = this.states.filter((state, arm) => this.closed[arm] !== true && !isPrecise(state, this.precision));
    const limited = open.filter(({ pooled }) => pooled !== null && pooled.between > pooled.within);
    return this.groups.every((group) => group.costs.length > 0) && limited.length > open.length / 2;
  }

  private async compileAfresh(): Promise<void> {
    for (const group of [...this.active]) {
      this.checkSignal();
      await this.runner.recompile(group.slot);
      await this.openSlot(group.slot);
    }
    this.phase = 'measuring';
  }

  private judged(): SweepResult {
    return judge(
      {
        settings: this.settings,
        environment: this.runner.environment(),
        arms: this.arms,
        groups: this.groups,
        closed: this.closed,
        preflight: this.preflight,
        foundAfter: this.foundAfter,
        precision: this.precision,
        seen: this.seen,
        end: this.end,
        asPlanned: this.planned && (this.end?.kind === 'budget' || this.end?.kind === 'precise'),
        seconds: this.elapsed() / 1e6,
        seed: this.options.seed ?? 1,
      },
      this.states,
    );
  }

  private report(result?: SweepResult): void {
    if (this.onProgress === undefined) return;
    if (result === undefined) this.states = this.pooled();
    const left = this.phase === 'done' ? 0 : Math.max(0, this.seconds - this.elapsed() / 1e6);
    const done = this.phase === 'done' ? 1 : Math.min(1, this.elapsed() / 1e6 / this.seconds);
    this.onProgress({ phase: this.phase, result: result ?? this.judged(), done, secondsLeft: left });
  }
}

/** One sweep from start to end: `new Sweep(…).go()`. */
export function sweep(
  runner: Runner,
  clock: Clock,
  settings: Settings,
  options: SweepOptions = {},
): Promise<SweepResult> {
  return new Sweep(runner, clock, settings, options).go();
}

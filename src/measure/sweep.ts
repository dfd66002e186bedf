/**
 * The sweep: spends its time over compilations and intervals until every point is precise or the time is up. It can be
 * stopped and gone on with; no pair is lost.
 */
import { faultOf, type Fault } from '../contract/faults.ts';
import type { Doubt } from '../contract/record.ts';
import type { PartTimes, Runner } from '../contract/runner.ts';
import type { Settings } from '../contract/settings.ts';
import { DEFAULT_PRECISION, DEFAULT_SECONDS } from '../contract/view.ts';
import { Compilations, Leave, settle } from './compilations.ts';
import { LOOK_LEVEL } from './estimate.ts';
import { chooseCurve, judge, poolArms, type ArmState } from './judge.ts';
import { foundAfterOf } from './model.ts';
import {
  armsOf,
  compilationsFor,
  DEFAULT_INTERVALS,
  measuredRanges,
  ownInterval,
  planVisit,
  repeats,
  visitLength,
  type Arm,
} from './plan.ts';
import { Random } from '../contract/random.ts';
import type { Clock, Interruption, SweepEnd, SweepOptions, SweepPhase, SweepResult } from './results.ts';
import { SLEEP, takeVisit, type Group } from './samples.ts';
import { SLOPE_FROM } from './slope.ts';
import { closeAtLook, isSlopeWorthIt, LOOKS, wantsCompilations, type Standing } from './stopping.ts';
import { asOrder } from './warm-up.ts';

/** Not less than this is measured, however short the budget. */
const MEASURE_AT_LEAST = 100_000;
/** Throughput is tried only where the budget, in seconds, can bear it. */
const THROUGHPUT_FROM = 2;

/** Compilations beyond the fourth are opened only while this share of the budget is not spent. */
const OPENING = 0.4;
const FEWEST = 4;

/** What `go` may set anew when a sweep goes on. */
export type Go = Pick<SweepOptions, 'seconds' | 'signal' | 'onProgress'>;

export class Sweep {
  private readonly random: Random;
  private readonly arms: readonly Arm[];
  private readonly own: number | null;
  private readonly compilations: Compilations;
  private readonly seen = new Set<Doubt>();
  private readonly foundAfter: number | null;
  private readonly precision: number;
  private closed: readonly number[];
  private states: readonly ArmState[] = [];
  private phase: SweepPhase = 'preflight';
  private seconds: number;
  /** Microseconds spent before the present `go`, and spent on pairs. */
  private spent = 0;
  private measured = 0;
  private began = 0;
  private look = 0;
  private visits = 0;
  /** False once it was given more time than planned, by someone who had seen its intervals. */
  private planned = true;
  private end: SweepEnd | null = null;
  private current: Go = {};

  /** Settings with a list of intervals measure like the others: the intervals of a sweep are its own. */
  constructor(
    private readonly runner: Runner,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly options: SweepOptions = {},
  ) {
    this.random = new Random(options.seed ?? 1);
    this.own = ownInterval(settings);
    this.arms = armsOf(options.intervals ?? [...DEFAULT_INTERVALS, ...(this.own === null ? [] : [this.own])]);
    this.closed = this.arms.map(() => 0);
    this.foundAfter = options.foundAfter ?? foundAfterOf(settings);
    this.precision = options.precision ?? DEFAULT_PRECISION;
    this.seconds = options.seconds ?? DEFAULT_SECONDS;
    this.compilations = new Compilations({
      runner,
      clock,
      settings,
      arms: this.arms,
      extra: options.extra ?? 0,
      workers: options.workers,
      random: this.random,
      doubt: (code) => this.seen.add(code),
    });
    this.states = this.pool();
  }

  /**
   * Measures until every point is precise, the time is up, or the signal aborts; never rejects. Called again, it goes on
   * with all pairs kept; `seconds` then adds to the time. Time beyond the plan leaves the intervals of open points a
   * confidence sequence, for whoever asked for it had seen them.
   */
  async go(options: Go = this.options): Promise<SweepResult> {
    this.prepare(options);
    try {
      await this.open();
      await this.measure();
    } catch (thrown) {
      this.end = thrown instanceof Leave ? thrown.end : { kind: 'failed', fault: faultOf(thrown) };
    }
    this.phase = 'done';
    this.interruptions(this.began);
    this.spent = this.elapsed();
    this.began = this.clock.now();
    this.states = this.pool();
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
    this.current = options;
    this.began = this.clock.now();
  }

  private elapsed(): number {
    return this.spent + this.clock.now() - this.began;
  }

  private pool(): readonly ArmState[] {
    return poolArms(this.arms, this.compilations.groups, this.compilations.grain);
  }

  private checkSignal(): void {
    if (this.current.signal?.aborted === true) throw new Leave({ kind: 'stopped' });
  }

  private async open(): Promise<void> {
    const { active } = this.compilations;
    const refused = refusal(this.settings);
    if (refused !== null) throw new Leave({ kind: 'failed', fault: refused });
    this.phase = 'preflight';
    this.checkSignal();
    this.report();
    // What the first compilations were measured with the later ones are.
    if (active.length === 0) await this.compilations.assemble(this.seconds >= THROUGHPUT_FROM);
    const slots = active.length > 0 ? active.length : compilationsFor(this.seconds, this.compilations.workers);
    for (let slot = 0; slot < slots; slot++) {
      this.checkSignal();
      if (slot >= FEWEST && active[slot] === undefined && this.elapsed() > OPENING * this.seconds * 1e6) break;
      if (slot > 0) this.phase = 'warm-up';
      await this.compilations.open(slot);
      this.report();
    }
  }

  /** Cycles: one visit to each compilation, in random order. After a cycle all of them have had the same. */
  private async measure(): Promise<void> {
    this.phase = 'measuring';
    const { active } = this.compilations;
    const before = this.elapsed() - this.measured;
    for (;;) {
      const budget = Math.max(MEASURE_AT_LEAST, this.seconds * 1e6 - before);
      const cycleFrom = this.elapsed();
      for (const group of this.random.shuffle([...active])) {
        await this.visit(group, visitLength(budget, active.length, LOOKS[0]));
      }
      this.measured = this.elapsed() - before;
      this.states = this.pool();
      const over = this.measured + (this.elapsed() - cycleFrom) / 2 >= budget;
      const standing = this.standing(this.measured / budget, over);
      if (over || this.measured >= LOOKS[this.look]! * budget) this.closed = closeAtLook(standing, over);
      while (this.look < LOOKS.length - 1 && this.measured >= LOOKS[this.look]! * budget) this.look++;
      if (this.closed.every((level) => level > 0)) throw new Leave({ kind: 'precise' });
      if (over) throw new Leave({ kind: 'budget' });
      if (wantsCompilations(standing, active.length, budget - this.measured)) await this.compileAfresh();
    }
  }

  private standing(used: number, over: boolean): Standing {
    const { groups } = this.compilations;
    const { arms, states, closed, precision, settings, foundAfter } = this;
    const { curve, best } = chooseCurve({ arms, groups, settings, foundAfter }, states, LOOK_LEVEL);
    const worthIt = !over && best !== null && isSlopeWorthIt(curve?.ratio ?? null, used);
    const holdSlopeFrom = worthIt ? (curve?.often?.from ?? SLOPE_FROM) : null;
    return { arms, states, closed, precision, compilations: groups.length, holdSlopeFrom };
  }

  private async compileAfresh(): Promise<void> {
    for (const group of [...this.compilations.active]) {
      this.checkSignal();
      await this.compilations.compileAfresh(group.slot);
    }
  }

  private async visit(group: Group, micros: number): Promise<void> {
    this.checkSignal();
    const range = this.visits++ % group.sizes.length;
    const loop = this.compilations.loop(group.slot, range);
    const { arms, own, closed } = this;
    const shape = this.compilations.shapeOf(group, range);
    const plan = planVisit({ ...shape, arms, repeats: repeats(arms, closed, own), micros }, this.random);
    const asked = this.clock.now();
    const times = await this.runner.blocks(asOrder(loop, plan.parts));
    if ((!times.ok && !times.stopped) || (times.ok && times.compiled !== group.compiled)) {
      // The worker died or was replaced: its successor is another compilation. Dead again there, the sweep has failed.
      this.seen.add('worker-replaced');
      await this.compilations.open(group.slot);
      return;
    }
    const { parts } = settle(times);
    const taken = takeVisit(group, range, arms, plan, settle(times), this.interruptions(asked));
    if (taken.slept || parts.some((part) => this.sleptAround(part, asked))) this.seen.add('sleep');
    this.report();
  }

  /** Before a worker's first block, or after its last. */
  private sleptAround({ startMicros, micros }: PartTimes, asked: number): boolean {
    const over = startMicros.at(-1)! + micros.at(-1)!;
    return startMicros[0]! - asked > SLEEP || this.clock.now() - over > SLEEP;
  }

  /** Those that reach into the time since `since`; each is a doubt from now on. */
  private interruptions(since: number): readonly Interruption[] {
    const here = (this.options.interruptions?.() ?? []).filter(({ toMicros }) => toMicros >= since);
    for (const { code } of here) this.seen.add(code);
    return here;
  }

  private judged(): SweepResult {
    const { arms, closed, settings, foundAfter, precision, seen, end, planned, states } = this;
    const { groups, preflight } = this.compilations;
    return judge(
      {
        ...{ settings, environment: this.runner.environment(), arms, groups, closed, preflight },
        ...{ foundAfter, precision, seen, end, workers: this.compilations.workers },
        asPlanned: planned && (end?.kind === 'budget' || end?.kind === 'precise'),
        seconds: this.elapsed() / 1e6,
        seed: this.options.seed ?? 1,
      },
      states,
    );
  }

  private report(result?: SweepResult): void {
    const { onProgress } = this.current;
    if (onProgress === undefined) return;
    if (result === undefined) this.states = this.pool();
    const over = this.phase === 'done';
    const elapsed = this.elapsed() / 1e6;
    onProgress({
      phase: this.phase,
      result: result ?? this.judged(),
      done: over ? 1 : Math.min(1, elapsed / this.seconds),
      secondsLeft: over ? 0 : Math.max(0, this.seconds - elapsed),
    });
  }
}

/** Why nothing can be timed with these settings; null when it can. */
function refusal(settings: Settings): Fault | null {
  if (measuredRanges(settings).length === 0) return { code: 'ranges-empty' };
  if (settings.flag === 'message') return { code: 'message-flag' };
  return null;
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

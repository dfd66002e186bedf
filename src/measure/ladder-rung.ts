/** One rung of the ladder: pairs on compilations of its own, as in a sweep, in a loop so cheap that a check weighs in it, or in one that is given. */
import type { Doubt } from '../contract/record.ts';
import type { Runner } from '../contract/runner.ts';
import { DEFAULT_SETTINGS, type Flag, type Kernel, type Settings } from '../contract/settings.ts';
import type { Random } from '../contract/random.ts';
import { Compilations, settle } from './compilations.ts';
import { LAST_LEVEL, LOOK_LEVEL } from './estimate.ts';
import { LADDER_RANGE, LADDER_WORK } from './ladder-loop.ts';
import { isPrecise, judge, poolArms, type ArmState } from './judge.ts';
import { armsOf, planVisit, type Arm } from './plan.ts';
import type { Clock, Estimate, Interruption, SweepEnd, SweepResult } from './results.ts';
import { takeVisit, type Group } from './samples.ts';
import { asOrder } from './warm-up.ts';

/** Each iteration; where a check is rare; and where several that want one lock no longer meet. */
const INTERVALS = [1, 16, 32, 64, 128, 300, 1000] as const;
const ARMS = armsOf(INTERVALS);
/** Times in a round: what the rung shows, and what the slope is decided by. */
const REPEATS: readonly number[] = [1, 1, 3, 2, 2, 1, 1, 1, 1];
const FEWEST_ROUNDS = 2;
/** A/A and control must be known as well as this, or nothing of a few per cent could be told from 0. */
const KNOWN = 0.02;

export interface RungBench {
  readonly runner: Runner;
  readonly clock: Clock;
  readonly random: Random;
  /** Workers that really run at once; null where that was not found out. */
  readonly atOnce: number | null;
  readonly interruptions: (since: number) => readonly Interruption[];
}

export interface RungSubject {
  readonly flag: Flag;
  readonly kernel: Kernel;
  /** 1: alone. */
  readonly workers: number;
}

function settingsOf({ flag, kernel, workers }: RungSubject): Settings {
  const ranges = Array.from({ length: workers }, () => LADDER_RANGE);
  // Only the loop of these settings is timed; a planted target goes with steps.
  return { ...DEFAULT_SETTINGS, ranges, flag, kernel, work: LADDER_WORK, target: { worker: 0, at: 0.5 } };
}

/** What a rung times: its loop, and which intervals, each so many times in a round. */
export interface RungLoop {
  readonly settings: Settings;
  readonly arms: readonly Arm[];
  /** As many as there are arms. */
  readonly repeats: readonly number[];
}

const ladderLoop = (subject: RungSubject): RungLoop => ({
  ...{ settings: settingsOf(subject), arms: ARMS, repeats: REPEATS },
});

/** The first dot needs A/A and k = 1 alone; four pairs of a compilation give a mean. */
const firstOf = (arms: readonly Arm[]): readonly number[] =>
  arms.map(({ kind, interval }) => (kind === 'aa' || (kind === 'point' && interval === 1) ? 2 : 0));

export class Rung {
  private readonly compilations: Compilations;
  private readonly seen = new Set<Doubt>();
  /** Pooled when somebody asks; null since there are new pairs. */
  private states: readonly ArmState[] | null = null;
  /** Level of its final intervals; 0 while it is measured. */
  private closed = 0;
  /** Microseconds that a round really takes, for a check that costs many iterations makes long blocks; 0: not known. */
  private roundTook = 0;

  constructor(
    readonly subject: RungSubject,
    private readonly bench: RungBench,
    private readonly timed: RungLoop = ladderLoop(subject),
  ) {
    const { runner, clock, random, atOnce } = bench;
    const { settings, arms } = timed;
    const doubt = (code: Doubt): void => void this.seen.add(code);
    const { workers } = subject;
    this.compilations = new Compilations({
      ...{ runner, clock, settings, arms, extra: 0, workers, random, doubt },
    });
    this.compilations.preflight = { ...this.compilations.preflight, atOnce };
  }

  get isClosed(): boolean {
    return this.closed > 0;
  }

  /** The loop does not look at the flag again: there is no check to time. */
  get isUnseen(): boolean {
    return this.seen.has('flag-unseen');
  }

  /** Warms one compilation up and visits it. Throws Leave. */
  async open(slot: number, micros: number, first: boolean): Promise<void> {
    if (slot === 0) await this.compilations.assemble(false);
    await this.compilations.open(slot);
    if (!this.isUnseen) await this.visit(this.compilations.active[slot]!, micros, first);
  }

  /** A compiler may move the read out of the loop when it has run for a while. Throws Leave. */
  async lookAgain(): Promise<void> {
    if (!this.isUnseen) await this.compilations.tryFlag(this.compilations.active[0]!.sizes[0]!.iterations[0]!);
  }

  /** The same loop never looked again where fewer or more run it: nor does it here. */
  neverLooks(): void {
    this.seen.add('flag-unseen');
  }

  /** One visit to each compilation, in random order. Throws Leave. */
  async cycle(micros: number): Promise<void> {
    for (const group of this.bench.random.shuffle([...this.compilations.active]))
      await this.visit(group, micros, false);
  }

  private async visit(group: Group, micros: number, first: boolean): Promise<void> {
    const { runner, clock, random, interruptions } = this.bench;
    const loop = this.compilations.loop(group.slot, 0);
    const shape = this.compilations.shapeOf(group, 0);
    const { arms } = this.timed;
    const repeats = first ? firstOf(arms) : this.timed.repeats;
    const planned = repeats.reduce((sum, times) => sum + times, 0) * 2 * shape.block;
    const rounds = first ? FEWEST_ROUNDS : Math.max(1, Math.floor(micros / Math.max(planned, this.roundTook)));
    const plan = planVisit({ ...shape, arms, repeats, micros: (rounds + 0.5) * planned }, random);
    const asked = clock.now();
    const times = await runner.blocks(asOrder(loop, plan.parts));
    if ((!times.ok && !times.stopped) || (times.ok && times.compiled !== group.compiled)) {
      // As in a sweep: the successor of a worker that died is another compilation.
      this.seen.add('worker-replaced');
      return this.compilations.open(group.slot);
    }
    const { slept } = takeVisit(group, 0, arms, plan, settle(times), interruptions(asked));
    if (slept) this.seen.add('sleep');
    if (!first) this.roundTook = (clock.now() - asked) / rounds;
    this.states = null;
    return undefined;
  }

  private pool(): readonly ArmState[] {
    return (this.states ??= poolArms(this.timed.arms, this.compilations.groups, this.compilations.grain));
  }

  /** At a look fixed beforehand, by the width of its interval and never by its place: it is measured no more. */
  closeAtLook(last: boolean): void {
    if (this.isClosed) return;
    const level = last ? LAST_LEVEL : LOOK_LEVEL;
    const known = this.pool()
      .slice(0, 2)
      .every((state) => isPrecise(state, KNOWN, level));
    if (last || this.isUnseen || (known && isEnough(this.judged(level, null)))) this.closed = level;
  }

  /** In the shape of a sweep; `end` null while it goes on. */
  result(end: SweepEnd | null): SweepResult {
    return this.judged(this.closed, end);
  }

  private judged(level: number, end: SweepEnd | null): SweepResult {
    const { groups, preflight, workers } = this.compilations;
    const { settings, arms } = this.timed;
    return judge(
      {
        ...{ settings, environment: this.bench.runner.environment(), arms, groups, preflight },
        ...{ closed: arms.map(() => level), foundAfter: null, precision: KNOWN, seen: this.seen, end, workers },
        ...{ asPlanned: level > 0, seconds: 0, seed: 0 },
      },
      this.pool(),
    );
  }
}

/** A figure is known well enough within this share of it, half as wide as is asked of it, … */
const WANTED = 0.15;
/** … or where it is less than this many nanoseconds anyway. */
const LEAST = 0.5;

function isKnown({ value, low, high }: Estimate, share: number): boolean {
  return (high - low) / 2 <= share * value || high <= LEAST;
}

function isEnough({ nsPerCheckAtOne: one, curve }: SweepResult): boolean {
  return one !== null && isKnown(one, WANTED) && curve !== null && isKnown(curve.nsPerCheck, 2 * WANTED);
}

/** The compilations of a sweep: each is sized, warmed up and kept apart; one that was replaced begins a group of its own. */
import type { Doubt } from '../contract/record.ts';
import type { Failure, Runner } from '../contract/runner.ts';
import type { Range, Settings } from '../contract/settings.ts';
import { blockLength, measuringWorkers, teamsOf, type Arm, type VisitShape } from './plan.ts';
import { sizeBlock, sizeRoughly, wasmAgainstJs, workersAtOnce } from './preflight.ts';
import type { Random } from '../contract/random.ts';
import { endOf, type Clock, type Preflight, type SweepEnd } from './results.ts';
import { Group, SLEEP, type BlockSize } from './samples.ts';
import { lengthsOf, seesFlagRise, WARM_AT_MOST, warmUp, type TeamLoop } from './warm-up.ts';

/** Thrown within a sweep to leave it; never seen outside. */
export class Leave extends Error {
  readonly end: SweepEnd;
  constructor(end: SweepEnd) {
    super(end.kind);
    this.end = end;
  }
}

/** The answer, or out of the sweep. */
export function settle<T extends { readonly ok: true }>(answer: T | Failure): T {
  if (answer.ok) return answer;
  throw new Leave(endOf(answer));
}

export interface Bench {
  readonly runner: Runner;
  readonly clock: Clock;
  readonly settings: Settings;
  readonly arms: readonly Arm[];
  /** Units of extra work in every check. */
  readonly extra: number;
  /** How many workers shall measure at once; undefined: as many as the run has and as really run at once. */
  readonly workers: number | undefined;
  readonly random: Random;
  readonly doubt: (code: Doubt) => void;
}

export class Compilations {
  /** All there were, also those thrown away since. */
  readonly groups: Group[] = [];
  /** The one that stands in each of the runner's slots. */
  readonly active: Group[] = [];
  preflight: Preflight;
  /** Ranges that are measured at once; alone until `assemble` has said how many really run at once. */
  teams: readonly (readonly Range[])[];

  constructor(private readonly bench: Bench) {
    const { clockStepMicros, isolated } = bench.runner.environment();
    const blockMicros = blockLength(clockStepMicros);
    this.preflight = { clockStepMicros, isolated, atOnce: null, blockMicros, iterationsPerBlock: 0, wasmTimes: null };
    this.teams = teamsOf(bench.settings, 1);
  }

  /** Step of the clock as a share of a block. */
  get grain(): number {
    return this.preflight.clockStepMicros / this.preflight.blockMicros;
  }

  /** How many measure at once. */
  get workers(): number {
    return this.teams[0]?.length ?? 1;
  }

  loop(slot: number, team: number): TeamLoop {
    const { settings, extra } = this.bench;
    const { kernel, guard, flag, work, counter } = settings;
    return { compilation: slot, kernel, guard, flag, ranges: this.teams[team]!, work, counter, extra };
  }

  /** What a visit to a group is planned by, but for its arms and its time. */
  shapeOf({ slot, sizes }: Group, team: number): Pick<VisitShape, 'block' | 'clockStep' | 'workers' | 'profile'> {
    const { clockStepMicros: clockStep, blockMicros: block } = this.preflight;
    const { iterations, profile } = sizes[team]!;
    const lengths = lengthsOf(this.loop(slot, team));
    const workers = lengths.map((length, worker) => ({ length, iterations: iterations[worker]! }));
    return { block, clockStep, workers, profile };
  }

  /** Finds out how many workers run at once, if there is time to, and puts together those that measure. Throws Leave. */
  async assemble(tryThroughput: boolean): Promise<void> {
    const { runner, settings, workers } = this.bench;
    if (this.preflight.atOnce === null && tryThroughput)
      this.preflight = { ...this.preflight, atOnce: await workersAtOnce(runner, settings) };
    const atOnce = this.preflight.atOnce ?? runner.environment().cores ?? 1;
    this.teams = teamsOf(settings, measuringWorkers(settings, atOnce, workers));
  }

  /** Sizes and warms one up. One still compiled as it was keeps its pairs. Throws Leave. */
  async open(slot: number): Promise<void> {
    const { runner, clock, arms, random, doubt } = this.bench;
    const { clockStepMicros, blockMicros } = this.preflight;
    const intervals = arms.filter(({ kind }) => kind === 'point').map(({ interval }) => interval);
    const loop = this.loop(slot, 0);
    const began = clock.now();
    const rough = settle(await sizeRoughly(runner, loop, blockMicros, clockStepMicros, random));
    const warm = settle(await warmUp(runner, clock, loop, intervals, rough.iterations, random));
    if (clock.now() - began > WARM_AT_MOST + SLEEP) doubt('sleep');
    if (!warm.steady) doubt('unsteady');
    if (!warm.flagSeen) doubt('flag-unseen');
    if (this.active[slot]?.compiled === warm.compiled) return;
    const group = new Group(this.groups.length, slot, warm.compiled, arms.length);
    for (let team = 0; team < this.teams.length; team++) {
      group.sizes.push(await this.size(slot, team, rough.iterations));
    }
    if (slot === 0) {
      const [iterations] = group.sizes[0]!.iterations;
      await this.tryFlag(iterations!);
      await this.compareKernels(iterations!);
    }
    this.groups.push(group);
    this.active[slot] = group;
  }

  /** Whether WebAssembly is compiled here. */
  private async compareKernels(iterationsPerBlock: number): Promise<void> {
    const { clockStepMicros, blockMicros } = this.preflight;
    const { runner } = this.bench;
    const times = await wasmAgainstJs(runner, this.loop(0, 0), iterationsPerBlock, blockMicros, clockStepMicros);
    if (times !== null && typeof times !== 'number') throw new Leave(endOf(times));
    this.preflight = { ...this.preflight, iterationsPerBlock, wasmTimes: times };
  }

  /** Only a plain read can be moved out of the loop. Throws Leave. */
  async tryFlag(iterations: number): Promise<void> {
    const { runner, settings, random, doubt } = this.bench;
    if (settings.flag !== 'plain') return;
    const { seen } = settle(await seesFlagRise(runner, this.loop(0, 0), iterations, random));
    if (!seen) doubt('flag-unseen');
  }

  private async size(slot: number, team: number, guess: readonly number[]): Promise<BlockSize> {
    const { runner, random } = this.bench;
    const { clockStepMicros, blockMicros } = this.preflight;
    const loop = this.loop(slot, team);
    const first =
      team === 0 ? guess : settle(await sizeRoughly(runner, loop, blockMicros, clockStepMicros, random)).iterations;
    return settle(await sizeBlock(runner, loop, first, blockMicros));
  }

  async compileAfresh(slot: number): Promise<void> {
    await this.bench.runner.recompile(slot);
    await this.open(slot);
  }
}

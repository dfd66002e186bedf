/**
 * The ladder of coordination: what one check costs, for every way of reading the flag, on each kernel, by one worker alone
 * and by all that run at once. All rungs are measured in turns, so that the machine's moods are shared: first each a little,
 * so that there is a dot, then more compilations of each, then all that are not yet known well enough, again and again.
 */
import { faultOf } from '../contract/faults.ts';
import { DOUBTS, type Doubt } from '../contract/record.ts';
import type { Runner } from '../contract/runner.ts';
import { FLAGS, KERNELS, type Kernel, type Settings } from '../contract/settings.ts';
import { Random } from '../contract/random.ts';
import { Compilations, Leave } from './compilations.ts';
import { figuresOfRung } from './ladder-figures.ts';
import type { LadderOptions, LadderResult, LadderRung } from './ladder-results.ts';
import { LADDER_WORK } from './ladder-loop.ts';
import { Rung, type RungBench } from './ladder-rung.ts';
import { YieldRung } from './yield-rung.ts';
import { NO_POINTS, visitIterations } from './iteration-visit.ts';
import { iterationEstimate } from './judge.ts';
import { foundAfterOf } from './model.ts';
import { compilationsFor, measuredRanges, measuringWorkers } from './plan.ts';
import { surelyAtOnce } from './preflight.ts';
import type { Clock, Estimate, Interruption, SweepEnd } from './results.ts';
import { LOOKS } from './stopping.ts';

const SECONDS = 60;
/** Compilations behind the first dots, and behind what they cannot do without. */
const [FIRST, FEWEST] = [2, 4];
/** A visit to one compilation. */
const VISIT = 60_000;
/** More compilations are opened only while this share of the budget is not spent. */
const OPENING = 0.4;

type AnyRung = Rung | YieldRung;

class Ladder {
  private readonly random: Random;
  private readonly budget: number;
  private readonly began: number;
  private readonly seen = new Set<Doubt>();
  private rungs: readonly AnyRung[] = [];
  private figures: readonly LadderRung[] = [];
  private iterations: LadderResult['iterations'] = [];
  private workers = 1;
  private readonly foundAfter: number | null;

  constructor(
    private readonly runner: Runner,
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly options: LadderOptions,
  ) {
    this.random = new Random(options.seed ?? 1);
    this.budget = (options.seconds ?? SECONDS) * 1e6;
    this.began = clock.now();
    this.foundAfter = options.foundAfter ?? foundAfterOf(settings);
  }

  async go(): Promise<LadderResult> {
    let end: SweepEnd;
    try {
      end = await this.measure();
    } catch (thrown) {
      end = thrown instanceof Leave ? thrown.end : { kind: 'failed', fault: faultOf(thrown) };
    }
    this.interruptions(this.began);
    for (const at of this.rungs.keys()) this.judge(at, end);
    const result = this.result(end);
    this.options.onProgress?.({ result, done: 1, secondsLeft: 0 });
    return result;
  }

  private async measure(): Promise<SweepEnd> {
    const atOnce = await this.assemble();
    this.report();
    for (let slot = 0; slot < FIRST; slot++) await this.openAll(slot, true);
    await this.timeIterations(atOnce);
    for (let slot = FIRST; slot < FEWEST; slot++) await this.openAll(slot, false);
    const slots = compilationsFor(this.budget / 1e6, this.workers);
    for (let slot = FEWEST; slot < slots && this.elapsed() < OPENING * this.budget; slot++)
      await this.openAll(slot, false);
    await this.lookAgain();
    return this.cycles();
  }

  /** Once all have run for a while: one worker's loop is that of all. */
  private async lookAgain(): Promise<void> {
    for (const rung of this.rungs) {
      this.check();
      // Where time is over, those alone that a compiler may have changed so.
      if (!this.isOver || rung.subject.flag === 'plain') await rung.lookAgain();
    }
    for (const [at, rung] of this.rungs.entries()) {
      const { flag, kernel } = rung.subject;
      const alike = ({ subject }: AnyRung): boolean => subject.flag === flag && subject.kernel === kernel;
      if (this.rungs.some((other) => alike(other) && other.isUnseen)) rung.neverLooks();
      this.judge(at, null);
    }
    this.report();
  }

  /** All that are to be measured. Gives how many workers run at once. */
  private async assemble(): Promise<number | null> {
    const { runner, clock, random, settings } = this;
    const { cores } = runner.environment();
    const atOnce = await surelyAtOnce(runner, settings, () => this.check());
    // A run of one worker has nobody to share with: then as many as there can be.
    const team = settings.ranges.length > 1 ? settings : { ...settings, ranges: CROWD };
    this.workers = measuringWorkers(team, atOnce ?? cores ?? 1, undefined);
    const bench: RungBench = { runner, clock, random, atOnce, interruptions: (since) => this.interruptions(since) };
    const { flags = FLAGS.filter((flag) => flag !== 'message'), kernels = KERNELS } = this.options;
    const shared = flags.filter((flag) => flag !== 'message');
    const each = shared.flatMap((flag) => kernels.map((kernel) => ({ flag, kernel })));
    const crowds = this.workers > 1 ? [1, this.workers] : [1];
    const rungs = each.flatMap((subject) => crowds.map((workers) => new Rung({ ...subject, workers }, bench)));
    this.rungs = [...rungs, ...(flags.includes('message') ? this.yieldRungs(kernels, crowds) : [])];
    this.figures = this.rungs.map((rung) => this.figureOf(rung, null));
    return atOnce;
  }

  /** Whatever the kernel, a yield is the same: it stands under the one that the settings have. */
  private yieldRungs(kernels: readonly Kernel[], crowds: readonly number[]): readonly YieldRung[] {
    const { yields } = this.options;
    const kernel = kernels.includes(this.settings.kernel) ? this.settings.kernel : kernels[0];
    if (yields === undefined || kernel === undefined) return [];
    const { clockStepMicros } = this.runner.environment();
    return crowds.map(
      (workers) => new YieldRung({ flag: 'message', kernel, workers }, yields, this.clock, clockStepMicros),
    );
  }

  private async openAll(slot: number, first: boolean): Promise<void> {
    for (const [at, rung] of this.rungs.entries()) {
      this.check();
      // The first dots come, however long they take.
      if (rung.isUnseen || (!first && this.isOver)) continue;
      await rung.open(slot, VISIT, first);
      this.judge(at, null);
      this.report();
    }
  }

  /** Rungs are visited in turn; those known well enough at a look rest. */
  private async cycles(): Promise<SweepEnd> {
    const from = this.elapsed();
    const budget = Math.max(0, this.budget - from);
    if (budget === 0) {
      for (const rung of this.rungs) rung.closeAtLook(true);
      return { kind: 'budget' };
    }
    for (let look = 0; ;) {
      const cycleFrom = this.elapsed();
      for (const at of this.random.shuffle([...this.rungs.keys()])) {
        const rung = this.rungs[at]!;
        this.check();
        if (rung.isClosed || rung.isUnseen) continue;
        await rung.cycle(VISIT);
        this.judge(at, null);
        this.report();
      }
      const used = this.elapsed() - from;
      const over = used + (this.elapsed() - cycleFrom) / 2 >= budget;
      if (over || used >= LOOKS[look]! * budget) for (const rung of this.rungs) rung.closeAtLook(over);
      while (look < LOOKS.length - 1 && used >= LOOKS[look]! * budget) look++;
      if (over) return { kind: 'budget' };
      if (this.rungs.every((rung) => rung.isClosed)) return { kind: 'precise' };
    }
  }

  /** What an iteration of the settings themselves costs, on each kernel. */
  private async timeIterations(atOnce: number | null): Promise<void> {
    if (measuredRanges(this.settings).length === 0) return;
    const found: { kernel: Kernel; ns: Estimate }[] = [];
    for (const kernel of this.options.kernels ?? KERNELS)
      found.push({ kernel, ns: await this.iteration(kernel, atOnce) });
    this.iterations = found;
  }

  private async iteration(kernel: Kernel, atOnce: number | null): Promise<Estimate> {
    const { runner, clock, random } = this;
    const settings: Settings = { ...this.settings, kernel, flag: 'atomic' };
    const doubt = (code: Doubt): void => void this.seen.add(code);
    const own = new Compilations({
      runner,
      clock,
      settings,
      arms: NO_POINTS,
      extra: 0,
      workers: this.workers,
      random,
      doubt,
    });
    own.preflight = { ...own.preflight, atOnce };
    await own.assemble(false);
    for (let slot = 0; slot < (this.isOver ? FIRST : FEWEST); slot++) {
      this.check();
      await own.open(slot);
      for (const team of own.teams.keys())
        await visitIterations(own, { slot, team }, VISIT, {
          ...{ runner, clock, random, interruptions: (since) => this.interruptions(since) },
        });
    }
    return iterationEstimate(own.groups);
  }

  private figureOf(rung: AnyRung, end: SweepEnd | null): LadderRung {
    const ns = this.iterations.find(({ kernel }) => kernel === rung.subject.kernel)?.ns ?? null;
    const setUp = { settings: this.settings, foundAfter: this.foundAfter, nsPerIteration: ns };
    return rung instanceof YieldRung ? rung.figures(setUp) : figuresOfRung(rung, end, setUp);
  }

  private judge(at: number, end: SweepEnd | null): void {
    this.figures = this.figures.with(at, this.figureOf(this.rungs[at]!, end));
  }

  private elapsed(): number {
    return this.clock.now() - this.began;
  }

  private get isOver(): boolean {
    return this.elapsed() > this.budget;
  }

  private check(): void {
    if (this.options.signal?.aborted === true) throw new Leave({ kind: 'stopped' });
  }

  private interruptions(since: number): readonly Interruption[] {
    const here = (this.options.interruptions?.() ?? []).filter(({ toMicros }) => toMicros >= since);
    for (const { code } of here) this.seen.add(code);
    return here;
  }

  private result(end: SweepEnd): LadderResult {
    const { runner, settings, workers, iterations, foundAfter, figures, seen } = this;
    const environment = runner.environment();
    return {
      ...{ version: 1, settings, environment, workers, work: LADDER_WORK, iterations, foundAfter, rungs: figures },
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

/** As many workers as can measure at once, where the run itself has one. */
const CROWD = Array.from({ length: 16 }, () => [0, 1] as const);

/** Measures all rungs within the budget (60 s). Never rejects: a failure or a stop keeps what there is. */
export function ladder(
  runner: Runner,
  clock: Clock,
  settings: Settings,
  options: LadderOptions = {},
): Promise<LadderResult> {
  return new Ladder(runner, clock, settings, options).go();
}

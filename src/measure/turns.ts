/**
 * Measurements whose parts take turns in random order, so that the machine's moods are shared, for a time fixed beforehand:
 * nobody stops when the figures please. What all of them have: clock, budget, stop, interruptions, doubts.
 */
import { faultOf } from '../contract/faults.ts';
import { Random } from '../contract/random.ts';
import { DOUBTS, type Doubt, type Environment, type Micros } from '../contract/record.ts';
import type { Runner } from '../contract/runner.ts';
import type { Settings } from '../contract/settings.ts';
import { Leave } from './compilations.ts';
import type { RungBench } from './ladder-rung.ts';
import { measuringWorkers } from './plan.ts';
import { surelyAtOnce } from './preflight.ts';
import type { Clock, Interruption, SweepEnd } from './results.ts';

interface Options {
  readonly seconds?: number;
  readonly seed?: number;
  readonly signal?: AbortSignal;
  readonly interruptions?: () => readonly Interruption[];
}

/** What every result of such a measurement ends with. */
interface Closing {
  readonly environment: Environment;
  readonly doubts: readonly Doubt[];
  readonly seconds: number;
  readonly seed: number;
}

export class Turns {
  readonly random: Random;
  private readonly began: Micros;
  private readonly seen = new Set<Doubt>();
  private budget: Micros = 0;

  constructor(
    private readonly runner: Runner,
    private readonly clock: Clock,
    private readonly options: Options,
  ) {
    this.random = new Random(options.seed ?? 1);
    this.began = clock.now();
  }

  /** As many workers as there can be, whatever the settings have; how many of them surely run at once. Throws Leave. */
  async crowd(settings: Settings): Promise<{ readonly workers: number; readonly bench: RungBench }> {
    const { runner, clock, random } = this;
    const { cores } = runner.environment();
    const ranges = Array.from({ length: Math.max(settings.ranges.length, cores ?? 1) }, () => [0, 1] as const);
    const all: Settings = { ...settings, ranges };
    const atOnce = await surelyAtOnce(runner, all, () => this.check());
    const workers = measuringWorkers(all, atOnce ?? cores ?? 1, undefined);
    return { workers, bench: { runner, clock, random, atOnce, interruptions: (since) => this.interruptions(since) } };
  }

  /** So long unless the caller of the measurement said otherwise. */
  expect(seconds: number): void {
    this.budget = (this.options.seconds ?? seconds) * 1e6;
  }

  /** Each once, in random order. Throws Leave. */
  async each(turns: readonly (() => Promise<void>)[], after: () => void): Promise<void> {
    for (const turn of this.random.shuffle([...turns])) {
      this.check();
      await turn();
      after();
    }
  }

  /** How it ended; never rejects. */
  async end(measure: () => Promise<void>): Promise<SweepEnd> {
    let end: SweepEnd = { kind: 'budget' };
    try {
      await measure();
    } catch (thrown) {
      end = thrown instanceof Leave ? thrown.end : { kind: 'failed', fault: faultOf(thrown) };
    }
    this.interruptions(this.began);
    return end;
  }

  get isSpent(): boolean {
    return this.elapsed >= this.budget;
  }

  /** Throws Leave once the signal is aborted. */
  check(): void {
    if (this.options.signal?.aborted === true) throw new Leave({ kind: 'stopped' });
  }

  doubt(codes: readonly Doubt[]): void {
    for (const code of codes) this.seen.add(code);
  }

  private get elapsed(): Micros {
    return this.clock.now() - this.began;
  }

  private interruptions(since: Micros): readonly Interruption[] {
    const here = (this.options.interruptions?.() ?? []).filter(({ toMicros }) => toMicros >= since);
    this.doubt(here.map(({ code }) => code));
    return here;
  }

  closing(): Closing {
    const environment = this.runner.environment();
    const doubts = DOUBTS.filter((code) => this.seen.has(code) || (code === 'not-isolated' && !environment.isolated));
    return { environment, doubts, seconds: this.elapsed / 1e6, seed: this.options.seed ?? 1 };
  }

  progress(): { readonly done: number; readonly secondsLeft: number } {
    const { elapsed, budget } = this;
    return {
      done: budget === 0 ? 0 : Math.min(1, elapsed / budget),
      secondsLeft: Math.max(0, (budget - elapsed) / 1e6),
    };
  }
}

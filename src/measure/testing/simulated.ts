/**
 * A machine that does not exist: a Runner on a simulated clock, with every kind of noise that measurement.md names, seeded,
 * and with the truth known. A thousand seconds of measuring pass in one.
 */
import type { Cores } from '../../contract/cores.ts';
import type { Environment, Micros, RunRecord, WorkerRecord } from '../../contract/record.ts';
import type {
  Block,
  BlocksOrder,
  BlocksPart,
  BlockTimes,
  Exit,
  Failure,
  PartTimes,
  Runner,
} from '../../contract/runner.ts';
import type { Interval, Range, Settings } from '../../contract/settings.ts';
import type { Trace } from '../../contract/trace.ts';
import { Random } from '../../contract/random.ts';
import type { Clock } from '../results.ts';

export interface Machine {
  /** t, nanoseconds. */
  readonly iteration: number;
  readonly iterationOf?: (order: BlocksOrder) => number;
  /** An iteration takes so many times as long in WebAssembly; 1 by default. */
  readonly wasmTimes?: number;
  /** c, nanoseconds. */
  readonly check: number;
  /** Another for some orders: by how they read the flag, or how many read it at once. */
  readonly checkOf?: (order: BlocksOrder) => number;
  /** A check costs that many times c where it is made every `rareFrom` iterations or less often: a branch not foreseen. */
  readonly rare: number;
  readonly rareFrom: number;
  /** And that many times c every `frequentUpTo` iterations or more often: a branch always foreseen. */
  readonly frequent: number;
  readonly frequentUpTo: number;
  /** Step of the clock, microseconds. */
  readonly grain: Micros;
  /** Standard deviation of a block's ln time. */
  readonly jitter: number;
  /** Share of blocks that take up to 30 % longer: a tail. */
  readonly tail: number;
  /** Relative slowing per second; negative speeds up. */
  readonly drift: number;
  /** Pauses of 4 ms per second. */
  readonly pauses: number;
  /** Code is slower by this factor until it has run for 80 ms: the compiler's first tier. */
  readonly tier: number;
  /** Standard deviation over compilations of ln t. */
  readonly compilation: number;
  /** Standard deviation over compilations of a point's ln overhead ratio, relative to that logarithm. */
  readonly effect: number;
  /** The cost of an iteration, and of a check, rises by this share from the start of the range to its end. */
  readonly slope: number;
  /** The cost of an iteration at a place of the range, 0 … 1, in units of its mean; a check costs the same everywhere. */
  readonly costAt?: (place: number) => number;
  /** Every second compilation runs on a core this much slower. */
  readonly unequal: number;
  /** Another process takes turns on this core, 4 ms each. */
  readonly hog: boolean;
  /** The machine sleeps for 3 s when its clock passes this. */
  readonly sleepAt: Micros;
  readonly cores: number;
  readonly reportedCores: Cores;
  readonly isolated: boolean;
  /** The flag is never seen, not even when it is up before the loop begins. */
  readonly unseen: boolean;
  /** A plain read moved out of the loop: seen when it is up beforehand, never when it goes up later. */
  readonly hoisted: boolean;
  /** From the beginning of a block until the page raises the flag during it: more where the page is late. */
  readonly raisedAfter: Micros;
  /** never itself runs in other code, this much slower: the 2^31 − 1 sentinel. */
  readonly sentinel: number;
  /** never is slower by this in every second block of its own: A/A differs. */
  readonly broken: number;
}

export const QUIET: Machine = {
  iteration: 50,
  check: 20,
  rare: 1,
  rareFrom: 48,
  frequent: 1,
  frequentUpTo: 4,
  grain: 5,
  jitter: 0.03,
  tail: 0,
  drift: 0,
  pauses: 0,
  tier: 1,
  compilation: 0,
  effect: 0,
  slope: 0.2,
  unequal: 1,
  hog: false,
  sleepAt: Infinity,
  cores: 4,
  reportedCores: 4,
  isolated: true,
  unseen: false,
  hoisted: false,
  raisedAfter: 10_000,
  sentinel: 1,
  broken: 1,
};

const [PAUSE, SLICE, SLEEP] = [4000, 4000, 3_000_000] as const;
const TIER_LASTS: Micros = 80_000;
/** Between two blocks, and between a call and its first block. */
const BETWEEN: Micros = 1;
const CALL: Micros = 300;

interface Compiled {
  readonly id: number;
  readonly factor: number;
  readonly effect: number;
  /** Departure of each interval's own code path. */
  readonly paths: Map<Interval, number>;
  ran: Micros;
}

export class SimulatedRunner implements Runner, Clock {
  private readonly random: Random;
  private readonly slots = new Map<number, Compiled>();
  private micros: Micros = 1_000_000;
  private compilations = 0;
  private slept = false;
  private parity = 0;
  stopped = false;

  constructor(
    private readonly machine: Machine,
    seed: number,
  ) {
    this.random = new Random(seed);
  }

  now(): Micros {
    return this.micros;
  }

  /** ln of the true ratio at an interval, and the fraction it stands for. */
  truth(interval: Interval, check = this.machine.check): { readonly log: number; readonly overhead: number } {
    const { iteration, sentinel } = this.machine;
    const overhead = interval === 'never' ? 0 : (this.factor(interval) * check) / (interval * iteration);
    const log = Math.log1p(overhead) - (interval === 'never' ? 0 : Math.log(sentinel));
    return { log, overhead: Math.expm1(log) };
  }

  private factor(interval: number): number {
    const { rare, rareFrom, frequent, frequentUpTo } = this.machine;
    return interval >= rareFrom ? rare : interval <= frequentUpTo ? frequent : 1;
  }

  /** The workers of an order begin each block together, and the last one ends it. */
  blocks(order: BlocksOrder): Promise<BlockTimes | Failure> {
    if (this.stopped) return Promise.resolve({ ok: false, stopped: true });
    const compiled = this.slot(order.compilation);
    const count = order.parts[0]!.blocks.length;
    const times = order.parts.map(() => ({
      startMicros: new Float64Array(count),
      micros: new Float64Array(count),
      iterations: new Float64Array(count),
    }));
    let raisedMicros: Micros | null = null;
    this.micros += CALL;
    for (let i = 0; i < count; i++) {
      const begun = this.micros;
      let over = begun;
      for (const [worker, part] of order.parts.entries()) {
        this.micros = begun;
        const raised = this.block(order, part, i, compiled, times[worker]!);
        if (raised !== null) raisedMicros = begun + raised;
        over = Math.max(over, this.micros);
      }
      compiled.ran += over - begun;
      this.micros = over + BETWEEN;
    }
    return Promise.resolve({ ok: true, parts: times, raisedMicros, compiled: compiled.id });
  }

  /** One block of one worker; gives when the flag went up during it. */
  private block(
    order: BlocksOrder,
    { range, blocks }: BlocksPart,
    i: number,
    compiled: Compiled,
    times: PartTimes,
  ): Micros | null {
    const { grain } = this.machine;
    const block = blocks[i]!;
    const start = Math.floor(this.micros / grain) * grain;
    const whole = this.time(block, order, range, compiled);
    const raised = this.raisedAfter(order, i);
    const length = Math.min(whole, this.sees(order, block) ? raised : Infinity);
    this.micros += length;
    times.iterations[i] = length < whole ? Math.floor((block.iterations * length) / whole) : block.iterations;
    times.startMicros[i] = start;
    times.micros[i] = Math.floor(this.micros / grain) * grain - start;
    return order.flagUp === 'during' && raised < whole ? raised : null;
  }

  /** From the beginning of the order's block until the flag goes up. */
  private raisedAfter({ flagUp, parts }: BlocksOrder, index: number): Micros {
    if (flagUp === 'before') return 0.2;
    return flagUp === 'during' && index === parts[0]!.blocks.length - 1 ? this.machine.raisedAfter : Infinity;
  }

  private sees({ flagUp }: BlocksOrder, { interval }: Block): boolean {
    const { unseen, hoisted } = this.machine;
    return interval !== 'never' && !unseen && !(hoisted && flagUp === 'during');
  }

  private slot(slot: number): Compiled {
    const known = this.slots.get(slot);
    if (known !== undefined) return known;
    const { compilation, unequal } = this.machine;
    const id = ++this.compilations;
    const factor = Math.exp(compilation * this.random.normal()) * (id % 2 === 0 ? unequal : 1);
    const compiled = { id, factor, effect: this.random.normal(), paths: new Map<Interval, number>(), ran: 0 };
    this.slots.set(slot, compiled);
    return compiled;
  }

  /** ln ratio of this compilation at an interval: half its departure common to all intervals, half the interval's own. */
  private logRatio(interval: Interval, compiled: Compiled, check: number): number {
    if (interval === 'never') return 0;
    let path = compiled.paths.get(interval);
    if (path === undefined) {
      path = this.random.normal();
      compiled.paths.set(interval, path);
    }
    const { log } = this.truth(interval, check);
    return log * (1 + (this.machine.effect * (compiled.effect + path)) / Math.SQRT2);
  }

  private time(block: Block, order: BlocksOrder, range: Range, compiled: Compiled): Micros {
    const { machine, random } = this;
    const place = block.offset / (range[1] - range[0]);
    const slow = order.kernel === 'wasm' ? (machine.wasmTimes ?? 1) : 1;
    const iteration = (machine.iterationOf?.(order) ?? machine.iteration) * (machine.costAt?.(place) ?? 1);
    let work = (slow * block.iterations * iteration) / 1000;
    const check = ((machine.checkOf?.(order) ?? machine.check) * machine.iteration) / iteration;
    work *= compiled.factor * (1 + machine.slope * (place - 0.5));
    work *= Math.exp(this.logRatio(block.interval, compiled, check));
    work *= 1 + (machine.drift * (this.micros - 1_000_000)) / 1e6;
    if (compiled.ran < TIER_LASTS) work *= machine.tier;
    work *= Math.exp(machine.jitter * random.normal());
    if (machine.tail > 0 && random.unit() < machine.tail) work *= 1 + 0.3 * random.unit();
    if (machine.broken !== 1 && block.interval === 'never' && this.parity++ % 2 === 1) work *= machine.broken;
    return this.interrupt(work);
  }

  /** What the scheduler makes of it. */
  private interrupt(work: Micros): Micros {
    const { pauses, hog, sleepAt } = this.machine;
    let micros = work;
    if (hog) {
      const left = SLICE - (this.micros % (2 * SLICE));
      if (left <= 0) micros += left + SLICE;
      else if (work > left) micros += SLICE;
    }
    for (let due = (pauses * work) / 1e6; due > 0; due--) if (this.random.unit() < due) micros += PAUSE;
    if (!this.slept && this.micros + micros >= sleepAt) {
      this.slept = true;
      micros += SLEEP;
    }
    return micros;
  }

  recompile(compilation: number): Promise<void> {
    this.slots.delete(compilation);
    return Promise.resolve();
  }

  /** Every worker its whole range; more workers than cores take turns. */
  run(settings: Settings): Promise<RunRecord> {
    const n = settings.ranges.length;
    const free = Math.max(1, this.machine.cores - (this.machine.hog ? 1 : 0));
    const [from, to] = settings.ranges[0]!;
    const noise = Math.exp(this.machine.jitter * this.random.normal());
    const micros = (((to - from) * this.machine.iteration) / 1000) * Math.max(1, n / free) * noise;
    this.micros += micros + CALL;
    const workers = settings.ranges.map((_, worker): WorkerRecord => ({
      worker,
      outcome: 'exhausted',
      iterations: to - from,
      checks: 0,
      primes: 0,
      startMicros: 0,
      endMicros: micros,
      overshootIterations: null,
      overshootChunk: null,
      exitLatencyMicros: null,
    }));
    const environment = this.environment();
    const expected = n * (to - from);
    // An ordinary word that several write holds half of it.
    const counted = { counted: settings.counter === 'plain' && n > 1 ? expected / 2 : expected, expected };
    return Promise.resolve({
      ...{ version: 1, settings, environment, micros, workers, results: [], doubts: [] },
      counted: settings.counter === 'none' ? null : counted,
    });
  }

  trace(): Promise<Trace> {
    return Promise.reject(new Error('The simulated machine records no traces.'));
  }

  /** Phases uniform and, within a round, independent. */
  exits(
    settings: Settings,
    { count, seed }: { readonly count: number; readonly seed: number },
  ): Promise<{ readonly ok: true; readonly exits: readonly Exit[] } | Failure> {
    const random = new Random(seed);
    const finder = settings.target === 'prime' ? 0 : settings.target.worker;
    const others = settings.ranges.map((_, worker) => worker).filter((worker) => worker !== finder);
    const k = typeof settings.interval === 'number' ? settings.interval : 1;
    const exits: Exit[] = [];
    for (let i = 0; i < count; i++) {
      const iterations = random.below(k + 1);
      const wait = this.interrupt((iterations * this.machine.iteration) / 1000 + 0.3);
      const micros = Math.round(wait / this.machine.grain) * this.machine.grain;
      this.micros += wait;
      exits.push({ worker: others[i % others.length]!, iterations, micros, round: Math.floor(i / others.length) });
    }
    return Promise.resolve({ ok: true, exits });
  }

  races(): Promise<Failure> {
    return Promise.resolve({ ok: false, stopped: false, fault: { code: 'unexpected', message: 'no races' } });
  }

  stop(): void {
    this.stopped = true;
  }

  environment(): Environment {
    const { grain, isolated, reportedCores } = this.machine;
    return {
      userAgent: 'simulated',
      isolated,
      cores: reportedCores,
      clockStepMicros: grain,
      time: '2026-01-01T00:00:00Z',
    };
  }
}

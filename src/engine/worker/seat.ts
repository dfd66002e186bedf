/** A worker's side of the boundary: what `SharingApi` does, over the shared block. The entries (worker.ts) only expose it. */
import { follow, lead } from './clock-sync.ts';
import { passGate } from './gate.ts';
import { javascriptLoops } from '../kernels/javascript.ts';
import { type KernelLoop, type LoopName, loopName, wasmLoops } from '../kernels/kernels.ts';
import * as memory from '../memory.ts';
import type { OwnQuest } from './rounds.ts';
import { chunkFor, type Quest, Searcher } from './search.ts';
import { Sampler } from './sampler.ts';
import { intervalOf, type Kernel, type Settings } from '../../contract/settings.ts';
import { plantedAt } from '../../contract/target.ts';
import type { Micros } from '../../contract/record.ts';
import type { BlocksOrder } from '../../contract/runner.ts';
import type { JoinOrder, ProbeOrder, RoundsOrder, RunOrder, SharingApi } from '../worker-api.ts';

type Loops = (name: LoopName) => KernelLoop;

/** Runs do without: a worker that only searches does not wait for it. */
const toMeasure = async () => (await import('./measuring.ts')).seatMeasures;

export class Seat implements SharingApi {
  private block!: memory.SharedBlock;
  private worker = 0;
  /** Null where there is no WebAssembly. */
  private wasm: Loops | null = null;
  private javascript!: Loops;
  /** Microseconds from the page's time origin to this worker's. The origins are subtracted before `now` is added. */
  private behind = 0;

  /** Microseconds on the page's clock. */
  private readonly clock = (): number => this.behind + performance.now() * 1000;

  join(order: JoinOrder): void {
    this.block = memory.SharedBlock.adopt(order.memory);
    this.worker = order.worker;
    this.behind = (performance.timeOrigin - order.timeOrigin) * 1000;
    this.wasm = order.module && this.wasmOf(order.module);
    this.javascript = javascriptLoops(this.block);
  }

  compile(bytes: Uint8Array<ArrayBuffer>): void {
    this.wasm = this.wasmOf(new WebAssembly.Module(bytes));
  }

  run({ settings, sequence, spin, traced }: RunOrder): void {
    this.showLife();
    const workers = settings.ranges.length;
    const sampler = traced ? new Sampler(this.block, this.worker, this.clock) : null;
    const quest = this.quest(settings, { plantedAt: plantedAt(settings, this.worker), chunk: null, sampler });
    if (!passGate(this.block, sequence, workers, spin, this.clock)) return this.block.neverStarted(this.worker);
    new Searcher(this.block, this.worker, this.clock).search(quest, workers);
  }

  async blocks(order: BlocksOrder): Promise<void> {
    this.showLife();
    const { runBlocks } = await toMeasure();
    runBlocks(this.block, this.worker, order, this.loops(order.kernel), this.clock);
  }

  async probe({ probe, rounds }: ProbeOrder): Promise<void> {
    this.showLife();
    const { handOver, wakeUp } = await toMeasure();
    (probe === 'handOver' ? handOver : wakeUp)(this.block, this.worker, rounds, this.clock);
  }

  follow(): void {
    follow(this.block, this.clock);
  }

  lead(): Micros | null {
    return lead(this.block, this.clock);
  }

  setClockBack(micros: Micros): void {
    this.behind -= micros;
  }

  echo(): void {}

  async rounds(order: RoundsOrder): Promise<void> {
    this.showLife();
    const { playRounds } = await toMeasure();
    playRounds(this.block, this.worker, order, this.clock, (settings, own) => this.quest(settings, own));
  }

  private quest(settings: Settings, own: OwnQuest): Quest {
    const { kernel, task, target, work, counter, recheck } = settings;
    const range = settings.ranges[this.worker]!;
    return {
      range,
      interval: intervalOf(settings, this.worker),
      ...loopName(settings),
      work,
      counter,
      raisesAtPrime: task === 'find' && target === 'prime',
      plantedAt: own.plantedAt,
      recheck,
      phase: 0,
      chunk: own.chunk ?? chunkFor(range, work),
      loop: this.loops(kernel),
      sampler: own.sampler,
    };
  }

  private wasmOf(module: WebAssembly.Module): Loops {
    const { memory: shared } = this.block;
    if (!('buffer' in shared)) throw new TypeError('WebAssembly runs over a memory of its own kind only');
    return wasmLoops(module, shared);
  }

  private loops(kernel: Kernel): Loops {
    const loops = kernel === 'wasm' ? this.wasm : this.javascript;
    if (loops === null) throw new RangeError('there is no WebAssembly here');
    return loops;
  }

  /** The page sees by this word that the order has arrived. */
  private showLife(): void {
    Atomics.add(this.block.words, this.block.at(this.worker, memory.PULSE_SLOT) >> 2, 1);
  }
}

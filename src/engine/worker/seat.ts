/** A worker's side of the boundary: what `SharingApi` does, over the shared block. The entries (worker.ts) only expose it. */
import { follow, lead } from './clock-sync.ts';
import type { Plants } from '../page/exits.ts';
import { lineUp, meet, passGate } from './gate.ts';
import { javascriptLoops } from '../kernels/javascript.ts';
import { type KernelLoop, type LoopName, loopName, wasmLoops } from '../kernels/kernels.ts';
import * as memory from '../memory.ts';
import { runBlocks } from './blocks.ts';
import { chunkFor, type Quest, Searcher } from './search.ts';
import { Random } from '../../contract/random.ts';
import { Sampler } from './sampler.ts';
import { intervalOf, type Kernel, type Settings } from '../../contract/settings.ts';
import { plantedAt } from '../../contract/target.ts';
import type { Micros } from '../../contract/record.ts';
import type { BlocksOrder } from '../../contract/runner.ts';
import { handOver, wakeUp } from './probe-rounds.ts';
import type { JoinOrder, ProbeOrder, RoundsOrder, RunOrder, SharingApi } from '../worker-api.ts';

type Loops = (name: LoopName) => KernelLoop;

/** Published at every iteration, so that overshoot is exact. */
const EXACT_CHUNK = 1;

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

  blocks(order: BlocksOrder): void {
    this.showLife();
    runBlocks(this.block, this.worker, order, this.loops(order.kernel), this.clock);
  }

  probe({ probe, rounds }: ProbeOrder): void {
    this.showLife();
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

  rounds({ settings, spin, rounds, plants }: RoundsOrder): void {
    this.showLife();
    const workers = settings.ranges.length;
    const searcher = new Searcher(this.block, this.worker, this.clock);
    const next = plants ? this.plantedQuests(settings, plants) : this.sameQuest(settings);
    for (let round = 0; round < rounds; round += 1) {
      const quest = next(round);
      if (!meet(this.block, workers, spin, () => this.closeRound(round - 1, workers))) return;
      if (spin) lineUp(this.block, workers, round);
      searcher.search(quest, workers);
    }
    meet(this.block, workers, spin, () => this.closeRound(rounds - 1, workers));
  }

  private sameQuest(settings: Settings): (round: number) => Quest {
    const quest = this.quest(settings, { plantedAt: plantedAt(settings, this.worker), chunk: null, sampler: null });
    return () => quest;
  }

  /** The finder meets its target where the plants say; everyone starts at a random place within its interval. */
  private plantedQuests(settings: Settings, plants: Plants): (round: number) => Quest {
    const base = this.quest(settings, { plantedAt: null, chunk: EXACT_CHUNK, sampler: null });
    const random = new Random(plants.seed + this.worker);
    const finds = plants.worker === this.worker;
    return (round) => ({
      ...base,
      raisesAtPrime: false,
      plantedAt: finds ? plants.at[round]! : null,
      phase: base.interval === 'never' ? 0 : random.below(base.interval),
    });
  }

  private quest(settings: Settings, own: Pick<Quest, 'plantedAt' | 'sampler'> & { chunk: number | null }): Quest {
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

  /** Alone, while all others wait at the barrier: writes down the round that is over and takes the flag back. */
  private closeRound(round: number, workers: number): void {
    const { block } = this;
    if (round >= 0) {
      if (block.load(memory.RESULT_COUNT_WORD) > 1)
        block.store(memory.DUPLICATES_WORD, block.load(memory.DUPLICATES_WORD) + 1);
      if (round < memory.MAX_ROUNDS) this.writeExits(round, workers);
      block.store(memory.ROUNDS_WORD, round + 1);
    }
    block.store(memory.FLAG_WORD, 0);
    block.store(memory.RESULT_COUNT_WORD, 0);
    block.store(memory.FINDER_WORD, -1);
    for (let worker = 0; worker < workers; worker += 1) {
      block.store(block.at(worker, memory.PHASE_SLOT), 0);
      block.publishSegment(worker, 0);
    }
  }

  /** An exit is a worker that was under way when the flag went up, and left at a check. */
  private writeExits(round: number, workers: number): void {
    const { block } = this;
    const raised = block.readFloat(memory.FINDER_WORD + 8);
    for (let worker = 0; worker < workers; worker += 1) {
      const position = block.readFloat(block.at(worker, memory.SNAPSHOT_SLOT));
      const early = block.load(block.at(worker, memory.PHASE_SLOT)) === memory.PHASES.indexOf('exited-early');
      const after = block.report(worker, memory.REPORT_ITERATIONS) - position;
      block.writePair(
        memory.exitAt(round, worker),
        early && position > 0 ? after : Number.NaN,
        block.report(worker, memory.REPORT_END) - raised,
      );
    }
  }
}

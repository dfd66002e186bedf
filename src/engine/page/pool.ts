/**
 * Workers that share a block of memory. After one was lost at work all go, with the block they shared: a terminated loop can
 * write for seconds.
 */
import type { LivePhase, LiveView } from '../../contract/live.ts';
import { faultOf } from '../../contract/faults.ts';
import { CallFailure, Crew, type Deadlines, GrowthFailure, type Member } from './crew.ts';
import type { Host } from './host.ts';
import { withNonce } from '../kernels/kernels.ts';
import * as memory from '../memory.ts';
import type { WasmKernels } from './wasm-kernels.ts';

/** Of an order with the memory: a browser that has such memory may still not let a worker have it, and says so at once. */
function unlessUnshared(error: unknown): never {
  if (error instanceof Error && error.name === 'DataCloneError') throw new CallFailure({ code: 'no-shared-memory' });
  throw error;
}

let nonces = 0;

export class Pool extends Crew {
  private shared: memory.SharedBlock | null = null;
  /** Which compilation the kernels of each are. */
  private readonly compiled = new WeakMap<Member, number>();
  /** Whose clock is set by that of worker 0. */
  private readonly alignedOnes = new WeakSet<Member>();
  private readonly wasm: WasmKernels | null;
  private readonly aligned: boolean;

  /**
   * `wasm` null: the JavaScript kernels alone, over memory that needs no WebAssembly. `aligned`: times of several workers
   * are compared, so their clocks are set by worker 0's.
   */
  constructor(host: Host, wasm: WasmKernels | null, deadlines: Deadlines, aligned: boolean) {
    super(host, deadlines, 'sharing');
    this.wasm = wasm;
    this.aligned = aligned;
  }

  /** Allocated when it is first asked for. Throws where the browser gives no shared memory. */
  get block(): memory.SharedBlock {
    return (this.shared ??= memory.SharedBlock.allocate(this.wasm !== null));
  }

  /** Which compilation this worker's kernels are: it changes when they are compiled afresh or the worker is replaced. */
  compiledOf(worker: number): number {
    const member = this.members.get(worker);
    return (member && this.compiled.get(member)) ?? 0;
  }

  override async need(count: number): Promise<void> {
    await super.need(count);
    if (this.aligned) for (let worker = 1; worker < count; worker += 1) await this.align(worker);
  }

  /** Has these workers compile the WebAssembly kernels afresh, for themselves alone. Throws where there are none. */
  async compile(workers: readonly number[]): Promise<void> {
    if (this.wasm === null) throw new RangeError('there is no WebAssembly here');
    nonces += 1;
    const bytes = withNonce(this.wasm.bytes, nonces);
    const compiling = workers.map((worker) => {
      const member = this.member(worker);
      this.compiled.set(member, nonces);
      return this.orDrop(worker, this.within(member, member.api.compile(bytes)));
    });
    await Promise.all(compiling);
  }

  override replaceAll(): void {
    super.replaceAll();
    this.shared = null;
  }

  /** Those that sleep are woken. */
  askToLeave(): void {
    const { block } = this;
    block.store(memory.STOP_WORD, 1);
    for (const word of [memory.GATE_WORD, memory.BARRIER_TURN_WORD]) Atomics.notify(block.words, word >> 2);
  }

  readLive(view: LiveView, workers: number): void {
    const { block } = this;
    view.flagUp = block.load(memory.FLAG_WORD) !== 0;
    view.finder = block.load(memory.FINDER_WORD);
    view.workers.length = workers;
    for (let worker = 0; worker < workers; worker += 1) {
      const live = (view.workers[worker] ??= { phase: 'waiting', iterations: 0 });
      live.phase = memory.PHASES[block.load(block.at(worker, memory.PHASE_SLOT))] as LivePhase;
      live.iterations = block.position(worker);
    }
  }

  protected async enlist(member: Member, worker: number): Promise<void> {
    nonces += 1;
    this.compiled.set(member, nonces);
    if (worker === 0) this.alignedOnes.add(member);
    const module = this.wasm?.module ?? null;
    const { memory: shared } = this.block;
    const order = { memory: shared as memory.SharedMemory, module, worker, timeOrigin: performance.timeOrigin };
    await this.within(member, member.api.join(order).catch(unlessUnshared));
  }

  /** Sets a new worker's clock by that of worker 0. */
  private async align(worker: number): Promise<void> {
    const [leader, follower] = [this.member(0), this.member(worker)];
    if (this.alignedOnes.has(follower)) return;
    this.block.reset(0);
    try {
      const [ahead] = await Promise.all([
        this.within(leader, leader.api.lead()),
        this.within(follower, follower.api.follow()),
      ]);
      if (ahead !== null) await this.within(follower, follower.api.setClockBack(ahead));
      this.alignedOnes.add(follower);
    } catch (error) {
      this.broken = true;
      throw new GrowthFailure(new Map([[worker, faultOf(error)]]));
    }
  }
}

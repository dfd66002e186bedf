/**
 * The workers' life. Every call settles: with an answer, an error, silence or a stop. Comlink itself never rejects when
 * a worker dies, so each call races against the worker's failure and against a watch that looks for signs of life.
 * A worker that can't be had takes only itself. After one was lost at work all go, with the block they shared: a terminated
 * loop can write for seconds.
 */
import { releaseProxy, type Remote, wrap } from 'comlink';
import { type Fault, FaultError, faultOf, messageOf } from '../../contract/faults.ts';
import type { Host, WorkerHandle } from './host.ts';
import { withNonce } from '../kernels/kernels.ts';
import { SharedBlock } from '../memory.ts';
import type { WasmKernels } from './wasm-kernels.ts';
import type { WorkerApi } from '../worker-api.ts';

/** A worker gave no answer: it failed by itself, or was terminated because the person stopped. */
export class CallFailure extends FaultError {
  override readonly name = 'CallFailure';
}

/** Some workers could not be had; those that are there can be used. */
export class GrowthFailure extends CallFailure {
  /** By the number of each worker that is missing; not empty. */
  readonly missing: ReadonlyMap<number, Fault>;

  constructor(missing: ReadonlyMap<number, Fault>) {
    super([...missing.values()][0]!);
    this.missing = missing;
  }
}

export interface Deadlines {
  /** Milliseconds for a worker to load its script and adopt the block. */
  readonly joining: number;
  /** Milliseconds without a sign of life, after which a worker that owes an answer counts as dead. */
  readonly silence: number;
}

export const DEADLINES: Deadlines = { joining: 15_000, silence: 3_000 };

/** The watch looks this often; a machine that sleeps makes it look less often, not find more silence. */
const LOOKS_PER_DEADLINE = 20;

/** What a watch compares from look to look; null: no sign can be expected now. */
export type SignOfLife = () => string | number | null;

interface Member {
  readonly handle: WorkerHandle;
  readonly api: Remote<WorkerApi>;
  /** Rejects when the worker fails or is terminated. */
  readonly failed: Promise<never>;
  readonly fail: (fault: Fault) => void;
  compiled: number;
  joined: boolean;
  /** Its clock is set by that of worker 0. */
  aligned: boolean;
}

/** Of an order with the memory: a browser that has such memory may still not let a worker have it, and says so at once. */
function unlessUnshared(error: unknown): never {
  if (error instanceof Error && error.name === 'DataCloneError') throw new CallFailure({ code: 'no-shared-memory' });
  throw error;
}

let nonces = 0;

export class Pool {
  /** `performance.now()` when workers were last thrown away; −∞: never. */
  replacedAt = Number.NEGATIVE_INFINITY;
  private readonly members = new Map<number, Member>();
  /** A worker was lost at work, or while the clocks were set. */
  private broken = false;
  private shared: SharedBlock | null = null;
  private readonly host: Host;
  private readonly wasm: WasmKernels | null;
  private readonly deadlines: Deadlines;
  private readonly aligned: boolean;

  /**
   * `wasm` null: the JavaScript kernels alone, over memory that needs no WebAssembly. `aligned`: times of several workers
   * are compared, so their clocks are set by worker 0's.
   */
  constructor(host: Host, wasm: WasmKernels | null, deadlines: Deadlines, aligned: boolean) {
    this.host = host;
    this.wasm = wasm;
    this.deadlines = deadlines;
    this.aligned = aligned;
  }

  /** Allocated when it is first asked for. Throws where the browser gives no shared memory. */
  get block(): SharedBlock {
    return (this.shared ??= SharedBlock.allocate(this.wasm !== null));
  }

  /** Which compilation this worker's kernels are: it changes when they are compiled afresh or the worker is replaced. */
  compiledOf(worker: number): number {
    return this.members.get(worker)?.compiled ?? 0;
  }

  /** How many workers are there. */
  get size(): number {
    return this.members.size;
  }

  /** Makes sure that workers 0 … count − 1 are there and have joined. Rejects with a GrowthFailure. */
  async need(count: number): Promise<void> {
    const all = Array.from({ length: count }, (_, worker) => worker);
    const missing = new Map<number, Fault>();
    const joining = all.filter((worker) => !this.members.has(worker)).map((worker) => this.tried(worker, missing));
    await Promise.all(joining);
    if (missing.size > 0) throw new GrowthFailure(missing);
    if (this.aligned) for (const worker of all.slice(1)) await this.align(worker);
  }

  private async tried(worker: number, missing: Map<number, Fault>): Promise<void> {
    await this.join(worker).catch((error: unknown) => missing.set(worker, faultOf(error)));
  }

  /** Sets a new worker's clock by that of worker 0. */
  private async align(worker: number): Promise<void> {
    const [leader, follower] = [this.member(0), this.member(worker)];
    if (follower.aligned) return;
    this.block.reset(0);
    try {
      const [ahead] = await Promise.all([
        this.within(leader, leader.api.lead()),
        this.within(follower, follower.api.follow()),
      ]);
      if (ahead !== null) await this.within(follower, follower.api.setClockBack(ahead));
      follower.aligned = true;
    } catch (error) {
      this.broken = true;
      throw new GrowthFailure(new Map([[worker, faultOf(error)]]));
    }
  }

  /** Has these workers compile the WebAssembly kernels afresh, for themselves alone. Throws where there are none. */
  async compile(workers: readonly number[]): Promise<void> {
    if (this.wasm === null) throw new RangeError('there is no WebAssembly here');
    nonces += 1;
    const bytes = withNonce(this.wasm.bytes, nonces);
    const compiling = workers.map((worker) => {
      const member = this.member(worker);
      member.compiled = nonces;
      return this.orDrop(worker, this.within(member, member.api.compile(bytes)));
    });
    await Promise.all(compiling);
  }

  /** Calls one worker. Rejects with a CallFailure when it throws, dies, or shows no sign of life for too long. */
  async call(worker: number, ask: (api: Remote<WorkerApi>) => Promise<void>, sign: SignOfLife): Promise<void> {
    const member = this.member(worker);
    try {
      await this.race(member, ask(member.api), this.watch(sign));
    } catch (error) {
      // One that was thrown away with a lost one says nothing of those that came after it.
      if (this.members.get(worker) === member) this.broken = true;
      throw error;
    }
  }

  /** Ends the wait for a worker's answer; whoever waits gets a CallFailure with this fault. */
  abandon(worker: number, fault: Fault): void {
    this.members.get(worker)?.fail(fault);
  }

  /** Waits no longer for those that have not joined. */
  abandonJoining(fault: Fault): void {
    for (const member of this.members.values()) if (!member.joined) member.fail(fault);
  }

  /** To be called when nothing goes on any more: after a worker was lost all are replaced. */
  mend(): void {
    if (this.broken) this.replaceAll();
  }

  /** Terminates all workers and leaves the block to them; the next `need` starts afresh. */
  replaceAll(): void {
    if (this.members.size > 0) this.replacedAt = performance.now();
    for (const member of this.members.values()) this.dismiss(member);
    this.members.clear();
    this.shared = null;
    this.broken = false;
  }

  private member(worker: number): Member {
    const member = this.members.get(worker);
    if (member === undefined) throw new CallFailure({ code: 'worker-terminated' });
    return member;
  }

  /** One that is not in a loop can go alone. */
  private drop(worker: number): void {
    const member = this.members.get(worker);
    this.members.delete(worker);
    if (member) this.dismiss(member);
  }

  private async orDrop(worker: number, answer: Promise<void>): Promise<void> {
    const member = this.members.get(worker);
    try {
      await answer;
    } catch (error) {
      if (this.members.get(worker) === member) this.drop(worker);
      throw error;
    }
  }

  private dismiss(member: Member): void {
    member.handle.terminate();
    member.fail({ code: 'worker-terminated' });
    member.api[releaseProxy]();
  }

  private async join(worker: number): Promise<void> {
    let handle: WorkerHandle;
    try {
      handle = this.host.spawn();
    } catch (error) {
      throw new CallFailure({ code: 'worker-not-created', message: messageOf(error) });
    }
    let fail: (fault: Fault) => void = () => {};
    const failed = new Promise<never>((_, reject) => {
      fail = (fault) => reject(new CallFailure(fault));
    });
    failed.catch(() => {});
    handle.onFailure(fail);
    nonces += 1;
    const api = wrap<WorkerApi>(handle.endpoint);
    const member: Member = { handle, api, failed, fail, compiled: nonces, joined: false, aligned: worker === 0 };
    this.members.set(worker, member);
    const module = this.wasm?.module ?? null;
    const order = { memory: this.block.memory, module, worker, timeOrigin: performance.timeOrigin };
    await this.orDrop(worker, this.within(member, api.join(order).catch(unlessUnshared)));
    member.joined = true;
  }

  private async within<T>(member: Member, answer: Promise<T>): Promise<T> {
    const milliseconds = this.deadlines.joining;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<Fault>((resolve) => {
      timer = setTimeout(() => resolve({ code: 'worker-late', seconds: milliseconds / 1000 }), milliseconds);
    });
    return this.race(member, answer, { silence: late, end: () => clearTimeout(timer) });
  }

  private watch(sign: SignOfLife): { silence: Promise<Fault>; end: () => void } {
    let timer: ReturnType<typeof setInterval> | undefined;
    const silence = new Promise<Fault>((resolve) => {
      let last = sign();
      let unchanged = 0;
      timer = setInterval(() => {
        const now = sign();
        unchanged = now !== null && now === last ? unchanged + 1 : 0;
        last = now;
        if (unchanged >= LOOKS_PER_DEADLINE) resolve({ code: 'worker-silent', seconds: this.deadlines.silence / 1000 });
      }, this.deadlines.silence / LOOKS_PER_DEADLINE);
    });
    return { silence, end: () => clearInterval(timer) };
  }

  private async race<T>(
    member: Member,
    answer: Promise<T>,
    limit: { silence: Promise<Fault>; end: () => void },
  ): Promise<T> {
    const silent = limit.silence.then((fault) => Promise.reject(new CallFailure(fault)));
    silent.catch(() => {});
    answer.catch(() => {});
    try {
      return await Promise.race([answer, member.failed, silent]);
    } catch (error) {
      if (error instanceof CallFailure) throw error;
      throw new CallFailure({ code: 'worker-threw', message: messageOf(error) });
    } finally {
      limit.end();
    }
  }
}

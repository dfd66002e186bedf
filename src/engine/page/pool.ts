/**
 * The workers' life. Every call settles: with an answer, an error, silence or a stop. Comlink itself never rejects when
 * a worker dies, so each call races against the worker's failure and against a watch that looks for signs of life.
 * After a failure all workers go, with the block they shared: a terminated loop can write for seconds.
 */
import { releaseProxy, type Remote, wrap } from 'comlink';
import { type Fault, FaultError, messageOf } from '../../contract/faults.ts';
import type { Host, WorkerHandle } from './host.ts';
import { withNonce } from '../kernels/kernels.ts';
import { SharedBlock } from '../memory.ts';
import type { WasmKernels } from './wasm-kernels.ts';
import type { WorkerApi } from '../worker-api.ts';

/** A worker gave no answer: it failed by itself, or was terminated because the person stopped. */
export class CallFailure extends FaultError {
  override readonly name = 'CallFailure';
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
}

let nonces = 0;

export class Pool {
  /** `performance.now()` when workers were last thrown away; −∞: never. */
  replacedAt = Number.NEGATIVE_INFINITY;
  private members: Member[] = [];
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
    return this.members[worker]?.compiled ?? 0;
  }

  /** Makes sure that workers 0 … count − 1 are there and have joined. Rejects with a CallFailure. */
  async need(count: number): Promise<void> {
    const joining: Promise<void>[] = [];
    for (let worker = this.members.length; worker < count; worker += 1) joining.push(this.join(worker));
    const first = this.members.length - joining.length;
    await Promise.all(joining);
    if (this.aligned) for (let worker = Math.max(1, first); worker < count; worker += 1) await this.align(worker);
  }

  /** Sets a new worker's clock by that of worker 0. */
  private async align(worker: number): Promise<void> {
    const [leader, follower] = [this.members[0]!, this.members[worker]!];
    this.block.reset(0);
    const [ahead] = await Promise.all([
      this.within(0, leader.api.lead(), this.deadlines.joining),
      this.within(worker, follower.api.follow(), this.deadlines.joining),
    ]);
    if (ahead !== null) await this.within(worker, follower.api.setClockBack(ahead), this.deadlines.joining);
  }

  /** Replaces one worker by a new one. */
  async respawn(worker: number): Promise<void> {
    this.members[worker]?.handle.terminate();
    await this.join(worker);
  }

  /** Has one worker compile the WebAssembly kernels afresh, for itself alone. Throws where there are none. */
  async compile(worker: number): Promise<void> {
    if (this.wasm === null) throw new RangeError('there is no WebAssembly here');
    const member = this.members[worker]!;
    nonces += 1;
    member.compiled = nonces;
    await this.within(worker, member.api.compile(withNonce(this.wasm.bytes, nonces)), this.deadlines.joining);
  }

  /** Calls one worker. Rejects with a CallFailure when it throws, dies, or shows no sign of life for too long. */
  call(worker: number, ask: (api: Remote<WorkerApi>) => Promise<void>, sign: SignOfLife): Promise<void> {
    const member = this.members[worker]!;
    return this.race(worker, ask(member.api), this.watch(sign));
  }

  /** Ends the wait for a worker's answer; whoever waits gets a CallFailure with this fault. */
  abandon(worker: number, fault: Fault): void {
    this.members[worker]?.fail(fault);
  }

  /** Terminates all workers and leaves the block to them; the next `need` starts afresh. */
  replaceAll(): void {
    if (this.members.length > 0) this.replacedAt = performance.now();
    for (const member of this.members) this.dismiss(member);
    this.members = [];
    this.shared = null;
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
    const member: Member = { handle, api: wrap<WorkerApi>(handle.endpoint), failed, fail, compiled: nonces };
    this.members[worker] = member;
    const module = this.wasm?.module ?? null;
    const order = { memory: this.block.memory, module, worker, timeOrigin: performance.timeOrigin };
    await this.within(worker, member.api.join(order), this.deadlines.joining);
  }

  private async within<T>(worker: number, answer: Promise<T>, milliseconds: number): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<Fault>((resolve) => {
      timer = setTimeout(() => resolve({ code: 'worker-late', seconds: milliseconds / 1000 }), milliseconds);
    });
    return this.race(worker, answer, { silence: late, end: () => clearTimeout(timer) });
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
    worker: number,
    answer: Promise<T>,
    limit: { silence: Promise<Fault>; end: () => void },
  ): Promise<T> {
    const silent = limit.silence.then((fault) => Promise.reject(new CallFailure(fault)));
    silent.catch(() => {});
    answer.catch(() => {});
    try {
      return await Promise.race([answer, this.members[worker]!.failed, silent]);
    } catch (error) {
      if (error instanceof CallFailure) throw error;
      throw new CallFailure({ code: 'worker-threw', message: messageOf(error) });
    } finally {
      limit.end();
    }
  }
}

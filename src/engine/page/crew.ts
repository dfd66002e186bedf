/**
 * The workers' life, whatever they share. Every call settles: with an answer, an error, silence or a stop. Comlink itself
 * never rejects when a worker dies, so each call races against the worker's failure and against a watch that looks for
 * signs of life. A worker that can't be had takes only itself. After one was lost at work all go: a terminated loop can
 * work on for seconds.
 */
import { releaseProxy, type Remote, wrap } from 'comlink';
import { type Fault, FaultError, faultOf, messageOf } from '../../contract/faults.ts';
import type { Host, WorkerHandle, WorkerKind } from './host.ts';
import type { LiveView } from '../../contract/live.ts';
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

export interface Member {
  readonly handle: WorkerHandle;
  readonly api: Remote<WorkerApi>;
  /** Rejects when the worker fails or is terminated. */
  readonly failed: Promise<never>;
  readonly fail: (fault: Fault) => void;
  joined: boolean;
}

export abstract class Crew {
  /** `performance.now()` when workers were last thrown away; −∞: never. */
  replacedAt = Number.NEGATIVE_INFINITY;
  /** A worker was lost at work, or while the clocks were set. */
  protected broken = false;
  protected readonly members = new Map<number, Member>();
  private readonly host: Host;
  private readonly deadlines: Deadlines;
  private readonly kind: WorkerKind;

  constructor(host: Host, deadlines: Deadlines, kind: WorkerKind) {
    this.host = host;
    this.deadlines = deadlines;
    this.kind = kind;
  }

  /** Asks all workers to leave, as soon as they hear of it. */
  abstract askToLeave(): void;

  /** Overwrites what a frame may know of a run of so many workers. */
  abstract readLive(view: LiveView, workers: number): void;

  /** Gives a new worker what it needs. */
  protected abstract enlist(member: Member, worker: number): Promise<void>;

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
  }

  private async tried(worker: number, missing: Map<number, Fault>): Promise<void> {
    await this.join(worker).catch((error: unknown) => missing.set(worker, faultOf(error)));
  }

  /** Calls one worker. Rejects with a CallFailure when it throws, dies, or shows no sign of life for too long. */
  async call<T>(worker: number, ask: (api: Remote<WorkerApi>) => Promise<T>, sign: SignOfLife): Promise<T> {
    const member = this.member(worker);
    try {
      return await this.race(member, ask(member.api), this.watch(sign));
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

  /** Terminates all workers; the next `need` starts afresh. */
  replaceAll(): void {
    if (this.members.size > 0) this.replacedAt = performance.now();
    for (const member of this.members.values()) this.dismiss(member);
    this.members.clear();
    this.broken = false;
  }

  protected member(worker: number): Member {
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

  protected async orDrop(worker: number, answer: Promise<void>): Promise<void> {
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
      handle = this.host.spawn(this.kind);
    } catch (error) {
      throw new CallFailure({ code: 'worker-not-created', message: messageOf(error) });
    }
    let fail: (fault: Fault) => void = () => {};
    const failed = new Promise<never>((_, reject) => {
      fail = (fault) => reject(new CallFailure(fault));
    });
    failed.catch(() => {});
    handle.onFailure(fail);
    const member: Member = { handle, api: wrap<WorkerApi>(handle.endpoint), failed, fail, joined: false };
    this.members.set(worker, member);
    await this.orDrop(worker, this.enlist(member, worker));
    member.joined = true;
  }

  protected async within<T>(member: Member, answer: Promise<T>): Promise<T> {
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

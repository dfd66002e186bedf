/** Workers that share nothing with the page or with each other: all they hear and say is messages. */
import type { LivePhase, LiveView } from '../../contract/live.ts';
import type { Iterations } from '../../contract/record.ts';
import { Crew, type Deadlines, type Member } from '../page/crew.ts';
import type { Host } from '../page/host.ts';
import type { Progress } from './message-api.ts';

/** What the page has heard of one worker in the run that goes on. */
interface Told {
  phase: LivePhase;
  iterations: Iterations;
  /** Messages, and when the last one came: `performance.now()`. */
  messages: number;
  at: number;
}

export class MessageCrew extends Crew {
  private sequence = 0;
  private finder = -1;
  private told: Told[] = [];
  private readonly module: () => Promise<WebAssembly.Module | null>;

  /** `module`: its kernels for memory that is not shared; asked for by each worker. */
  constructor(host: Host, module: () => Promise<WebAssembly.Module | null>, deadlines: Deadlines) {
    super(host, deadlines, 'lone');
    this.module = module;
  }

  /** A run of so many workers begins; gives the number that names it. */
  begin(workers: number): number {
    this.sequence += 1;
    this.finder = -1;
    const at = performance.now();
    this.told = Array.from({ length: workers }, () => ({ phase: 'waiting', iterations: 0, messages: 0, at }));
    return this.sequence;
  }

  /** What the page knows of a worker that gave no answer. */
  lastTold(worker: number): Iterations {
    return this.told[worker]?.iterations ?? 0;
  }

  /** Changes with each message; null for so many milliseconds after one, in which no other need come. */
  signOfLife(worker: number, silentFor: number): number | null {
    const { messages, at } = this.told[worker]!;
    return performance.now() - at < silentFor ? null : messages;
  }

  /** The flag is up: all but the finder are told. */
  raise(finder: number): void {
    const { sequence } = this;
    this.finder = finder;
    this.post((api) => api.raise(sequence), finder);
  }

  left(worker: number, phase: LivePhase, iterations: Iterations): void {
    Object.assign(this.told[worker]!, { phase, iterations });
  }

  askToLeave(): void {
    const { sequence } = this;
    this.post((api) => api.leave(sequence));
  }

  readLive(view: LiveView, workers: number): void {
    view.flagUp = this.finder >= 0;
    view.finder = this.finder;
    view.workers.length = workers;
    for (let worker = 0; worker < workers; worker += 1) {
      const { phase, iterations } = this.told[worker] ?? { phase: 'waiting', iterations: 0 };
      const live = (view.workers[worker] ??= { phase, iterations });
      live.phase = phase;
      live.iterations = iterations;
    }
  }

  protected async enlist(member: Member, worker: number): Promise<void> {
    member.handle.endpoint.addEventListener('message', (event) => this.hear(worker, (event as MessageEvent).data));
    const { timeOrigin } = performance;
    const order = { module: await this.module(), timeOrigin };
    await this.within(member, member.api.enlist(order));
  }

  /** Answers of calls come the same way; they are none of ours. */
  private hear(worker: number, data: Partial<Progress> | null): void {
    const told = this.told[worker];
    if (told === undefined || data?.progress === undefined || data.sequence !== this.sequence) return;
    told.messages += 1;
    told.at = performance.now();
    if (told.phase !== 'waiting' && told.phase !== 'searching') return;
    told.phase = 'searching';
    told.iterations = data.progress;
  }

  /** To all but one; nobody waits for the answer, which comes when the worker yields, or never. */
  private post(ask: (api: Member['api']) => Promise<void>, but = -1): void {
    for (const [worker, { api }] of this.members) if (worker !== but) ask(api).catch(() => {});
  }
}

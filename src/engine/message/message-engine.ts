/** The engine where no memory can be shared: runs by message, and nothing that would need a flag in memory. */
import { Around } from '../page/around.ts';
import { type Deadlines, DEADLINES } from '../page/crew.ts';
import type { Host } from '../page/host.ts';
import type { WasmKernels } from '../page/wasm-kernels.ts';
import { Undertakings } from '../page/undertakings.ts';
import { MessageRuns } from './message-runs.ts';
import { loadUnsharedKernels } from './unshared-kernels.ts';
import { yieldWay } from './yielding.ts';
import type { Abilities, Lack, Refusal } from '../../contract/abilities.ts';
import type { Fault } from '../../contract/faults.ts';
import type { LiveView } from '../../contract/live.ts';
import type { Environment, RunRecord } from '../../contract/record.ts';
import type { BlockTimes, Exit, Failure, Runner } from '../../contract/runner.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Trace } from '../../contract/trace.ts';

export class MessageEngine implements Runner {
  readonly abilities: Abilities;
  readonly messages: MessageRuns;
  private readonly around: Around;
  private readonly why: Refusal;
  private readonly activities = new Undertakings();

  /** `why`: what keeps memory from being shared. `module`: the kernels for memory of one worker, or why there are none. */
  constructor(host: Host, why: Refusal, module: WebAssembly.Module | Fault, deadlines: Deadlines = DEADLINES) {
    const kernel = 'code' in module ? null : module;
    const missing = (['shared-memory', 'sweep', 'exits', 'races'] as const).map((what): Lack => ({ what, why }));
    this.abilities = {
      kernels: kernel === null ? ['js'] : ['wasm', 'js'],
      flags: ['message'],
      yields: yieldWay(),
      sweep: false,
      exits: false,
      races: false,
      missing: 'code' in module ? [...missing, { what: 'wasm', why: module }] : missing,
    };
    this.why = why;
    this.around = new Around(host);
    this.messages = new MessageRuns(host, async () => kernel, deadlines, this.activities, this.around);
  }

  start(workers: number): Promise<Fault | null> {
    return this.messages.start(workers);
  }

  async run(settings: Settings): Promise<RunRecord> {
    return this.messages.run(onlyMessage(settings));
  }

  async trace(settings: Settings): Promise<Trace> {
    return this.messages.trace(onlyMessage(settings));
  }

  async blocks(): Promise<BlockTimes | Failure> {
    return this.cannot();
  }

  async recompile(): Promise<void> {}

  async exits(): Promise<{ readonly ok: true; readonly exits: readonly Exit[] } | Failure> {
    return this.cannot();
  }

  async races(): Promise<{ readonly ok: true; readonly rounds: number; readonly duplicates: number } | Failure> {
    return this.cannot();
  }

  stop(): void {
    this.activities.stop();
  }

  close(): void {
    this.messages.close();
  }

  environment(): Environment {
    return this.around.environment();
  }

  readLive(view: LiveView): void {
    this.activities.readLive(view);
  }

  private cannot(): Failure {
    return { ok: false, stopped: false, fault: this.why };
  }
}

/** `why` as for the constructor; `wasm`: the kernels for shared memory, where there are any. */
export async function messageEngine(
  host: Host,
  why: Refusal,
  wasm: WasmKernels | Fault,
  deadlines: Deadlines,
): Promise<MessageEngine> {
  return new MessageEngine(host, why, await loadUnsharedKernels(host, deadlines.joining, wasm), deadlines);
}

/** Whoever asks looks at the abilities first. */
function onlyMessage(settings: Settings): Settings {
  if (settings.flag !== 'message') throw new RangeError(`no memory is shared here for the flag ${settings.flag}`);
  return settings;
}

/** The engine as the page sees it: settings in, record out; one thing at a time. */
import { Undertakings } from './undertakings.ts';
import { Around } from './around.ts';
import { type Fault, faultOf } from '../../contract/faults.ts';
import type { Host } from './host.ts';
import type { Abilities } from '../../contract/abilities.ts';
import type { LiveView } from '../../contract/live.ts';
import { type Deadlines, DEADLINES } from './crew.ts';
import type { EngineWork, Equipment } from './engine-work.ts';
import { yieldWay } from '../message/yielding.ts';
import { Pool } from './pool.ts';
import type { Environment, RunRecord } from '../../contract/record.ts';
import type { BlocksOrder, BlockTimes, Exit, Failure, Runner } from '../../contract/runner.ts';
import type { Settings } from '../../contract/settings.ts';
import type { Trace } from '../../contract/trace.ts';
import type { WasmKernels } from './wasm-kernels.ts';

export class Engine implements Runner {
  readonly abilities: Abilities;
  /** Timings for the calibration card. */
  readonly probes: Pick<EngineWork['probes'], 'handover' | 'wake' | 'message' | 'worker'> = {
    handover: (rounds) => this.doing(({ probes }) => probes.handover(rounds)),
    wake: (rounds) => this.doing(({ probes }) => probes.wake(rounds)),
    message: (rounds) => this.doing(({ probes }) => probes.message(rounds)),
    worker: (count) => this.doing(({ probes }) => probes.worker(count)),
  };
  /** Workers without shared memory. */
  readonly messages: Pick<EngineWork['messages'], 'timeYields'> = {
    timeYields: (order) => this.doing(({ messages }) => messages.timeYields(order)),
  };
  private readonly equipment: Equipment;
  private work: EngineWork | null = null;
  private stops = 0;

  /** Where `wasm` says why there are no such kernels, it runs those in JavaScript alone. */
  constructor(host: Host, wasm: WasmKernels | Fault, deadlines: Deadlines = DEADLINES) {
    const kernels = 'code' in wasm ? null : wasm;
    this.abilities = {
      kernels: kernels === null ? ['js'] : ['wasm', 'js'],
      flags: ['atomic', 'plain', 'lock', 'message'],
      yields: yieldWay(),
      sweep: true,
      exits: true,
      races: true,
      missing: 'code' in wasm ? [{ what: 'wasm', why: wasm }] : [],
    };
    this.equipment = {
      ...{ host, kernels, deadlines },
      runs: new Pool(host, kernels, deadlines, true),
      activities: new Undertakings(),
      around: new Around(host),
    };
  }

  /** Whether memory can be shared with a worker, found out by doing it; and warm workers for the first run. */
  async start(workers: number): Promise<Fault | null> {
    const { runs } = this.equipment;
    try {
      void runs.block;
    } catch {
      return { code: 'no-shared-memory' };
    }
    try {
      await runs.need(workers);
      return null;
    } catch (error) {
      runs.mend();
      // One is enough to know that memory can be shared; the others are asked for again by the first run.
      return runs.size > 0 ? null : faultOf(error);
    }
  }

  run(settings: Settings): Promise<RunRecord> {
    return this.doing((work) => work.run(settings));
  }

  trace(settings: Settings): Promise<Trace> {
    return this.doing((work) => work.trace(settings));
  }

  blocks(order: BlocksOrder): Promise<BlockTimes | Failure> {
    return this.doing((work) => work.blocks(order));
  }

  recompile(compilation: number): Promise<void> {
    return this.doing((work) => work.recompile(compilation));
  }

  exits(
    settings: Settings,
    options: { readonly count: number; readonly seed: number },
  ): Promise<{ readonly ok: true; readonly exits: readonly Exit[] } | Failure> {
    return this.doing((work) => work.exits(settings, options));
  }

  races(
    settings: Settings,
    options: { readonly rounds: number },
  ): Promise<{ readonly ok: true; readonly rounds: number; readonly duplicates: number } | Failure> {
    return this.doing((work) => work.races(settings, options));
  }

  stop(): void {
    this.stops += 1;
    this.equipment.activities.stop();
  }

  /** Ends all workers. The engine can be used again; it makes new ones. */
  close(): void {
    this.equipment.runs.replaceAll();
    this.work?.close();
  }

  environment(): Environment {
    return this.equipment.around.environment();
  }

  /** Overwrites the view with what is published now. */
  readLive(view: LiveView): void {
    this.equipment.activities.readLive(view);
  }

  /** Its code comes when it is first asked for: a page can be opened without. `begin` begins at once, or rejects. */
  private async doing<T>(begin: (work: EngineWork) => Promise<T>): Promise<T> {
    const { stops } = this;
    const { EngineWork: Made } = await import('./engine-work.ts');
    this.work ??= new Made(this.equipment);
    const answer = begin(this.work);
    // A stop that came before there was anything to stop.
    if (this.stops > stops) this.equipment.activities.stop();
    return answer;
  }
}

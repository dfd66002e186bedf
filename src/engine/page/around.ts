/** What surrounds a run and goes into its record. */
import { clockStep } from '../clock.ts';
import type { Host } from './host.ts';
import type { Undertaking } from './undertakings.ts';
import { crowdDoubts } from '../../contract/cores.ts';
import type { Doubt, Environment } from '../../contract/record.ts';

/** Milliseconds for which a terminated loop may still keep a core. */
const REPLACED_FOR = 2_500;

export class Around {
  private readonly host: Host;
  private clockStepMicros: number | null = null;

  constructor(host: Host) {
    this.host = host;
  }

  environment(): Environment {
    this.clockStepMicros ??= clockStep();
    const { userAgent, isolated, cores } = this.host;
    return { userAgent, isolated, cores, clockStepMicros: this.clockStepMicros, time: new Date().toISOString() };
  }

  doubts({ begun, settings, pool }: Undertaking): Doubt[] {
    const doubts: Doubt[] = [...this.host.doubtsSince(begun * 1000)];
    if (settings) doubts.push(...crowdDoubts(settings.ranges.length, this.host.cores));
    if (!this.host.isolated) doubts.push('not-isolated');
    if (performance.now() - pool.replacedAt < REPLACED_FOR) doubts.push('worker-replaced');
    return doubts;
  }
}

/** The page decides who found it: the first message does, all later ones are late. Pure. */
import type { SearchReport } from './message-api.ts';
import type { Micros, Outcome, Result } from '../../contract/record.ts';
import type { Settings } from '../../contract/settings.ts';

/** One worker's end, as the page has taken it. */
export interface Parting {
  readonly report: SearchReport;
  readonly outcome: Outcome;
  /** When its message was taken, on the page's clock. */
  readonly takenMicros: Micros;
}

export class Arbiter {
  readonly partings = new Map<number, Parting>();
  readonly results: Result[] = [];
  /** When the first message of a find was taken: the raising of the flag. */
  raisedMicros: Micros | null = null;
  private readonly ranges: Settings['ranges'];

  constructor({ ranges }: Pick<Settings, 'ranges'>) {
    this.ranges = ranges;
  }

  get finder(): number | null {
    return this.results[0]?.worker ?? null;
  }

  /** `now` on the page's clock. In the order in which messages come. */
  take(worker: number, report: SearchReport, now: Micros): Outcome {
    // No message comes before it was sent, whatever the two clocks say.
    const takenMicros = Math.max(now, report.endMicros);
    const outcome = this.outcomeOf(report);
    if (outcome === 'found') {
      this.raisedMicros = takenMicros;
      this.results.push({ worker, number: this.ranges[worker]![0] + report.iterations - 1 });
    }
    this.partings.set(worker, { report, outcome, takenMicros });
    return outcome;
  }

  private outcomeOf({ end }: SearchReport): Outcome {
    switch (end) {
      case 'met':
        return this.finder === null ? 'found' : 'late';
      case 'saw-flag':
        return 'exited-early';
      case 'range-over':
        return 'exhausted';
      case 'told-to-leave':
        return 'stopped';
    }
  }
}

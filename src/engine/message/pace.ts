/** Cuts a search into pieces of some milliseconds, between which it says how far it is. Worker threads only. */
import type { Iterations, Micros } from '../../contract/record.ts';

/** Micros of a piece, by its aim: so long a message of the position is late, at the most. */
const AIM: Micros = 8_000;
const FIRST_LENGTH: Iterations = 8;
const MAX_LENGTH: Iterations = 2 ** 29;

export class Pace {
  /** Iterations until `note` wants to be called again. */
  length: Iterations = FIRST_LENGTH;
  private readonly clock: () => Micros;
  private readonly every: Micros;
  private readonly tell: (iterations: Iterations) => void;
  private told: Micros;
  private last: { iterations: Iterations; micros: Micros };

  /** `every`: micros between two messages, at the least. One goes out at once. */
  constructor(clock: () => Micros, every: Micros, tell: (iterations: Iterations) => void) {
    this.clock = clock;
    this.every = every;
    this.tell = tell;
    this.told = clock();
    this.last = { iterations: 0, micros: this.told };
    tell(0);
  }

  note(iterations: Iterations): void {
    const micros = this.clock();
    const took = Math.max(micros - this.last.micros, 1);
    const aimed = ((iterations - this.last.iterations) * AIM) / took;
    this.length = Math.max(1, Math.min(MAX_LENGTH, 2 * this.length, Math.floor(aimed)));
    this.last = { iterations, micros };
    if (micros - this.told < this.every) return;
    this.told = micros;
    this.tell(iterations);
  }
}

/**
 * Samples of a worker's position for a trace: the search is cut into shorter segments, and between two of them the
 * clock is read. Memory is bounded: when it is full, every second sample goes and the pace halves. Worker threads only.
 */
import { MAX_SAMPLES, REPORT_RECORDING, REPORT_SAMPLES, sampleAt, type SharedBlock } from '../memory.ts';
import type { Iterations, Micros } from '../../contract/record.ts';

/** Shorter segments would make the recording itself felt: a sample with its segment costs 1 to 3 µs. */
const LEAST_SPACING_MICROS: Micros = 500;
const FIRST_LENGTH: Iterations = 8;
const MAX_LENGTH: Iterations = 2 ** 29;
/** The cost of a sample is the least mean of so many batches of so many: a batch that was interrupted says nothing. */
const BATCHES = 5;
const REPEATS = 20;

export class Sampler {
  /** Iterations the next segment may have. */
  length: Iterations = FIRST_LENGTH;
  private readonly block: SharedBlock;
  private readonly worker: number;
  private readonly clock: () => Micros;
  private samples = 0;
  private readings = 0;
  private spacing: Micros = LEAST_SPACING_MICROS;
  private last: { iterations: Iterations; micros: Micros } = { iterations: 0, micros: 0 };

  constructor(block: SharedBlock, worker: number, clock: () => Micros) {
    this.block = block;
    this.worker = worker;
    this.clock = clock;
  }

  begin(startMicros: Micros): void {
    this.write(0, startMicros);
    this.last = { iterations: 0, micros: startMicros };
  }

  /** After a segment: notes where the search is, and aims the next segment at the spacing wanted. */
  note(iterations: Iterations): void {
    const micros = this.clock();
    this.readings += 1;
    this.write(iterations, micros);
    const took = Math.max(micros - this.last.micros, 1);
    const done = Math.max(iterations - this.last.iterations, 1);
    const aimed = (done * this.spacing) / took;
    // At most to a quarter: a thread that had to wait for its turn has not become slow.
    const within = Math.min(2 * this.length, Math.max(this.length / 4, aimed));
    this.length = Math.max(1, Math.min(MAX_LENGTH, Math.floor(within)));
    this.last = { iterations, micros };
  }

  /**
   * Says how many samples there are, and what the recording cost: their number × the cost of one, measured now.
   * @param segment does a segment without iterations
   */
  end(segment: () => void): void {
    this.block.writeReport(this.worker, REPORT_SAMPLES, this.samples);
    let least = Number.POSITIVE_INFINITY;
    for (let batch = 0; batch < BATCHES; batch += 1) least = Math.min(least, this.batchMicros(segment));
    this.block.writeReport(this.worker, REPORT_RECORDING, (this.readings * least) / REPEATS);
  }

  private batchMicros(segment: () => void): Micros {
    const last = sampleAt(this.worker, this.samples - 1);
    const begun = this.clock();
    for (let repeat = 0; repeat < REPEATS; repeat += 1) {
      segment();
      this.clock();
      this.block.writePair(last, this.last.iterations, this.last.micros);
    }
    return this.clock() - begun;
  }

  private write(iterations: Iterations, micros: Micros): void {
    if (this.samples === MAX_SAMPLES) this.thin();
    this.block.writePair(sampleAt(this.worker, this.samples), iterations, micros);
    this.samples += 1;
  }

  private thin(): void {
    for (let kept = 0; kept < MAX_SAMPLES / 2; kept += 1) {
      const [iterations, micros] = this.block.readPair(sampleAt(this.worker, 2 * kept));
      this.block.writePair(sampleAt(this.worker, kept), iterations, micros);
    }
    this.samples = MAX_SAMPLES / 2;
    this.spacing *= 2;
  }
}

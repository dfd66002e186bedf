/**
 * Samples of a worker's position for a trace: the search is cut into shorter segments, and between two of them the
 * clock is read. Memory is bounded: when it is full, every second sample goes and the pace halves. Worker threads only.
 */
import { MAX_SAMPLES, REPORT_RECORDING, REPORT_SAMPLES, sampleAt, type SharedBlock } from './memory.ts';
import type { Iterations, Micros } from './record.ts';

/** Shorter segments would make the recording itself felt: reading the clock costs some hundred nanoseconds. */
const LEAST_SPACING_MICROS: Micros = 100;
const FIRST_LENGTH: Iterations = 8;
const MAX_LENGTH: Iterations = 2 ** 29;
const READINGS = 200;

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
    this.length = Math.max(1, Math.min(MAX_LENGTH, Math.floor(Math.min(aimed, 2 * this.length))));
    this.last = { iterations, micros };
  }

  /** Says how many samples there are, and what the recording cost: its clock readings × the cost of one, measured now. */
  end(): void {
    this.block.writeReport(this.worker, REPORT_SAMPLES, this.samples);
    const begun = this.clock();
    for (let reading = 0; reading < READINGS; reading += 1) this.clock();
    this.block.writeReport(this.worker, REPORT_RECORDING, (this.readings * (this.clock() - begun)) / READINGS);
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

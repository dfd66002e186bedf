/**
 * The shared block: one `WebAssembly.Memory`, whose buffer the JavaScript kernels see too, or a plain `SharedArrayBuffer`
 * where there is no WebAssembly. The page allocates it, each worker adopts it. Every slot that one thread writes and another reads stands alone in 128 bytes, two cache lines, so
 * that no worker slows another by writing next to its word.
 *
 * Who writes what:
 * - FLAG, results, `snapshot`: the finder, under LOCK (rounds: the last to arrive at the barrier takes them back; blocks that
 *   the flag is to go up during: the page)
 * - STOP: the page, or the worker that fails at a barrier
 * - GATE, ARRIVED, AWAKE, BARRIER…: workers, atomically; the page resets them between runs
 * - a worker's own slots: that worker alone, while a run goes on
 * - words that count iterations: the worker they belong to, or all of them
 * - blocks ring: each worker of the visit its own part; ROUNDS: the first of them, or who closes a round
 */
import { FRAME_BYTES } from './kernels/frame.ts';
import { MAX_BLOCKS, MAX_PARTS } from '../contract/runner.ts';
import { MAX_WORKERS, type Counter } from '../contract/settings.ts';

const MAGIC = 0x45584954; // "EXIT"
const VERSION = 1;

const SLOT = 128;
/** Two f64. */
const PAIR_BYTES = 16;
const PAGE = 65_536;

/** Byte addresses of the words that all threads share. */
export const HEADER = 1024;
export const FLAG_WORD = HEADER + SLOT;
export const LOCK_WORD = HEADER + 2 * SLOT;
export const STOP_WORD = HEADER + 3 * SLOT;
/** The sequence number of the run whose gate is open. */
export const GATE_WORD = HEADER + 4 * SLOT;
export const ARRIVED_WORD = HEADER + 5 * SLOT;
export const AWAKE_WORD = HEADER + 6 * SLOT;
export const BARRIER_COUNT_WORD = HEADER + 7 * SLOT;
export const BARRIER_TURN_WORD = HEADER + 8 * SLOT;
export const RESULT_COUNT_WORD = HEADER + 9 * SLOT;
/** Who raised the flag (−1: nobody), and when (f64 at + 8). */
export const FINDER_WORD = HEADER + 10 * SLOT;
/** Always 1: the flag of a warm-up that must leave at its first check. */
export const RAISED_WORD = HEADER + 11 * SLOT;
/** Results of the rounds of a visit: duplicates so far. */
export const DUPLICATES_WORD = HEADER + 12 * SLOT;
/** Rounds finished in this visit. */
export const ROUNDS_WORD = HEADER + 13 * SLOT;

/** Workers asleep at the barrier, so that nobody is woken where nobody sleeps. */
export const SLEEPERS_WORD = HEADER + 14 * SLOT;

/** i32: iterations of all workers, where they count in one word. */
const TALLY_WORD = HEADER + 15 * SLOT;

const WORKERS_AT = HEADER + 16 * SLOT;

/** Byte offsets of one worker's slots, from its own base. */
export const POSITION_SLOT = 0; // i32: iterations done in this segment
export const SEGMENT_SLOT = SLOT; // i32 seqlock at + 0, f64 iterations before this segment at + 8
export const PULSE_SLOT = 2 * SLOT; // i32: rises while one long number is tested
export const PHASE_SLOT = 3 * SLOT; // i32: see PHASES
export const FRAME_SLOT = 4 * SLOT;
export const REPORT_SLOT = 5 * SLOT; // f64 each: see REPORT_…
export const SNAPSHOT_SLOT = 6 * SLOT; // f64, written by the finder: this worker's position when the flag went up
const TALLY_SLOT = 7 * SLOT; // i32: this worker's iterations, alone on its lines
const WORKER_BYTES = 8 * SLOT;

/** What PHASE_SLOT holds, in the words of the live view. */
export const PHASES = ['waiting', 'searching', 'found', 'late', 'exited-early', 'exhausted', 'stopped'] as const;
export type Phase = (typeof PHASES)[number];
const SEARCHING = PHASES.indexOf('searching');

/** Fields of REPORT_SLOT, as indices of f64. NaN: does not apply. */
export const REPORT_ITERATIONS = 0;
export const REPORT_CHECKS = 1;
export const REPORT_PRIMES = 2;
export const REPORT_START = 3;
export const REPORT_END = 4;
export const REPORT_CHUNK = 5;
export const REPORT_LOCK = 6;
export const REPORT_RESULT = 7;
export const REPORT_SEEN = 8;
export const REPORT_SAMPLES = 9;
export const REPORT_RECORDING = 10;
export const REPORT_FIELDS = 11;

const RESULTS_AT = WORKERS_AT + MAX_WORKERS * WORKER_BYTES;
/** Written under the lock: worker, and number. */
const resultAt = (index: number): number => RESULTS_AT + index * PAIR_BYTES;
const BLOCKS_AT = RESULTS_AT + MAX_WORKERS * PAIR_BYTES;
/** Three f64. */
const BLOCK_BYTES = 24;
/** Of a visit: when block `index` of one of its workers began, and how long it took. */
export const blockAt = (index: number, part = 0): number => BLOCKS_AT + (part * MAX_BLOCKS + index) * BLOCK_BYTES;
/** And how many iterations it did. */
export const blockDoneAt = (index: number, part = 0): number => blockAt(index, part) + PAIR_BYTES;

/** Rounds of one visit: how many exits its ring holds. */
export const MAX_ROUNDS = 512;
const EXITS_AT = BLOCKS_AT + MAX_PARTS * MAX_BLOCKS * BLOCK_BYTES;

/** Of a visit: iterations after the flag (NaN: not an exit), and microseconds. */
export const exitAt = (round: number, worker: number): number => EXITS_AT + (round * MAX_WORKERS + worker) * PAIR_BYTES;
const SAMPLES_AT = EXITS_AT + MAX_ROUNDS * MAX_WORKERS * PAIR_BYTES;

/** Samples a traced worker keeps; when they are full, every second one is dropped and the pace halves. */
export const MAX_SAMPLES = 2048;

/** Of a trace: iterations, and when. */
export const sampleAt = (worker: number, index: number): number =>
  SAMPLES_AT + (worker * MAX_SAMPLES + index) * PAIR_BYTES;

/** i32 each, side by side: the workers write into one line. */
const PACKED_AT = SAMPLES_AT + MAX_WORKERS * MAX_SAMPLES * PAIR_BYTES;
const BYTES = PACKED_AT + 4 * MAX_WORKERS;
const PAGES = Math.ceil(BYTES / PAGE);

/** What the page posts to its workers. WebAssembly runs over the first kind alone. */
export type SharedMemory = WebAssembly.Memory | SharedArrayBuffer;

const sharedWasmMemory = (pages: number): WebAssembly.Memory =>
  new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });

/** By what it gives, not by a name: some browsers have WebAssembly whose memory cannot be shared, some hide a constructor. */
export function sharesWasmMemory(): boolean {
  try {
    return !(sharedWasmMemory(1).buffer instanceof ArrayBuffer);
  } catch {
    return false;
  }
}

/** The block seen from one thread. */
export class SharedBlock {
  readonly memory: SharedMemory | ArrayBuffer;
  readonly words: Int32Array;
  readonly floats: Float64Array;

  private constructor(memory: SharedMemory | ArrayBuffer) {
    this.memory = memory;
    const buffer = 'buffer' in memory ? memory.buffer : memory;
    this.words = new Int32Array(buffer);
    this.floats = new Float64Array(buffer);
  }

  /** On the page; `forWasm`: the WebAssembly kernels run over it too. Throws where the browser gives no such memory. */
  static allocate(forWasm: boolean): SharedBlock {
    const block = new SharedBlock(forWasm ? sharedWasmMemory(PAGES) : new SharedArrayBuffer(PAGES * PAGE));
    block.words[HEADER >> 2] = MAGIC;
    block.words[(HEADER >> 2) + 1] = VERSION;
    block.words[(HEADER >> 2) + 2] = BYTES;
    block.words[RAISED_WORD >> 2] = 1;
    return block;
  }

  /** In a worker that shares nothing: the same layout, for itself alone. */
  static ofOne(forWasm: boolean): SharedBlock {
    return new SharedBlock(
      forWasm ? new WebAssembly.Memory({ initial: PAGES, maximum: PAGES }) : new ArrayBuffer(PAGES * PAGE),
    );
  }

  /** In a worker. Throws when what it got is no block of this version. */
  static adopt(memory: SharedMemory): SharedBlock {
    const block = new SharedBlock(memory);
    const [magic, version, bytes] = block.words.subarray(HEADER >> 2, (HEADER >> 2) + 3);
    if (magic !== MAGIC || version !== VERSION || bytes !== BYTES)
      throw new TypeError(
        `not the shared block: magic ${magic}, version ${version}, ${bytes} bytes; ` +
          `expected ${MAGIC}, ${VERSION}, ${BYTES}`,
      );
    return block;
  }

  /** Byte address of one of a worker's slots. */
  at(worker: number, slot: number): number {
    return WORKERS_AT + worker * WORKER_BYTES + slot;
  }

  /** Byte address of the word in which a worker counts its iterations. */
  tallyAt(worker: number, counter: Counter): number {
    if (counter === 'packed') return PACKED_AT + 4 * worker;
    return counter === 'padded' ? this.at(worker, TALLY_SLOT) : TALLY_WORD;
  }

  /** What so many workers have counted, modulo 2^32. */
  tally(workers: number, counter: Counter): number {
    const words = counter === 'packed' || counter === 'padded' ? workers : 1;
    let sum = 0;
    for (let worker = 0; worker < words; worker += 1) sum += this.load(this.tallyAt(worker, counter));
    return sum >>> 0;
  }

  load(address: number): number {
    return Atomics.load(this.words, address >> 2);
  }

  store(address: number, value: number): void {
    Atomics.store(this.words, address >> 2, value);
  }

  readFloat(address: number): number {
    return this.floats[address >> 3]!;
  }

  writeFloat(address: number, value: number): void {
    this.floats[address >> 3] = value;
  }

  report(worker: number, field: number): number {
    return this.readFloat(this.at(worker, REPORT_SLOT) + 8 * field);
  }

  writeReport(worker: number, field: number, value: number): void {
    this.writeFloat(this.at(worker, REPORT_SLOT) + 8 * field, value);
  }

  /** Takes back what the last run left. Only while no worker is in the engine. */
  reset(workers: number): void {
    for (const word of [FLAG_WORD, LOCK_WORD, STOP_WORD, ARRIVED_WORD, AWAKE_WORD, BARRIER_COUNT_WORD, SLEEPERS_WORD])
      this.store(word, 0);
    for (const word of [RESULT_COUNT_WORD, DUPLICATES_WORD, ROUNDS_WORD]) this.store(word, 0);
    this.store(FINDER_WORD, -1);
    this.store(TALLY_WORD, 0);
    this.writeFloat(FINDER_WORD + 8, Number.NaN);
    for (let worker = 0; worker < workers; worker += 1) {
      this.store(this.at(worker, PHASE_SLOT), 0);
      this.store(this.at(worker, PULSE_SLOT), 0);
      for (const counter of ['packed', 'padded'] as const) this.store(this.tallyAt(worker, counter), 0);
      this.publishSegment(worker, 0);
      this.writeFloat(this.at(worker, SNAPSHOT_SLOT), Number.NaN);
      for (let field = 0; field < REPORT_FIELDS; field += 1) this.writeReport(worker, field, Number.NaN);
    }
  }

  /** It left at the gate, or never came there: by itself, or by the page for one that was not asked. */
  neverStarted(worker: number): void {
    for (const field of [REPORT_ITERATIONS, REPORT_CHECKS, REPORT_PRIMES]) this.writeReport(worker, field, 0);
    this.store(this.at(worker, PHASE_SLOT), PHASES.indexOf('stopped'));
  }

  /** By the worker itself: a new segment begins after `iterations`; the kernel publishes what comes on top. */
  publishSegment(worker: number, iterations: number): void {
    const segment = this.at(worker, SEGMENT_SLOT);
    this.store(segment, this.load(segment) + 1);
    this.store(this.at(worker, POSITION_SLOT), 0);
    this.writeFloat(segment + 8, iterations);
    this.store(segment, this.load(segment) + 1);
  }

  /** By anyone: iterations this worker has published. */
  position(worker: number): number {
    const segment = this.at(worker, SEGMENT_SLOT);
    for (let tries = 0; ; tries += 1) {
      const before = this.load(segment);
      const iterations = this.readFloat(segment + 8) + this.load(this.at(worker, POSITION_SLOT));
      if ((before % 2 === 0 && this.load(segment) === before) || tries === 1000) return iterations;
    }
  }

  /**
   * By the finder: the flag goes up, and at once it is noted how far each of the others has come (`SNAPSHOT_SLOT`; NaN for
   * those that had left).
   */
  raise(finder: number, workers: number): void {
    const { words } = this;
    Atomics.store(words, FLAG_WORD >> 2, 1);
    for (let worker = 0; worker < workers; worker += 1) {
      const position = this.position(worker);
      const left = Atomics.load(words, this.at(worker, PHASE_SLOT) >> 2) > SEARCHING;
      this.writeFloat(this.at(worker, SNAPSHOT_SLOT), left || worker === finder ? Number.NaN : position);
    }
  }

  pushResult(worker: number, number: number): void {
    const index = this.load(RESULT_COUNT_WORD);
    this.writePair(resultAt(index), worker, number);
    this.store(RESULT_COUNT_WORD, index + 1);
  }

  results(): { worker: number; number: number }[] {
    return Array.from({ length: this.load(RESULT_COUNT_WORD) }, (_, index) => {
      const [worker, number] = this.readPair(resultAt(index));
      return { worker, number };
    });
  }

  /** Two f64 side by side. */
  writePair(address: number, first: number, second: number): void {
    this.writeFloat(address, first);
    this.writeFloat(address + 8, second);
  }

  readPair(address: number): [first: number, second: number] {
    return [this.readFloat(address), this.readFloat(address + 8)];
  }
}

/** Address of a worker's frame must leave room for all its fields. */
if (FRAME_BYTES > SLOT) throw new RangeError('the frame does not fit its slot');

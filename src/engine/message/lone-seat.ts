/** A worker's side where nothing is shared: what `MessageApi` does, over memory of its own. */
import { javascriptLoops } from '../kernels/javascript.ts';
import { type KernelLoop, type LoopName, wasmLoops } from '../kernels/kernels.ts';
import * as memory from '../memory.ts';
import { Sampler } from '../worker/sampler.ts';
import { type Heard, LoneSearch, OWN_PLACE } from './lone-search.ts';
import { Pace } from './pace.ts';
import { yielder } from './yielding.ts';
import type { EnlistOrder, MessageApi, Progress, Samples, SearchOrder, SearchReport } from './message-api.ts';
import type { Micros } from '../../contract/record.ts';

type Loops = (name: LoopName) => KernelLoop;

/** Posts to the page by itself, past all calls. */
export type Tell = (progress: Progress) => void;

export class LoneSeat implements MessageApi {
  private block!: memory.SharedBlock;
  private wasm: Loops | null = null;
  private javascript!: Loops;
  private behind = 0;
  private sequence = 0;
  /** Of a traced search whose samples nobody has asked for yet. */
  private idle: { readonly sampler: Sampler; readonly segment: () => void } | null = null;
  private heard: Heard = { flag: false, leave: false };
  private readonly tell: Tell;
  private readonly yieldOnce: () => Promise<void>;

  /** Microseconds on the page's clock. */
  private readonly clock = (): number => this.behind + performance.now() * 1000;

  constructor(tell: Tell, yieldOnce = yielder()) {
    this.tell = tell;
    this.yieldOnce = yieldOnce;
  }

  enlist({ module, timeOrigin }: EnlistOrder): void {
    this.behind = (performance.timeOrigin - timeOrigin) * 1000;
    this.block = memory.SharedBlock.ofOne(module !== null);
    this.javascript = javascriptLoops(this.block);
    this.wasm = module && wasmLoops(module, this.block.memory as WebAssembly.Memory);
  }

  async search({ settings, worker, sequence, traced, toldEvery }: SearchOrder): Promise<SearchReport> {
    const { block, clock } = this;
    this.sequence = sequence;
    this.heard = { flag: false, leave: false };
    block.reset(1);
    const startMicros = clock();
    const sampler = traced ? new Sampler(block, OWN_PLACE, clock) : null;
    sampler?.begin(startMicros);
    const search = new LoneSearch(settings, worker, {
      block,
      loops: this.loops(settings.kernel),
      yieldOnce: this.yieldOnce,
      heard: this.heard,
      pace: new Pace(clock, toldEvery * 1000, (progress) => this.tell({ progress, sequence })),
      sampler,
    });
    const end = await search.run();
    const endMicros = clock();
    // The message is on its way first: what recording cost is found out when the page asks for the samples.
    this.idle = sampler === null ? null : { sampler, segment: () => search.idle() };
    return { ...end, startMicros, endMicros };
  }

  raise(sequence: number): void {
    if (sequence === this.sequence) this.heard.flag = true;
  }

  leave(sequence: number): void {
    if (sequence === this.sequence) this.heard.leave = true;
  }

  samples(): Samples {
    this.idle?.sampler.end(this.idle.segment);
    this.idle = null;
    const count = this.own(memory.REPORT_SAMPLES);
    const pairs = Array.from({ length: count }, (_, index) => this.block.readPair(memory.sampleAt(OWN_PLACE, index)));
    return {
      iterations: Float64Array.from(pairs, ([iterations]) => iterations),
      micros: Float64Array.from(pairs, ([, micros]) => micros),
      recordingMicros: this.own(memory.REPORT_RECORDING),
    };
  }

  async timeYields(count: number): Promise<Micros> {
    const begun = performance.now();
    for (let yields = 0; yields < count; yields += 1) await this.yieldOnce();
    return (performance.now() - begun) * 1000;
  }

  private own(field: number): number {
    const value = this.block.report(OWN_PLACE, field);
    return Number.isNaN(value) ? 0 : value;
  }

  private loops(kernel: 'wasm' | 'js'): Loops {
    const loops = kernel === 'wasm' ? this.wasm : this.javascript;
    if (loops === null) throw new RangeError('there is no WebAssembly here');
    return loops;
  }
}

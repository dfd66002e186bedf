import { describe, expect, it } from 'vitest';
import { MAX_SAMPLES, REPORT_RECORDING, REPORT_SAMPLES, sampleAt, SharedBlock } from '../memory.ts';
import { Sampler } from './sampler.ts';

/** A worker that does one iteration in `microsEach`, in the segments the sampler asks for, and nothing in `microsEmpty`. */
function record(iterations: number, microsEach: number, microsEmpty = 0) {
  const block = SharedBlock.allocate(false);
  let now = 1000;
  const sampler = new Sampler(block, 3, () => now);
  sampler.begin(now);
  for (let done = 0; done < iterations;) {
    const length = Math.min(sampler.length, iterations - done);
    done += length;
    now += length * microsEach;
    sampler.note(done);
  }
  sampler.end(() => {
    now += microsEmpty;
  });
  const count = block.report(3, REPORT_SAMPLES);
  const samples = Array.from({ length: count }, (_, index) => {
    const [at, micros] = block.readPair(sampleAt(3, index));
    return { iterations: at, micros };
  });
  return { samples, recording: block.report(3, REPORT_RECORDING) };
}

describe('the samples of a trace', () => {
  it('begin at the gate and end with the last segment', () => {
    const { samples } = record(1000, 1);
    expect(samples[0]).toEqual({ iterations: 0, micros: 1000 });
    expect(samples.at(-1)).toEqual({ iterations: 1000, micros: 2000 });
    for (const { iterations, micros } of samples) expect(micros).toBe(1000 + iterations);
  });

  it('lie 500 µs apart once the pace is known', () => {
    const { samples } = record(50_000, 0.1);
    const last = samples.at(-2)!;
    const before = samples.at(-3)!;
    expect(last.micros - before.micros).toBeCloseTo(500, 0);
  });

  it('stay within bounded memory: when it is full, every second one goes and the pace halves', () => {
    const { samples } = record(10_000_000, 0.1);
    expect(samples.length).toBeLessThanOrEqual(MAX_SAMPLES);
    expect(samples.length).toBeGreaterThan(MAX_SAMPLES / 2 - 1);
    expect(samples[0]!.iterations).toBe(0);
    for (const [at, { iterations, micros }] of samples.entries()) {
      expect(micros).toBeCloseTo(1000 + iterations / 10, 3);
      if (at > 0) expect(iterations).toBeGreaterThan(samples[at - 1]!.iterations);
    }
  });

  it('goes on one by one where a single iteration takes longer than the spacing', () => {
    expect(record(20, 5000).samples.length).toBeGreaterThanOrEqual(10);
  });

  it('cost as much as that many segments without iterations', () => {
    const { samples, recording } = record(1000, 1, 2);
    // The first is taken at the gate, before any segment.
    expect(recording).toBeCloseTo(2 * (samples.length - 1), 6);
    expect(record(1000, 1).recording).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import type { RunLane, RunLanes } from './lanes.ts';
import { flagBetween, tonesAt } from './tones.ts';

/** A worker that does an iteration a µs, from `start` to `end`. */
const lane = (worker: number, startMicros: number | null, endMicros: number | null): RunLane => ({
  ...{
    worker,
    startMicros,
    endMicros,
    outcome: 'exited-early',
    interval: 10,
    overshoot: null,
    checks: null,
    placed: 0,
  },
  checkMicros: () => 0,
  iterationsAt: (micros) => Math.max(0, Math.min(endMicros ?? Infinity, micros) - (startMicros ?? 0)),
});
const run = (lanes: readonly RunLane[]): RunLanes => ({ flagMicros: 100, finder: 0, endMicros: 150, lanes });
const ranges = Array.from({ length: 64 }, () => [0, 200] as const);
const at = (micros: number, ...lanes: RunLane[]) => tonesAt(run(lanes), ranges, micros);

describe('the lanes as tones', () => {
  it.each([
    [0, 220],
    [50, 220 * 2 ** 0.5],
    [100, 440],
    [199, 220 * 2 ** 1.99],
  ])('%i of 200 numbers: %f Hz, two octaves from one end of a range to the other', (done, hertz) =>
    expect(at(done, lane(0, 0, 200))[0]!.hertz).toBeCloseTo(hertz, 6),
  );

  it.each([
    ['before it starts', 9, 0],
    ['at its start', 10, 1],
    ['at work', 99, 1],
    ['after the flag, in vain', 119, 1],
    ['when it has left', 120, 0],
  ])('a worker %s: %i µs, gain %i', (_, micros, gain) => expect(at(micros, lane(0, 10, 120))[0]!.gain).toBe(gain));

  it('one that never began is silent, one that never left sounds to the end of the run', () => {
    expect(at(50, lane(0, null, null))[0]!.gain).toBe(0);
    expect([149, 150].map((micros) => at(micros, lane(0, 0, null))[0]!.gain)).toEqual([1, 0]);
  });

  it('workers stand from left to right, one alone in the middle, and four are not louder than one', () => {
    const four = at(1, ...[0, 1, 2, 3].map((worker) => lane(worker, 0, 200)));
    expect(four.map(({ pan }) => Number(pan.toFixed(2)))).toEqual([-0.8, -0.27, 0.27, 0.8]);
    expect(four.map(({ gain }) => gain)).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect(at(1, lane(0, 0, 200))[0]!.pan).toBe(0);
    expect(at(1)).toEqual([]);
  });

  it('no range, no numbers, or more than its numbers: still a tone within the two octaves', () => {
    const odd = (numbers: readonly [number, number]) => tonesAt(run([lane(0, 0, 200)]), [numbers], 100)[0]!.hertz;
    expect(odd([7, 7])).toBe(220);
    expect(odd([0, 10])).toBe(880);
    expect(tonesAt(run([lane(0, 0, 200)]), [], 100)[0]!.hertz).toBe(220);
  });
});

describe('the stroke of the flag', () => {
  it.each([
    [0, 99, false],
    [0, 100, true],
    [99, 101, true],
    [100, 101, false],
    [100, 100, false],
    [101, 100, true],
    [100, 99, false],
    [101, 99, true],
  ])('from %i to %i µs, the flag at 100: %s', (from, to, rises) => expect(flagBetween(run([]), from, to)).toBe(rises));

  it('there is none where nobody raises it', () =>
    expect(flagBetween({ ...run([]), flagMicros: null }, 0, 1000)).toBe(false));
});

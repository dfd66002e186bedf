import { describe, expect, it } from 'vitest';
import { aheadBy } from './clock-sync.ts';
import { Random } from '../../contract/random.ts';

/** Exchanges of 0.4 µs there and back, seen through clocks of this grain, the follower's `ahead` of the leader's. */
function exchanges(ahead: number, grain: number, pauses: number) {
  const random = new Random(11);
  const read = (micros: number) => Math.floor(micros / grain) * grain;
  let now = 0;
  return Array.from({ length: 1500 }, () => {
    now += 0.3 + random.unit() * 0.4;
    const before = read(now);
    now += 0.2 + (random.unit() < pauses ? 300 : 0);
    const reading = read(now + ahead);
    now += 0.2;
    const after = read(now);
    return { trip: after - before, ahead: reading - (before + after) / 2 };
  });
}

describe('how far a clock is ahead', () => {
  it.each([
    [0, 0.001, 0],
    [-7.7, 5, 0],
    [3.2, 20, 0],
    [12.5, 5, 0.05],
  ])('%f µs, through a grain of %f µs, with a share of %f pauses', (ahead, grain, pauses) => {
    expect(Math.abs(aheadBy(exchanges(ahead, grain, pauses))! - ahead)).toBeLessThan(0.1 + grain / 8);
  });

  it('is not known from a few exchanges', () => {
    expect(aheadBy(exchanges(1, 1, 0).slice(0, 59))).toBe(null);
    expect(aheadBy([])).toBe(null);
  });
});

import { describe, expect, it } from 'vitest';
import { createIds, idOfText } from './ids.ts';

const NOW = Date.parse('2026-11-24T09:00:00Z');
const idsOf = (seed: number, times: readonly number[]): readonly string[] => {
  let at = 0;
  const next = createIds({ seed: () => seed, wallClock: () => NOW + times[at++]! });
  return times.map(() => next());
};

describe('ids of what is kept', () => {
  it('stand in the order of their making, also where the clock was set back', () => {
    const ids = idsOf(1, [0, 1, 1, 1, -5000, 2, 3]);
    expect(ids).toEqual(ids.toSorted());
    expect(new Set(ids).size).toBe(7);
  });

  it('of two tabs differ at the same moment', () => {
    expect(idsOf(1, [0])).not.toEqual(idsOf(2, [0]));
  });

  it('stand above what is known', () => {
    const next = createIds({ seed: () => 1, wallClock: () => NOW });
    const [late] = idsOf(2, [9000]);
    expect(next(late) > late!).toBe(true);
    expect(next() > late!).toBe(true);
  });

  it('of what had none are those of its time and text', () => {
    const early = idOfText('2026-11-24T09:00:00Z', 'a');
    expect(idOfText('2026-11-24T09:00:00Z', 'a')).toBe(early);
    expect(idOfText('2026-11-24T09:00:00Z', 'b')).not.toBe(early);
    expect(idsOf(1, [1])[0]! > early).toBe(true);
    expect(idOfText('2026-11-24T09:00:01Z', 'a') > idsOf(1, [999])[0]!).toBe(true);
  });
});

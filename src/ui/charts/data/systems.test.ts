import { describe, expect, it } from 'vitest';
import { roughWidth } from './rows.ts';
import { ENGLISH, GERMAN } from '../testing/spoken.ts';
import { placeSystems, SYSTEM_LABEL, SYSTEMS } from './systems.ts';

const SPOKEN = [
  ['English', ENGLISH],
  ['German', GERMAN],
] as const;

describe('real systems over the chart', () => {
  describe.each(SPOKEN)('in %s', (_, { systems: { labels } }) => {
    it.each([
      [1000, 16],
      [1400, 20],
      [358, 16],
      [320, 20],
    ])('do not overlap at %d px with %d px letters', (width, rem) => {
      const placed = placeSystems({ width, rem }, 4.4 * rem, 1.75 * rem, labels);
      expect(placed).toHaveLength(SYSTEMS.length);
      for (const [index, one] of placed.entries()) {
        const own = roughWidth(labels[one.name], SYSTEM_LABEL * rem);
        expect(one.at + own / 2).toBeLessThanOrEqual(width);
        for (const two of placed.slice(index + 1)) {
          if (one.row !== two.row) continue;
          expect(Math.abs(one.at - two.at)).toBeGreaterThan(
            (own + roughWidth(labels[two.name], SYSTEM_LABEL * rem)) / 2,
          );
        }
      }
    });
  });

  it('are at the intervals they are known for', () => {
    expect(SYSTEMS.map(({ k }) => k)).toEqual([1, 10, 64, 100, 512, 1000]);
  });

  it.each(SPOKEN)('explain themselves, each with a source, in %s', (_, { systems }) => {
    const list = Object.values(systems.list);
    expect(list).toHaveLength(5);
    expect(list.every(({ name, says, source }) => name !== '' && says !== '' && source !== '')).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { roughWidth } from './rows.ts';
import { placeSystems, SYSTEM_LABEL, SYSTEMS } from './systems.ts';

describe('real systems over the chart', () => {
  it.each([
    [1000, 16],
    [1400, 20],
    [358, 16],
    [320, 20],
  ])('do not overlap at %d px with %d px letters', (width, rem) => {
    const placed = placeSystems({ width, rem }, 4.4 * rem, 1.75 * rem);
    expect(placed).toHaveLength(SYSTEMS.length);
    for (const [index, one] of placed.entries()) {
      const own = roughWidth(one.system.label, SYSTEM_LABEL * rem);
      expect(one.at + own / 2).toBeLessThanOrEqual(width);
      for (const two of placed.slice(index + 1)) {
        if (one.row !== two.row) continue;
        expect(Math.abs(one.at - two.at)).toBeGreaterThan((own + roughWidth(two.system.label, SYSTEM_LABEL * rem)) / 2);
      }
    }
  });

  it('explain themselves, each with a source', () => {
    const named = SYSTEMS.filter(({ name }) => name !== '');
    expect(named.map(({ k }) => k)).toEqual([1, 10, 64, 512, 1000]);
    expect(named.every(({ says, source }) => says !== '' && source !== '')).toBe(true);
  });
});

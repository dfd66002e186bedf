import { describe, expect, it } from 'vitest';
import { roughWidth } from './rows.ts';
import { ENGLISH, GERMAN } from '../testing/spoken.ts';
import { INTERVAL_SYSTEMS, SYSTEM_GROUPS, SYSTEMS } from '../../../lessons/systems.ts';
import { placeSystems, SYSTEM_LABEL } from './systems.ts';

const SPOKEN = [
  ['English', ENGLISH],
  ['German', GERMAN],
] as const;

describe('real systems over the chart', () => {
  describe.each(SPOKEN)('in %s', (_, { systems: { label } }) => {
    it.each([
      [1000, 16],
      [1400, 20],
      [358, 16],
      [320, 20],
    ])('do not overlap at %d px with %d px letters', (width, rem) => {
      const placed = placeSystems({ width, rem }, 4.4 * rem, 1.75 * rem, label);
      expect(placed).toHaveLength(INTERVAL_SYSTEMS.length);
      for (const [index, one] of placed.entries()) {
        const own = roughWidth(label({ ...one, amount: one.k }), SYSTEM_LABEL * rem);
        expect(one.at + own / 2).toBeLessThanOrEqual(width);
        for (const two of placed.slice(index + 1)) {
          if (one.row !== two.row) continue;
          expect(Math.abs(one.at - two.at)).toBeGreaterThan(
            (own + roughWidth(label({ ...two, amount: two.k }), SYSTEM_LABEL * rem)) / 2,
          );
        }
      }
    });
  });

  it('are at the intervals they are known for', () => {
    expect(INTERVAL_SYSTEMS.map(({ name, amount }) => [name, amount])).toEqual([
      ['rayon', 1],
      ['cadical', 11],
      ['oneTbb', 64],
      ['stockfish', 512],
      ['hotSpot', 1000],
    ]);
  });

  it('are sorted within their groups, and each is named once', () => {
    expect(SYSTEMS).toEqual(
      SYSTEM_GROUPS.flatMap((group) =>
        SYSTEMS.filter((system) => system.group === group).toSorted((one, other) => one.amount - other.amount),
      ),
    );
    expect(new Set(SYSTEMS.map(({ name }) => name)).size).toBe(SYSTEMS.length);
  });

  it.each(SPOKEN)('explain themselves in %s, with figures that come from the list', (_, { systems }) => {
    for (const system of SYSTEMS) {
      const { name, says } = systems.entries[system.name];
      expect(name).not.toBe('');
      expect(says).not.toMatch(/\d/);
      expect(systems.amount(system)).toMatch(/\d/);
    }
  });
});

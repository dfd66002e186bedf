import { describe, expect, it } from 'vitest';
import { EXAMPLE_27_1, EXAMPLE_27_2, FIRST_LOOK } from '../../state/scenes.ts';
import { settingsLine } from './settings-line.ts';

describe('settingsLine', () => {
  it.each([
    [FIRST_LOOK, '4 workers · 10,000,000–22,000,000 · k 1,000 · planted 1 at 50 %'],
    [EXAMPLE_27_1, '4 workers · 0–400,000 · k 1 · first prime'],
    [EXAMPLE_27_2, '4 workers · 2–20,000 · k 10 primes · count · lock'],
    [
      { ...EXAMPLE_27_1, interval: [1, 10, 'never', 1000] as const },
      '4 workers · 0–400,000 · k 1, 10, never, 1,000 · first prime',
    ],
    [
      {
        ...EXAMPLE_27_1,
        ranges: [[5, 9]] as const,
        interval: [1, 2, 3, 4, 5],
        guard: 'modulo' as const,
        kernel: 'js' as const,
        recheck: false,
      },
      '1 worker · 5–9 · k 1, 2, 3, 4 … · first prime · modulo · js · no second look',
    ],
  ])('case %#', (settings, line) => expect(settingsLine(settings)).toBe(line));
});

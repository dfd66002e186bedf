import { describe, expect, it } from 'vitest';
import type { CalibrationCard, CardFigure } from '../../../measure/results.ts';
import { cardSections, intervalOfFigure, onStrip, subjectWords, valueWords } from './card-rows.ts';

const figure = (subject: CardFigure['subject'], patch: Partial<CardFigure> = {}): CardFigure => ({
  subject,
  value: 5,
  low: 4,
  high: 6,
  n: 100,
  unit: 'ns',
  ...patch,
});

describe('the card', () => {
  it('has its groups in a fixed order, without those that are empty', () => {
    const figures = [
      figure({ kind: 'worker' }),
      figure({ kind: 'handover' }),
      figure({ kind: 'iteration', range: [2, 200] }),
    ];
    const sections = cardSections({ figures } as unknown as CalibrationCard);
    expect(sections.map(({ group }) => group)).toEqual(['iteration', 'between', 'machine']);
  });

  it.each([
    [{ kind: 'iteration', range: [10_000_000, 22_000_000] }, 'testing one number from 10,000,000 up to 22,000,000'],
    [{ kind: 'check', flag: 'atomic', kernel: 'wasm', contended: true }, 'atomic, WebAssembly, all workers checking'],
    [{ kind: 'check', flag: 'lock', kernel: 'js', contended: false }, 'lock, JavaScript, alone'],
    [{ kind: 'guard', guard: 'modulo', kernel: 'js' }, 'modulo, JavaScript'],
    [{ kind: 'message' }, 'postMessage, there and back'],
  ] as const)('says what a figure is about', (subject, text) => {
    expect(subjectWords(figure(subject))).toBe(text);
  });

  it.each([
    [{ value: 18.14, low: 17, high: 19.3 }, '18.1 ns', '17.0 to 19.3'],
    [{ value: 0.02, low: -0.06, high: 0.104 }, '0.02 ns', '−0.06 to 0.104'],
    [{ value: 0.09, low: -0.001, high: 0.181 }, '0.09 ns', '0 to 0.181'],
    [{ value: 2, low: 2, high: 2, unit: 'workers' }, '2 workers', '–'],
    [{ value: 1.02, low: 1, high: 1.1, unit: 'workers' }, '1 worker', '1 to 1.1'],
    [{ value: Number.NaN, low: Number.NaN, high: Number.NaN }, '–', '–'],
  ] as const)('%j', (patch, value, interval) => {
    expect(valueWords(figure({ kind: 'wake' }, patch))).toBe(value);
    expect(intervalOfFigure(figure({ kind: 'wake' }, patch))).toBe(interval);
  });
});

describe('the strip of times', () => {
  it.each([
    [0.1, 'ns', 0],
    [1, 'ns', 1 / 9],
    [1, 'µs', 4 / 9],
    [1, 'ms', 7 / 9],
    [100, 'ms', 1],
    [1000, 'ms', null],
    [0, 'ns', null],
    [-1, 'ns', null],
    [2, 'workers', null],
  ] as const)('%d %s', (value, unit, at) => {
    const found = onStrip(value, unit);
    if (at === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(at, 9);
  });
});

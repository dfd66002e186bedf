import { describe, expect, it } from 'vitest';
import type { CalibrationCard, CardFigure } from '../../../measure/results.ts';
import { CARD_COLUMNS, cardSections, onStrip } from './card-rows.ts';
import { toCsv } from './csv.ts';

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

  it('is copied as codes and numbers, the same in every language', () => {
    const contended = { kind: 'check', flag: 'atomic', kernel: 'wasm', contended: true } as const;
    const figures = [
      figure({ kind: 'iteration', range: [2, 200] }),
      figure(contended, { low: Number.NaN, high: Number.NaN }),
      figure({ kind: 'check', flag: 'lock', kernel: 'js', contended: false }, { value: 1234.5 }),
      figure({ kind: 'guard', guard: 'modulo', kernel: 'js' }),
      figure({ kind: 'at-once' }, { unit: 'workers' }),
    ];
    expect(toCsv(CARD_COLUMNS, figures).split('\r\n')).toEqual([
      'What,Value,low,high,Unit,n',
      'iteration 2 200,5,4,6,ns,100',
      'check atomic wasm contended,5,,,ns,100',
      'check lock js alone,1234.5,4,6,ns,100',
      'guard modulo js,5,4,6,ns,100',
      'at-once,5,4,6,workers,100',
      '',
    ]);
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

import { describe, expect, it } from 'vitest';
import type { Misfit, SweepPoint } from '../../../measure/results.ts';
import { differences, drawnPoints, inferredAt, isOnePercentReal, ownOverhead, reach } from './sweep-facts.ts';
import {
  certificateLines,
  certificateParts,
  checkCostSentence,
  frequentSentence,
  misfitSentence,
  ownSentence,
  pValue,
  realSentence,
} from '../sweep-words.ts';
import { CERTIFICATE, madeUpCurve, madeUpPoint, madeUpSweep, withSettings } from '../testing/made-up.ts';

const bent = madeUpCurve(
  { value: 0.5, low: 0.45, high: 0.55 },
  {
    often: {
      ...{ upTo: 32, from: 48 },
      ...{ ratio: { value: 0.3, low: 0.25, high: 0.35 }, nsPerCheck: { value: 3, low: 2.5, high: 3.5 } },
    },
  },
);

describe('points that are drawn', () => {
  it('have pairs, a figure and a number for k', () => {
    const nothing = { ...madeUpPoint(3, Number.NaN), pairs: 0 };
    const result = madeUpSweep({ points: [madeUpPoint(1, 0.5), nothing, madeUpPoint('never', 0)] });
    expect(drawnPoints(result).map(({ interval }) => interval)).toEqual([1]);
  });
});

describe('the inferred overhead', () => {
  it('is c / (k·t), with its interval', () => {
    expect(inferredAt(madeUpSweep(), 2)).toEqual({ value: 0.25, low: 0.225, high: 0.275 });
  });

  it('has two parts where a rare check costs more', () => {
    const result = madeUpSweep({ curve: bent });
    expect(inferredAt(result, 10)).toMatchObject({ value: 0.03, low: 0.025 });
    expect(inferredAt(result, 10)!.high).toBeCloseTo(0.035, 12);
    expect(inferredAt(result, 100)!.value).toBeCloseTo(0.005, 12);
  });

  it('is nothing for never', () => {
    expect(inferredAt(madeUpSweep(), 'never')).toEqual({ value: 0, low: 0, high: 0 });
  });

  it('is unknown without a curve', () => {
    expect(inferredAt(madeUpSweep({ curve: null }), 10)).toBeNull();
  });
});

describe('is 1 % real', () => {
  const wide = (half: number) => [madeUpPoint(1, 0.5, half), madeUpPoint(10, 0.05, half)];
  const aa = (high: number) => ({ ...CERTIFICATE, aa: { value: 0, low: -high, high } });
  it.each([
    ['yes, with a quiet A/A and narrow points', {}, { kind: 'yes', noise: 0.003 }],
    ['not known without points', { points: [] }, { kind: 'unknown' }],
    [
      'not to be said when invalid',
      { certificate: { ...CERTIFICATE, valid: false, reasons: ['aa-failed'] } },
      { kind: 'invalid' },
    ],
    ['no, when A/A is as wide as that', { certificate: aa(0.01) }, { kind: 'no', noise: 0.01 }],
    ['not yet, when no point is narrower', { points: wide(0.02) }, { kind: 'wide', worst: 0.02 }],
    [
      'at some points, when others are wider',
      { points: [madeUpPoint(1, 0.5, 0.02), madeUpPoint(10, 0.05, 0.004)] },
      { kind: 'partly', noise: 0.003, good: 1, all: 2, worst: 0.02 },
    ],
  ] as const)('%s', (_, patch, answer) => {
    const found = isOnePercentReal(madeUpSweep(patch));
    expect(found.kind).toBe(answer.kind);
    for (const [key, value] of Object.entries(answer)) {
      if (typeof value === 'number') expect(found[key as keyof typeof found]).toBeCloseTo(value, 9);
    }
  });

  it('is asked and answered in a sentence', () => {
    expect(realSentence(madeUpSweep())).toBe(
      'Is 1 % real here? Yes: the loop compared with itself stays within ± 0.30 %, and a known 2 % came back as 2.00 % (1.80 to 2.20).',
    );
  });
});

describe('what the own k costs', () => {
  it.each([
    ['never', 'never', 'You never check: no overhead to pay, and nobody leaves early.'],
    [[1, 2, 3, 4], 'list', 'Each worker has an interval of its own.'],
    [10, 'measured', 'Checking every 10 iterations costs 5.00 % (4.60 to 5.40) of run time, over 100 pairs.'],
    [1, 'measured', 'Checking every iteration costs 50.0 % (49.6 to 50.4) of run time, over 100 pairs.'],
    [
      1000,
      'nothing',
      'Checking every 1,000 iterations costs nothing that could be told from 0: 0.05 % (−0.35 to 0.45), over 100 pairs.',
    ],
    [
      50,
      'inferred',
      'Checking every 50 iterations: 1.00 % (0.90 to 1.10), inferred from the curve, not measured itself.',
    ],
  ] as const)('k = %s', (interval, kind, sentence) => {
    const settings = withSettings({ interval });
    expect(ownOverhead(madeUpSweep(), settings).kind).toBe(kind);
    expect(ownSentence(madeUpSweep(), settings)).toBe(sentence);
  });

  it('is unknown without a curve', () => {
    expect(ownSentence(madeUpSweep({ curve: null }), withSettings({ interval: 50 }))).toBe(
      'Checking every 50 iterations has not been measured.',
    );
  });

  it('counts primes where k does', () => {
    expect(ownSentence(madeUpSweep(), withSettings({ interval: 10, unit: 'primes' }))).toContain(
      'every 10 primes costs',
    );
  });
});

describe('the misfit', () => {
  it('is said where the law is rejected', () => {
    const misfit = { p: 0.0004, rejected: true, largest: 0.018, at: 24 };
    expect(misfitSentence(madeUpSweep({ misfit }))).toBe(
      'The law c / (k·t) does not describe these points (p < 0.001): at k = 24 the overhead is +1.80 % away from it.',
    );
  });

  it('is explained where a rare check costs more, and what is left of it is said', () => {
    const misfit = { p: 0.0004, rejected: true, largest: 0.018, at: 24 };
    const say = (rest: Misfit) => misfitSentence(madeUpSweep({ misfit, curve: { ...bent, misfit: rest } }));
    const fits = say({ p: 0.4, rejected: false, largest: 0.001, at: 24 });
    expect(fits).toContain('one c does not describe these points (p < 0.001): a check costs 3.00 ns');
    expect(fits).toContain('every 32 iterations or more often, and 5.00 ns');
    expect(fits).toContain('from every 48 on.');
    expect(fits).toContain('With these two the curve describes the points from k = 16 on (p = 0.400).');
    expect(say({ ...misfit, p: 0.03 })).toContain(
      'Even so not all points lie on the curve (p = 0.030): at k = 24 the overhead is +1.80 % away from it.',
    );
  });

  it('of a check that costs nothing one can tell says so', () => {
    expect(checkCostSentence(madeUpSweep())).toBe(
      'A check costs 5.00 ns (4.50 to 5.50), an iteration 10.0 ns (9.90 to 10.1).',
    );
    expect(checkCostSentence(madeUpSweep({ nsPerCheck: { value: -1, low: -3, high: 1 } }))).toContain(
      'What a check costs cannot be told from 0: −1.00 ns',
    );
  });

  it('is said of frequent checks that cost less than the curve, or more, and only of those', () => {
    const say = (...points: SweepPoint[]) => frequentSentence(madeUpSweep({ points }));
    // The curve says 50 % at k = 1 (45 to 55) and 10 % at k = 5.
    const less = say(madeUpPoint(1, 0.48), madeUpPoint(5, 0.01), madeUpPoint(100, 0.3));
    expect(less).toBe(
      'Checks more frequent than every 16 iterations are another matter: at k = 5 they cost 1.00 % (0.60 to 1.40), where the curve says 10.0 %. A branch that comes so regularly can cost less, since the processor foresees it.',
    );
    expect(say(madeUpPoint(1, 0.7))).toMatch(/at k = 1 they cost 70\.0 % .* says 50\.0 %\.$/);
    expect(say(madeUpPoint(1, 0.48), madeUpPoint(16, 0.3))).toBeNull();
    expect(frequentSentence(madeUpSweep({ curve: null }))).toBeNull();
  });

  it('is not claimed to be absent where nobody could tell', () => {
    expect(misfitSentence(madeUpSweep({ misfit: { p: null, rejected: false, largest: 0, at: null } }))).toBeNull();
  });

  it.each([
    [0.0009, 'p < 0.001'],
    [0.041, 'p = 0.041'],
    [1, 'p = 1.000'],
  ])('p of %d', (p, text) => {
    expect(pValue(p)).toBe(text);
  });
});

describe('the certificate', () => {
  it('names its figures', () => {
    expect(certificateLines(certificateParts(madeUpSweep(), false))).toEqual([
      'Certificate: valid · A/A 0 % (−0.20 to 0.30) · control 2.00 % (1.80 to 2.20) · 1,234 pairs · 4 compilations · 1.00 % interrupted.',
    ]);
  });

  it('says why it is not valid, and what was voided', () => {
    const certificate = { ...CERTIFICATE, valid: false, reasons: ['aa-failed'] as const, voided: 6 };
    const lines = certificateLines(certificateParts(madeUpSweep({ certificate }), false));
    expect(lines[0]).toContain('6 void');
    expect(lines[1]).toBe('Not valid: Comparing the loop with itself did not give zero.');
  });

  it('is in progress while a sweep goes on', () => {
    const certificate = { ...CERTIFICATE, valid: false };
    expect(certificateParts(madeUpSweep({ certificate }), true).state).toBe('live');
  });
});

describe('the rest', () => {
  it('noise reaches as far as the larger end', () => {
    expect(reach({ low: -0.004, high: 0.001 })).toBe(0.004);
  });

  it('names what differs from the settings now', () => {
    expect(differences(withSettings({}), withSettings({ kernel: 'js', interval: 5 }))).toEqual(['kernel']);
  });
});

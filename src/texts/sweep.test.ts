import { describe, expect, it } from 'vitest';
import type { Departure, Fit } from './chart-facts.ts';
import { chartGerman } from './de/charts.ts';
import { chartTexts } from './en/charts.ts';
import { createFormats } from './formats.ts';

const en = chartTexts(createFormats('en')).sweep;
const de = chartGerman(createFormats('de')).sweep;

const control = { value: 0.02, low: 0.018, high: 0.022 };
const five = { value: 0.05, low: 0.046, high: 0.054 };
const three = { value: 3, low: 2.5, high: 3.5 };
const cost = { value: 5, low: 4.5, high: 5.5 };
const iteration = { value: 10, low: 9.9, high: 10.1 };
const off: Departure = { kind: 'off', p: 0.0004, at: 24, by: 0.018 };
const fits: Fit = { kind: 'fits', p: 0.4 };

describe('is 1 % real here', () => {
  it.each([
    [{ kind: 'unknown' }, 'Not known yet.', 'Noch nicht bekannt.'],
    [
      { kind: 'invalid' },
      'Cannot be said: this measurement is not valid.',
      'Das lässt sich nicht sagen: Diese Messung ist nicht gültig.',
    ],
    [
      { kind: 'no', noise: 0.01 },
      'No: the loop compared with itself already differs by up to 1.00 %. More time makes that smaller.',
      'Nein: Die Schleife, mit sich selbst verglichen, weicht schon um bis zu 1,00 % ab. Mehr Zeit macht das kleiner.',
    ],
    [
      { kind: 'wide', worst: 0.02 },
      'Not yet: no point is known better than ± 2.00 %. More time makes that smaller.',
      'Noch nicht: Kein Punkt ist genauer als auf ± 2,00 % bekannt. Mehr Zeit macht das kleiner.',
    ],
    [
      { kind: 'partly', noise: 0.003, good: 1, all: 2, worst: 0.02 },
      'Yes at 1 of 2 intervals; the others are known no better than ± 2.00 %. The loop compared with itself stays within ± 0.30 %.',
      'Ja bei 1 von 2 Intervallen; die anderen sind nicht genauer als auf ± 2,00 % bekannt. Die Schleife, mit sich selbst verglichen, bleibt innerhalb von ± 0,30 %.',
    ],
    [
      { kind: 'yes', noise: 0.003, control },
      'Yes: the loop compared with itself stays within ± 0.30 %, and a known 2 % came back as 2.00 % (1.80 to 2.20).',
      'Ja: Die Schleife, mit sich selbst verglichen, bleibt innerhalb von ± 0,30 %, und bekannte 2 % kamen als 2,00 % (1,80 bis 2,20) wieder heraus.',
    ],
  ] as const)('%j', (answer, english, german) => {
    expect(en.real(answer)).toBe(`Is 1 % real here? ${english}`);
    expect(de.real(answer)).toBe(`Ist 1 % hier ein echter Unterschied? ${german}`);
  });
});

describe('what the own k costs', () => {
  it.each([
    [{ kind: 'never' }, 'You never check: no overhead to pay, and nobody leaves early.'],
    [{ kind: 'list' }, 'Each worker has an interval of its own.'],
    [
      { kind: 'measured', k: 10, overhead: five, pairs: 100 },
      'Checking every 10 iterations costs 5.00 % (4.60 to 5.40) of the time without checks, over 100 pairs.',
    ],
    [
      { kind: 'measured', k: 1, overhead: five, pairs: 1 },
      'Checking every iteration costs 5.00 % (4.60 to 5.40) of the time without checks, over 1 pair.',
    ],
    [
      { kind: 'nothing', k: 1000, overhead: { value: 0.0005, low: -0.0035, high: 0.0045 }, pairs: 100 },
      'Checking every 1,000 iterations costs nothing that could be told from 0: 0.05 % (−0.35 to 0.45), over 100 pairs.',
    ],
    [
      { kind: 'wide', k: 50, atMost: null, pairs: 12 },
      'What checking every 50 iterations costs cannot be told yet: over 12 pairs.',
    ],
    [
      { kind: 'wide', k: 50, atMost: 0.34, pairs: 12 },
      'What checking every 50 iterations costs cannot be told yet: at most 34.0 %, over 12 pairs.',
    ],
    [
      { kind: 'inferred', k: 50, overhead: { value: 1e-6, low: 0, high: 2e-6 } },
      'Checking every 50 iterations: less than 0.01 %, inferred from the curve, not measured itself.',
    ],
    [
      { kind: 'inferred', k: 50, overhead: { value: 0.01, low: 0.009, high: 0.011 } },
      'Checking every 50 iterations: 1.00 % (0.90 to 1.10), inferred from the curve, not measured itself.',
    ],
    [{ kind: 'unknown', k: 50 }, 'Checking every 50 iterations has not been measured.'],
  ] as const)('%j', (answer, sentence) => expect(en.own(answer, 'iterations')).toBe(sentence));

  it('counts primes where k does', () => {
    expect(en.own({ kind: 'unknown', k: 10 }, 'primes')).toContain('every 10 primes');
    expect(en.own({ kind: 'unknown', k: 1 }, 'primes')).toContain('every prime has');
  });

  it.each([
    [10, 100, 'Prüfen alle 10 Iterationen kostet 5,00 % (4,60 bis 5,40) der Zeit ohne Prüfungen, aus 100 Paaren.'],
    [1, 1, 'Prüfen bei jeder Iteration kostet 5,00 % (4,60 bis 5,40) der Zeit ohne Prüfungen, aus 1 Paar.'],
  ])('in German, k = %d', (k, pairs, sentence) => {
    expect(de.own({ kind: 'measured', k, overhead: five, pairs }, 'iterations')).toBe(sentence);
  });
});

describe('the law', () => {
  const bent = {
    kind: 'bent',
    p: 0.0004,
    often: { cost: three, upTo: 32 },
    rare: { cost, from: 48 },
  } as const;

  it('describes the points', () => {
    expect(en.law(fits)).toBe('The law c / (k·t) describes the points from k = 16 on (p = 0.400).');
  });

  it('is said to be rejected, and where', () => {
    expect(en.law(off)).toBe(
      'The law c / (k·t) does not describe these points (p < 0.001): at k = 24 the overhead is +1.80 % away from it.',
    );
    expect(de.law(off)).toBe(
      'Das Gesetz c / (k·t) beschreibt diese Punkte nicht (p < 0,001): Bei k = 24 liegt der Mehraufwand um +1,80 % daneben.',
    );
    expect(en.law({ ...off, at: 'never' })).toContain('at k = never');
  });

  it('is explained where a rare check costs more, and what is left of it is said', () => {
    const sentence = en.law({ ...bent, rest: fits });
    expect(sentence).toContain('one c does not describe these points (p < 0.001): a check costs 3.00 ns');
    expect(sentence).toContain('every 32 iterations or more often, and 5.00 ns');
    expect(sentence).toContain('from every 48 on.');
    expect(sentence).toContain('With these two the curve describes the points from k = 16 on (p = 0.400).');
    expect(en.law({ ...bent, rest: { ...off, p: 0.03 } })).toContain(
      'Even so not all points lie on the curve (p = 0.030): at k = 24 the overhead is +1.80 % away from it.',
    );
  });
});

describe('frequent checks', () => {
  const of = (value: number) => ({
    from: 16,
    k: 5,
    measured: { value, low: value - 0.004, high: value + 0.004 },
    inferred: 0.1,
  });

  it('that cost less than the curve are explained', () => {
    expect(en.frequent(of(0.01))).toBe(
      'Checks more frequent than every 16 iterations are another matter: at k = 5 they cost 1.00 % (0.60 to 1.40), where the curve says 10.0 %. A branch that comes so regularly can cost less, since the processor foresees it.',
    );
  });

  it('that cost more are not', () => {
    expect(en.frequent(of(0.7))).toMatch(/at k = 5 they cost 70\.0 % .* says 10\.0 %\.$/);
  });
});

describe('the cost of a check', () => {
  it.each([
    ['both', cost, 'A check costs 5.00 ns (4.50 to 5.50), an iteration 10.0 ns (9.90 to 10.1).'],
    [
      'nothing',
      { value: -1, low: -3, high: 1 },
      'What a check costs cannot be told from 0: −1.00 ns (−3.00 to 1.00). An iteration costs 10.0 ns (9.90 to 10.1).',
    ],
    ['iteration', cost, 'An iteration costs 10.0 ns (9.90 to 10.1).'],
  ] as const)('%s', (kind, check, sentence) => expect(en.checkCost({ kind, check, iteration })).toBe(sentence));
});

describe('who measured', () => {
  const waits = { atOne: { value: 90, low: 80, high: 100 }, rare: cost };
  it.each([
    [{ workers: 1, run: 1, atOnce: 4, waits: null }, 'Measured by the run’s one worker.'],
    [{ workers: 2, run: 2, atOnce: 4, waits: null }, 'Measured by the run’s 2 workers at once.'],
    [
      { workers: 1, run: 4, atOnce: 4, waits: null },
      'Measured by one worker alone, of the run’s 4: nobody else wanted the flag.',
    ],
    [
      { workers: 1, run: 4, atOnce: 1, waits: null },
      'Measured by one worker alone, of the run’s 4: no more ran at once then.',
    ],
    [
      { workers: 2, run: 4, atOnce: 2, waits },
      'Measured by 2 workers at once, of the run’s 4: no more ran at once then, or no more were asked for. They wait for one lock, so that a check costs 90.0 ns (80.0 to 100) at k = 1 and 5.00 ns (4.50 to 5.50) where checks are rare.',
    ],
  ])('%o', (crowd, sentence) => expect(en.crowd(crowd)).toBe(sentence));
});

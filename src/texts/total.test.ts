import { describe, expect, it } from 'vitest';
import type { OwnExcess, TotalAnswer, TotalBasis } from './chart-facts.ts';
import { chartGerman } from './de/charts.ts';
import { chartTexts } from './en/charts.ts';
import { createFormats } from './formats.ts';

const en = chartTexts(createFormats('en')).total;
const de = chartGerman(createFormats('de')).total;

const best = { interval: 1000, low: 900, high: 1100, nearLow: 730, nearHigh: 1370, foundAfter: 1_000_000 };
const answer = (own: OwnExcess, patch: object = {}): TotalAnswer => ({
  ...{ kind: 'best', loop: 'own', best, vague: false, own },
  ...patch,
});

describe('the best interval', () => {
  const advice = 'On this machine, with these ranges, check about every 1,000 iterations (730–1,400 is as good)';
  const rat = 'Auf diesem Rechner, mit diesen Bereichen, etwa alle 1.000 Iterationen prüfen (730–1.400 ist ebenso gut)';

  it.each([
    [
      { kind: 'good', k: 1000 },
      'you check every 1,000, which is as good.',
      'eingestellt ist: alle 1.000, und das ist ebenso gut.',
    ],
    [
      { kind: 'dearer', k: 10, more: 0.049 },
      'you check every 10, which by the model costs 4.90 % more, of the bare search.',
      'eingestellt ist: alle 10, und das kostet nach dem Modell 4,90 % der reinen Suche mehr.',
    ],
    [
      { kind: 'dearer', k: 1, more: 0.499 },
      'you check every iteration, which by the model costs 49.9 % more, of the bare search.',
      'eingestellt ist: bei jeder Iteration, und das kostet nach dem Modell 49,9 % der reinen Suche mehr.',
    ],
    [
      { kind: 'times', k: 10_000_000, more: 4.999 },
      'you check every 10,000,000, which by the model costs 5 times the whole search more.',
      'eingestellt ist: alle 10.000.000, und das kostet nach dem Modell zusätzlich das 5-Fache der ganzen Suche.',
    ],
    [
      { kind: 'never' },
      'you never check, so the others search to the end of their ranges.',
      'eingestellt ist: nie prüfen, die anderen suchen also bis ans Ende ihrer Bereiche.',
    ],
    [
      { kind: 'list' },
      'each of your workers has an interval of its own.',
      'eingestellt ist für jeden Worker ein eigenes Intervall.',
    ],
  ] as const)('beside %j', (own, english, german) => {
    expect(en.sentence(answer(own))).toBe(`${advice}; ${english}`);
    expect(de.sentence(answer(own))).toBe(`${rat}; ${german}`);
  });

  it('is every iteration where it is 1, and has no band where both ends are one', () => {
    const one = { ...best, interval: 1.2, nearLow: 1, nearHigh: 1 };
    expect(en.sentence(answer({ kind: 'list' }, { best: one }))).toMatch(/^[^(]+ check every iteration; /);
  });

  it('says between which ends a vague one lies', () => {
    const vague = { best: { ...best, low: 316, high: 2000 }, vague: true };
    expect(en.sentence(answer({ kind: 'list' }, vague))).toContain('only known to lie between 320 and 2,000.');
  });

  it('says which loop it holds for', () => {
    expect(en.sentence(answer({ kind: 'list' }, { loop: 'light' }))).toMatch(/with the light loop/);
  });
});

describe('what is known without a best interval', () => {
  const atMost: TotalAnswer = {
    kind: 'at-most',
    ratio: 0.05,
    least: { k: 316.2, cost: 0.00032 },
    own: { k: 1000, cost: 0.00055 },
  };

  it('is what it is at most', () => {
    expect(en.sentence(atMost)).toBe(
      'There is no best interval to give: the cost of a check could not be told from 0 here. It is at most 0.0500 iterations (95 %), though: with a check about every 320 iterations, checking and overshoot together cost at most 0.032\u00a0% of the bare search. You check every 1,000: at most 0.055\u00a0%. Measure longer, or take the light loop, where a check weighs more.',
    );
    expect(en.sentence({ ...atMost, own: null })).toContain('of the bare search. Measure longer');
  });

  it('is what it is at most in German', () => {
    expect(de.sentence(atMost)).toBe(
      'Ein bestes Intervall lässt sich nicht nennen: Die Kosten einer Prüfung waren hier nicht von 0 zu unterscheiden. Höchstens sind es aber 0,0500 Iterationen (95 %): Mit einer Prüfung etwa alle 320 Iterationen kosten Prüfen und Überschuss zusammen höchstens 0,032\u00a0% der reinen Suche. Eingestellt ist: alle 1.000, das sind höchstens 0,055\u00a0%. Länger messen, oder die leichte Schleife nehmen, in der eine Prüfung mehr wiegt.',
    );
  });

  it.each([
    ['task-count', /nobody raises the flag/],
    ['alone', /one worker/],
    ['nothing-measured', /There is no best interval to give yet/],
    ['check-cost-unknown', /could not be told from 0/],
  ] as const)('%s', (why, reason) => expect(en.noBest[why]).toMatch(reason));
});

describe('the note', () => {
  const basis: TotalBasis = {
    ...{ foundAfter: 1_000_000, share: 0.5, from: 16, atMost: false, followsFrequent: false, stepAt: null },
    overshootMeasured: true,
  };

  it('says what lines and marks are', () => {
    expect(en.note(basis)).toMatch(/^Lines are the model for a find after 1,000,000 iterations: .*\(α = 0\.5\)/);
    expect(en.note(basis)).not.toMatch(/step|Below|upper end|Measure exit latency/);
  });

  it.each([
    [{ atMost: true }, 'upper end of what it may cost (95 %): below k = 16'],
    [{ followsFrequent: true }, 'Below k = 16 the line of checking follows'],
    [{ stepAt: 48 }, 'Checking makes a step up at k = 48'],
    [{ overshootMeasured: false }, 'Measure exit latency too'],
  ])('%j', (patch, said) => expect(en.note({ ...basis, ...patch })).toContain(said));
});

describe('under the pointer', () => {
  const spot = { k: 1000, checking: 0.0005, overshoot: 0.0005, total: 0.001 };

  it('are the parts and their sum', () => {
    expect(en.spot({ ...spot, checkingIsLimit: false })).toBe(
      'k = 1,000: checking 0.05 %, overshoot 0.05 %, together 0.10 %',
    );
  });

  it('is a limit where checking could not be told from 0', () => {
    expect(en.spot({ ...spot, checkingIsLimit: true })).toContain('checking < 0.05 %,');
  });
});

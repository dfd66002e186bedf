import { describe, expect, it } from 'vitest';
import type { ExitsAnswer, ExitsBasis } from './chart-facts.ts';
import { chartGerman } from './de/charts.ts';
import { chartTexts } from './en/charts.ts';
import { createFormats } from './formats.ts';

const en = chartTexts(createFormats('en')).exits;
const de = chartGerman(createFormats('de')).exits;

const answer: ExitsAnswer = { k: 1000, unit: 'iterations', median: 500, p95: 950, last: 790 };
const basis: ExitsBasis = {
  unit: 'iterations',
  model: { one: 500, measured: 498, last: 750, lastMeasured: 751.5, others: 3 },
  phase: { kind: 'uniform', p: 0.6 },
  ...{ interrupted: 0, belowClock: 0, exits: 300 },
};

describe('exits in words', () => {
  it('say median, 95 % and the last one out', () => {
    expect(en.sentence(answer)).toBe(
      'Checking every 1,000 iterations: half of the exits came within 500 iterations of the flag, 95 % within 950 iterations; the last worker out took 790 iterations (median).',
    );
    expect(de.sentence(answer)).toBe(
      'Prüfen alle 1.000 Iterationen: Die Hälfte der Austritte kam innerhalb von 500 Iterationen nach der Flagge, 95 % innerhalb von 950 Iterationen; der letzte Worker brauchte 790 Iterationen (Median).',
    );
  });

  it('have the unit of the axis', () => {
    expect(en.sentence({ ...answer, k: 1, unit: 'micros', median: 0.5 })).toContain(
      'Checking every iteration: half of the exits came within 0.500 µs of',
    );
    expect(en.sentence({ ...answer, median: 1 })).toContain('within 1 iteration of');
  });

  it('say what the model says', () => {
    expect(en.notes(basis)).toContain(
      'On average one worker took 498 (model: 500 iterations), the last of 3 others 752 (model: 750 iterations).',
    );
    expect(de.notes(basis)).toContain(
      'Im Mittel brauchte ein Worker 498 (Modell: 500 Iterationen), der letzte von 3 anderen 752 (Modell: 750 Iterationen).',
    );
  });

  it('say why there is no ramp in µs', () => {
    expect(en.notes({ ...basis, unit: 'micros', model: null })).toContain('run once');
  });

  it.each([
    [0, 0, ['No exit was hit by a pause of the scheduler.'], ['Kein Austritt fiel in eine Pause des Schedulers.']],
    [
      1,
      12,
      ['1 exit was hit by a pause', '12 of 300 exits took less than two steps of the clock'],
      ['1 Austritt fiel in eine Pause', '12 von 300 Austritten dauerten weniger als zwei Schritte der Uhr'],
    ],
    [
      2,
      1,
      ['2 exits were hit by a pause', '1 of 300 exits took less'],
      ['2 Austritte fielen in eine Pause', '1 von 300 Austritten dauerte weniger'],
    ],
  ])('count the classes apart: %d and %d', (interrupted, belowClock, english, german) => {
    for (const said of english) expect(en.notes({ ...basis, interrupted, belowClock })).toContain(said);
    for (const said of german) expect(de.notes({ ...basis, interrupted, belowClock })).toContain(said);
  });

  it.each([
    [{ kind: 'uniform', p: 0.6 }, 'uniform on 0…k as it should be (p = 0.600)'],
    [{ kind: 'too-short', p: 0.0001 }, 'not uniform on 0…k (p < 0.001): the ranges are short for this k'],
    [{ kind: 'not-uniform', p: 0.0001 }, 'not uniform on 0…k (p < 0.001): something holds workers in step'],
  ] as const)('doubt a phase: %j', (phase, said) => expect(en.notes({ ...basis, phase })).toContain(said));

  it('say nothing of a phase that was not tested', () => {
    expect(en.notes({ ...basis, phase: null })).not.toContain('uniform');
  });
});

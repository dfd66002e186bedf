import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../contract/settings.ts';
import { EXAMPLE_27_1, EXAMPLE_27_2, firstLook } from '../state/scenes.ts';
import { fakeRecord } from '../state/testing/fake-engine.ts';
import { logGerman } from './de/log.ts';
import { logTexts } from './en/log.ts';
import { createFormats } from './formats.ts';

const en = logTexts(createFormats('en')).line;
const de = logGerman(createFormats('de')).line;

describe('settings in a line', () => {
  it.each([
    [
      {
        ...DEFAULT_SETTINGS,
        ranges: [0, 1, 2, 3].map((i) => [10_000_000 + 3_000_000 * i, 13_000_000 + 3_000_000 * i] as const),
        interval: 1000,
        target: { worker: 1, at: 0.5 },
      },
      '4 workers · 10,000,000–22,000,000 · k 1,000 · planted 1 at 50 %',
      '4 Worker · 10.000.000–22.000.000 · k 1.000 · gepflanzt in 1 bei 50 %',
    ],
    [
      firstLook(2),
      '2 workers · 2–400,002 · k 10,000 · planted 0 at 20–60 % · lock · js',
      '2 Worker · 2–400.002 · k 10.000 · gepflanzt in 0 bei 20–60 % · Sperre · js',
    ],
    [EXAMPLE_27_1, '4 workers · 0–400,000 · k 1 · first prime', '4 Worker · 0–400.000 · k 1 · erste Primzahl'],
    [
      EXAMPLE_27_2,
      '4 workers · 2–20,000 · k 10 primes · count · lock',
      '4 Worker · 2–20.000 · k 10 Primzahlen · zählen · Sperre',
    ],
    [
      { ...EXAMPLE_27_1, interval: [1, 10, 'never', 1000] as const },
      '4 workers · 0–400,000 · k 1, 10, never, 1,000 · first prime',
      '4 Worker · 0–400.000 · k 1, 10, nie, 1.000 · erste Primzahl',
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
      '1 Worker · 5–9 · k 1, 2, 3, 4 … · erste Primzahl · Modulo · js · ohne zweiten Blick',
    ],
  ])('case %#', (settings, english, german) =>
    expect([en.settings(settings), de.settings(settings)]).toEqual([english, german]),
  );
});

describe('outcomes in a line', () => {
  const record = fakeRecord(firstLook(4));
  const worker = record.workers[0]!;
  const outcomes = (['found', 'exited-early', 'late', 'exited-early'] as const).map((outcome) => ({
    ...worker,
    outcome,
  }));

  it.each([
    [
      'what was found, then the others',
      { ...record, workers: outcomes, results: [{ worker: 1, number: 14_500_000 }] },
      'worker 1 found 14,500,000, 1 late, 2 exited early',
      'Worker 1 fand 14.500.000, 1 zu spät, 2 früh beendet',
    ],
    ['nobody', { ...record, workers: [], results: [] }, '', ''],
  ])('%s', (_name, run, english, german) => expect([en.outcome(run), de.outcome(run)]).toEqual([english, german]));
});

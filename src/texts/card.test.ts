import { describe, expect, it } from 'vitest';
import type { CardFigure } from '../measure/results.ts';
import { chartGerman } from './de/charts.ts';
import { chartTexts } from './en/charts.ts';
import { createFormats } from './formats.ts';

const en = chartTexts(createFormats('en')).card;
const de = chartGerman(createFormats('de')).card;

const figure = (patch: Partial<CardFigure>): CardFigure => ({
  subject: { kind: 'wake' },
  ...{ value: 5, low: 4, high: 6, n: 100, unit: 'ns' },
  ...patch,
});

describe('a figure of the card', () => {
  it.each([
    [
      { kind: 'iteration', range: [10_000_000, 22_000_000] },
      'testing one number from 10,000,000 up to 22,000,000',
      'eine Zahl testen, von 10.000.000 bis 22.000.000',
    ],
    [
      { kind: 'check', flag: 'atomic', kernel: 'wasm', contended: true },
      'atomic, WebAssembly, all workers checking',
      'atomar, WebAssembly, alle Worker prüfen',
    ],
    [
      { kind: 'check', flag: 'lock', kernel: 'js', contended: false },
      'lock, JavaScript, alone',
      'Sperre, JavaScript, allein',
    ],
    [{ kind: 'guard', guard: 'modulo', kernel: 'js' }, 'modulo, JavaScript', 'Modulo, JavaScript'],
    [{ kind: 'message' }, 'postMessage, there and back', 'postMessage, hin und zurück'],
  ] as const)('says what it is about', (subject, english, german) => {
    expect([en.subject(subject), de.subject(subject)]).toEqual([english, german]);
  });

  it.each([
    [{ value: 18.14, low: 17, high: 19.3 }, '18.1 ns', '17.0 to 19.3', '18,1 ns', '17,0 bis 19,3'],
    [{ value: 0.02, low: -0.06, high: 0.104 }, '0.02 ns', '−0.06 to 0.104', '0,02 ns', '−0,06 bis 0,104'],
    [{ value: 0.09, low: -0.001, high: 0.181 }, '0.09 ns', '0 to 0.181', '0,09 ns', '0 bis 0,181'],
    [{ value: 2, low: 2, high: 2, unit: 'workers' }, '2 workers', '–', '2 Worker', '–'],
    [{ value: 1.02, low: 1, high: 1.1, unit: 'workers' }, '1 worker', '1 to 1.1', '1 Worker', '1 bis 1,1'],
    [{ value: Number.NaN, low: Number.NaN, high: Number.NaN }, '–', '–', '–', '–'],
  ] as const)('%j', (patch, value, interval, wert, intervall) => {
    expect([en.value(figure(patch)), en.interval(figure(patch))]).toEqual([value, interval]);
    expect([de.value(figure(patch)), de.interval(figure(patch))]).toEqual([wert, intervall]);
  });
});

import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.ts';
import { curveLabelAt, overheadAxis, overheadColumns, overheadMarks, overheadSamples } from './overhead-data.ts';
import { CERTIFICATE, madeUpCurve, madeUpPoint, madeUpSweep } from '../testing/made-up.ts';
import { ENGLISH, GERMAN } from '../testing/spoken.ts';

describe('the axis of the overhead', () => {
  it('shows all points, 0, and room below for what came out negative', () => {
    const { domain, ticks } = overheadAxis(madeUpSweep(), false);
    expect(domain[0]).toBeLessThan(-0.004);
    expect(domain[1]).toBeGreaterThan(0.504);
    expect(ticks).toContain(0);
  });

  it('shows negative overheads as what they are', () => {
    const { domain } = overheadAxis(madeUpSweep({ points: [madeUpPoint(1, -0.03)] }), false);
    expect(domain[0]).toBeLessThan(-0.034);
  });

  it('close to 0 ends at 5 % unless the noise is wider', () => {
    expect(overheadAxis(madeUpSweep(), true).domain).toEqual([-0.02, 0.05]);
    const certificate = { ...CERTIFICATE, aa: { value: 0, low: -0.04, high: 0.02 } };
    expect(overheadAxis(madeUpSweep({ certificate }), true).domain).toEqual([-0.06, 0.12]);
  });

  it('is there before any point is', () => {
    const unknown = { value: Number.NaN, low: Number.NaN, high: Number.NaN };
    const { domain, ticks } = overheadAxis(
      madeUpSweep({ points: [], certificate: { ...CERTIFICATE, aa: unknown } }),
      false,
    );
    expect(domain.every(Number.isFinite)).toBe(true);
    expect(ticks.length).toBeGreaterThan(2);
  });

  it('is not stretched by one point that noise hit', () => {
    const points = [madeUpPoint(1, 0.05), madeUpPoint(2, 0.03), madeUpPoint(3, 0.02, 2)];
    expect(overheadAxis(madeUpSweep({ points }), false).domain[1]).toBeLessThan(0.06);
  });

  it('is not stretched by a live interval', () => {
    const live = { ...madeUpPoint(1, 0.05, 30), final: false };
    expect(overheadAxis(madeUpSweep({ points: [live] }), false).domain[1]).toBeLessThan(0.1);
  });
});

describe('what is drawn of the overhead', () => {
  it('marks live intervals as such, and an unknown one as none', () => {
    const point = { ...madeUpPoint(1, 0.5), low: -Infinity, high: Infinity, final: false };
    expect(overheadMarks(madeUpSweep({ points: [point] }), ENGLISH.figures)).toEqual([
      { x: 1, y: 0.5, low: 0.5, high: 0.5, kind: 'live', label: '50\u00a0%' },
    ]);
  });

  it('samples the inferred curve over all k', () => {
    const samples = overheadSamples(madeUpSweep());
    expect(samples[0]).toEqual({ k: 1, inferred: 0.5, band: [0.45, 0.55] });
    expect(samples.at(-1)).toEqual({
      k: 1_000_000,
      inferred: 0.5 / 1_000_000,
      band: [0.45 / 1_000_000, 0.55 / 1_000_000],
    });
  });

  it('draws no curve where there is none', () => {
    expect(
      overheadSamples(madeUpSweep({ curve: null })).every(({ inferred, band }) => inferred === null && band === null),
    ).toBe(true);
  });

  it('names the curve half-way up, where it is', () => {
    expect(curveLabelAt(madeUpSweep(), { domain: [0, 0.5], ticks: [] })).toEqual({ k: 2, y: 0.25 });
    expect(curveLabelAt(madeUpSweep({ curve: null }), { domain: [0, 0.5], ticks: [] })).toBeNull();
  });

  it('names a bent curve on whichever part passes there', () => {
    const ratio = (value: number) => ({ value, low: value, high: value });
    const often = { upTo: 32, from: 64, ratio: ratio(0.32), nsPerCheck: ratio(3) };
    const result = madeUpSweep({ curve: madeUpCurve(ratio(0.64), { often }) });
    expect(curveLabelAt(result, { domain: [0, 0.04], ticks: [] })).toEqual({ k: 16, y: 0.02 });
    expect(curveLabelAt(result, { domain: [0, 0.01], ticks: [] })).toEqual({ k: 128, y: 0.005 });
    // At 1 % both parts are: by the frequent one at 32, where it still holds.
    expect(curveLabelAt(result, { domain: [0, 0.02], ticks: [] })).toEqual({ k: 32, y: 0.01 });
    // Just above neither is: it stands where the rare part begins.
    expect(curveLabelAt(result, { domain: [0, 0.0199], ticks: [] })).toMatchObject({ k: 0.64 / (0.0199 * 0.5) });
  });
});

describe('the table of the overhead', () => {
  it('is copied as numbers, with nothing where nothing was measured', () => {
    const nothing = { ...madeUpPoint(4, Number.NaN), pairs: 0, final: false, status: 'waiting' as const };
    const result = madeUpSweep({ points: [madeUpPoint(1, 0.5, 0.25), nothing] });
    const english = toCsv(overheadColumns(result, ENGLISH), result.points);
    expect(english.split('\r\n')).toEqual([
      'k,"Overhead, %","low, %","high, %","Inferred, %",Pairs,Interval,State',
      '1,50,25,75,50,100,95 %,precise',
      '4,,,,12.5,0,live,waiting',
      '',
    ]);
    expect(toCsv(overheadColumns(result, GERMAN), result.points)).toBe(english);
  });

  it.each([
    [ENGLISH, ['k: 1', 'Overhead, %: 50.0', 'low, %: 25.0', 'high, %: 75.0'], ['Interval: 95 %', 'State: precise']],
    [GERMAN, ['k: 1', 'Mehraufwand, %: 50,0', 'von, %: 25,0', 'bis, %: 75,0'], ['Intervall: 95 %', 'Stand: genau']],
  ])('is read in the language of the page', (texts, first, last) => {
    const result = madeUpSweep({ points: [madeUpPoint(1, 0.5, 0.25)] });
    const cells = overheadColumns(result, texts).map(({ head, text }) => `${head}: ${text(result.points[0]!)}`);
    expect([cells.slice(0, 4), cells.slice(-2)]).toEqual([first, last]);
  });

  it('has a dash where nothing was measured', () => {
    const result = madeUpSweep({ points: [{ ...madeUpPoint('never', Number.NaN), pairs: 0 }] });
    const cells = overheadColumns(result, ENGLISH).map(({ text }) => text(result.points[0]!));
    expect(cells.slice(0, 4)).toEqual(['never', '–', '–', '–']);
  });
});

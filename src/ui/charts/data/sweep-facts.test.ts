import { describe, expect, it } from 'vitest';
import type { Misfit, SweepPoint } from '../../../measure/results.ts';
import {
  crowd,
  sweptCheckCost,
  differences,
  drawnPoints,
  frequentOverhead,
  inferredAt,
  isOnePercentReal,
  lawAnswer,
  overheadSpot,
  ownOverhead,
  reach,
} from './sweep-facts.ts';
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

  it('goes from point to point where workers wait for a lock, and not beyond them', () => {
    const misfit = { p: 0.001, rejected: true, largest: 0.1, at: 10 };
    const curve = madeUpCurve({ value: 0.3, low: 0.2, high: 0.4 }, { misfit });
    const result = madeUpSweep({ curve, settings: withSettings({ flag: 'lock' }) });
    expect(inferredAt(result, 10)!.value).toBeCloseTo(0.05, 12);
    expect(inferredAt(result, 1001)).toBeNull();
    expect(inferredAt({ ...result, workers: 1 }, 1001)).not.toBeNull();
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
    ['yes, with a quiet A/A and narrow points', {}, { kind: 'yes', noise: 0.003, control: CERTIFICATE.control }],
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
      else expect(found[key as keyof typeof found]).toEqual(value);
    }
  });
});

describe('what the own k costs', () => {
  const near = (value: number, half: number) => ({
    ...{ value, low: expect.closeTo(value - half, 9), high: expect.closeTo(value + half, 9) },
  });
  it.each([
    ['never', { kind: 'never' }],
    [[1, 2, 3, 4], { kind: 'list' }],
    [10, { kind: 'measured', k: 10, overhead: near(0.05, 0.004), pairs: 100 }],
    [1, { kind: 'measured', k: 1, overhead: near(0.5, 0.004), pairs: 100 }],
    [1000, { kind: 'nothing', k: 1000, overhead: near(0.0005, 0.004), pairs: 100 }],
    [50, { kind: 'inferred', k: 50, overhead: near(0.01, 0.001) }],
  ] as const)('k = %s', (interval, answer) => {
    expect(ownOverhead(madeUpSweep(), withSettings({ interval }))).toEqual(answer);
  });

  it.each([
    // Seen after a sweep that was stopped: 12 pairs, −12 % (−100 to 3·10^14 %).
    [
      { overhead: -0.12, low: -1, high: 3.07e12, pairs: 12 },
      { kind: 'wide', k: 1000, atMost: null, pairs: 12 },
    ],
    [
      { overhead: 0.02, low: -0.3, high: 0.34, pairs: 12 },
      { kind: 'wide', k: 1000, atMost: 0.34, pairs: 12 },
    ],
  ] as const)('is not told where it may be nothing or much: %o', (known, answer) => {
    const sweep = madeUpSweep();
    const points = sweep.points.map((point) => (point.interval === 1000 ? { ...point, ...known } : point));
    expect(ownOverhead({ ...sweep, points }, withSettings({ interval: 1000 }))).toEqual(answer);
  });

  it('is unknown without a curve', () => {
    const settings = withSettings({ interval: 50 });
    expect(ownOverhead(madeUpSweep({ curve: null }), settings)).toEqual({ kind: 'unknown', k: 50 });
  });
});

describe('what lies under the pointer', () => {
  it('is the point and the curve at it', () => {
    const result = madeUpSweep({ points: [{ ...madeUpPoint(10, 0.05), final: false }] });
    expect(overheadSpot(result, drawnPoints(result)[0]!)).toMatchObject({
      ...{ k: 10, overhead: { value: 0.05, low: 0.046 }, pairs: 100, live: true },
      inferred: { value: 0.05, low: 0.045 },
    });
  });
});

describe('whether the law describes the points', () => {
  const rejected: Misfit = { p: 0.0004, rejected: true, largest: 0.018, at: 24 };
  const accepted: Misfit = { p: 0.4, rejected: false, largest: 0.001, at: 24 };

  it('is yes or no, and where not', () => {
    expect(lawAnswer(madeUpSweep({ misfit: accepted }))).toEqual({ kind: 'fits', p: 0.4 });
    expect(lawAnswer(madeUpSweep({ misfit: rejected }))).toEqual({ kind: 'off', p: 0.0004, at: 24, by: 0.018 });
  });

  it('is explained where a rare check costs more, with what is left of it', () => {
    const of = (rest: Misfit) => lawAnswer(madeUpSweep({ misfit: rejected, curve: { ...bent, misfit: rest } }));
    expect(of(accepted)).toEqual({
      ...{ kind: 'bent', p: 0.0004 },
      often: { cost: { value: 3, low: 2.5, high: 3.5 }, upTo: 32 },
      rare: { cost: { value: 5, low: 4.5, high: 5.5 }, from: 48 },
      rest: { kind: 'fits', p: 0.4 },
    });
    expect(of({ ...rejected, p: 0.03 })).toMatchObject({ rest: { kind: 'off', p: 0.03, at: 24, by: 0.018 } });
  });

  it('is not claimed where nobody could tell', () => {
    expect(lawAnswer(madeUpSweep({ misfit: { p: null, rejected: false, largest: 0, at: null } }))).toBeNull();
  });
});

describe('checks more frequent than the curve', () => {
  const found = (...points: SweepPoint[]) => frequentOverhead(madeUpSweep({ points }));

  it('are told where they cost less than it says, or more: the farthest, and only those', () => {
    // The curve says 50 % at k = 1 (45 to 55) and 10 % at k = 5.
    expect(found(madeUpPoint(1, 0.48), madeUpPoint(5, 0.01), madeUpPoint(100, 0.3))).toMatchObject({
      ...{ from: 16, k: 5, measured: { value: 0.01 }, inferred: 0.1 },
    });
    expect(found(madeUpPoint(1, 0.7))).toMatchObject({ k: 1, measured: { value: 0.7 }, inferred: 0.5 });
    expect(found(madeUpPoint(1, 0.48), madeUpPoint(16, 0.3))).toBeNull();
    expect(frequentOverhead(madeUpSweep({ curve: null }))).toBeNull();
  });
});

describe('the cost of a check', () => {
  const nothing = { value: -1, low: -3, high: 1 };
  it.each([
    ['is told beside that of an iteration', {}, 'both'],
    ['may be nothing one can tell', { nsPerCheck: nothing }, 'nothing'],
    ['is not one figure where a rare check costs more', { curve: bent }, 'iteration'],
  ] as const)('%s', (_, patch, kind) => {
    const result = madeUpSweep(patch);
    expect(sweptCheckCost(result)).toEqual({ kind, check: result.nsPerCheck, iteration: result.nsPerIteration });
  });

  it('is not told where it is not known', () => {
    expect(sweptCheckCost(madeUpSweep({ nsPerCheck: { ...nothing, value: Number.NaN } }))).toBeNull();
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

describe('who measured', () => {
  const cost = { value: 5, low: 4.5, high: 5.5 };
  const atOne = { value: 90, low: 80, high: 100 };
  it('is said with what a check costs where they wait for a lock', () => {
    const result = madeUpSweep({ settings: withSettings({ flag: 'lock' }), nsPerCheckAtOne: atOne });
    expect(crowd({ ...result, workers: 2 })).toMatchObject({ workers: 2, waits: { atOne, rare: cost } });
    expect(crowd({ ...result, workers: 1 }).waits).toBeNull();
    expect(crowd({ ...result, nsPerCheckAtOne: null }).waits).toBeNull();
    expect(crowd({ ...madeUpSweep({ nsPerCheckAtOne: atOne }), workers: 2 }).waits).toBeNull();
  });

  it('counts no worker without numbers', () => {
    const ranges = [[2, 9] as const, [5, 5] as const];
    expect(crowd(madeUpSweep({ settings: withSettings({ ranges, target: 'prime' }) })).run).toBe(1);
  });
});

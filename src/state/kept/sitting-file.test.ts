import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Seen } from '../../contract/lessons.ts';
import { DEFAULT_SETTINGS, type Range, type Settings } from '../../contract/settings.ts';
import { DEFAULT_EXIT_INTERVALS } from '../../measure/exits.ts';
import type { ExitLatencyResult } from '../../measure/results.ts';
import { ENVIRONMENT, fakeRecord } from '../testing/fake-engine.ts';
import { ladderOf, measuredExits, rungOf, sweepOf } from '../testing/fake-measuring.ts';
import { fakeSitting, NOTHING } from '../testing/sitting.ts';
import { figuresInText } from './figure-readers.ts';
import { MAX_SITTING, openSitting, readSitting, saveSitting, saveSittings } from './sitting-file.ts';
import type { Sitting } from './sitting.ts';

const sitting = fakeSitting();
const text = saveSitting(sitting);
const [CLAIMS] = sitting.claims;
const [LADDER] = sitting.ladders;

/** Every interval, with as many steps as are kept, and digits as real times have. */
function fullExits(settings: Settings): ExitLatencyResult {
  const result = measuredExits(settings);
  const steps = Array.from({ length: 200 }, (_, i) => i + 1 / 3);
  const quantiles = { n: 1000, mean: 100 / 3, median: 100 / 3, p95: 100 / 3, max: 100 / 3 };
  const distribution = { ...quantiles, ecdf: { value: steps, share: steps.map((step) => step / 200) } };
  const workers = settings.ranges.map((_, worker) => ({ worker, iterations: quantiles, micros: quantiles }));
  const full = { ...result.points[0]!, iterations: distribution, micros: distribution, workers };
  return { ...result, points: [...DEFAULT_EXIT_INTERVALS, 7].map((interval) => ({ ...full, interval })) };
}

type Place = readonly (string | number)[];

/** Where anything stands in it, of entries of a list the first alone. */
function placesIn(value: unknown, place: Place = []): readonly Place[] {
  if (Array.isArray(value)) return value.length === 0 ? [] : [place, ...placesIn(value[0], [...place, 0])];
  if (typeof value !== 'object' || value === null) return [place];
  return [place, ...Object.entries(value).flatMap(([name, inner]) => placesIn(inner, [...place, name]))];
}

const places = placesIn(JSON.parse(text)).filter((place) => place.length > 0);

function written(place: Place, what: string): string {
  const file: unknown = JSON.parse(text);
  const parent = place.slice(0, -1).reduce((inner, step) => (inner as Record<string, unknown>)[step], file);
  (parent as Record<string, unknown>)[place.at(-1)!] = 'WRITTEN';
  return JSON.stringify(file).replace('"WRITTEN"', () => what);
}

/** Those that end somewhere. */
function figuresIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [Math.abs(value)] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(figuresIn) : [];
}

describe('a sitting as a file', () => {
  it('opens again with every figure equal, those without end and unknown ones too', () => {
    const opened = openSitting(text);
    expect(opened.ok).toBe(true);
    if (!opened.ok) return;
    expect(opened.sitting).toEqual(sitting);
    expect(openSitting(saveSitting(opened.sitting))).toEqual(opened);
    expect(opened.sitting.sweeps[0]!.points.map(({ low, high }) => [low, high])).toEqual(
      sitting.sweeps[0]!.points.map(() => [Number.NaN, Infinity]),
    );
  });

  it('opens with every figure equal that any of its kinds may have', () => {
    const { runs, sweeps, exits, cards, predictions } = sitting;
    const [run, failure] = [runs[0]!, { code: 'recorded-missing', status: 404 } as const];
    const bad = { outcome: 'failed', reason: 'worker-died', figures: { message: 'x', list: [1] } } as const;
    const estimate = { value: 1 / 3, low: -Infinity, high: 0.1 + 0.2 };
    const misfit = { p: 1e-9, rejected: true, largest: 1 / 7, at: 16 };
    const often = { upTo: 4, from: 64, ratio: estimate, nsPerCheck: estimate };
    const frequent = [{ interval: 2, ratio: estimate, expected: 1 / 3 }];
    const best = { interval: 100, low: 1, high: Infinity, nearLow: 73, nearHigh: 137, foundAfter: 1000 };
    const curve = { ...{ ratio: estimate, nsPerCheck: estimate, from: 16 }, ...{ often, frequent, misfit } };
    const { why: _, ...sweep } = sweeps[0]!;
    const end = { kind: 'failed', fault: failure } as const;
    const seen: Seen = {
      ...({
        source: 'here',
        environment: { userAgent: 'x', cores: null, time: ENVIRONMENT.time },
        marks: [1.5, null],
      } as const),
      ...{ low: 1 / 3, high: null },
      doubts: ['hidden'],
      costs: { nsPerIteration: [1 / 3], check: { ratio: 0.1, knots: [{ k: 4, ratio: 1 / 3 }] } },
    };
    const rungs = [
      rungOf({
        law: { ratio: 1 / 3, knots: [{ k: 16, ratio: 0.25 }] },
        best,
        costs: [{ ...estimate, interval: 16, pairs: 9 }],
      }),
      rungOf({ ns: null, why: 'flag-unseen', below: 1 / 3, rare: null, law: { ratio: 2 }, doubts: ['flag-unseen'] }),
    ];
    const full: Sitting = {
      ...sitting,
      runs: [
        {
          ...{ ...run, counted: { counted: 1, expected: 2 }, doubts: ['hidden'], micros: null },
          results: [{ worker: 0, number: 7 }],
          environment: { ...ENVIRONMENT, cores: null, clockStepMicros: 0.1 + 0.2 },
          workers: run.workers.map((worker) => ({ ...worker, ...bad, lastPublished: 7, overshootIterations: 3 })),
        },
      ],
      sweeps: [
        { ...sweep, best, curve, misfit, nsPerCheckAtOne: estimate },
        { ...sweeps[0]!, end, curve: null, preflight: { ...sweep.preflight, atOnce: null, wasmTimes: null } },
      ],
      exits: [{ ...exits[0]!, end, points: [{ ...exits[0]!.points[0]!, uniform: null }] }],
      cards: [{ ...cards[0]!, end }],
      predictions: [{ ...predictions[0]!, seen, measured: null, gap: null }],
      claims: [
        { ...CLAIMS!, end, claims: CLAIMS!.claims.map((claim) => ({ ...claim, why: 'failed', fault: failure })) },
      ],
      weights: sitting.weights.map((weights) => ({
        ...{ ...weights, end, slope: null },
        loops: weights.loops.map((loop) => ({ ...loop, overhead: null, below: 1 / 3, nsPerIteration: estimate })),
      })),
      writings: sitting.writings.map((writing) => ({
        ...{ ...writing, end, locks: rungs },
        points: writing.points.map((point) => ({ ...point, ns: estimate, times: null, doubts: ['hidden'] })),
      })),
      ladders: [{ ...ladderOf(DEFAULT_SETTINGS, end, rungs), iterations: [{ kernel: 'js', ns: estimate }] }],
    };
    for (const things of Object.values(sitting)) if (Array.isArray(things)) expect(things.length).toBeGreaterThan(0);
    const opened = openSitting(saveSitting(full));
    expect(opened).toEqual({ ok: true, sitting: full, leftOut: [], others: [] });
  });

  it.each([
    ['', 'file-empty'],
    ['{', 'file-not-json'],
    ['[]', 'file-other-kind'],
    ['[{}]', 'file-field'],
    ['{"kind": "early-exit-trace", "version": 1}', 'file-other-kind'],
    ['{"kind": "early-exit-sitting", "version": 2}', 'file-version'],
    ['{"kind": "early-exit-sitting", "version": 1}', 'file-field'],
    [text.replace('"iterations":', '"iteration":'), 'file-field'],
  ])('%s is refused: %s', (bad, code) => expect(openSitting(bad)).toMatchObject({ ok: false, fault: { code } }));

  it('says where the first mistake is', () =>
    expect(openSitting(saveSitting(fakeSitting({ runs: [{ ...sitting.runs[0]!, micros: -1 }] })))).toMatchObject({
      fault: { code: 'file-field', problem: { field: 'runs[0].micros', value: -1 } },
    }));

  it('is made of what the lecture check saves, as it was saved', () => {
    const check = { ...CLAIMS!, claims: CLAIMS!.claims.map((claim) => ({ ...claim, seconds: Infinity })) };
    expect(openSitting(JSON.stringify(check, figuresInText, 2))).toMatchObject({
      ok: true,
      sitting: { saved: check.environment.time, claims: [check], runs: [], ladders: [] },
    });
  });

  it('of before claims, ladders, weights, writing and names were in it still opens', () => {
    const { claims: _, ladders: __, weights: ___, writings: ____, labels: _____, ...before } = sitting;
    expect(openSitting(saveSitting(before as Sitting))).toMatchObject({
      ok: true,
      sitting: { runs: sitting.runs, claims: [], ladders: [], weights: [], writings: [], labels: [] },
    });
  });

  it.each([
    ['a name that is too long', { labels: [{ of: 'runs', at: 0, name: 'x'.repeat(81), tags: [] }] }, 'labels[0].name'],
    [
      'a verdict there is not',
      { claims: [{ ...CLAIMS, claims: [{ verdict: 'perhaps' }] }] },
      'claims[0].claims[0].claim',
    ],
    ['a rung without its flag', { ladders: [{ ...LADDER, rungs: [{}] }] }, 'ladders[0].rungs[0].flag'],
  ])('with %s is refused', (_what, over, field) =>
    expect(readSitting({ ...sitting, ...over })).toMatchObject({ fault: { code: 'file-field', problem: { field } } }),
  );

  it('with parts and things of a newer page opens without them, names them, and names stay with what they belong to', () => {
    const [first, second] = sitting.runs;
    const labels = [
      ...[0, 1, 2].map((at) => ({ of: 'runs', at, name: `run ${at}`, tags: [] })),
      { of: 'echoes', at: 0, name: 'unknown', tags: [] },
    ];
    const runs = [first, { version: 2, what: 'else' }, second];
    const newer = { ...sitting, runs, labels, echoes: [{ version: 1 }], ['__proto__']: 1 };
    const opened = openSitting(saveSitting(newer as unknown as Sitting));
    expect(opened).toEqual({
      ...{ ok: true, leftOut: ['echoes', '__proto__', 'runs'], others: [] },
      sitting: {
        ...{ ...sitting, runs: [first, second] },
        labels: [
          { of: 'runs', at: 0, name: 'run 0', tags: [] },
          { of: 'runs', at: 1, name: 'run 2', tags: [] },
        ],
      },
    });
    expect(openSitting('{"kind":"early-exit-sitting","version":1,"__proto__":1}')).toMatchObject({ ok: false });
  });

  it('has those from elsewhere in it, as they were and under what they are called', () => {
    const others = [
      { name: 'Ada', tags: ['group 1'], sitting: fakeSitting({ runs: [] }) },
      { name: '', tags: [], sitting: fakeSitting({ sweeps: [] }) },
    ];
    const { text: saved, left } = saveSittings(sitting, others);
    expect(openSitting(saved)).toEqual({ ok: true, sitting, leftOut: [], others });
    expect([left, saveSittings(sitting, [])]).toEqual([0, { text, left: 0 }]);
    // What lies in the browser is one alone.
    expect(readSitting(JSON.parse(saved))).toEqual({ ok: true, sitting, leftOut: ['sittings'] });
  });

  it('in which one from elsewhere is damaged says where; what a newer page put there is left out', () => {
    const withOther = (...others: unknown[]) => openSitting(JSON.stringify({ ...JSON.parse(text), sittings: others }));
    const other = { name: 'Ada', tags: [], sitting: JSON.parse(text) };
    const bad = { ...other, sitting: { ...other.sitting, runs: [{ ...sitting.runs[0]!, micros: -1 }] } };
    expect(withOther(other, bad)).toMatchObject({
      fault: { code: 'file-field', problem: { field: 'sittings[1].sitting.runs[0].micros', value: -1 } },
    });
    const newer = { ...other, sitting: { version: 2, kind: 'else' } };
    const nested = { ...other, sitting: { ...other.sitting, sittings: [other] } };
    for (const each of [newer, nested])
      expect(withOther(each)).toMatchObject({ ok: true, sitting, leftOut: ['sittings'] });
    expect(withOther(newer, other)).toMatchObject({ others: [{ name: 'Ada', sitting }] });
  });

  it('leaves those from elsewhere out for which a file that opens has no room, and says how many', () => {
    const other = { name: '', tags: [], sitting: { ...sitting, runs: [], saved: 'x'.repeat(MAX_SITTING / 4) } };
    const { text: saved, left } = saveSittings(sitting, [other, other, other, other, other]);
    expect([left, saved.length <= MAX_SITTING]).toEqual([2, true]);
  });

  it('is what the log saves as a list of runs', () => {
    const opened = openSitting(JSON.stringify(sitting.runs, null, 2));
    expect(opened).toMatchObject({ ok: true, sitting: { ...NOTHING, runs: sitting.runs, saved: ENVIRONMENT.time } });
    expect(openSitting(JSON.stringify([{ ...sitting.runs[0]!, micros: -1 }]))).toMatchObject({
      fault: { problem: { field: 'runs[0].micros' } },
    });
  });

  it('of a full browser is no larger than what is opened', () => {
    const ranges = Array.from({ length: 64 }, (_, i): Range => [i * 1e9, (i + 1) * 1e9]);
    const settings = { ...DEFAULT_SETTINGS, ranges };
    const record = fakeRecord(settings, 1 / 3);
    const sweep = sweepOf(settings, { kind: 'budget' });
    const points = Array.from({ length: 30 }, () => ({
      ...sweep.points[0]!,
      overhead: 1 / 3,
      low: -1 / 3,
      high: 2 / 3,
    }));
    const full = saveSitting({
      ...sitting,
      runs: Array.from({ length: 200 }, () => record),
      sweeps: Array.from({ length: 50 }, () => ({ ...sweep, points })),
      exits: Array.from({ length: 50 }, () => fullExits(settings)),
    });
    expect(full.length).toBeLessThan(MAX_SITTING / 2);
    expect(openSitting(full)).toMatchObject({ ok: true, sitting: { exits: { length: 50 } } });
  });

  it('has no figure that is past all that can be measured, wherever one is written', () => {
    for (const place of places) {
      const opened = openSitting(written(place, '1e300'));
      const widest = opened.ok ? Math.max(...figuresIn(opened.sitting)) : 0;
      expect([place, widest <= Number.MAX_SAFE_INTEGER]).toEqual([place, true]);
    }
    const sure = { sweeps: [{ ...sitting.sweeps[0]!, seconds: 1e300 }] };
    expect(openSitting(saveSitting(fakeSitting(sure)))).toMatchObject({
      fault: { code: 'file-field', problem: { field: 'sweeps[0].seconds', allowed: { code: 'figure' } } },
    });
    // An end of an interval as far out as that is none: it may have been measured.
    const [point] = sitting.sweeps[0]!.points;
    const ends = { sweeps: [{ ...sitting.sweeps[0]!, points: [{ ...point!, low: -1e20, high: 1e20 }] }] };
    expect(openSitting(saveSitting(fakeSitting(ends)))).toMatchObject({
      sitting: { sweeps: [{ points: [{ low: -Infinity, high: Infinity }] }] },
    });
  });

  it('nested deeper than any stack, wherever, is refused in words', () => {
    const deep = '['.repeat(20_000) + ']'.repeat(20_000);
    for (const file of [
      deep,
      `{"kind":${deep}}`,
      `{"kind":"early-exit-sitting","version":${deep}}`,
      `{"claims":${deep}}`,
    ])
      expect(openSitting(file)).toMatchObject({ ok: false });
    for (const place of places.filter(({ length }) => length < 5)) {
      const opened = openSitting(written(place, deep));
      // What nobody reads is passed over.
      if (opened.ok) expect([place, JSON.stringify(opened).includes('[[[[')]).toEqual([place, false]);
      else expect(['file-field', 'file-version', 'file-other-kind']).toContain(opened.fault.code);
    }
  });

  it('has no minus zero, which no file keeps', () => {
    const minus = openSitting(text.replaceAll(/"(low|high|value)":-?[\d.]+/g, '"$1":-0'));
    expect(minus).toMatchObject({ ok: true });
    if (minus.ok) expect(openSitting(saveSitting(minus.sitting))).toEqual(minus);
  });

  it('cut or changed anywhere it never throws, and what opens is whole', () => {
    let seen = 0;
    fc.assert(
      fc.property(fc.nat({ max: text.length }), fc.string({ maxLength: 3 }), fc.nat({ max: 3 }), (at, put, take) => {
        const opened = openSitting(text.slice(0, at) + put + text.slice(at + take));
        seen += 1;
        if (opened.ok) expect(openSitting(saveSitting(opened.sitting))).toEqual({ ...opened, leftOut: [] });
      }),
      { numRuns: 300 },
    );
    expect(seen).toBe(300);
  });
});

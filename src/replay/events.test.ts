import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outcome, WorkerRecord } from '../contract/record.ts';
import { DEFAULT_SETTINGS, type Settings } from '../contract/settings.ts';
import { madeUpTrace } from '../contract/testing/made-up-trace.ts';
import { checkRule, lastAtOrBefore } from '../contract/checks.ts';
import { checkEvent, checksAt, indexRecord, indexTrace, iterationsAt, microsAt } from './events.ts';
import { nearestEvent, neighbour } from './search.ts';

const worker = (outcome: Outcome, iterations: number | null, more: Partial<WorkerRecord> = {}): WorkerRecord => ({
  worker: 0,
  outcome,
  iterations,
  checks: null,
  primes: null,
  startMicros: 0,
  endMicros: 10,
  overshootIterations: null,
  overshootChunk: null,
  exitLatencyMicros: null,
  ...more,
});
const settings = (change: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...change });
const listed = (rule: ReturnType<typeof checkRule>): number[] =>
  Array.from({ length: rule!.count }, (_, i) => rule!.iterationOf(i));

describe('the rule of checks', () => {
  test.each<[string, Partial<Settings>, WorkerRecord, number[]]>([
    ['every iteration', { interval: 1 }, worker('exhausted', 3), [0, 1, 2]],
    ['nothing tested, nothing checked', { interval: 1 }, worker('exhausted', 0), []],
    ['left at the first check', { interval: 7 }, worker('exited-early', 0), [0]],
    ['left at a later check', { interval: 10 }, worker('exited-early', 20), [0, 10, 20]],
    ['ran out on a due check', { interval: 10 }, worker('exhausted', 20), [0, 10]],
    ['ran out one later', { interval: 10 }, worker('found', 21), [0, 10, 20]],
    ['never', { interval: 'never' }, worker('exhausted', 1000), []],
    ['an interval each', { interval: [5, 'never'] }, worker('stopped', 6), [0, 5]],
    ['terminated: by its last position', { interval: 4 }, worker('failed', null, { lastPublished: 9 }), [0, 4, 8]],
    // From 2: primes 2 3 5 7; the counter is even before iterations 0 (none found), 2 and 3 (2, 3 found), 6 (2 3 5 7) on.
    [
      'unit primes, counting',
      { task: 'count', unit: 'primes', guard: 'modulo', interval: 2, ranges: [[2, 9]] },
      worker('exhausted', 7),
      [0, 2, 3, 6],
    ],
    [
      'unit primes, searching a prime: the counter stays 0',
      { unit: 'primes', guard: 'modulo', interval: 5, ranges: [[8, 20]] },
      worker('found', 4),
      [0, 1, 2, 3],
    ],
  ])('%s', (_, change, of, at) => {
    expect(listed(checkRule(settings(change), of))).toEqual(at);
  });

  test('example 27.2: the count of checks equals an independent count', () => {
    const change: Partial<Settings> = {
      task: 'count',
      unit: 'primes',
      guard: 'modulo',
      interval: 10,
      ranges: [[2, 20_000]],
    };
    let primes = 0;
    let checks = 0;
    for (let n = 2; n < 20_000; n++) {
      if (primes % 10 === 0) checks++;
      let prime = true;
      for (let d = 2; d * d <= n && prime; d++) prime = n % d !== 0;
      if (prime) primes++;
    }
    expect(primes).toBe(2262);
    expect(checkRule(settings(change), worker('exhausted', 19_998))!.count).toBe(checks);
  });

  test('too many to list', () => {
    const change: Partial<Settings> = { task: 'count', unit: 'primes', guard: 'modulo', ranges: [[0, 2 ** 24]] };
    expect(checkRule(settings(change), worker('exhausted', 2 ** 24))).toBeNull();
  });

  test('countUpTo and iterationOf agree', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 500 }), (k, n) => {
        const rule = checkRule(settings({ interval: k }), worker('exhausted', n))!;
        for (let i = 0; i < rule.count; i++) {
          expect(rule.countUpTo(rule.iterationOf(i))).toBe(i + 1);
          expect(rule.countUpTo(rule.iterationOf(i) - 0.5)).toBe(i);
        }
        expect(rule.countUpTo(n + 1000)).toBe(rule.count);
      }),
    );
  });
});

test.each([
  [[], 3, -1],
  [[1, 2, 2, 5], 0, -1],
  [[1, 2, 2, 5], 2, 2],
  [[1, 2, 2, 5], 4.9, 2],
  [[1, 2, 2, 5], 5, 3],
])('lastAtOrBefore %j %d', (column, value, at) => {
  expect(lastAtOrBefore(column, value)).toBe(at);
});

describe('an indexed trace', () => {
  const trace = madeUpTrace();
  const index = indexTrace(trace);

  test('knows the flag and who raised it', () => {
    expect(index.finder).toBe(1);
    expect(index.flagMicros).toBe(trace.workers[1]!.raisedMicros);
    expect(index.spanMicros).toBe(trace.record.micros);
  });

  test('notable events come in order of time, and of the way a worker goes', () => {
    const times = index.notable.map((event) => event.micros);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(index.notable.filter((event) => event.worker === 1).map((event) => event.kind)).toEqual([
      'start',
      'lock',
      'raised',
      'result',
      'exit',
    ]);
    expect(index.notable.filter((event) => event.worker === 0).map((event) => event.kind)).toEqual([
      'start',
      'seen',
      'exit',
    ]);
  });

  test('a record alone gives start, flag, exit and overshoot', () => {
    const bare = indexRecord(trace.record);
    expect(bare.sampled).toBe(false);
    expect(bare.finder).toBe(1);
    expect(bare.flagMicros).toBeCloseTo(index.flagMicros!, 6);
    const other = bare.workers[0]!;
    expect(iterationsAt(other, bare.flagMicros!)).toBeCloseTo(
      other.record.iterations! - other.record.overshootIterations!,
      6,
    );
  });

  test('no flag: nobody found anything', () => {
    const nobody = indexTrace(madeUpTrace({ settings: { task: 'count' } }));
    expect([nobody.flagMicros, nobody.finder]).toEqual([null, -1]);
  });

  test('the check that saw the flag is measured, those before lie between samples', () => {
    const left = index.workers[0]!;
    const last = left.checks!.count - 1;
    expect(checkEvent(left, last)).toMatchObject({ measured: true, micros: left.trace.seenMicros });
    expect(checkEvent(left, last - 1)).toMatchObject({ measured: false, iterations: left.record.iterations! - 1000 });
    expect(checksAt(left, left.endMicros!)).toBe(left.record.checks);
    expect(checksAt(left, 0)).toBe(0);
  });

  test('position and time are inverse between knots', () => {
    const of = index.workers[2]!;
    for (const n of [0, 1, 1234.5, 700_001]) expect(iterationsAt(of, microsAt(of, n))).toBeCloseTo(n, 3);
  });

  test('a worker that never left the gate has no events', () => {
    const failed = worker('failed', null, { startMicros: null, endMicros: null, reason: 'no answer' });
    const bare = indexRecord({ ...trace.record, workers: [failed], results: [], micros: null });
    expect(bare.notable).toEqual([]);
    expect(iterationsAt(bare.workers[0]!, 5)).toBe(0);
  });
});

describe('steps', () => {
  const index = indexTrace(madeUpTrace({ samples: 20, settings: { interval: 100_000 } }));

  test('forward over all notable events and back gives the same list', () => {
    const forward: number[] = [];
    for (let t = -1, e; (e = neighbour(index, t, 1, 'notable')) !== null; t = e.micros) forward.push(e.micros);
    const back: number[] = [];
    for (let t = Infinity, e; (e = neighbour(index, t, -1, 'notable')) !== null; t = e.micros) back.push(e.micros);
    expect(back.reverse()).toEqual(forward);
    expect(forward).toEqual([...new Set(index.notable.map((event) => event.micros))]);
  });

  test('over every event: each sample and check is met once', () => {
    const expected = new Set(index.notable.map((event) => event.micros));
    for (const of of index.workers) {
      of.sampleMicros.forEach((micros) => expected.add(micros));
      for (let i = 0; i < of.checks!.count; i++) expected.add(checkEvent(of, i).micros);
    }
    const met: number[] = [];
    for (let t = -1, e; (e = neighbour(index, t, 1, 'every')) !== null; t = e.micros) met.push(e.micros);
    expect(met).toEqual([...expected].sort((a, b) => a - b));
    const back: number[] = [];
    for (let t = Infinity, e; (e = neighbour(index, t, -1, 'every')) !== null; t = e.micros) back.push(e.micros);
    expect(back.reverse()).toEqual(met);
  });

  test('nearest: an exit wins over the sample beside it; nothing within reach is nothing', () => {
    const of = index.workers[0]!;
    expect(nearestEvent(index, of, of.endMicros! + 0.01, 1)?.kind).toBe('exit');
    expect(nearestEvent(index, of, of.endMicros! + 100, 1)).toBeNull();
    expect(nearestEvent(index, of, of.sampleMicros[3]! + 1, 2)).toMatchObject({ kind: 'sample', ordinal: 3 });
    expect(nearestEvent(index, of, checkEvent(of, 2).micros + 1, 2)).toMatchObject({ kind: 'check', ordinal: 2 });
  });
});

test('64 workers with 20,000 samples: columns only, as many numbers as samples and ends', () => {
  const many = madeUpTrace({
    samples: 20_000,
    settings: { ranges: Array.from({ length: 64 }, (_, i) => [i * 100_000, (i + 1) * 100_000] as const) },
  });
  const index = indexTrace(many);
  expect(index.workers.length).toBe(64);
  expect(index.workers[5]!.sampleMicros.length).toBe(20_000);
  expect(index.workers[5]!.knotMicros.length).toBeLessThanOrEqual(20_004);
  expect(index.notable.length).toBeLessThan(64 * 6);
});

import { describe, expect, it } from 'vitest';
import { fakeRecord } from '../../state/testing/fake-engine.ts';
import { partsOf } from './run-costs.ts';
import { EVEN_PRICE as PRICE, evenPairAt as withK } from './testing/even-pair.ts';

/** 100 ns an iteration, 50 a check: 10,000 iterations until the find, with a check every `k`; the other did `late` more. */
function made(k: number | 'never', late: number | null, micros: number) {
  const record = fakeRecord(withK(k), micros);
  const workers = record.workers.map((worker) =>
    worker.worker === 0
      ? {
          ...worker,
          outcome: 'found' as const,
          iterations: 10_000,
          checks: k === 'never' ? 0 : 10_000 / k,
          overshootIterations: null,
        }
      : { ...worker, outcome: 'exited-early' as const, overshootIterations: late },
  );
  return { ...record, workers, results: [{ worker: 0, number: 9_999 }] };
}

describe('what the time of a run went into', () => {
  it('is its search, its checks, the overshoot of the last one, and the rest, that was waited', () => {
    const parts = partsOf(made(10, 500, 1500), PRICE)!;
    const { search, checking, wasted, waiting, micros } = parts;
    expect([search, checking, wasted, waiting]).toEqual([1000, 50, 50, 400].map((of) => expect.closeTo(of, 9)));
    expect(search + checking + wasted + waiting).toBeCloseTo(micros, 9);
  });

  it('has no checks where nobody looks, and less than no waiting where it was faster than it is priced', () => {
    expect(partsOf(made('never', 0, 900), PRICE)).toMatchObject({
      checking: 0,
      wasted: 0,
      waiting: expect.closeTo(-100, 9),
    });
  });

  it.each([
    ['overshoot was not counted', made(10, null, 1500)],
    ['nobody found anything', { ...made(10, 5, 1500), results: [] }],
    ['the run has no time', { ...made(10, 5, 1500), micros: null }],
    [
      'a worker was stopped',
      {
        ...made(10, 5, 1500),
        workers: made(10, 5, 1500).workers.map((of) => ({ ...of, outcome: 'stopped' as const })),
      },
    ],
  ])('is not told where %s', (_, record) => expect(partsOf(record, PRICE)).toBeNull());
});

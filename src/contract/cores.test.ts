import { describe, expect, it } from 'vitest';
import { crowdDoubts, eachHasCore, reportedCores } from './cores.ts';

describe('the number of cores', () => {
  it.each([
    [4, 4],
    [1, 1],
    [undefined, null],
    [null, null],
    [0, null],
    [Number.NaN, null],
    [Infinity, null],
    [2.5, null],
    ['4', null],
  ])('reported as %s is %s', (value, cores) => expect(reportedCores(value)).toBe(cores));

  it.each<[number, number | null, boolean, readonly string[]]>([
    [4, 4, true, []],
    [5, 4, false, ['oversubscribed']],
    [1, null, true, []],
    [2, null, false, ['cores-unknown']],
  ])('%d workers on %s', (workers, cores, own, doubts) => {
    expect(eachHasCore(workers, cores)).toBe(own);
    expect(crowdDoubts(workers, cores)).toEqual(doubts);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../contract/settings.ts';
import { estimate, rungOf, writingOf } from '../../../state/testing/fake-measuring.ts';
import { ENGLISH } from '../testing/spoken.ts';
import { toCsv } from './csv.ts';
import { spreadApart, writingAnswer, writingAxis, writingRows } from './writing-data.ts';
import { writingColumns } from './writing-table.ts';

const RESULT = writingOf(DEFAULT_SETTINGS, { kind: 'budget' });

describe('what writing costs as rows', () => {
  it('has those with a figure, and what was lost beside the ordinary word', () => {
    const plain = { ...RESULT.points[1]!, counter: 'plain' } as const;
    const unknown = { ...RESULT.points[0]!, ns: { value: NaN, low: NaN, high: NaN } };
    const rows = writingRows({ ...RESULT, points: [unknown, plain], locks: [rungOf({ flag: 'lock', ns: null })] });
    expect(rows).toEqual([{ way: 'plain', workers: 2, ns: estimate(2), times: estimate(1), lost: RESULT.lost[0] }]);
  });

  it('are an axis from a nanosecond, or less, to a hundred, or more', () => {
    expect(writingAxis(writingRows(RESULT)).domain).toEqual([1, 100]);
    const quick = { ...RESULT.points[0]!, ns: { value: 0.3, low: 0.2, high: 0.4 } };
    expect(writingAxis(writingRows({ ...RESULT, points: [quick] })).domain).toEqual([0.1, 100]);
  });

  it('go to a file with their units, in full', () => {
    const [head, first] = toCsv(writingColumns(ENGLISH), writingRows(RESULT)).split('\r\n');
    expect(head).toBe(
      'What is written,Workers,ns,"low, ns","high, ns",Times own words,"low, times","high, times",Counted,Expected',
    );
    expect(first).toBe('padded,1,2,1,3,1,0,2,,');
  });
});

describe('what is said of it', () => {
  it('is told by the most at once, and only where a quotient is apart from 1', () => {
    expect(writingAnswer(RESULT)).toEqual({
      ...{ workers: 2, cores: RESULT.environment.cores, shared: null, packed: 3, lock: 4, lost: RESULT.lost[0] },
    });
    const [padded, , , packed] = RESULT.points;
    const like = { ...packed!, times: { value: 1.1, low: 0.9, high: 1.3 } };
    expect(writingAnswer({ ...RESULT, points: [padded!, like], locks: [], lost: [] })).toEqual({
      ...{ workers: 2, cores: RESULT.environment.cores, shared: null, packed: null, lock: null, lost: null },
    });
  });

  it('is nothing before there is a figure', () => {
    expect(writingAnswer({ ...RESULT, points: [], locks: [] })).toBeNull();
  });
});

describe('labels', () => {
  const places = fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { maxLength: 8 });

  it('stand apart, in the order in which they want to, and those with room where they want to', () => {
    fc.assert(
      fc.property(places, (wanted) => {
        const got = spreadApart(wanted, 20);
        const order = wanted.map((_, i) => i).toSorted((a, b) => wanted[a]! - wanted[b]!);
        const gaps = (of: readonly number[]) => order.slice(1).map((index, at) => of[index]! - of[order[at]!]!);
        expect(Math.min(Infinity, ...gaps(got))).toBeGreaterThan(20 - 1e-6);
        const moved = got.map((place, index) => Math.abs(place - wanted[index]!));
        expect(gaps(wanted).every((gap) => gap >= 20) ? Math.max(0, ...moved) : 0).toBeLessThan(1e-6);
      }),
    );
  });
});

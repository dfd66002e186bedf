import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../contract/settings.ts';
import { weightsOf } from '../../../state/testing/fake-measuring.ts';
import { ENGLISH } from '../testing/spoken.ts';
import { toCsv } from './csv.ts';
import { lightestCheck, seriesOf, weightsAnswer, weightsAxes, weightsRows } from './weights-data.ts';
import { weightsColumns } from './weights-table.ts';

const RESULT = weightsOf(DEFAULT_SETTINGS, { kind: 'budget' });
const [LIGHT] = RESULT.loops;

describe('what an iteration weighs as rows', () => {
  it('has those with a figure; a check that cannot be told from 0 has none of its own', () => {
    const unknown = { ...LIGHT!, overhead: null };
    const below = { ...LIGHT!, below: 0.02 };
    const rows = weightsRows({ ...RESULT, loops: [unknown, below, ...RESULT.loops] });
    expect(rows.map(({ check }) => check)).toEqual([null, 8, 8, 8, 32]);
    expect(rows.map(seriesOf)).toEqual(['alone', 'alone', 'alone', 'numbers', 'together']);
  });

  it('stand on axes that go from light to heavy, whatever was measured', () => {
    expect(weightsAxes([])).toMatchObject({ x: { domain: [1, 1000] }, y: { domain: [0.01, 10] } });
    expect(weightsAxes(weightsRows(RESULT))).toMatchObject({ x: { domain: [1, 1000] }, y: { domain: [0.01, 100] } });
  });

  it('go to a file with their units, in full', () => {
    const [head, first] = toCsv(weightsColumns(ENGLISH), weightsRows(RESULT)).split('\r\n');
    expect(head).toBe(
      'An iteration is,At once,ns an iteration,"Overhead, %","low, %","high, %","below, %",ns a check,Pairs',
    );
    expect(first).toBe('steps 1,1,2,400,360,440,,8,9');
  });
});

describe('what is said of it', () => {
  const answer = (value: number, half: number) =>
    weightsAnswer({ ...RESULT, slope: { value, low: value - half, high: value + half } });

  it.each([
    [-1.02, 0.05, 'like'],
    [-1.1, 0.3, 'wide'],
    [-1.4, 0.1, 'faster'],
    [-0.7, 0.1, 'slower'],
  ])('a slope of %d ± %d is %s 1 / weight', (value, half, kind) => {
    expect(answer(value, half)).toMatchObject({
      ...{ kind, lightest: { iteration: 2, check: 8 }, heaviest: { iteration: 16, check: 8 } },
    });
  });

  it('is nothing where there is no figure, and no slope where too few are known', () => {
    expect(weightsAnswer({ ...RESULT, loops: [] })).toEqual({ kind: 'none' });
    expect(weightsAnswer({ ...RESULT, slope: null })).toEqual({ kind: 'no-slope' });
    expect(lightestCheck([])).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { BARE_VIEW } from '../../../state/view.ts';
import { sweepChoice } from './loops.ts';

describe('what a sweep is asked for', () => {
  const { charts, settings } = BARE_VIEW;
  it('is measured by all workers of the run, unless one alone was chosen', () => {
    expect(sweepChoice({ charts, settings })).toEqual({ precision: 0.005, seconds: 30 });
    expect(sweepChoice({ charts: { ...charts, by: 'alone' }, settings })).toMatchObject({ workers: 1 });
  });

  it('has as many ranges as the run has workers', () => {
    const { ranges } = sweepChoice({ charts: { ...charts, loop: 'light' }, settings });
    expect(ranges).toEqual(settings.ranges.map(() => [2, 200]));
  });
});

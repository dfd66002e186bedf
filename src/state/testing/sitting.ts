/** A sitting with one of everything, for tests. */
import type { Prediction } from '../../contract/lessons.ts';
import { DEFAULT_SETTINGS } from '../../contract/settings.ts';
import { sittingOf } from '../kept/sitting-file.ts';
import type { Sitting } from '../kept/sitting.ts';
import { fakeRecord } from './fake-engine.ts';
import { cardOf, claimsOf, ladderOf, measuredExits, sweepOf, weightsOf, writingOf } from './fake-measuring.ts';

export const PREDICTION: Prediction = {
  ...{ version: 1, lesson: 'late', step: 'predict', what: 'stop', unit: 'iterations', marks: [7500], value: 7500 },
  ...{ at: '2026-11-26T10:00:00.000Z', seen: null, measured: 2500, gap: 5000, words: 'It has to look first.' },
};

/** Of an empty browser. */
export const NOTHING = {
  ...{ runs: [], sweeps: [], exits: [], cards: [], predictions: [], claims: [], ladders: [] },
  ...{ weights: [], writings: [] },
};

export function fakeSitting(over: Partial<Sitting> = {}): Sitting {
  const sweep = sweepOf(DEFAULT_SETTINGS, { kind: 'precise' });
  return {
    ...sittingOf(
      {
        runs: [fakeRecord({ ...DEFAULT_SETTINGS, interval: 7 }), fakeRecord(DEFAULT_SETTINGS, 77.125)],
        // Figures without end, and some that are not known.
        sweeps: [{ ...sweep, points: sweep.points.map((point) => ({ ...point, high: Infinity, low: Number.NaN })) }],
        exits: [measuredExits(DEFAULT_SETTINGS)],
        cards: [cardOf(DEFAULT_SETTINGS, { kind: 'precise' })],
        predictions: [PREDICTION],
        claims: [claimsOf(['every-tenth', 'first-finder'], { kind: 'done' })],
        ladders: [ladderOf(DEFAULT_SETTINGS, { kind: 'precise' })],
        weights: [weightsOf(DEFAULT_SETTINGS, { kind: 'budget' })],
        writings: [writingOf(DEFAULT_SETTINGS, { kind: 'stopped' })],
        labels: [{ of: 'sweeps', at: 0, name: 'on battery', tags: ['class'] }],
      },
      Date.parse('2026-11-26T12:00:00Z'),
    ),
    ...over,
  };
}

import { expect, test } from 'vitest';
import { early, sketchedRecord } from '../../texts/testing/sketched-record.ts';
import { RUN_IN_ENGLISH, RUN_IN_GERMAN } from '../../texts/testing/run-texts.ts';
import { endLabel, intervalOfLane } from './lane-labels.ts';

const record = sketchedRecord([
  ['found'],
  early(183),
  early(null),
  ['exhausted', { overshootIterations: 9 }],
  ['exhausted', { overshootIterations: 0 }],
  ['late'],
  ['stopped'],
  ['failed'],
  ['failed', { reason: 'No answer.' }],
]);

test.each([
  [0, 'found 1,009', 'findet 1.009'],
  [1, '+183 iterations', '+183 Iterationen'],
  [2, 'leaves', 'geht'],
  [3, 'range ended, +9 iterations', 'Bereich zu Ende, +9 Iterationen'],
  [4, 'range ended', 'Bereich zu Ende'],
  [5, 'late: the flag was up', 'zu spät: die Flagge war oben'],
  [6, 'stopped', 'gestoppt'],
  [7, 'failed', 'gescheitert'],
  [8, 'failed: No answer', 'gescheitert: No answer'],
])('the end of lane %d, in one language and then in another', (worker, english, german) => {
  const of = record.workers[worker]!;
  for (let again = 0; again < 2; again++) {
    expect([endLabel(RUN_IN_ENGLISH, record, of), endLabel(RUN_IN_GERMAN, record, of)]).toEqual([english, german]);
  }
});

test('a lane names its interval only where each worker has its own', () => {
  const { settings } = record;
  expect(intervalOfLane({ ...settings, interval: [1, 'never'] }, 1)).toBe('never');
  expect(intervalOfLane({ ...settings, interval: 10 }, 1)).toBeNull();
});

import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Prediction } from '../../contract/lessons.ts';
import { mountInLab } from '../basics/testing/mount.tsx';
import { Thing } from './Thing.tsx';

const RUNGS: Prediction = {
  ...{ version: 1, lesson: 'price', step: 'predict-again', what: 'rungs', unit: 'nanoseconds' },
  ...{ marks: [1, 10, 100], value: 100, at: '2026-11-26T10:00:00.000Z', measured: 12, gap: 88, words: '' },
  seen: {
    ...{ source: 'here', marks: [5, 10, 60], low: null, high: null, doubts: [], costs: null },
    environment: { userAgent: '', cores: 2, time: '2026-11-26T10:00:00.000Z' },
  },
};
const FLOOR: Prediction = {
  ...RUNGS,
  ...{ lesson: 'valley', step: 'predict', what: 'best', unit: 'interval', marks: [2], value: 2 },
  ...{ seen: { ...RUNGS.seen!, marks: [440] }, measured: 440, gap: -438 },
};

it.each([
  ['of rungs as the ratio it is of', RUNGS, 'gap: 88.0 times'],
  ['of two intervals as the iterations between them', FLOOR, 'gap: 438 iterations'],
])('the gap is told %s', async (_, prediction, told) => {
  await mountInLab(<Thing prediction={prediction} />, { search: '?mode=lessons' });
  expect(screen.getByText(told)).toBeTruthy();
});

it('what a dot stands for is told also where there is one of each', async () => {
  await mountInLab(<Thing prediction={FLOOR} />, { search: '?mode=lessons' });
  expect(screen.getByText('you', { exact: true, selector: '.thing-key' })).toBeTruthy();
  expect(screen.getByText('measured', { exact: true, selector: '.thing-key' })).toBeTruthy();
});

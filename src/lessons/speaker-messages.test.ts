import { describe, expect, it } from 'vitest';
import { readMessage, REMOTE_PRESSES, type LectureTold } from './speaker-messages.ts';

const here = { checking: 2.5, wasted: 0 };
const TOLD: LectureTold = {
  kind: 'told',
  opened: 1_700_000_000_000,
  scenes: ['ticks', 'valley'],
  scene: 'ticks',
  beat: 'run',
  black: false,
  workers: 4,
  interval: 1,
  times: 3.5,
  band: { best: 300, low: 50, high: 'never', least: here },
  besideBand: null,
  costsFrom: 'measured',
  micros: 4321.5,
  races: { rounds: 50, duplicates: 3 },
  answer: 'tenfold',
  votes: { 'before hardly': 12, 'after tenfold': 'most' },
};

describe('what the windows of a lecture tell each other', () => {
  it.each([
    { kind: 'hello' },
    { kind: 'opened' },
    { kind: 'taken' },
    { kind: 'restart' },
    ...REMOTE_PRESSES.map((press) => ({ kind: 'press', press, id: 7 })),
    { kind: 'heard', id: 7 },
    TOLD,
    { ...TOLD, interval: 'never', micros: null, races: null, answer: null, band: null, votes: {} },
    { ...TOLD, times: Infinity },
  ])('%j is read as it is', (message) => expect(readMessage(message)).toEqual(message));

  it.each([
    null,
    undefined,
    'hello',
    7,
    [],
    {},
    { kind: 'hello', more: 1 },
    { kind: 'bye' },
    { kind: 'press' },
    { kind: 'press', press: 'next' },
    { kind: 'press', press: 'next', id: 0 },
    { kind: 'press', press: 'leave', id: 7 },
    { kind: 'press', press: 'speaker', id: 7 },
    { kind: 'heard' },
    { ...TOLD, scene: 'two' },
    { ...TOLD, scenes: [] },
    { ...TOLD, beat: 'answer' },
    { ...TOLD, black: 'no' },
    { ...TOLD, workers: 65 },
    { ...TOLD, interval: 0 },
    { ...TOLD, interval: [1, 2] },
    { ...TOLD, times: Number.NaN },
    { ...TOLD, band: { best: 1, low: 1, high: 'ever', least: here } },
    { ...TOLD, answer: 'most' },
    { ...TOLD, micros: -1 },
    { ...TOLD, opened: '<b>now</b>' },
    { ...TOLD, votes: null },
    { ...TOLD, words: 'anything' },
  ])('%j is passed over', (message) => expect(readMessage(message)).toBeNull());

  it('of the votes only counts of answers there are come through', () => {
    const votes = {
      'before hardly': 3,
      'before hardly ': 4,
      'during hardly': 5,
      'after much': '<b>',
      'after always': 1e9,
    };
    expect(readMessage({ ...TOLD, votes })).toEqual({ ...TOLD, votes: { 'before hardly': 3 } });
  });
});

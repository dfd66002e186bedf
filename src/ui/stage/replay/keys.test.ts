import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../contract/settings.ts';
import { madeUpTrace } from '../../../contract/testing/made-up-trace.ts';
import { indexTrace } from '../../../replay/events.ts';
import { eventAt, onTarget, plantAt, roundedAt, rowAt, zoneAt } from '../hit.ts';
import { replayKey, targetKey } from './keys.ts';
import { layoutStage } from '../paint/layout.ts';
import { targetPlace } from '../paint/draw-idle.ts';
import { microsOf, xOf } from '../paint/stage-picture.ts';
import { initialReplay } from './replay.ts';

const key = (name: string, shiftKey = false, altKey = false) => ({
  key: name,
  shiftKey,
  altKey,
  repeat: false,
});
const index = indexTrace(madeUpTrace());
const state = { ...initialReplay(index), micros: index.flagMicros! };
const layout = layoutStage({ width: 1000, height: 400, px: 16, workers: 4, pinned: 0, map: true, focus: null });

describe('keys of the replay', () => {
  test('a key that is held plays or pauses once', () => {
    for (const name of ['p', 'Enter']) {
      expect(replayKey(key(name), state, index)).toMatchObject({ do: 'replay' });
      expect(replayKey({ ...key(name), repeat: true }, state, index)).toEqual({ do: 'nothing' });
    }
  });

  test('arrows step to the next and the last event, with Shift to checks too', () => {
    const next = replayKey(key('ArrowRight'), state, index);
    expect(next).toMatchObject({ do: 'step', to: { kind: 'result', worker: 1 } });
    const fine = replayKey(key('ArrowLeft', true), { ...state, micros: index.workers[0]!.endMicros! - 1 }, index);
    expect(fine).toMatchObject({ do: 'step' });
    expect(replayKey(key('ArrowRight'), { ...state, micros: 1e12 }, index)).toEqual({ do: 'nothing' });
  });

  test.each([
    ['p', { type: 'play' }],
    ['f', { type: 'show', view: state.framed }],
    ['0', { type: 'show', view: state.bounds }],
    ['Home', { type: 'seek', micros: 0 }],
    ['End', { type: 'seek', micros: state.end }],
  ])('%s', (name, action) => {
    expect(replayKey(key(name), state, index)).toEqual({ do: 'replay', action });
  });

  test('Home is at the first event where that lies there: the next step would pass it by', () => {
    const first = { ...index.notable[0]!, micros: 0 };
    const together = { ...index, notable: [first, ...index.notable.slice(1)] };
    expect(replayKey(key('Home'), state, together)).toEqual({ do: 'step', to: first });
    expect(replayKey(key('Home'), { ...state, playing: true }, together)).toMatchObject({ action: { type: 'seek' } });
  });

  test('plus zooms in on the playhead, Alt with an arrow moves the view', () => {
    expect(replayKey(key('+'), state, index)).toMatchObject({ action: { type: 'zoom', around: state.micros } });
    expect(replayKey(key('ArrowLeft', false, true), state, index)).toMatchObject({ action: { type: 'pan' } });
  });

  test.each([' ', 'a', '1', 'Tab', 'Escape', 'T'])('%j is left to the page', (name) => {
    expect(replayKey(key(name), state, index)).toBeNull();
  });
});

describe('the target', () => {
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    ranges: [
      [0, 100],
      [5, 5],
      [100, 200],
    ],
    target: { worker: 0, at: 0.5 },
  };
  const idle = layoutStage({ width: 1000, height: 400, px: 16, workers: 3, pinned: 0, map: false, focus: null });

  test.each([
    ['ArrowRight', false, { worker: 0, at: 0.51 }],
    ['ArrowLeft', true, { worker: 0, at: 0.4 }],
    ['End', false, { worker: 0, at: 0.999 }],
    // Over the empty range of worker 1.
    ['ArrowDown', false, { worker: 2, at: 0.5 }],
    ['ArrowUp', false, { worker: 0, at: 0.5 }],
  ])('%s', (name, shift, to) => {
    expect(targetKey(key(name, shift), settings)).toEqual(to);
  });

  test('other keys, and a target that is a prime, are not moved', () => {
    expect(targetKey(key('x'), settings)).toBeNull();
    expect(targetKey(key('End'), { ...settings, target: 'prime' })).toBeNull();
  });

  test('is grabbed where it stands and dragged along and across lanes', () => {
    const { x, row } = targetPlace(idle, settings)!;
    expect(onTarget(idle, settings, x, row.barY)).toBe(true);
    expect(onTarget(idle, settings, x + 60, row.barY)).toBe(false);
    const quarter = idle.left + (idle.right - idle.left) / 4;
    expect(plantAt(idle, settings, quarter, row.barY)).toEqual({ worker: 0, at: 0.25 });
    expect(plantAt(idle, settings, quarter, idle.rows[1]!.barY)).toEqual({ worker: 0, at: 0.25 });
    expect(plantAt(idle, settings, 1e6, 1e6)).toEqual({ worker: 2, at: 0.999 });
  });
});

test.each([
  [-0.2, 0],
  [0.12345, 0.123],
  [1, 0.999],
])('%d is planted at %d', (at, planted) => {
  expect(roundedAt(at)).toBe(planted);
});

describe('what lies under the pointer', () => {
  test('zones', () => {
    expect(zoneAt(layout, 10, layout.lanesTop + 5)).toBe('gutter');
    expect(zoneAt(layout, 500, layout.lanesTop + 5)).toBe('lanes');
    expect(zoneAt(layout, 500, layout.mapTop + 5)).toBe('map');
  });

  test('the exit of a lane, within reach', () => {
    const row = layout.rows[0]!;
    const x = xOf(layout, state, index.workers[0]!.endMicros!);
    expect(eventAt(layout, state, index, null, x + 5, row)).toMatchObject({ kind: 'exit', worker: 0 });
    expect(eventAt(layout, state, index, null, x + 40, row)).toBeNull();
    expect(rowAt(layout, row.barY)).toBe(row);
    expect(rowAt(layout, -5)).toBeNull();
  });

  test('places and moments are inverse', () => {
    expect(microsOf(layout, state, xOf(layout, state, 12_345))).toBeCloseTo(12_345, 6);
  });
});

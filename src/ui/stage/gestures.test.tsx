/** Two fingers on the stage, as the browser tells of them. In happy-dom: its host has its corner at 0, 0. */
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { madeUpTrace } from '../../contract/testing/made-up-trace.ts';
import { indexTrace } from '../../replay/events.ts';
import { Gestures } from './gestures.ts';
import { layoutStage } from './paint/layout.ts';
import { microsOf } from './paint/stage-picture.ts';
import { createReplayStore, type ReplayStore } from './replay/replay-store.ts';
import { initialReplay } from './replay/replay.ts';
import type { StageView } from './stage-view.ts';

const run = indexTrace(madeUpTrace());
const layout = layoutStage({
  ...{ width: 800, height: 400, px: 16, workers: 4, pinned: 0 },
  ...{ map: true, focus: null },
});

let replay: ReplayStore;
let host: HTMLElement;

function hold(mode: StageView['mode'] = 'replay'): void {
  host = document.createElement('div');
  host.setPointerCapture = () => undefined;
  const view = {
    ...{ layout, mode, pinnedRun: null, input: { run, draggable: false, settings: run.record.settings } },
    ...{ point: () => undefined, heatTarget: () => undefined },
  };
  const nothing = () => undefined;
  const gestures = new Gestures(host, view as unknown as StageView, replay, {
    ...{ pointed: nothing, select: nothing, plant: nothing },
  });
  onTestFinished(() => gestures.dispose());
}

beforeEach(() => {
  replay = createReplayStore();
  replay.dispatch({ type: 'load', state: initialReplay(run) });
  hold();
});

/** A finger of this name, at x: on the lanes. */
function finger(name: number, type: string, clientX: number): void {
  const y = (layout.lanesTop + layout.lanesBottom) / 2;
  const given = { pointerId: name, pointerType: 'touch', button: 0, clientX, clientY: y };
  host.dispatchEvent(new PointerEvent(type, given));
}

const view = () => replay.getState()!.view;
const width = (): number => view().to - view().from;
const under = (x: number): number => microsOf(layout, replay.getState()!, x);

describe('two fingers on the stage, while a run is replayed', () => {
  it('going apart widen what lies between them, which stays under them; the playhead stays', () => {
    const { micros } = replay.getState()!;
    const [before, left, right] = [width(), under(380), under(420)];
    finger(1, 'pointerdown', 380);
    finger(2, 'pointerdown', 420);
    for (let step = 1; step <= 20; step += 1) {
      finger(1, 'pointermove', 380 - step);
      finger(2, 'pointermove', 420 + step);
    }
    expect(width() / before).toBeCloseTo(1 / 2, 2);
    expect(Math.abs(under(360) - left)).toBeLessThan(before / 100);
    expect(Math.abs(under(440) - right)).toBeLessThan(before / 100);
    expect(replay.getState()!.micros).toBe(micros);
  });

  it('coming together narrow it again; nearer than they can be told apart they do nothing', () => {
    replay.dispatch({ type: 'zoom', factor: 1 / 8, around: under(400) });
    const before = width();
    finger(1, 'pointerdown', 360);
    finger(2, 'pointerdown', 440);
    finger(2, 'pointermove', 400);
    expect(width() / before).toBeCloseTo(2);
    finger(2, 'pointermove', 380);
    const narrowest = width();
    for (const x of [379, 370, 361, 360]) finger(2, 'pointermove', x);
    expect(width()).toBeCloseTo(narrowest);
    expect(Number.isFinite(view().from + view().to)).toBe(true);
  });

  it('going the same way take the view along', () => {
    replay.dispatch({ type: 'zoom', factor: 1 / 8, around: under(400) });
    const [before, held] = [width(), under(400)];
    finger(1, 'pointerdown', 380);
    finger(2, 'pointerdown', 420);
    for (let step = 1; step <= 30; step += 1) {
      finger(1, 'pointermove', 380 + step);
      finger(2, 'pointermove', 420 + step);
    }
    expect(width() / before).toBeCloseTo(1, 1);
    expect(Math.abs(under(430) - held)).toBeLessThan(before / 100);
  });

  it('where one was lifted, or the browser took it, zoom no more', () => {
    for (const end of ['pointerup', 'pointercancel']) {
      finger(1, 'pointerdown', 380);
      finger(2, 'pointerdown', 420);
      finger(1, end, 380);
      const before = width();
      finger(2, 'pointermove', 600);
      expect(width()).toBe(before);
      finger(2, 'pointercancel', 600);
    }
  });
});

it('two fingers on the stage before a run leave the zoom to the page', () => {
  hold('idle');
  const before = width();
  finger(1, 'pointerdown', 380);
  finger(2, 'pointerdown', 420);
  finger(2, 'pointermove', 600);
  expect(width()).toBe(before);
});

/**
 * The stage without React: what is shown, when it is drawn, and what pointer and keys do. It draws in the page's frame
 * loop and only when something changed.
 */
import type { LiveView } from '../../engine/live.ts';
import type { Settings } from '../../engine/settings.ts';
import { microsAt, type TraceEvent, type TraceIndex } from '../../engine/trace-events.ts';
import type { FrameLoop } from './frame-loop.ts';
import { createPaceMeter } from './pace.ts';
import { layoutStage, type LayoutInput, type Row, type StageLayout } from './paint/layout.ts';
import type { Brush, StageTheme } from './paint/brush.ts';
import { drawStage } from './paint/draw-stage.ts';
import { pinnedShift, type PinnedRun, type Scene } from './paint/scene.ts';
import { createTiles } from './paint/tiles.ts';
import type { ReplayStore } from './replay-store.ts';
import { keepSharp, readTheme, watchTheme, type CanvasBox } from './sharp-canvas.ts';

export interface StageInput {
  readonly settings: Settings;
  readonly running: boolean;
  readonly readLive: ((view: LiveView) => void) | null;
  readonly run: TraceIndex | null;
  readonly pinned: TraceIndex | null;
  readonly selected: number | null;
  /** The ranges are shown although there is a run. */
  readonly showRanges: boolean;
  readonly draggable: boolean;
}

export type StageMode = Scene['kind'];

export interface Hover {
  readonly event: TraceEvent;
  readonly pinned: boolean;
}

export interface StageView {
  update(input: StageInput): void;
  /** What the pointer is over; null for nothing. */
  setHover(hover: Hover | null, row: Row | null): void;
  hover(): Hover | null;
  setTargetHot(hot: boolean): void;
  layout(): StageLayout | null;
  mode(): StageMode;
  input(): StageInput;
  pinnedRun(): PinnedRun | null;
  dispose(): void;
}

/** A run shorter than this shows its end at once: before, the last picture stays. ms */
const SHORT_RUN_MS = 150;
/** A frame never plays more than this, whatever the page was doing. ms */
const LONGEST_FRAME_MS = 100;

export function createStageView(
  canvas: HTMLCanvasElement,
  host: HTMLElement,
  replay: ReplayStore,
  loop: FrameLoop,
  first: StageInput,
  modeChanged: (mode: StageMode) => void,
): StageView {
  const ctx = canvas.getContext('2d');
  let input = first;
  let box: CanvasBox | null = null;
  let theme: StageTheme | null = null;
  let brush: Brush | null = null;
  let layout: StageLayout | null = null;
  let hover: Hover | null = null;
  let hoverRow: Row | null = null;
  let targetHot = false;
  let runningSince: number | null = null;
  let lastMs: number | null = null;
  let mode: StageMode = 'idle';
  let pinned: PinnedRun | null = null;
  const live: LiveView = { running: false, elapsedMicros: 0, flagUp: false, finder: -1, workers: [] };
  const meter = createPaceMeter();

  const decideMode = (nowMs: number): StageMode => {
    if (input.showRanges && !input.running) return 'idle';
    const longEnough = runningSince !== null && nowMs - runningSince > SHORT_RUN_MS;
    if (input.running && input.readLive !== null && (longEnough || input.run === null)) return 'live';
    return input.run !== null && replay.getState() !== null ? 'replay' : 'idle';
  };
  const sceneOf = (now: StageMode, nowMs: number): Scene => {
    const { settings, selected, run } = input;
    if (now === 'live') {
      input.readLive!(live);
      return { kind: 'live', settings, view: live, pace: meter.read(live, nowMs) };
    }
    if (now === 'idle') return { kind: 'idle', settings, targetHot, draggable: input.draggable };
    return { kind: 'replay', index: run!, pinned, state: replay.getState()!, hover, selected };
  };
  const layoutFor = (now: StageMode): StageLayout => {
    const workers = now === 'replay' ? input.run!.workers.length : input.settings.ranges.length;
    const looked = hoverRow ?? (input.selected === null ? null : { worker: input.selected, pinned: false });
    const wanted: LayoutInput = {
      width: box!.width,
      height: box!.height,
      px: theme!.px,
      workers,
      pinned: now === 'replay' && pinned !== null ? pinned.index.workers.length : 0,
      map: now === 'replay',
      focus: looked,
    };
    return layoutStage(wanted);
  };
  const advance = (nowMs: number): boolean => {
    const playing = replay.getPhase().playing;
    if (playing && lastMs !== null)
      replay.dispatch({ type: 'tick', realMs: Math.min(LONGEST_FRAME_MS, nowMs - lastMs) });
    lastMs = playing ? nowMs : null;
    return replay.getPhase().playing;
  };
  const draw = (nowMs: number): boolean => {
    if (box === null || ctx === null || box.width === 0) return false;
    theme ??= readTheme(host);
    brush ??= { ctx, theme, tiles: createTiles(theme.paper, box.ratio) };
    if (input.running) runningSince ??= nowMs;
    const now = decideMode(nowMs);
    const goesOn = (now === 'replay' && advance(nowMs)) || input.running;
    if (now !== mode) {
      mode = now;
      modeChanged(now);
    }
    layout = layoutFor(now);
    ctx.setTransform(box.ratio, 0, 0, box.ratio, 0, 0);
    drawStage(brush, layout, sceneOf(now, nowMs));
    return goesOn;
  };
  const client = loop.add(draw);
  const stopSharp = keepSharp(canvas, (next) => {
    box = next;
    brush = null;
    client.invalidate();
  });
  const stopTheme = watchTheme(() => {
    theme = null;
    brush = null;
    client.invalidate();
  });
  const stopReplay = replay.subscribe(client.invalidate);
  const takePinned = (): void => {
    const { run, pinned: other } = input;
    pinned = run === null || other === null ? null : { index: other, shift: pinnedShift(run, other) };
  };
  takePinned();

  return {
    update(next) {
      if (next.running && !input.running) meter.reset();
      if (!next.running) runningSince = null;
      if (next.run !== input.run) hover = hoverRow = null;
      input = next;
      takePinned();
      client.invalidate();
    },
    setHover(next, row) {
      if (next === hover && row?.worker === hoverRow?.worker && row?.pinned === hoverRow?.pinned) return;
      hover = next;
      hoverRow = row;
      client.invalidate();
    },
    setTargetHot(hot) {
      if (hot === targetHot) return;
      targetHot = hot;
      client.invalidate();
    },
    hover: () => hover,
    layout: () => layout,
    mode: () => mode,
    input: () => input,
    pinnedRun: () => pinned,
    dispose() {
      stopReplay();
      stopTheme();
      stopSharp();
      client.dispose();
    },
  };
}

/** Where a pinned run begins and ends on the axis of the current one. */
export function pinnedReach(current: TraceIndex, pinned: TraceIndex): { from: number; to: number } {
  const shift = pinnedShift(current, pinned);
  const first = Math.min(...pinned.workers.map((worker) => microsAt(worker, 0)));
  return { from: first + shift, to: pinned.spanMicros + shift };
}

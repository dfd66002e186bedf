/**
 * The stage without React: what is shown and when it is drawn. It draws in the page's frame loop and only when something
 * changed.
 */
import type { LiveView } from '../../contract/live.ts';
import type { Settings } from '../../contract/settings.ts';
import { microsAt, type TraceEvent, type TraceIndex } from '../../replay/events.ts';
import type { RunTexts } from '../../texts/catalogue.ts';
import type { FrameClient, FrameLoop } from './frame-loop.ts';
import { createLiveReader, type LiveReader } from './live-reader.ts';
import { layoutStage, sameLayout, type LayoutInput, type Row, type StageLayout } from './paint/layout.ts';
import type { Brush, StageTheme } from './paint/brush.ts';
import { drawStage } from './paint/draw-stage.ts';
import { pinnedShift, type PinnedRun, type StagePicture } from './paint/stage-picture.ts';
import { canvasSheet, createStill } from './paint/still.ts';
import { createTiles } from './paint/tiles.ts';
import type { ReplayStore } from './replay/replay-store.ts';
import { keepSharp, readTheme, watchPrint, watchSight, watchTheme, type CanvasBox } from './sharp-canvas.ts';

export interface StageInput {
  /** Of the language spoken now. */
  readonly texts: RunTexts;
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

export type StageMode = StagePicture['kind'];

export interface Hover {
  readonly event: TraceEvent;
  readonly pinned: boolean;
}

export interface StageParts {
  readonly canvas: HTMLCanvasElement;
  /** Around the canvas: its type and colours are the stage's. */
  readonly host: HTMLElement;
  readonly replay: ReplayStore;
  readonly loop: FrameLoop;
  /** In the frame that draws it first. */
  readonly modeChanged: (mode: StageMode) => void;
}

/** A run shorter than this shows its end at once: before, the last picture stays. ms */
const SHORT_RUN_MS = 150;
/**
 * While a run goes on the stage rests so long after each frame: at 60 Hz it draws every second one. Workers that fill all
 * cores give up time for every frame, and bars that grow look the same at 30 a second. ms
 */
const LIVE_REST_MS = 25;
/** A frame never plays more than this, whatever the page was doing. ms */
const LONGEST_FRAME_MS = 100;

export class StageView {
  input: StageInput;
  mode: StageMode = 'idle';
  /** As last drawn; null before the first frame. */
  layout: StageLayout | null = null;
  pinnedRun: PinnedRun | null = null;
  hover: Hover | null = null;
  #hoverRow: Row | null = null;
  #targetHot = false;
  #box: CanvasBox | null = null;
  #theme: StageTheme | null = null;
  /** Without the words: those come with the input. */
  #brush: Omit<Brush, 'texts'> | null = null;
  /** What the layout was made of: it is kept while nothing of that changes. */
  #laidOut: LayoutInput | null = null;
  /** Out of the window nothing is drawn, so that nothing is taken from the workers; time goes on all the same. */
  #inSight = true;
  /** No frame comes before the paper: what changes is drawn at once, in sight or not. */
  #printing = false;
  #runningSince: number | null = null;
  #lastMs: number | null = null;
  #resting: ReturnType<typeof setTimeout> | undefined;
  readonly #live: LiveReader = createLiveReader();
  readonly #parts: StageParts;
  readonly #client: FrameClient;
  readonly #ends: readonly (() => void)[];

  constructor(parts: StageParts, input: StageInput) {
    this.#parts = parts;
    this.input = input;
    this.#pin();
    this.#client = parts.loop.add((nowMs) => this.#draw(nowMs));
    this.#ends = [
      keepSharp(parts.canvas, (box) => {
        this.#box = box;
        this.#brush = null;
        this.#redraw();
      }),
      watchSight(parts.canvas, (inSight) => {
        this.#inSight = inSight;
        if (inSight) this.#client.invalidate();
      }),
      watchTheme(() => this.#rereadTheme()),
      watchPrint((printing) => {
        this.#printing = printing;
        this.#rereadTheme();
      }),
      parts.replay.subscribe(() => this.#client.invalidate()),
    ];
  }

  update(next: StageInput): void {
    if (next.running && !this.input.running) this.#live.reset();
    if (!next.running) this.#runningSince = null;
    if (next.run !== this.input.run) this.hover = this.#hoverRow = null;
    const before = this.input;
    this.input = next;
    this.#pin();
    // A replay goes by the settings of its run: those of the controls may move under a hand in every frame.
    const drawn = (Object.keys(next) as (keyof StageInput)[]).filter(
      (key) => this.mode !== 'replay' || key !== 'settings',
    );
    if (drawn.some((key) => next[key] !== before[key])) this.#client.invalidate();
  }

  /** What the pointer is over: an event, and the lane that gets room where there is little. */
  point(hover: Hover | null, row: Row | null): void {
    if (hover === this.hover && row?.worker === this.#hoverRow?.worker && row?.pinned === this.#hoverRow?.pinned)
      return;
    this.hover = hover;
    this.#hoverRow = row;
    this.#client.invalidate();
  }

  heatTarget(hot: boolean): void {
    if (hot === this.#targetHot) return;
    this.#targetHot = hot;
    this.#client.invalidate();
  }

  dispose(): void {
    clearTimeout(this.#resting);
    for (const end of this.#ends) end();
    this.#client.dispose();
  }

  #pin(): void {
    const { run, pinned } = this.input;
    if (run === null || pinned === null) this.pinnedRun = null;
    else {
      const shift = pinnedShift(run, pinned);
      // The same object for the same run: the picture that is kept goes by it.
      if (this.pinnedRun?.index !== pinned || this.pinnedRun.shift !== shift) this.pinnedRun = { index: pinned, shift };
    }
  }

  #rereadTheme(): void {
    this.#theme = null;
    this.#brush = null;
    this.#redraw();
  }

  #redraw(): void {
    this.#client.invalidate();
    if (this.#printing) this.#draw(performance.now());
  }

  /** True while the next frame shows something else: the replay plays. */
  #draw(nowMs: number): boolean {
    const { host, canvas, modeChanged } = this.#parts;
    const ctx = canvas.getContext('2d');
    const box = this.#box;
    if (box === null || ctx === null || box.width === 0) return false;
    this.#theme ??= readTheme(host);
    this.#brush ??= {
      ctx,
      theme: this.#theme,
      tiles: createTiles(this.#theme.paper, box.ratio),
      still: createStill(() => canvasSheet(canvas.width, canvas.height, box.ratio)),
    };
    const mode = this.#decideMode(nowMs);
    const playing = mode === 'replay' && this.#advance(nowMs);
    this.layout = this.#layoutFor(mode, box, this.#theme);
    const picture = this.#pictureFor(mode, nowMs);
    if (this.#inSight || this.#printing) {
      ctx.setTransform(box.ratio, 0, 0, box.ratio, 0, 0);
      drawStage({ ...this.#brush, texts: this.input.texts }, this.layout, picture);
    }
    if (mode !== this.mode) {
      this.mode = mode;
      modeChanged(mode);
    }
    if (this.input.running && !playing) this.#restThenDraw();
    return playing;
  }

  #restThenDraw(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#client.invalidate(), LIVE_REST_MS);
  }

  #decideMode(nowMs: number): StageMode {
    const { running, run, readLive, showRanges } = this.input;
    if (running) this.#runningSince ??= nowMs;
    if (showRanges && !running) return 'idle';
    const longEnough = this.#runningSince !== null && nowMs - this.#runningSince > SHORT_RUN_MS;
    if (running && readLive !== null && (longEnough || run === null)) return 'live';
    return run !== null && this.#parts.replay.getState() !== null ? 'replay' : 'idle';
  }

  #advance(nowMs: number): boolean {
    const { replay } = this.#parts;
    const { playing } = replay.getPhase();
    if (playing && this.#lastMs !== null) {
      replay.dispatch({ type: 'tick', realMs: Math.min(LONGEST_FRAME_MS, Math.max(0, nowMs - this.#lastMs)) });
    }
    this.#lastMs = playing ? nowMs : null;
    return replay.getPhase().playing;
  }

  #layoutFor(mode: StageMode, box: CanvasBox, theme: StageTheme): StageLayout {
    const { selected, run, settings } = this.input;
    const replayed = mode === 'replay';
    const workers = replayed ? run!.workers.length : settings.ranges.length;
    // The address may name a worker that is not there.
    const focus = selected === null || selected >= workers ? null : { worker: selected, pinned: false };
    const asked: LayoutInput = {
      width: box.width,
      height: box.height,
      px: theme.px,
      workers,
      pinned: replayed ? (this.pinnedRun?.index.workers.length ?? 0) : 0,
      map: replayed,
      focus: this.#hoverRow ?? focus,
    };
    if (this.layout !== null && this.#laidOut !== null && sameLayout(this.#laidOut, asked)) return this.layout;
    this.#laidOut = asked;
    return layoutStage(asked);
  }

  #pictureFor(mode: StageMode, nowMs: number): StagePicture {
    const { settings, selected, run, draggable, readLive } = this.input;
    switch (mode) {
      case 'idle':
        return { kind: 'idle', settings, targetHot: this.#targetHot, draggable };
      case 'live':
        return { kind: 'live', settings, ...this.#live.read(readLive!, nowMs) };
      case 'replay': {
        const state = this.#parts.replay.getState()!;
        return { kind: 'replay', index: run!, pinned: this.pinnedRun, state, hover: this.hover, selected };
      }
    }
  }
}

/** Where a pinned run begins and ends on the axis of the current one. */
export function pinnedReach(current: TraceIndex, pinned: TraceIndex): { from: number; to: number } {
  const shift = pinnedShift(current, pinned);
  const first = Math.min(...pinned.workers.map((worker) => microsAt(worker, 0)));
  return { from: first + shift, to: pinned.spanMicros + shift };
}

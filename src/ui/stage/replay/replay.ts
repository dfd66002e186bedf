/** The state of a replay: where the playhead is, how fast it goes, which part of the run is seen. Pure; times in µs of the run. */
import type { Micros } from '../../../contract/record.ts';
import type { TraceIndex } from '../../../replay/events.ts';

export interface Span {
  readonly from: Micros;
  readonly to: Micros;
}

export interface ReplayState {
  readonly micros: Micros;
  readonly playing: boolean;
  /** µs of the run in a µs of the person's time: 10^-6 … 1. */
  readonly speed: number;
  /** What the axis shows; inside `bounds`. */
  readonly view: Span;
  /** From the gate to the last exit, with a margin. */
  readonly bounds: Span;
  /** The exit with what it needs around. */
  readonly framed: Span;
  /** Where the flag rose, or null. */
  readonly flag: Micros | null;
  /** Where playing ends: the last exit. */
  readonly end: Micros;
}

export type ReplayAction =
  | { readonly type: 'load'; readonly state: ReplayState }
  | { readonly type: 'tick'; readonly realMs: number }
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'seek'; readonly micros: Micros }
  | { readonly type: 'speed'; readonly speed: number }
  /** Factor below 1 shows less; the moment `around` keeps its place. */
  | { readonly type: 'zoom'; readonly factor: number; readonly around: Micros }
  | { readonly type: 'pan'; readonly by: Micros }
  | { readonly type: 'show'; readonly view: Span };

/** 1, 1/2, 1/5, 1/10 … 1/1,000,000: from slow to fast. */
export const SPEEDS: readonly number[] = [
  ...[6, 5, 4, 3, 2, 1].flatMap((decade) => [1, 2, 5].map((step) => step / 10 ** decade)),
  1,
];

/** A view is at least 10 ns wide: a few instructions. */
export const MIN_VIEW: Micros = 0.01;

/** What a framed exit takes of a person's time at the suggested speed. */
const PLAY_SECONDS = 8;

/** The state a run starts with: at its end, framed on the exit, paused. `reach` widens the bounds (a pinned run beside it). */
export function initialReplay(index: TraceIndex, reach: Span | null = null): ReplayState {
  const end = Math.max(index.spanMicros, reach?.to ?? 0);
  const margin = (end - Math.min(0, reach?.from ?? 0)) * 0.02;
  const bounds = { from: Math.min(0, reach?.from ?? 0) - margin, to: end + margin };
  const framed = frameExit(index, bounds, reach);
  return {
    micros: end,
    playing: false,
    speed: suggestSpeed(framed),
    view: framed,
    bounds,
    framed,
    flag: index.flagMicros,
    end,
  };
}

/**
 * Around the flag: a third of the longest overshoot before it, all exits after it and room for their labels. At least eight
 * steps of the clock wide. The whole run where nobody raised the flag.
 */
function frameExit(index: TraceIndex, bounds: Span, reach: Span | null): Span {
  const { flagMicros, record } = index;
  if (flagMicros === null) return bounds;
  const last = Math.max(index.spanMicros, reach?.to ?? 0);
  const tail = Math.max(last - flagMicros, 4 * record.environment.clockStepMicros, 4 * MIN_VIEW);
  return { from: flagMicros - tail * 0.5, to: flagMicros + tail * 1.75 };
}

/** The slower neighbour of the speed at which a view passes in some seconds. */
export function suggestSpeed(view: Span): number {
  const wanted = (view.to - view.from) / (PLAY_SECONDS * 1e6);
  return SPEEDS.findLast((speed) => speed <= wanted) ?? SPEEDS[0]!;
}

export function reduceReplay(state: ReplayState, action: ReplayAction): ReplayState {
  switch (action.type) {
    case 'load':
      return action.state;
    case 'tick':
      return tick(state, action.realMs);
    case 'play':
      return play(state);
    case 'pause':
      return { ...state, playing: false };
    case 'seek':
      return inSight({ ...state, micros: clamp(action.micros, outer(state)) });
    case 'speed':
      return { ...state, speed: Math.min(1, Math.max(SPEEDS[0]!, action.speed)) };
    case 'zoom':
      return zoom(state, action.factor, action.around);
    case 'pan':
      return {
        ...state,
        view: within({ from: state.view.from + action.by, to: state.view.to + action.by }, outer(state)),
      };
    case 'show':
      return { ...state, view: within(action.view, outer(state)) };
  }
}

/** The bounds and the frame together: an exit may be framed a little beyond the bounds. */
export function outer({ bounds, framed }: ReplayState): Span {
  return { from: Math.min(bounds.from, framed.from), to: Math.max(bounds.to, framed.to) };
}

function tick(state: ReplayState, realMs: number): ReplayState {
  if (!state.playing) return state;
  const micros = state.micros + realMs * 1000 * state.speed;
  const ended = micros >= state.end;
  return inSight({ ...state, micros: ended ? state.end : micros, playing: !ended });
}

/** From where it stands; from the left edge of the view when it stands at the end. */
function play(state: ReplayState): ReplayState {
  const from = state.micros >= state.end ? Math.min(state.view.from, state.end) : state.micros;
  return inSight({ ...state, playing: true, micros: from });
}

function zoom(state: ReplayState, factor: number, around: Micros): ReplayState {
  const { view } = state;
  const all = outer(state);
  const width = Math.min(all.to - all.from, Math.max(MIN_VIEW, (view.to - view.from) * factor));
  const share = (around - view.from) / (view.to - view.from);
  const from = around - width * share;
  return { ...state, view: within({ from, to: from + width }, all) };
}

/** Moves the view, not its width, so that the playhead can be seen. */
function inSight(state: ReplayState): ReplayState {
  const { view, micros } = state;
  if (micros >= view.from && micros <= view.to) return state;
  const width = view.to - view.from;
  const from = micros - width * (micros > view.to ? 0.2 : 0.5);
  return { ...state, view: within({ from, to: from + width }, outer(state)) };
}

function within(view: Span, all: Span): Span {
  const width = Math.min(all.to - all.from, Math.max(MIN_VIEW, view.to - view.from));
  const from = clamp(view.from, { from: all.from, to: all.to - width });
  return { from, to: from + width };
}

function clamp(value: number, { from, to }: Span): number {
  return Math.min(to, Math.max(from, value));
}

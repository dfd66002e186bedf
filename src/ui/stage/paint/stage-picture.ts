/** What there is to draw: one of three states of the stage, and the moments of time on its axis as places on paper. */
import type { LiveView } from '../../../contract/live.ts';
import type { Micros } from '../../../contract/record.ts';
import type { Settings } from '../../../contract/settings.ts';
import type { TraceEvent, TraceIndex } from '../../../replay/events.ts';
import type { ReplayState } from '../replay/replay.ts';
import type { StageLayout } from './layout.ts';

export interface IdlePicture {
  readonly kind: 'idle';
  readonly settings: Settings;
  /** The target is held, pointed at, or has the keyboard. */
  readonly targetHot: boolean;
  /** It can be dragged at all. */
  readonly draggable: boolean;
}

export interface LivePicture {
  readonly kind: 'live';
  readonly settings: Settings;
  readonly view: LiveView;
  /** Iterations a second of each worker, smoothed; 0 while not known. */
  readonly pace: Float64Array;
  /** Where everyone was in the first frame that saw the flag up; null while it is down. */
  readonly atFlag: Float64Array | null;
}

export interface PinnedRun {
  readonly index: TraceIndex;
  /** Added to its times so that both flags stand at the same place. */
  readonly shift: Micros;
}

export interface ReplayPicture {
  readonly kind: 'replay';
  readonly index: TraceIndex;
  readonly pinned: PinnedRun | null;
  readonly state: ReplayState;
  readonly hover: { readonly event: TraceEvent; readonly pinned: boolean } | null;
  readonly selected: number | null;
}

export type StagePicture = IdlePicture | LivePicture | ReplayPicture;

/** Both runs are compared at their flags; at the gate where one has none. */
export function pinnedShift(current: TraceIndex, pinned: TraceIndex): Micros {
  return current.flagMicros === null || pinned.flagMicros === null ? 0 : current.flagMicros - pinned.flagMicros;
}

export function xOf(layout: StageLayout, { view }: ReplayState, micros: Micros): number {
  return layout.left + ((micros - view.from) / (view.to - view.from)) * (layout.right - layout.left);
}

export function microsOf(layout: StageLayout, { view }: ReplayState, x: number): Micros {
  return view.from + ((x - layout.left) / (layout.right - layout.left)) * (view.to - view.from);
}

/** µs that a CSS pixel stands for. */
export function microsPerPixel(layout: StageLayout, { view }: ReplayState): Micros {
  return (view.to - view.from) / Math.max(1, layout.right - layout.left);
}

/** Holds one replay outside of React: who draws hears of every change, React only of phases. */
import type { TraceEvent } from '../../../replay/events.ts';
import { reduceReplay, type ReplayAction, type ReplayState } from './replay.ts';

/** What React shows of a replay: nothing here changes from frame to frame while it plays. */
export interface ReplayPhase {
  readonly loaded: boolean;
  readonly playing: boolean;
  readonly speed: number;
}

export interface ReplayStore {
  /** Null before the first run. */
  getState(): ReplayState | null;
  /** Ignored before the first `load`. */
  dispatch(action: ReplayAction): void;
  /** Pauses at an event of the run, by whatever control: who explains hears which one. */
  stepTo(event: TraceEvent): void;
  /** Back to the state before the first run. */
  clear(): void;
  /** The same object until a phase changes. */
  getPhase(): ReplayPhase;
  subscribePhase(listener: () => void): () => void;
  /** After every change, time included. */
  subscribe(listener: () => void): () => void;
  subscribeStep(listener: (to: TraceEvent) => void): () => void;
}

const EMPTY: ReplayPhase = { loaded: false, playing: false, speed: 1 };

export function createReplayStore(): ReplayStore {
  let state: ReplayState | null = null;
  let phase = EMPTY;
  const listeners = new Set<() => void>();
  const phaseListeners = new Set<() => void>();
  const stepListeners = new Set<(to: TraceEvent) => void>();
  const subscribeTo =
    <Listener>(set: Set<Listener>) =>
    (listener: Listener) => {
      set.add(listener);
      return () => void set.delete(listener);
    };
  const become = (next: ReplayState | null): void => {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
    const now: ReplayPhase = next === null ? EMPTY : { loaded: true, playing: next.playing, speed: next.speed };
    if (now.loaded === phase.loaded && now.playing === phase.playing && now.speed === phase.speed) return;
    phase = now;
    for (const listener of phaseListeners) listener();
  };
  const dispatch = (action: ReplayAction): void => {
    if (state !== null) become(reduceReplay(state, action));
    else if (action.type === 'load') become(action.state);
  };
  return {
    getState: () => state,
    dispatch,
    stepTo: (event) => {
      dispatch({ type: 'pause' });
      dispatch({ type: 'seek', micros: event.micros });
      for (const listener of stepListeners) listener(event);
    },
    clear: () => become(null),
    getPhase: () => phase,
    subscribePhase: subscribeTo(phaseListeners),
    subscribe: subscribeTo(listeners),
    subscribeStep: subscribeTo(stepListeners),
  };
}

/** Keys of the stage while it has the focus, as actions: pure, so that they can be listed and tested. */
import { neighbour, type StepOver } from '../../../replay/search.ts';
import type { Planted, Settings } from '../../../contract/settings.ts';
import { middleOf, movedTo } from '../../../contract/target.ts';
import type { TraceEvent, TraceIndex } from '../../../replay/events.ts';
import { roundedAt } from '../hit.ts';
import type { ReplayAction, ReplayState } from './replay.ts';

/** A key by one of the names it may go by (`meantKeys`). */
interface NamedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  /** Held down: what starts and pauses is one press. */
  readonly repeat: boolean;
}

export type KeyEffect =
  | { readonly do: 'replay'; readonly action: ReplayAction }
  | { readonly do: 'step'; readonly to: TraceEvent }
  /** A step beyond the last event: handled, nothing happens. */
  | { readonly do: 'nothing' }
  | { readonly do: 'choose'; readonly by: 1 | -1 };

const ZOOM = 1.6;

/** What a key does in the replay; null for a key that is not the stage's. */
export function replayKey(key: NamedKey, state: ReplayState, index: TraceIndex): KeyEffect | null {
  const { view } = state;
  const replay = (action: ReplayAction): KeyEffect => ({ do: 'replay', action });
  const seen = state.micros >= view.from && state.micros <= view.to;
  const around = seen ? state.micros : (view.from + view.to) / 2;
  switch (key.key) {
    case 'ArrowLeft':
    case 'ArrowRight': {
      const direction = key.key === 'ArrowRight' ? 1 : -1;
      if (key.altKey) return replay({ type: 'pan', by: (direction * (view.to - view.from)) / 8 });
      return stepEffect(index, state, direction, key.shiftKey ? 'every' : 'notable');
    }
    case 'ArrowUp':
      return { do: 'choose', by: -1 };
    case 'ArrowDown':
      return { do: 'choose', by: 1 };
    case '+':
    case '=':
      return replay({ type: 'zoom', factor: 1 / ZOOM, around });
    case '-':
    case '_':
      return replay({ type: 'zoom', factor: ZOOM, around });
    case '0':
      return replay({ type: 'show', view: state.bounds });
    case 'f':
      return replay({ type: 'show', view: state.framed });
    case 'p':
    case 'Enter':
      if (key.repeat) return { do: 'nothing' };
      return replay({ type: state.playing ? 'pause' : 'play' });
    case 'Home': {
      // Of what happened there the next step would know nothing.
      const first = index.notable[0];
      return first?.micros === 0 && !state.playing ? { do: 'step', to: first } : replay({ type: 'seek', micros: 0 });
    }
    case 'End':
      return replay({ type: 'seek', micros: state.end });
    default:
      return null;
  }
}

export function stepEffect(index: TraceIndex, state: ReplayState, direction: 1 | -1, over: StepOver): KeyEffect {
  const to = neighbour(index, state.micros, direction, over);
  return to === null ? { do: 'nothing' } : { do: 'step', to };
}

/** Where a key moves the planted target; null for a key that is not the target's. */
export function targetKey(key: NamedKey, settings: Settings): Planted | null {
  const { target, ranges } = settings;
  if (target === 'prime') return null;
  const by = key.shiftKey ? 0.1 : 0.01;
  switch (key.key) {
    case 'ArrowLeft':
      return movedTo(target, roundedAt(middleOf(target) - by));
    case 'ArrowRight':
      return movedTo(target, roundedAt(middleOf(target) + by));
    case 'Home':
      return movedTo(target, 0);
    case 'End':
      return movedTo(target, 0.999);
    case 'ArrowUp':
    case 'ArrowDown': {
      const by = key.key === 'ArrowUp' ? -1 : 1;
      for (let worker = target.worker + by; worker >= 0 && worker < ranges.length; worker += by) {
        if (ranges[worker]![0] < ranges[worker]![1]) return { ...target, worker };
      }
      return { ...target };
    }
    default:
      return null;
  }
}

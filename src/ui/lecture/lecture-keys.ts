/** The keys of the lecture: what a remote control sends, and a few of the keyboard. One table that both listens and is shown. */
import { among } from '../../contract/readers.ts';
import { intervalOf } from '../../contract/settings.ts';
import { isBusy } from '../../state/busy.ts';
import type { Lab } from '../../state/types.ts';
import { shownScenes, stepFrom } from '../../lessons/scenes.ts';
import { REMOTE_PRESSES, type RemotePress } from '../../lessons/speaker-messages.ts';
import { meantKeys } from '../basics/meant-keys.ts';
import { nextInterval } from '../controls/log-slider.ts';
import { workersPatch } from '../controls/ranges-form.ts';
import type { LectureTexts } from '../../texts/catalogue.ts';
import { turnSound } from '../stage/sound/turn-sound.ts';
import { runScene } from './run-scene.ts';

export interface LectureBinding {
  /** As `meantKeys` names them. */
  readonly keys: readonly string[];
  /** As they are shown. */
  readonly shown: readonly string[];
  readonly says: keyof LectureTexts['keys'];
  /** Held down it goes on. */
  readonly held?: true;
  readonly does: (lab: Lab, screen: LectureScreen) => void;
}

/** What a key may do to the screen. */
export interface LectureScreen {
  readonly turnBlack: () => void;
  readonly isBlack: () => boolean;
  readonly openSpeaker: () => void;
  readonly leave: () => void;
}

const step =
  (by: 1 | -1): LectureBinding['does'] =>
  ({ commands, store }) => {
    const { scene, beat, scenes } = store.getState();
    const next = stepFrom(shownScenes(scenes), { scene, beat }, by);
    if (next !== null) commands.openScene(next.scene, next.beat);
  };

const turn =
  (direction: 1 | -1): LectureBinding['does'] =>
  ({ commands, store }) =>
    commands.dragSettings({ interval: nextInterval(intervalOf(store.getState().settings, 0), direction) });

const workers =
  (by: 1 | -1): LectureBinding['does'] =>
  ({ commands, store }) => {
    const { settings, activity } = store.getState();
    const count = Math.min(9, Math.max(1, settings.ranges.length + by));
    if (!isBusy(activity)) commands.dragSettings(workersPatch(settings, count));
  };

export const LECTURE_BINDINGS: readonly LectureBinding[] = [
  { keys: ['PageDown', 'ArrowRight', ' '], shown: ['PageDown', '→', 'Space'], says: 'next', does: step(1) },
  { keys: ['PageUp', 'ArrowLeft'], shown: ['PageUp', '←'], says: 'back', does: step(-1) },
  { keys: ['Enter'], shown: ['Enter'], says: 'run', does: runScene },
  { keys: ['.', 'b'], shown: ['.', 'B'], says: 'black', does: (_, screen) => screen.turnBlack() },
  { keys: ['ArrowUp'], shown: ['↑'], says: 'more', held: true, does: turn(1) },
  { keys: ['ArrowDown'], shown: ['↓'], says: 'less', held: true, does: turn(-1) },
  { keys: ['+'], shown: ['+'], says: 'moreWorkers', does: workers(1) },
  { keys: ['-', '−'], shown: ['−'], says: 'fewerWorkers', does: workers(-1) },
  { keys: ['m'], shown: ['M'], says: 'sound', does: turnSound },
  { keys: ['s'], shown: ['S'], says: 'speaker', does: (_, screen) => screen.openSpeaker() },
  { keys: ['p'], shown: ['P'], says: 'leave', does: (_, screen) => screen.leave() },
];

type RemoteBinding = LectureBinding & { readonly says: RemotePress };

/** Those that may be pressed in the speaker's view too. */
export const REMOTE_BINDINGS: readonly RemoteBinding[] = LECTURE_BINDINGS.filter(
  (binding): binding is RemoteBinding => among(REMOTE_PRESSES, binding.says) !== undefined,
);

export const bindingOf = (says: LectureBinding['says']): LectureBinding =>
  LECTURE_BINDINGS.find((binding) => binding.says === says)!;

/** A remote has no other keys: they turn the page wherever the focus is on it. */
const ALWAYS = new Set(['PageDown', 'PageUp']);

/** A field has its own keys, a button those that press it. */
function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  // Nothing moves behind an open dialog.
  if (target.closest('dialog[open]')) return true;
  if (ALWAYS.has(key)) return false;
  if (target.matches('input, select, textarea')) return true;
  return (key === ' ' || key === 'Enter') && target.matches('button, summary, a[href]');
}

/** Nobody goes on in the dark: the first key brings the picture back. */
export function pressInLecture({ says, does }: LectureBinding, lab: Lab, screen: LectureScreen): void {
  if (screen.isBlack() && says !== 'leave') screen.turnBlack();
  else does(lab, screen);
}

/** Listens on the window, before everything else, until the answer is called. `does` gets what is pressed. */
export function listenToRemote<Binding extends LectureBinding>(
  bindings: readonly Binding[],
  does: (binding: Binding, event: KeyboardEvent) => void,
): () => void {
  const press = (event: KeyboardEvent): void => {
    // A key that a remote sends by mistake: the talk goes on where it is.
    if (event.key === 'F5') event.preventDefault();
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTaken(event)) return;
    const [binding] = meantKeys(event).flatMap((key) => bindings.find(({ keys }) => keys.includes(key)) ?? []);
    if (binding === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    does(binding, event);
  };
  window.addEventListener('keydown', press, { capture: true });
  return () => window.removeEventListener('keydown', press, { capture: true });
}

/** Until the answer is called. */
export const listenToLecture = (lab: Lab, latest: () => LectureScreen): (() => void) =>
  listenToRemote(LECTURE_BINDINGS, (binding, { repeat }) => {
    const screen = latest();
    if (!repeat || (binding.held && !screen.isBlack())) pressInLecture(binding, lab, screen);
  });

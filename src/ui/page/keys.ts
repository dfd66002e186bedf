/** The keys of the page: one table that both listens and is shown. */
import { intervalOf } from '../../contract/settings.ts';
import { isBusy } from '../../state/busy.ts';
import { isEmbedded } from '../../state/embed.ts';
import type { Lab } from '../../state/types.ts';
import { nextInterval } from '../controls/log-slider.ts';
import { meantKeys } from '../basics/meant-keys.ts';
import { pressOnce } from './press-once.ts';
import { workersPatch } from '../controls/ranges-form.ts';
import { fillScreen } from '../lecture/useFullScreen.ts';
import { turnSound } from '../stage/sound/turn-sound.ts';
import { startSweep } from '../charts/start-sweep.ts';
import type { RunTexts } from '../../texts/catalogue.ts';

export interface KeyBinding {
  /** As `meantKeys` names them: what is typed, or what a Latin keyboard has in its place. */
  readonly keys: readonly string[];
  /** As they are shown. */
  readonly shown: readonly string[];
  readonly says: Exclude<keyof RunTexts['keys']['does'], 'escape'>;
  /** Held down it goes on; all others are one press. */
  readonly held?: true;
  /** It is there in the embed view too, where the others are left to whoever presents. */
  readonly embedded?: true;
  /** In every mode; the others belong to the lab. */
  readonly everywhere?: true;
  /** `key`: which of its keys. */
  readonly does: (lab: Lab, key: string) => void;
}

function runOrStop({ commands, store }: Lab): void {
  if (!isBusy(store.getState().activity)) commands.run();
  else commands.stop();
}

function stepInterval(direction: 1 | -1): KeyBinding['does'] {
  return ({ commands, store }) => {
    const { settings } = store.getState();
    const { interval } = settings;
    const next =
      typeof interval === 'object'
        ? interval.map((each) => nextInterval(each, direction))
        : nextInterval(intervalOf(settings, 0), direction);
    // Held down, the key repeats: what was reached counts when it comes up.
    commands.dragSettings({ interval: next });
  };
}

function setWorkers({ commands, store }: Lab, key: string): void {
  commands.setSettings(workersPatch(store.getState().settings, Number(key)));
}

function otherSize({ commands, store }: Lab): void {
  commands.setProjector(!store.getState().kept.projector);
}

function otherTheme({ commands }: Lab): void {
  commands.setTheme(document.documentElement.dataset['theme'] === 'dark' ? 'light' : 'dark');
}

function openLecture({ commands, store }: Lab): void {
  const { scene, beat, framed, mode } = store.getState();
  if (framed || mode === 'speaker') return;
  fillScreen();
  commands.openScene(scene, beat);
}

export const KEY_BINDINGS: readonly KeyBinding[] = [
  { keys: [' '], shown: ['Space'], says: 'run', embedded: true, does: runOrStop },
  { keys: ['ArrowLeft', 'ArrowDown'], shown: ['←', '↓'], says: 'less', held: true, does: stepInterval(-1) },
  { keys: ['ArrowRight', 'ArrowUp'], shown: ['→', '↑'], says: 'more', held: true, does: stepInterval(1) },
  { keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'], shown: ['1', '…', '9'], says: 'workers', does: setWorkers },
  { keys: ['s'], shown: ['S'], says: 'sweep', does: startSweep },
  { keys: ['m'], shown: ['M'], says: 'sound', does: turnSound },
  { keys: ['t'], shown: ['T'], says: 'theme', everywhere: true, does: otherTheme },
  { keys: ['l'], shown: ['L'], says: 'projector', everywhere: true, does: otherSize },
  { keys: ['p'], shown: ['P'], says: 'lecture', everywhere: true, does: openLecture },
  { keys: ['?'], shown: ['?'], says: 'keys', everywhere: true, does: ({ commands }) => commands.showKeys(true) },
];

/** These own the keys pressed in them: a field all, a range its arrows, a button its space. */
const TYPING = 'input:not([type=checkbox]):not([type=radio]):not([type=range]), select, textarea, [contenteditable]';
const ARROWS_TAKEN = `${TYPING}, [type=range], [type=radio], [role=tab], [role=slider], [tabindex="0"]:not(button)`;
const SPACE_TAKEN = `${TYPING}, button, [type=checkbox], [type=radio], summary, a[href], [role=slider]`;

export function isTaken(event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof Element)) return false;
  // One that has just closed keeps the focus until the next frame.
  if (target.closest('dialog[open]')) return true;
  if (event.key === ' ') return target.matches(SPACE_TAKEN);
  if (/^(Arrow|Home$|End$)/.test(event.key)) return target.matches(ARROWS_TAKEN);
  return target.matches(TYPING);
}

/** Shift belongs to what is typed by it: to ? and to the digits of AZERTY. */
const SHIFTED = /^[?1-9]$/;

/** What an event presses, and by which key. */
function pressed(event: KeyboardEvent): readonly [KeyBinding, string] | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  for (const key of meantKeys(event)) {
    if (event.shiftKey && !SHIFTED.test(key)) continue;
    const binding = KEY_BINDINGS.find(({ keys }) => keys.includes(key));
    if (binding) return [binding, key];
  }
  return null;
}

/** Listens on the window until the answer is called. */
export function listenToKeys(lab: Lab): () => void {
  const press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isTaken(event)) return;
    const [binding, key] = pressed(event) ?? [];
    if (binding === undefined || key === undefined) return;
    const state = lab.store.getState();
    if (!binding.embedded && isEmbedded(state)) return;
    if (!binding.everywhere && state.mode !== 'lab') return;
    event.preventDefault();
    if (!event.repeat || binding.held) binding.does(lab, key);
  };
  const settle = (event: KeyboardEvent): void => {
    if (!event.key.startsWith('Arrow') || isTaken(event) || lab.store.getState().mode !== 'lab') return;
    lab.commands.settleSettings(true);
  };
  const leave = pressOnce();
  window.addEventListener('keydown', press);
  window.addEventListener('keyup', settle);
  return () => {
    leave();
    window.removeEventListener('keydown', press);
    window.removeEventListener('keyup', settle);
  };
}

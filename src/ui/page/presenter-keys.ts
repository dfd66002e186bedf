/**
 * Keys of whoever presents the page around this frame: they are told to it by name, wherever in the frame the focus is. Names of
 * this list alone leave the page, so that any origin may hear them.
 */
import { meantKeys } from '../basics/meant-keys.ts';
import { isTaken } from './keys.ts';

/** No control of the embed view needs these as much as a remote control does. */
const ALWAYS: readonly string[] = ['PageDown', 'PageUp', 'Escape'];
const UNLESS_TAKEN: readonly string[] = [
  ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'],
  ...['b', 'w', '.', ',', 'n', 'p', 'f', 'o', 's'],
];

interface Told {
  readonly type: 'early-exit-key';
  readonly key: string;
}

/** Until the answer is called. `tell`: to the page around. */
export function tellPresenter(tell: (told: Told) => void): () => void {
  const listenTo = (keys: readonly string[], mayTell: (event: KeyboardEvent) => boolean) => (event: KeyboardEvent) => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
    const key = meantKeys(event).find((name) => keys.includes(name));
    if (key !== undefined && mayTell(event)) tell({ type: 'early-exit-key', key });
  };
  const first = listenTo(ALWAYS, (event) => {
    // A slide is turned, and k stays.
    if (event.target instanceof Element && event.target.matches('[type=range]')) {
      event.preventDefault();
      event.stopPropagation();
    }
    return true;
  });
  // What a part of the page takes it keeps from here, or marks.
  const last = listenTo(UNLESS_TAKEN, (event) => !event.defaultPrevented && !isTaken(event));
  window.addEventListener('keydown', first, { capture: true });
  window.addEventListener('keydown', last);
  return () => {
    window.removeEventListener('keydown', first, { capture: true });
    window.removeEventListener('keydown', last);
  };
}

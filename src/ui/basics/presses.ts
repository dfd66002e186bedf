/** Which presses are presses: a key held down is pressed once, and a double click was meant as one press. */

/**
 * True of the second press of a double click, as long as the system takes one to be. What a first press turns a button
 * into (Stop, "really?") was not there to be pressed. Of a key it is always false.
 */
export function isSecond({ detail }: { readonly detail: number }): boolean {
  return detail > 1;
}

/** What Enter or space press while they repeat: browsers click a button at each repetition of Enter. */
const PRESSED = 'button, summary, a[href], [role=button], [type=checkbox], [type=radio]';

/** Ends the repetitions of held keys on all buttons of the page, until the answer is called. */
export function pressOnce(): () => void {
  const listen = (event: KeyboardEvent): void => {
    const pressing = event.repeat && (event.key === 'Enter' || event.key === ' ');
    if (pressing && event.target instanceof Element && event.target.closest(PRESSED)) event.preventDefault();
  };
  window.addEventListener('keydown', listen, { capture: true });
  return () => window.removeEventListener('keydown', listen, { capture: true });
}

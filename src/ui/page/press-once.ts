/** A key held down is pressed once: browsers click a button at each repetition of Enter. */

function isPressed({ target }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('button, summary, a[href], [role=button], [type=checkbox], [type=radio]') !== null;
}

/** Ends the repetitions of held keys on all buttons of the page, until the answer is called. */
export function pressOnce(): () => void {
  const listen = (event: KeyboardEvent): void => {
    const pressing = event.repeat && (event.key === 'Enter' || event.key === ' ');
    if (pressing && isPressed(event)) event.preventDefault();
  };
  window.addEventListener('keydown', listen, { capture: true });
  return () => window.removeEventListener('keydown', listen, { capture: true });
}

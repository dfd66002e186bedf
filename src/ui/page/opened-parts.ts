/** A part that a press opens lies below the fold on most screens: it is brought into view, as far as it takes to see it. */
import { scrollTo } from '../basics/scroll-to.ts';

/** ms: what grows later does so by itself. */
const PATIENCE = 3000;

/** What a person does next has its own place. */
const GOES_ON = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/** Until the answer is called. */
export function followOpened(): () => void {
  let stop: () => void = () => undefined;
  const follow = (button: Element): void => {
    stop = bringIntoView(button.getAttribute('aria-controls')!);
  };
  // Before the page acts on it: what is closed is about to open.
  const pressed = ({ target }: MouseEvent): void => {
    const button = target instanceof Element ? target.closest('[aria-controls^="part-"]') : null;
    if (button === null) return;
    stop();
    if (button.getAttribute('aria-expanded') === 'false') follow(button);
  };
  document.addEventListener('click', pressed, { capture: true });
  // Pressed before this was there; the stage is open from the start, and may have been reached by Tab alone.
  const early = document.activeElement?.closest('[aria-controls^="part-"][aria-expanded="true"]');
  if (early && early.getAttribute('aria-controls') !== 'part-run') follow(early);
  return () => {
    stop();
    document.removeEventListener('click', pressed, { capture: true });
  };
}

function bringIntoView(id: string): () => void {
  const sizes = new ResizeObserver(() => {
    const part = document.getElementById(id);
    if (part !== null) scrollTo(part, 'nearest');
  });
  const drawn = requestAnimationFrame(() => {
    const part = document.getElementById(id);
    if (part !== null) sizes.observe(part);
  });
  const stop = (): void => {
    cancelAnimationFrame(drawn);
    clearTimeout(timer);
    sizes.disconnect();
    for (const name of GOES_ON) window.removeEventListener(name, stop);
  };
  const timer = setTimeout(stop, PATIENCE);
  for (const name of GOES_ON) window.addEventListener(name, stop, { passive: true });
  return stop;
}

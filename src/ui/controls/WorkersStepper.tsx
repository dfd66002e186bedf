/** How many workers, on the first screen: one fewer, one more. */
import { useLayoutEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import { MAX_WORKERS } from '../../contract/settings.ts';
import { useTexts } from '../basics/texts.ts';
import { useCommands, useSettings } from '../basics/lab-context.ts';
import { workersPatch } from './ranges-form.ts';

export function WorkersStepper(): ReactNode {
  const settings = useSettings();
  const { setSettings } = useCommands();
  const texts = useTexts('first').workers;
  const workers = settings.ranges.length;
  /** The button that was pressed, and where it stood in the window. */
  const pressed = useRef<{ readonly button: HTMLElement; readonly top: number } | null>(null);
  const step = (by: 1 | -1, { currentTarget: button }: MouseEvent<HTMLElement>): void => {
    const next = workers + by;
    if (next < 1 || next > MAX_WORKERS) return;
    pressed.current = { button, top: button.getBoundingClientRect().top };
    setSettings(workersPatch(settings, next));
  };
  // More lanes above are higher: what is pressed again and again stays under the pointer.
  useLayoutEffect(() => {
    if (pressed.current === null) return;
    const { button, top } = pressed.current;
    pressed.current = null;
    window.scrollBy(0, button.getBoundingClientRect().top - top);
  });
  return (
    <div className="stepper" role="group" aria-label={texts.name}>
      <button type="button" aria-label={texts.fewer} aria-disabled={workers === 1} onClick={(event) => step(-1, event)}>
        −
      </button>
      <span aria-live="polite">{texts.value(workers)}</span>
      <button
        type="button"
        aria-label={texts.more}
        aria-disabled={workers === MAX_WORKERS}
        onClick={(event) => step(1, event)}
      >
        +
      </button>
    </div>
  );
}

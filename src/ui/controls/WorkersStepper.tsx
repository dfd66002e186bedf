/** How many workers, on the first screen: one fewer, one more. */
import type { ReactNode } from 'react';
import { MAX_WORKERS } from '../../contract/settings.ts';
import { useTexts } from '../basics/texts.ts';
import { useCommands, useSettings } from '../basics/lab-context.ts';
import { workersPatch } from './Workers.tsx';

export function WorkersStepper(): ReactNode {
  const settings = useSettings();
  const { setSettings } = useCommands();
  const texts = useTexts('first').workers;
  const workers = settings.ranges.length;
  const step = (by: 1 | -1): void => {
    const next = workers + by;
    if (next >= 1 && next <= MAX_WORKERS) setSettings(workersPatch(settings, next));
  };
  return (
    <div className="stepper" role="group" aria-label={texts.name}>
      <button type="button" aria-label={texts.fewer} aria-disabled={workers === 1} onClick={() => step(-1)}>
        −
      </button>
      <span aria-live="polite">{texts.value(workers)}</span>
      <button type="button" aria-label={texts.more} aria-disabled={workers === MAX_WORKERS} onClick={() => step(1)}>
        +
      </button>
    </div>
  );
}

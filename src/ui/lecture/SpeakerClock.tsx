/** The time of day, and how long the lecture has lasted. */
import { useEffect, useState, type ReactNode } from 'react';
import { useLab } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';

const KEY = 'early-exit.speaker';

/** In ms since 1970; null: it goes on from the start of the lecture. */
function keptStart(): number | null {
  try {
    const kept = Number(sessionStorage.getItem(KEY));
    return Number.isSafeInteger(kept) && kept > 0 ? kept : null;
  } catch {
    return null;
  }
}

function keepStart(start: number): void {
  try {
    sessionStorage.setItem(KEY, String(start));
  } catch {
    // It lasts as long as the window.
  }
}

/** `opened`: when the lecture was, in ms since 1970. */
export function SpeakerClock({ opened }: { readonly opened: number }): ReactNode {
  const { speaker } = useTexts('lecture');
  const { wallClock } = useLab();
  const now = useSeconds(wallClock);
  const [start, setStart] = useState(keptStart);
  const restart = (): void => {
    const began = wallClock();
    setStart(began);
    keepStart(began);
  };
  const seconds = Math.max(0, Math.floor((now - (start ?? opened)) / 1000));
  return (
    <div className="speaker-clock">
      <dl>
        <div>
          <dt>{speaker.clock}</dt>
          <dd>{speaker.timeOfDay(now)}</dd>
        </div>
        <div>
          <dt>{start === null ? speaker.elapsed : speaker.restarted}</dt>
          <dd>{speaker.since(seconds)}</dd>
        </div>
      </dl>
      <button type="button" onClick={restart}>
        {speaker.restart}
      </button>
    </div>
  );
}

/** The time, anew with every second of the clock. */
function useSeconds(wallClock: () => number): number {
  const [now, setNow] = useState(wallClock);
  useEffect(() => {
    const timer = setTimeout(() => setNow(wallClock()), 1000 - (now % 1000));
    return () => clearTimeout(timer);
  }, [now, wallClock]);
  return now;
}

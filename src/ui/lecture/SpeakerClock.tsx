/** The time of day, and how long the lecture has lasted. */
import { useEffect, useState, type ReactNode } from 'react';
import { useLab } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';

interface Props {
  /** When the time of the lecture began, in ms since 1970. */
  readonly opened: number;
  readonly restart: () => void;
}

export function SpeakerClock({ opened, restart }: Props): ReactNode {
  const { speaker } = useTexts('lecture');
  const { wallClock } = useLab();
  const now = useSeconds(wallClock);
  return (
    <div className="speaker-clock">
      <dl>
        <div>
          <dt>{speaker.clock}</dt>
          <dd translate="no">{speaker.timeOfDay(now)}</dd>
        </div>
        <div>
          <dt>{speaker.elapsed}</dt>
          <dd translate="no">{speaker.since(Math.max(0, Math.floor((now - opened) / 1000)))}</dd>
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

import { useEffect, useState } from 'react';
import { useLabState } from './lab-context.ts';

/** A run is told about from here on, in ms: shorter ones would only flicker. */
const LONG = 150;

/** Whether a run goes on that has lasted long enough to be told about. */
export function useLongRun(): boolean {
  const started = useLabState(({ activity }) =>
    activity.phase === 'running' || activity.phase === 'tracing' ? activity.startedAt : null,
  );
  const [told, setTold] = useState<number | null>(null);
  useEffect(() => {
    if (started === null) return;
    const timer = setTimeout(() => setTold(started), LONG);
    return () => clearTimeout(timer);
  }, [started]);
  return started !== null && told === started;
}

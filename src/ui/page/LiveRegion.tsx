/** One polite live region: says the start, the flag, and the result sentence. */
import { useEffect, useState, type ReactNode } from 'react';
import type { LiveView } from '../../contract/live.ts';
import { isQuiet } from '../../state/busy.ts';
import { useLab, useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';

/** How often the engine is asked whether the flag is up. Speech is slower than that. */
const LOOK_MS = 250;

/** Who raised the flag of the run that goes on; −1 while nobody has. For runs long enough to be told about. */
function useFinder(running: boolean): number {
  const { readLive } = useLab();
  const [finder, setFinder] = useState(-1);
  useEffect(() => {
    if (!running) return;
    const view: LiveView = { running: false, elapsedMicros: 0, flagUp: false, finder: -1, workers: [] };
    const timer = setInterval(() => {
      readLive(view);
      setFinder(view.running && view.flagUp ? view.finder : -1);
    }, LOOK_MS);
    return () => {
      clearInterval(timer);
      setFinder(-1);
    };
  }, [running, readLive]);
  return finder;
}

export function LiveRegion(): ReactNode {
  const record = useLabState((state) => state.shown?.record ?? null);
  const series = useLabState((state) => state.shown?.series?.length ?? 1);
  const phase = useLabState((state) => state.activity.phase);
  const quiet = useLabState((state) => isQuiet(state.activity));
  const inLab = useLabState((state) => state.mode === 'lab');
  const workers = useLabState((state) => state.settings.ranges.length);
  const byMessage = useLabState((state) => state.settings.flag === 'message');
  const running = phase === 'running' || phase === 'tracing';
  const finder = useFinder(running);
  const { live, story } = useTexts('run');
  // Other modes tell of their runs themselves.
  const told = !inLab
    ? ''
    : running
      ? finder < 0
        ? live.start(workers)
        : live.flag(finder, byMessage)
      : phase === 'sweeping' && !quiet
        ? live.sweep
        : record
          ? series > 1
            ? live.series(series)
            : story.resultSentence(record)
          : '';
  return (
    <div className="visually-hidden" role="status" aria-live="polite" data-testid="live">
      {told}
    </div>
  );
}

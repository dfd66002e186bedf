/** The stage wired to the lab: the lanes, the replay of the last run, and its events in words. */
import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { Micros } from '../../contract/record.ts';
import type { TraceIndex } from '../../replay/events.ts';
import { settingsChanged } from '../../state/same.ts';
import { useChange } from '../controls/useSettings.ts';
import { useLab, useLabState } from '../basics/lab-context.ts';
import { replay } from '../replay.ts';
import { EventTable } from './replay/EventTable.tsx';
import { ReplayControls } from './replay/ReplayControls.tsx';
import { nobodyStarted, runIndex, useRunIndex } from './run-index.ts';
import { Stage } from './Stage.tsx';
import { StageTools, TraceFile } from './StageTools.tsx';
import { useView, view } from '../basics/view-store.ts';
import { words } from '../words.ts';

/** Ranges or target have moved away from the last run: its picture would lie about where things are. */
function useLanesMoved(): boolean {
  return useLabState(({ last, settings }) => {
    if (last === null) return false;
    const before = last.settings;
    return JSON.stringify([before.ranges, before.target]) !== JSON.stringify([settings.ranges, settings.target]);
  });
}

/** What the address asks for holds for the first run that is shown. */
function useAskedMoment(run: TraceIndex | null): Micros | null {
  const moment = useView((state) => state.moment);
  const first = useRef<TraceIndex | null>(null);
  useEffect(() => {
    if (run === null) return;
    first.current ??= run;
    if (run !== first.current) view.askForMoment(null);
  }, [run]);
  return moment;
}

export function StageShow(): ReactNode {
  const { readLive } = useLab();
  const { drag, set } = useChange();
  const settings = useLabState((state) => state.settings);
  const running = useLabState(({ activity }) => activity.phase === 'running' || activity.phase === 'tracing');
  const stale = useLabState(settingsChanged);
  const last = useLabState((state) => state.last);
  const pinned = useLabState((state) => state.pinned);
  const run = useRunIndex(
    last,
    useLabState((state) => state.trace),
  );
  const pinnedRun = useMemo(() => (pinned === null ? null : runIndex(null, pinned)), [pinned]);
  const recorded = useLabState((state) => state.opened !== null && state.opened === state.last);
  const moment = useAskedMoment(run);
  const moved = useLanesMoved();
  const lanes = useView((state) => state.lanesInsteadOf);
  const showRanges = moved || (last !== null && (lanes === last || nobodyStarted(last)));
  return (
    <>
      <Stage
        settings={settings}
        running={running}
        readLive={readLive}
        run={run}
        pinned={pinnedRun}
        replay={replay}
        selected={useView((state) => state.worker)}
        onSelect={view.selectWorker}
        onTargetDrag={(at, final, worker) => (final ? set : drag)({ target: { worker, at } })}
        stale={stale}
        showRanges={showRanges}
        recorded={recorded}
        moment={moment}
      />
      {!showRanges && <ReplayControls run={run} replay={replay} />}
      <div className="stage-foot">
        <StageTools />
        <details className="story">
          <summary className="small">{words.stage.story}</summary>
          <TraceFile />
          {run !== null && <EventTable run={run} replay={replay} />}
        </details>
      </div>
    </>
  );
}

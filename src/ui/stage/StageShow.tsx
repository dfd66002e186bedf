/** The stage wired to the lab: the lanes, the replay of the run that is shown, and its events in words. */
import { useMemo, type ReactNode } from 'react';
import { indexTrace } from '../../replay/events.ts';
import { isEmbedded } from '../../state/embed.ts';
import { settingsChanged } from '../../state/same.ts';
import { useCommands, useLab, useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';
import { EventTable } from './replay/EventTable.tsx';
import { ReplayControls } from './replay/ReplayControls.tsx';
import { useReplay } from './replay/useReplay.ts';
import { nobodyStarted } from './run-index.ts';
import { useShownRun } from './useShownRun.ts';
import { ReplaySound } from './sound/ReplaySound.tsx';
import { SoundButton } from './sound/SoundButton.tsx';
import { Stage } from './Stage.tsx';
import { StageTools, TraceFile } from './StageTools.tsx';

/** Ranges or target have moved away from the run that is shown: its picture would lie about where things are. */
function useLanesMoved(): boolean {
  return useLabState(({ shown, settings }) => {
    if (shown === null) return false;
    const before = shown.record.settings;
    return JSON.stringify([before.ranges, before.target]) !== JSON.stringify([settings.ranges, settings.target]);
  });
}

export function StageShow(): ReactNode {
  const { traces } = useTexts('run');
  const { readLive } = useLab();
  const { selectWorker } = useCommands();
  const { dragSettings, setSettings } = useCommands();
  const replay = useReplay();
  const settings = useLabState((state) => state.settings);
  const running = useLabState(({ activity }) => activity.phase === 'running' || activity.phase === 'tracing');
  const stale = useLabState(settingsChanged);
  const pinned = useLabState((state) => state.pinned);
  const run = useShownRun();
  const pinnedRun = useMemo(() => (pinned === null ? null : indexTrace(pinned)), [pinned]);
  const recorded = useLabState(({ shown }) => shown !== null && shown.origin.kind !== 'here');
  const moment = useLabState((state) => state.moment);
  const moved = useLanesMoved();
  const lanes = useLabState((state) => state.lanes);
  const sound = useLabState((state) => state.sound);
  const embedded = useLabState(isEmbedded);
  const showRanges = moved || lanes || (run !== null && nobodyStarted(run.record));
  return (
    <>
      <Stage
        settings={settings}
        running={running}
        readLive={readLive}
        run={run}
        pinned={pinnedRun}
        replay={replay}
        selected={useLabState((state) => state.worker)}
        onSelect={selectWorker}
        onTargetDrag={(target, final) => (final ? setSettings : dragSettings)({ target })}
        stale={stale}
        showRanges={showRanges}
        recorded={recorded}
        // What is asked of a run of these settings is not asked of another.
        moment={stale ? null : moment}
      />
      {!showRanges && <ReplayControls run={run} replay={replay} tools={<SoundButton />} />}
      {!showRanges && run !== null && sound && <ReplaySound run={run} replay={replay} />}
      {!embedded && (
        <div className="stage-foot">
          <StageTools />
          <details className="story">
            <summary className="small">{traces.title}</summary>
            <TraceFile />
            {run !== null && <EventTable run={run} replay={replay} />}
          </details>
        </div>
      )}
    </>
  );
}

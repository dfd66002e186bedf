/** The replay as sound: while it plays, and for a moment wherever the playhead is put. */
import { useEffect, useMemo, type ReactNode } from 'react';
import type { TraceIndex } from '../../../replay/events.ts';
import { indexedLanes } from '../../../replay/indexed-lanes.ts';
import { flagBetween, tonesAt } from '../../../replay/tones.ts';
import type { ReplayState } from '../replay/replay.ts';
import type { ReplayStore } from '../replay/replay-store.ts';
import { openVoices } from './voices.ts';

interface Props {
  readonly run: TraceIndex;
  readonly replay: ReplayStore;
}

export function ReplaySound({ run, replay }: Props): ReactNode {
  const lanes = useMemo(() => indexedLanes(run), [run]);
  const { ranges } = run.record.settings;
  useEffect(() => {
    const voices = openVoices();
    if (voices === null) return undefined;
    let before = replay.getState();
    const leave = replay.subscribe(() => {
      const state = replay.getState();
      const was = before;
      before = state;
      if (state === null || was === null || isJump(was, state)) return voices.silence();
      if (state.micros === was.micros) return state.playing ? undefined : voices.silence();
      if (flagBetween(lanes, was.micros, state.micros)) voices.stroke();
      voices.sound(tonesAt(lanes, ranges, state.micros));
    });
    return () => {
      leave();
      voices.close();
    };
  }, [lanes, ranges, replay]);
  return null;
}

/** Another run, or from the end back to where playing begins: nothing was passed over. */
const isJump = (was: ReplayState, { bounds, playing }: ReplayState): boolean =>
  was.bounds !== bounds || (playing && !was.playing);

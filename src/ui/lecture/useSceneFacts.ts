/** What is known of a scene as it is set now: its picture, the facts its sentences are made of, and which answer that gives. */
import { useMemo } from 'react';
import type { LectureScene } from '../../contract/lecture-scenes.ts';
import type { RunRecord } from '../../contract/record.ts';
import { intervalOf } from '../../contract/settings.ts';
import { bestAt, longerBy, recordedRun, recordedTimes, wayOfBest, type SceneAnswer } from '../../lessons/scenes.ts';
import { countInterleavings, startBoard } from '../../replay/interleavings.ts';
import { sameSettings } from '../../state/same.ts';
import { lectureSettings } from '../../state/scenes.ts';
import type { SceneFacts } from '../../texts/en/lecture.ts';
import { useLabState } from '../basics/lab-context.ts';
import { usePicture, type PictureState } from '../picture/usePicture.ts';
import { wholeCost } from '../picture/valley-frame.ts';

/** Of the statements of two workers, without the second look and with it. */
export const ORDERS = { without: countInterleavings(startBoard(false)), with: countInterleavings(startBoard(true)) };

export interface SceneSeen {
  readonly picture: PictureState;
  /** The recorded run that stands in, with its own number of workers; null where one was made here, or something was turned. */
  readonly recorded: RunRecord | null;
  readonly facts: SceneFacts;
  /** Null where the picture does not know. */
  readonly answer: SceneAnswer | null;
}

export function useSceneFacts(scene: LectureScene): SceneSeen {
  const picture = usePicture();
  const races = useLabState((state) => state.races);
  const kept = useMemo(() => recordedRun(scene), [scene]);
  const { settings, valley, beside, source } = picture;
  const recorded = source === 'model' && sameSettings(lectureSettings(scene), settings) ? kept : null;
  const times = useMemo(
    () => (recorded === null ? timesOf(picture) : recordedTimes(scene)) ?? 1,
    [recorded, picture, scene],
  );
  const facts = {
    workers: (recorded?.settings ?? settings).ranges.length,
    interval: intervalOf(settings, 0),
    times,
    band: valley.band,
    besideBand: beside?.valley.band ?? null,
    orders: ORDERS,
    races: races?.recheck === false ? races : null,
  };
  return { picture, recorded, facts, answer: answerOf(scene, picture, times) };
}

/** Of the run that is seen, where costs of this machine say how long the search alone takes; else as it is expected. */
function timesOf({ source, priced, run, bareMicros, valley, settings }: PictureState): number {
  if (source === 'measured' && priced.from !== 'recorded' && bareMicros) return run.endMicros / bareMicros;
  return 1 + wholeCost(valley.at(intervalOf(settings, 0)));
}

function answerOf(scene: LectureScene, { valley, beside }: PictureState, times: number): SceneAnswer | null {
  switch (scene) {
    case 'one-finds':
      return 'next-check';
    case 'ticks':
    case 'hatching':
      return longerBy(times);
    case 'valley':
      return bestAt(valley.band);
    case 'cheap-and-dear':
      return wayOfBest(valley.band, beside?.valley.band ?? null);
    case 'two-results':
      return ORDERS.without.duplicates > 0 ? 'two' : 'one';
  }
}

/** What is known of a scene as it is set now: its picture, the facts its sentences are made of, and which answer that gives. */
import { useMemo } from 'react';
import type { LectureScene } from '../../contract/lecture-scenes.ts';
import { intervalOf } from '../../contract/settings.ts';
import { bestAt, longerBy, wayOfBest, type SceneAnswer } from '../../lessons/scenes.ts';
import { countInterleavings, startBoard } from '../../replay/interleavings.ts';
import type { SceneFacts } from '../../texts/en/lecture.ts';
import { useLabState } from '../basics/lab-context.ts';
import { usePicture, type PictureState } from '../picture/usePicture.ts';
import { wholeCost } from '../picture/valley-frame.ts';

/** Of the statements of two workers, without the second look and with it. */
export const ORDERS = { without: countInterleavings(startBoard(false)), with: countInterleavings(startBoard(true)) };

export interface SceneSeen {
  readonly picture: PictureState;
  readonly facts: SceneFacts;
  /** Null where the picture does not know. */
  readonly answer: SceneAnswer | null;
}

export function useSceneFacts(scene: LectureScene): SceneSeen {
  const picture = usePicture();
  const races = useLabState((state) => state.races);
  const answer = useMemo(() => answerOf(scene, picture), [scene, picture]);
  const { settings, valley, beside } = picture;
  const interval = intervalOf(settings, 0);
  const facts = {
    workers: settings.ranges.length,
    interval,
    here: valley.at(interval),
    band: valley.band,
    besideBand: beside?.valley.band ?? null,
    orders: ORDERS,
    races: races?.recheck === false ? races : null,
  };
  return { picture, facts, answer };
}

function answerOf(scene: LectureScene, { valley, settings, beside }: PictureState): SceneAnswer | null {
  switch (scene) {
    case 'one-finds':
      return 'next-check';
    case 'ticks':
    case 'hatching':
      return longerBy(wholeCost(valley.at(intervalOf(settings, 0))));
    case 'valley':
      return bestAt(valley.band);
    case 'cheap-and-dear':
      return wayOfBest(valley.band, beside?.valley.band ?? null);
    case 'two-results':
      return ORDERS.without.duplicates > 0 ? 'two' : 'one';
  }
}

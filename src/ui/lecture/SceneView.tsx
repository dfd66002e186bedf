/** One beat of a scene: its sentence, its picture, and the hands of the hall. Before it is run nothing gives the answer away. */
import { useMemo, type ReactNode } from 'react';
import type { Beat, LectureScene } from '../../contract/lecture-scenes.ts';
import { intervalOf } from '../../contract/settings.ts';
import { bestAt, LECTURE, longerBy, wayOfBest, type SceneAnswer } from '../../lessons/scenes.ts';
import { countInterleavings, startBoard } from '../../replay/interleavings.ts';
import { useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';
import { wholeCost } from '../picture/valley-frame.ts';
import { usePicture, type PictureState } from '../picture/usePicture.ts';
import { SceneBoard } from './SceneBoard.tsx';
import { SceneLanes } from './SceneLanes.tsx';
import { SceneValley } from './SceneValley.tsx';
import { Vote } from './Vote.tsx';

const ORDERS = { without: countInterleavings(startBoard(false)), with: countInterleavings(startBoard(true)) };

/** What the picture answers; null where it does not know. */
function answerOf(scene: LectureScene, picture: PictureState): SceneAnswer | null {
  const { valley, settings, beside } = picture;
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

export function SceneView({ scene, beat }: { readonly scene: LectureScene; readonly beat: Beat }): ReactNode {
  const texts = useTexts('lecture');
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
  const { look } = LECTURE[scene];
  return (
    <div className="scene" data-look={look}>
      <h1 className="scene-sentence">{beat === 'reveal' ? texts.reveals[scene](facts) : texts.questions[scene]}</h1>
      <p className="scene-setup">{texts.setUp(facts, look)}</p>
      {beat === 'question' ? (
        <div className="scene-empty" />
      ) : (
        <div className="scene-picture">
          {look === 'lanes' && <SceneLanes scene={scene} picture={picture} />}
          {look === 'valley' && <SceneValley picture={picture} />}
          {look === 'board' && <SceneBoard orders={ORDERS} />}
        </div>
      )}
      <Vote key={scene} scene={scene} answer={beat === 'reveal' ? answer : null} />
    </div>
  );
}

/** What a scene shows of itself: lanes, a valley, or the orders at the lock. */
import type { ReactNode } from 'react';
import type { LectureScene } from '../../contract/lecture-scenes.ts';
import { LECTURE } from '../../lessons/scenes.ts';
import type { PictureState } from '../picture/usePicture.ts';
import { SceneBoard } from './SceneBoard.tsx';
import { SceneLanes } from './SceneLanes.tsx';
import { SceneValley } from './SceneValley.tsx';
import { ORDERS } from './useSceneFacts.ts';

interface Props {
  readonly scene: LectureScene;
  readonly picture: PictureState;
}

export function ScenePicture({ scene, picture }: Props): ReactNode {
  const { look } = LECTURE[scene];
  return (
    <div className="scene-picture">
      {look === 'lanes' && <SceneLanes scene={scene} picture={picture} />}
      {look === 'valley' && <SceneValley picture={picture} />}
      {look === 'board' && <SceneBoard orders={ORDERS} />}
    </div>
  );
}

/** What a scene shows of itself: lanes, a valley, or the orders at the lock. */
import type { ComponentType, ReactNode } from 'react';
import type { LectureScene } from '../../contract/lecture-scenes.ts';
import { LECTURE } from '../../lessons/scenes.ts';
import type { PictureState } from '../picture/usePicture.ts';
import type { DrawnProps } from './Grown.tsx';
import { SceneBoard } from './SceneBoard.tsx';
import { SceneLanes } from './SceneLanes.tsx';
import { SceneValley } from './SceneValley.tsx';
import { ORDERS } from './useSceneFacts.ts';

interface Props {
  readonly scene: LectureScene;
  readonly picture: PictureState;
  readonly paper: ComponentType<DrawnProps>;
  /** Its lanes are heard, too. */
  readonly heard?: boolean;
}

export function ScenePicture({ scene, picture, paper, heard = false }: Props): ReactNode {
  const { look } = LECTURE[scene];
  return (
    <div className="scene-picture">
      {look === 'lanes' && <SceneLanes scene={scene} picture={picture} paper={paper} heard={heard} />}
      {look === 'valley' && <SceneValley picture={picture} paper={paper} />}
      {look === 'board' && <SceneBoard orders={ORDERS} />}
    </div>
  );
}

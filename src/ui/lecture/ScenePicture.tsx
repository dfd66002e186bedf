/** What a scene shows of itself: lanes, a valley, or the orders at the lock. */
import type { ComponentType, ReactNode } from 'react';
import type { LectureScene } from '../../contract/lecture-scenes.ts';
import { LECTURE } from '../../lessons/scenes.ts';
import type { DrawnProps } from './Grown.tsx';
import { SceneBoard } from './SceneBoard.tsx';
import { SceneLanes } from './SceneLanes.tsx';
import { SceneValley } from './SceneValley.tsx';
import { ORDERS, type SceneSeen } from './useSceneFacts.ts';

interface Props {
  readonly scene: LectureScene;
  readonly seen: SceneSeen;
  readonly paper: ComponentType<DrawnProps>;
  /** Its lanes are heard, too. */
  readonly heard?: boolean;
}

export function ScenePicture({ scene, seen, paper, heard = false }: Props): ReactNode {
  const { look } = LECTURE[scene];
  return (
    <div className="scene-picture">
      {look === 'lanes' && <SceneLanes seen={seen} paper={paper} heard={heard} />}
      {look === 'valley' && <SceneValley picture={seen.picture} paper={paper} />}
      {look === 'board' && <SceneBoard orders={ORDERS} />}
    </div>
  );
}

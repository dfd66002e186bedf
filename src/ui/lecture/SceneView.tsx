/** One beat of a scene: its sentence, its picture, and the hands of the hall. Before it is run nothing gives the answer away. */
import type { ReactNode } from 'react';
import type { Beat, LectureScene } from '../../contract/lecture-scenes.ts';
import { LECTURE } from '../../lessons/scenes.ts';
import { useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';
import { Grown } from './Grown.tsx';
import { ScenePicture } from './ScenePicture.tsx';
import { useSceneFacts } from './useSceneFacts.ts';
import { Vote } from './Vote.tsx';

export function SceneView({ scene, beat }: { readonly scene: LectureScene; readonly beat: Beat }): ReactNode {
  const texts = useTexts('lecture');
  const seen = useSceneFacts(scene);
  const { facts, answer } = seen;
  const { look } = LECTURE[scene];
  // Before the reveal the tones would tell those who listen what the others may only guess.
  const heard = useLabState((state) => state.sound) && beat === 'reveal';
  return (
    <div className="scene" data-look={look}>
      <h1 className="scene-sentence">{beat === 'reveal' ? texts.reveals[scene](facts) : texts.questions[scene]}</h1>
      <p className="scene-setup">{texts.setUp(facts, look)}</p>
      {beat === 'question' ? (
        <div className="scene-empty" />
      ) : (
        <ScenePicture scene={scene} seen={seen} paper={Grown} heard={heard} />
      )}
      <Vote key={scene} scene={scene} beat={beat} answer={beat === 'reveal' ? answer : null} />
    </div>
  );
}

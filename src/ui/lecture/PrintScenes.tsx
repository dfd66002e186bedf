/** All chosen scenes on paper, a page each: the question with room for the hands, and under a fold what gives the answer away. */
import { useEffect, useMemo, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { LectureScene } from '../../contract/lecture-scenes.ts';
import { LECTURE, shownScenes } from '../../lessons/scenes.ts';
import { VOTE_ROUNDS } from '../../lessons/votes.ts';
import { LabProvider, useLab, useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';
import { keptVotes } from './kept-votes.ts';
import { labAtScene } from './lab-at-scene.ts';
import { QrCode } from './QrCode.tsx';
import { ScenePicture } from './ScenePicture.tsx';
import { StillPaper } from './StillPaper.tsx';
import { useSceneFacts, type SceneSeen } from './useSceneFacts.ts';

/** Prints as soon as it is drawn; `done` when that is over. */
export function PrintScenes({ done }: { readonly done: () => void }): ReactNode {
  const scenes = shownScenes(useLabState((state) => state.scenes));
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset['print'] = 'scenes';
    const end = (): void => done();
    addEventListener('afterprint', end);
    window.print();
    return () => {
      removeEventListener('afterprint', end);
      delete dataset['print'];
    };
  }, [done]);
  return createPortal(
    <main className="print-scenes">
      {scenes.map((scene, at) => (
        <PrintScene key={scene} scene={scene} place={at + 1} of={scenes.length} />
      ))}
    </main>,
    document.body,
  );
}

interface SceneProps {
  readonly scene: LectureScene;
  readonly place: number;
  readonly of: number;
}

function PrintScene({ scene, place, of }: SceneProps): ReactNode {
  const lab = useLab();
  const there = useMemo(() => labAtScene(lab, scene), [lab, scene]);
  return (
    <LabProvider value={there}>
      <article className="print-scene">
        <Page scene={scene} place={place} of={of} />
      </article>
    </LabProvider>
  );
}

function Page({ scene, place, of }: SceneProps): ReactNode {
  const texts = useTexts('lecture');
  const { print } = texts;
  const seen = useSceneFacts(scene);
  return (
    <>
      <header>
        <div>
          <p className="soft">{print.place(place, of)}</p>
          <h1>{texts.questions[scene]}</h1>
          <p>{texts.setUp(seen.facts, LECTURE[scene].look)}</p>
        </div>
        <QrCode />
      </header>
      <Hands scene={scene} />
      <p className="print-fold">{print.fold}</p>
      <Answer scene={scene} seen={seen} />
    </>
  );
}

/** What was counted, or room for it. */
function Hands({ scene }: { readonly scene: LectureScene }): ReactNode {
  const { answers, formats, print, vote } = useTexts('lecture');
  const votes = keptVotes(scene);
  return (
    <table className="print-hands">
      <thead>
        <tr>
          <th scope="col">{print.hands}</th>
          {VOTE_ROUNDS.map((round) => (
            <th key={round} scope="col">
              {vote.rounds[round]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {LECTURE[scene].options.map((option) => (
          <tr key={option}>
            <th scope="row">{answers[scene](option)}</th>
            {VOTE_ROUNDS.map((round) => {
              const hands = votes[`${round} ${option}`];
              return (
                <td key={round} translate={typeof hands === 'number' ? 'no' : undefined}>
                  {typeof hands === 'number' ? formats.count(hands) : hands && vote.levels[hands]}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Answer({ scene, seen }: { readonly scene: LectureScene; readonly seen: SceneSeen }): ReactNode {
  const { facts, answer } = seen;
  const { answers, print, reveals, speaker } = useTexts('lecture');
  const note = speaker.notes[scene];
  return (
    <section>
      <h2>{print.answer}</h2>
      <p className="print-sentence">{reveals[scene](facts)}</p>
      {answer !== null && <p className="print-answer">{answers[scene](answer)}</p>}
      <ScenePicture scene={scene} seen={seen} paper={StillPaper} />
      <h3>{speaker.expected}</h3>
      <p>{note.expected}</p>
      <h3>{speaker.wrong}</h3>
      <p>{note.wrong}</p>
    </section>
  );
}

/** Which scenes the lecture has, and in which order: the address keeps them, so that one link is the whole lecture. */
import { useCallback, useRef, useState, type ReactNode } from 'react';
import { LECTURE_SCENES, type LectureScene } from '../../contract/lecture-scenes.ts';
import { shownScenes } from '../../lessons/scenes.ts';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { lazyPart } from '../basics/lazy-part.tsx';
import { useTexts } from '../basics/texts.ts';

const PrintScenes = lazyPart('part', 'PrintScenes', () => import('./PrintScenes.tsx'));

export function SceneChoice(): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const { choice, names, print } = useTexts('lecture');
  const [printing, setPrinting] = useState(false);
  const printed = useCallback(() => setPrinting(false), []);
  const scenes = shownScenes(useLabState((state) => state.scenes));
  const { chooseScenes } = useCommands();
  const others = LECTURE_SCENES.filter((scene) => !scenes.includes(scene));
  const put = (next: readonly LectureScene[]): void => chooseScenes(next.join() === LECTURE_SCENES.join() ? [] : next);
  const move = (from: number, to: number): void => {
    const next = scenes.toSpliced(from, 1);
    next.splice(to, 0, scenes[from]!);
    put(next);
  };
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => dialog.current?.showModal()}>
        {choice.button}
      </button>
      <dialog ref={dialog} className="dialog" aria-labelledby="scene-choice">
        <h2 id="scene-choice">{choice.title}</h2>
        <p>{choice.note}</p>
        <ol className="scene-choice">
          {scenes.map((scene, at) => (
            <li key={scene}>
              <label className="check">
                <input
                  type="checkbox"
                  checked
                  disabled={scenes.length === 1}
                  onChange={() => put(scenes.filter((each) => each !== scene))}
                />
                <span>{names[scene]}</span>
              </label>
              <button
                type="button"
                disabled={at === 0}
                aria-label={choice.earlier(names[scene])}
                onClick={() => move(at, at - 1)}
              >
                ↑
              </button>
              <button
                type="button"
                disabled={at === scenes.length - 1}
                aria-label={choice.later(names[scene])}
                onClick={() => move(at, at + 1)}
              >
                ↓
              </button>
            </li>
          ))}
          {others.map((scene) => (
            <li key={scene}>
              <label className="check">
                <input type="checkbox" checked={false} onChange={() => put([...scenes, scene])} />
                <span>{names[scene]}</span>
              </label>
            </li>
          ))}
        </ol>
        <div className="dialog-buttons">
          <button
            type="button"
            onClick={() => {
              dialog.current?.close();
              setPrinting(true);
            }}
          >
            {print.button}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {choice.close}
          </button>
        </div>
      </dialog>
      {printing && <PrintScenes done={printed} />}
    </>
  );
}

/** Five minutes before class: what this machine can do, and each scene tried once. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { LectureScene } from '../../contract/lecture-scenes.ts';
import type { RunRecord } from '../../contract/record.ts';
import { judgeClass, judgeRehearsal, type ClassCheck, type FoundScenes } from '../../lessons/before-class.ts';
import { LECTURE, shownScenes } from '../../lessons/scenes.ts';
import { isBusy } from '../../state/busy.ts';
import { lectureSettings } from '../../state/scenes.ts';
import { useLab, useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';
import { keepRehearsal, keptRehearsal } from './kept-rehearsal.ts';
import { seeClass } from './see-class.ts';

/** Of each scene: one alone says little. */
const RUNS = 3;

export function BeforeClass(): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  const { before } = useTexts('lecture');
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
          dialog.current?.showModal();
        }}
      >
        {before.button}
      </button>
      <dialog ref={dialog} className="dialog" aria-labelledby="before-class" onClose={() => setOpen(false)}>
        <h2 id="before-class">{before.title}</h2>
        {open && <Checks />}
        {open && <Rehearsal />}
        <button type="button" onClick={() => dialog.current?.close()}>
          {before.close}
        </button>
      </dialog>
    </>
  );
}

function Checks(): ReactNode {
  const { store } = useLab();
  const { before } = useTexts('lecture');
  const [checks, setChecks] = useState<readonly ClassCheck[] | null>(null);
  useEffect(() => {
    const ends = new AbortController();
    void seeClass(store.getState(), ends.signal).then((seen) => ends.signal.aborted || setChecks(judgeClass(seen)));
    return () => ends.abort();
  }, [store]);
  if (checks === null) return <p role="status">{before.looking}</p>;
  return (
    <ul className="class-checks">
      {checks.map((check) => (
        <li key={check.name} data-state={check.state}>
          <span className="class-state">{before.states[check.state]}</span>
          <span>{before.says[check.name](check)}</span>
        </li>
      ))}
    </ul>
  );
}

/** A run of each scene that shows one; the others show costs or counts, which Enter measures in their scene. */
function Rehearsal(): ReactNode {
  const { calls, store } = useLab();
  const { before, names } = useTexts('lecture');
  const scenes = shownScenes(useLabState((state) => state.scenes));
  const free = useLabState(({ engine, activity }) => engine.phase === 'ready' && !isBusy(activity));
  const [found, setFound] = useState<FoundScenes>(keptRehearsal);
  const [going, setGoing] = useState(false);
  const wanted = useRef(true);
  useEffect(() => {
    wanted.current = true;
    return () => {
      wanted.current = false;
    };
  }, []);
  const rehearse = async (): Promise<void> => {
    if (isBusy(store.getState().activity)) return;
    setGoing(true);
    const runs: Partial<Record<LectureScene, RunRecord[]>> = {};
    // What the first scene takes is what the others are compared with.
    const tried = [...new Set<LectureScene>(['one-finds', ...scenes])].filter((each) => LECTURE[each].look === 'lanes');
    for (const scene of tried)
      // Whoever closes the dialog has a lecture to give.
      for (let run = 0; run < RUNS && wanted.current; run += 1) {
        const record = await calls.run(lectureSettings(scene)).catch(() => null);
        if (record !== null) (runs[scene] ??= []).push(record);
      }
    if (!wanted.current) return;
    setGoing(false);
    setFound(keepRehearsal({ ...found, ...judgeRehearsal(runs) }));
  };
  return (
    <>
      <h3>{before.rehearse}</h3>
      <p>{before.rule}</p>
      <button type="button" aria-disabled={!free} onClick={() => free && void rehearse()}>
        {before.rehearse}
      </button>
      <ol className="class-checks" aria-live="polite">
        {going && <li>{before.rehearsing}</li>}
        {!going &&
          Object.keys(found).length > 0 &&
          scenes.map((scene) => {
            const { look } = LECTURE[scene];
            return (
              <li key={scene}>
                <span className="class-state">{names[scene]}</span>
                <span>{look === 'lanes' ? before.found[found[scene] ?? 'not-yet'] : before.shows[look]}</span>
              </li>
            );
          })}
      </ol>
    </>
  );
}

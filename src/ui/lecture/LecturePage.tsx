/** The lecture: one scene at a time on the whole screen, gone through by the keys of a remote control. */
import { useCallback, useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { BEATS } from '../../contract/lecture-scenes.ts';
import { BESIDE, LECTURE_SETUPS } from '../../state/scenes.ts';
import { shownScenes } from '../../lessons/scenes.ts';
import { useCommands, useLab, useLabState } from '../basics/lab-context.ts';
import { usePageTitle } from '../basics/page-title.ts';
import { useTexts } from '../basics/texts.ts';
import { BeforeClass } from './BeforeClass.tsx';
import { LECTURE_BINDINGS, listenToLecture, type LectureBinding } from './lecture-keys.ts';
import { QrCorner } from './QrCorner.tsx';
import { SceneView } from './SceneView.tsx';
import { SceneChoice } from './SceneChoice.tsx';
import { fillScreen, leaveScreen, useFullScreen } from './useFullScreen.ts';
import { useWakeLock } from './useWakeLock.ts';

export function LecturePage(): ReactNode {
  const lab = useLab();
  const [black, setBlack] = useState(false);
  const leave = useCallback((): void => {
    leaveScreen();
    lab.commands.openMode('lab');
  }, [lab]);
  useFullScreen();
  useWakeLock();
  useLooks();
  useBothValleys();
  const isBlack = useEffectEvent(() => black);
  useEffect(
    () => listenToLecture(lab, { turnBlack: () => setBlack((was) => !was), isBlack: () => isBlack(), leave }),
    [lab, leave],
  );
  const scene = useLabState((state) => state.scene);
  const beat = useLabState((state) => state.beat);
  return (
    <main className="lecture" id="result" tabIndex={-1} data-black={black}>
      {!black && <SceneView key={scene} scene={scene} beat={beat} />}
      <Foot leave={leave} hidden={black} />
    </main>
  );
}

/** Sizes of the hall are of the hall alone: what is chosen for the desk stays. */
function useLooks(): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset['mode'] = 'lecture';
    return () => {
      delete dataset['mode'];
    };
  }, []);
}

/** A scene of two valleys has both, also where its address does not say so. */
function useBothValleys(): void {
  const { setCharts } = useCommands();
  const steps = BESIDE[LECTURE_SETUPS[useLabState((state) => state.scene)]];
  const there = useLabState(({ charts }) => charts.beside !== null);
  useEffect(() => {
    if (steps !== undefined && !there) setCharts({ beside: steps });
  }, [steps, there, setCharts]);
}

function Foot({ leave, hidden }: { readonly leave: () => void; readonly hidden: boolean }): ReactNode {
  const lab = useLab();
  const { foot } = useTexts('lecture');
  const scene = useLabState((state) => state.scene);
  const beat = useLabState((state) => state.beat);
  const scenes = shownScenes(useLabState((state) => state.scenes));
  const press = (says: LectureBinding['says']): void =>
    LECTURE_BINDINGS.find((binding) => binding.says === says)!.does(lab, {
      turnBlack: () => undefined,
      isBlack: () => false,
      leave,
    });
  const place = foot.place(Math.max(0, scenes.indexOf(scene)) + 1, scenes.length, BEATS.indexOf(beat));
  // The name of a scene may say what comes of it.
  usePageTitle(place);
  if (hidden) return null;
  return (
    <footer className="lecture-foot">
      <p>{place}</p>
      <div className="lecture-tools">
        <button type="button" onClick={() => press('back')}>
          {foot.back}
        </button>
        <button type="button" onClick={() => press('next')}>
          {foot.next}
        </button>
        <button type="button" onClick={() => press('run')}>
          {foot.run}
        </button>
        <QrCorner />
        <SceneChoice />
        <BeforeClass />
        <button type="button" onClick={fillScreen}>
          {foot.fullScreen}
        </button>
        <button type="button" onClick={leave}>
          {foot.leave}
        </button>
      </div>
    </footer>
  );
}

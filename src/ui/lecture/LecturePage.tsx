/** The lecture: one scene at a time on the whole screen, gone through by the keys of a remote control. */
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { BEATS } from '../../contract/lecture-scenes.ts';
import { BESIDE, LECTURE_SETUPS } from '../../state/scenes.ts';
import { shownScenes } from '../../lessons/scenes.ts';
import { useCommands, useLab, useLabState } from '../basics/lab-context.ts';
import { usePageTitle } from '../basics/page-title.ts';
import { useTexts } from '../basics/texts.ts';
import { SoundButton } from '../stage/sound/SoundButton.tsx';
import { BeforeClass } from './BeforeClass.tsx';
import { keepLecture, keptLecture, otherLecture } from './kept-lecture.ts';
import { bindingOf, listenToLecture, type LectureBinding, type LectureScreen } from './lecture-keys.ts';
import { openSpeaker } from './open-speaker.ts';
import { QrCorner } from './QrCorner.tsx';
import { SceneView } from './SceneView.tsx';
import { SceneChoice } from './SceneChoice.tsx';
import { TellSpeaker } from './TellSpeaker.tsx';
import { fillScreen, leaveScreen, useFullScreen } from './useFullScreen.ts';
import { useWakeLock } from './useWakeLock.ts';

export function LecturePage(): ReactNode {
  const lab = useLab();
  const [black, setBlack] = useState(false);
  const { blackScreen } = useTexts('lecture');
  const lost = useFullScreen();
  useWakeLock();
  useBothValleys();
  useKeysGivenBack();
  const [lecture, setLecture] = useState(() => keptLecture(lab.wallClock()));
  const screen: LectureScreen = {
    turnBlack: () => setBlack((was) => !was),
    isBlack: () => black,
    openSpeaker: () => openSpeaker(lecture.channel, lab.store.getState().language),
    leave: () => {
      leaveScreen();
      lab.commands.openMode('lab');
    },
  };
  const latest = useEffectEvent(() => screen);
  useEffect(() => listenToLecture(lab, () => latest()), [lab]);
  const scene = useLabState((state) => state.scene);
  const beat = useLabState((state) => state.beat);
  return (
    <main className="lecture" id="result" tabIndex={-1} data-black={black}>
      {black ? <h1 className="visually-hidden">{blackScreen}</h1> : <SceneView key={scene} scene={scene} beat={beat} />}
      <Foot screen={screen} lost={lost} />
      <TellSpeaker
        lecture={lecture}
        screen={screen}
        taken={() => setLecture(otherLecture(lecture.opened))}
        restart={() => setLecture(keepLecture({ ...lecture, opened: lab.wallClock() }))}
      />
    </main>
  );
}

/** A button that was clicked would keep Space and Enter, which are the remote's; who comes to it by Tab has them for it. */
function useKeysGivenBack(): void {
  useEffect(() => {
    const clicked = ({ detail, target }: MouseEvent): void => {
      if (detail > 0 && target instanceof Element) target.closest<HTMLElement>('.lecture button')?.blur();
    };
    addEventListener('click', clicked);
    return () => removeEventListener('click', clicked);
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

interface FootProps {
  readonly screen: LectureScreen;
  /** The whole screen was taken away. */
  readonly lost: boolean;
}

function Foot({ screen, lost }: FootProps): ReactNode {
  const lab = useLab();
  const { foot } = useTexts('lecture');
  const scene = useLabState((state) => state.scene);
  const beat = useLabState((state) => state.beat);
  const scenes = shownScenes(useLabState((state) => state.scenes));
  const press = (says: LectureBinding['says']): void => bindingOf(says).does(lab, screen);
  const place = foot.place(Math.max(0, scenes.indexOf(scene)) + 1, scenes.length, BEATS.indexOf(beat));
  // The name of a scene may say what comes of it.
  usePageTitle(place);
  if (screen.isBlack()) return null;
  return (
    <footer className="lecture-foot">
      <p>{lost ? foot.lostScreen(place) : place}</p>
      <div className="lecture-tools">
        <button type="button" aria-label={foot.back} title={foot.back} onClick={() => press('back')}>
          ←
        </button>
        <button type="button" aria-label={foot.next} title={foot.next} onClick={() => press('next')}>
          →
        </button>
        <button type="button" onClick={() => press('run')}>
          {foot.run}
        </button>
        <QrCorner />
        <SceneChoice />
        <BeforeClass />
        <SoundButton />
        <button type="button" onClick={() => press('speaker')}>
          {foot.speaker}
        </button>
        <button type="button" onClick={fillScreen}>
          {foot.fullScreen}
        </button>
        <button type="button" onClick={screen.leave}>
          {foot.leave}
        </button>
      </div>
    </footer>
  );
}

/** The lab as it would be in another scene: for pictures of all of them at once. The present one is as it was turned. */
import type { LectureScene } from '../../contract/lecture-scenes.ts';
import { BESIDE, LECTURE_SETUPS, lectureSettings } from '../../state/scenes.ts';
import { settingsHere } from '../../state/settings-here.ts';
import type { Lab, LabState } from '../../state/types.ts';

export function labAtScene(lab: Lab, scene: LectureScene): Lab {
  let of = lab.store.getState();
  let there = stateAt(of, scene);
  const getState = (): LabState => {
    const state = lab.store.getState();
    if (state !== of) [of, there] = [state, stateAt(state, scene)];
    return there;
  };
  return { ...lab, store: { ...lab.store, getState } };
}

function stateAt(state: LabState, scene: LectureScene): LabState {
  if (scene === state.scene) return state;
  const beside = BESIDE[LECTURE_SETUPS[scene]] ?? null;
  return {
    ...state,
    scene,
    settings: settingsHere(lectureSettings(scene), state.engine),
    charts: { ...state.charts, beside },
  };
}

import type { Lab } from '../../../state/types.ts';
import { useLab } from '../../basics/lab-context.ts';
import { createReplayStore, type ReplayStore } from './replay-store.ts';

/** Made with the first part that asks for it: the stage comes beside the first load, not in it. */
const replays = new WeakMap<Lab, ReplayStore>();

/** The one replay of a lab: the stage, its controls and the code panel follow it. */
export function useReplay(): ReplayStore {
  const lab = useLab();
  const made = replays.get(lab) ?? createReplayStore();
  replays.set(lab, made);
  return made;
}

/** The one replay of the page: the stage, its controls and the code panel follow it. */
import { createReplayStore } from './stage/replay/replay-store.ts';

export const replay = createReplayStore();

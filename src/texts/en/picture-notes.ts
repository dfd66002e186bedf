/** What is said of the picture where a pointer rests on its badges and switches. */
import type { Source } from './picture.ts';

export const pictureNotes = () => ({
  sources: {
    measured: 'A run on this machine.',
    recorded: 'A run that was recorded on another machine.',
    model: 'Reckoned from what an iteration and a check cost; nothing was run.',
  } satisfies Record<Source, string>,
  /** Over two valleys. */
  twoWeights: 'The cheaper an iteration, the rarer its checks should be.',
  processorTime: 'Count the time of all workers instead of the time until the last one has left.',
  logAxes: 'On log axes the two costs are straight lines; the best k lies where they cross.',
});

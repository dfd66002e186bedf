/** The valley of the present state, as it is drawn. */
import { intervalOf } from '../../contract/settings.ts';
import type { Priced } from '../../state/price.ts';
import { commonInterval } from './picture-model.ts';
import type { PictureState } from './usePicture.ts';
import type { ValleyPicture } from './valley-frame.ts';

export function valleyPicture(
  { settings, valley, priced, dots, beside }: PictureState,
  { axes, time }: Pick<ValleyPicture, 'axes' | 'time'>,
): ValleyPicture {
  const interval = intervalOf(settings, 0);
  const own = commonInterval(settings) === null && settings.ranges.map((_, worker) => intervalOf(settings, worker));
  return {
    ...valley,
    ...(own && { own }),
    ...{ interval, dots, axes, time, here: valley.at(interval) },
    searched: settings.task === 'find',
    measured: priced.from === 'measured',
    weights: bothWeights({ priced, beside }),
    other: beside && { ...beside.valley, measured: beside.priced.from === 'measured' },
  };
}

/** Of both loops, where two stand beside each other. */
export function bothWeights({ priced, beside }: Pick<PictureState, 'priced' | 'beside'>): ValleyPicture['weights'] {
  return beside === null ? null : [weightOf(priced), weightOf(beside.priced)];
}

/** Nanoseconds of an iteration, over the workers. */
function weightOf({ price: { nsPerIteration } }: Priced): number {
  return nsPerIteration.reduce((sum, ns) => sum + ns, 0) / nsPerIteration.length;
}

/** Beside the heading of the valley: what it counts, on which axes, and of which weight an iteration is. */
import type { ReactNode } from 'react';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { lazyPart } from '../basics/lazy-part.tsx';
import { useTexts, useTextsThere } from '../basics/texts.ts';
import type { Beside } from './usePicture.ts';

const ValleyWeights = lazyPart('part', 'ValleyWeights', () => import('./ValleyWeights.tsx'));

interface Props {
  readonly beside: Beside | null;
  /** Nanoseconds of an iteration, of the present set-up and of the one beside it. */
  readonly weights: readonly [number, number] | null;
}

export function ValleyTools({ beside, weights }: Props): ReactNode {
  const texts = useTexts('picture');
  const notes = useTextsThere('run')?.pictureNotes;
  const { axes, time } = useLabState(({ charts }) => charts);
  const { setCharts } = useCommands();
  return (
    <div className="valley-tools small">
      {beside !== null && weights !== null && <ValleyWeights beside={beside} weights={weights} />}
      <button
        type="button"
        aria-pressed={time === 'processor'}
        title={notes?.processorTime}
        onClick={() => setCharts({ time: time === 'processor' ? 'elapsed' : 'processor' })}
      >
        {texts.processorTime}
      </button>
      <button
        type="button"
        aria-pressed={axes === 'log'}
        title={notes?.logAxes}
        onClick={() => setCharts({ axes: axes === 'log' ? 'linear' : 'log' })}
      >
        {texts.logAxes}
      </button>
    </div>
  );
}

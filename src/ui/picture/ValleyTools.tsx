/** Beside the heading of the valley: what it counts, on which axes, and of which weight an iteration is. */
import type { ReactNode } from 'react';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { useTexts, useTextsThere } from '../basics/texts.ts';
import type { Beside } from './usePicture.ts';

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
      {beside !== null && weights !== null && <Weights beside={beside} weights={weights} />}
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

interface WeightsProps {
  readonly beside: Beside;
  readonly weights: readonly [number, number];
}

/** The lighter one first; a press makes it the set-up, and the other stands beside it. */
function Weights({ beside, weights: [here, other] }: WeightsProps): ReactNode {
  const texts = useTexts('picture');
  const work = useLabState(({ settings }) => settings.work);
  const { setSettings, setCharts } = useCommands();
  const swap = (): void => {
    if (work === 'prime') return;
    setCharts({ beside: work });
    setSettings({ work: beside.settings.work });
  };
  const mine = (
    <button key="mine" type="button" aria-pressed={true}>
      {texts.weight(here)}
    </button>
  );
  const others = (
    <button key="others" type="button" aria-pressed={false} onClick={swap}>
      {texts.weight(other)}
    </button>
  );
  return (
    <fieldset className="valley-weights">
      <legend className="visually-hidden">{texts.weights}</legend>
      {here <= other ? [mine, others] : [others, mine]}
    </fieldset>
  );
}

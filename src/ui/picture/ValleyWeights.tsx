/** Of which weight an iteration is, where two valleys stand beside each other. */
import type { ReactNode } from 'react';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';
import type { Beside } from './usePicture.ts';

interface Props {
  readonly beside: Beside;
  readonly weights: readonly [number, number];
}

/** The lighter one first; a press makes it the set-up, and the other stands beside it. */
export function ValleyWeights({ beside, weights: [here, other] }: Props): ReactNode {
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

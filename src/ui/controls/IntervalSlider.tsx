/** The interval on its logarithmic slider. */
import type { ReactNode } from 'react';
import type { Interval, Settings } from '../../contract/settings.ts';
import { useCommands, useSettings } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';
import { END, intervalAt, nextInterval, positionOf } from './log-slider.ts';
import { Slider } from './Slider.tsx';

export interface IntervalFieldProps {
  /** Undefined: the one interval of all. */
  readonly worker?: number;
  readonly interval: Interval;
  /** The whole `interval` of the settings with this one in it. */
  readonly put: (interval: Interval) => Settings['interval'];
}

export function IntervalSlider({ worker, interval, put }: IntervalFieldProps): ReactNode {
  const { unit } = useSettings();
  const { dragSettings, settleSettings } = useCommands();
  const texts = useTexts('first').interval;
  return (
    <Slider
      label={worker === undefined ? texts.slider : texts.eachSlider(worker)}
      min={0}
      max={END}
      value={positionOf(interval)}
      valueText={texts.value(interval, unit)}
      onDrag={(position) => dragSettings({ interval: put(intervalAt(position)) })}
      onStep={(direction) => dragSettings({ interval: put(nextInterval(interval, direction)) })}
      onDone={settleSettings}
    />
  );
}

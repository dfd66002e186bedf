/** The valley as it was measured, the prediction on it as its handle, and the way from there to its floor. */
import { useMemo, type ReactNode } from 'react';
import type { Prediction, ValleyCosts } from '../../contract/lessons.ts';
import { parseSettings } from '../../contract/settings-parse.ts';
import { DEFAULT_SETTINGS } from '../../contract/settings.ts';
import { priceFrom } from '../../lessons/best-interval.ts';
import { CYCLES } from '../../lessons/cycles.ts';
import { useTexts } from '../basics/texts.ts';
import { drawValley } from '../picture/draw-valley.ts';
import { Paper } from '../picture/Paper.tsx';
import { valleyOf } from '../picture/picture-model.ts';
import { layoutValley, type ValleyPicture } from '../picture/valley-frame.ts';
import type { Pen } from '../stage/paint/brush.ts';
import type { CanvasBox } from '../stage/sharp-canvas.ts';

const HEIGHT = 16;

interface Props {
  readonly prediction: Prediction;
  readonly costs: ValleyCosts;
}

export function SeenValley({ prediction, costs }: Props): ReactNode {
  const texts = useTexts('picture');
  const { lesson, step, value } = prediction;
  const picture = useMemo((): ValleyPicture => {
    const parsed = parseSettings(CYCLES[lesson][step].settings);
    const { ranges, ...rest } = parsed.ok ? parsed.settings : DEFAULT_SETTINGS;
    // What was recorded elsewhere may be of fewer workers.
    const settings = { ...rest, ranges: ranges.slice(0, costs.nsPerIteration.length) };
    const valley = valleyOf(settings, priceFrom(costs));
    return {
      ...valley,
      ...{ interval: value, here: valley.at(value), dots: [], other: null, weights: null },
      ...{ axes: 'linear', time: 'elapsed', searched: true, measured: true },
    };
  }, [lesson, step, value, costs]);
  const draw = (pen: Pen, { width, height }: CanvasBox): void =>
    drawValley(pen, layoutValley(width, height, pen.theme.px, picture), picture, texts);
  return <Paper className="thing-paper" height={HEIGHT} draw={draw} />;
}

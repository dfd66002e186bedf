/** What every interval costs; of two weights of iterations where the scene has two. */
import type { ReactNode } from 'react';
import { intervalOf } from '../../contract/settings.ts';
import { useTexts } from '../basics/texts.ts';
import { drawValley } from '../picture/draw-valley.ts';
import type { PictureState } from '../picture/usePicture.ts';
import { layoutValley, type ValleyPicture } from '../picture/valley-frame.ts';
import type { Pen } from '../stage/paint/brush.ts';
import type { CanvasBox } from '../stage/sharp-canvas.ts';
import { END, positionOf } from '../controls/log-slider.ts';
import { Grown } from './Grown.tsx';
import { From } from './From.tsx';

const HEIGHT = 10;
const POWERS = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

export function SceneValley({
  picture: { settings, valley, priced, beside },
}: {
  readonly picture: PictureState;
}): ReactNode {
  const texts = useTexts('picture');
  const interval = intervalOf(settings, 0);
  const weight = (ns: readonly number[]): number => ns.reduce((sum, each) => sum + each, 0) / ns.length;
  const shown: ValleyPicture = {
    ...valley,
    ...{ interval, here: valley.at(interval), dots: [], axes: 'linear', time: 'elapsed' },
    checked: priced.price.nsPerCheck(1) !== null,
    searched: true,
    measured: priced.from === 'measured',
    weights: beside === null ? null : [weight(priced.price.nsPerIteration), weight(beside.priced.price.nsPerIteration)],
    // Two valleys leave no room for the words of the handle.
    ...(beside !== null && { still: true }),
    other: beside && { ...beside.valley, measured: beside.priced.from === 'measured' },
  };
  const draw = (pen: Pen, { width, height }: CanvasBox): void =>
    drawValley(pen, layoutValley(width, height, pen.theme.px, shown), shown, texts);
  return (
    <>
      <From source={priced.from === 'measured' ? 'measured' : 'recorded'} environment={null} />
      <Grown height={HEIGHT} draw={draw} />
      <div className="scene-scale" aria-hidden="true">
        {POWERS.map((k) => (
          <span key={k} style={{ left: `${(100 * positionOf(k)) / END}%` }}>
            {texts.power(k)}
          </span>
        ))}
      </div>
    </>
  );
}

/** What every interval costs; of two weights of iterations where the scene has two. */
import type { ComponentType, ReactNode } from 'react';
import { useTexts } from '../basics/texts.ts';
import { drawValley } from '../picture/draw-valley.ts';
import type { PictureState } from '../picture/usePicture.ts';
import { layoutValley } from '../picture/valley-frame.ts';
import { valleyPicture } from '../picture/valley-picture.ts';
import { ValleyScale } from '../picture/ValleyScale.tsx';
import type { Pen } from '../stage/paint/brush.ts';
import type { CanvasBox } from '../stage/sharp-canvas.ts';
import type { DrawnProps } from './Grown.tsx';
import { From } from './From.tsx';

/** In rem; the paper gives way where there is less room. */
const HEIGHT = 13;

interface Props {
  readonly picture: PictureState;
  readonly paper: ComponentType<DrawnProps>;
}

export function SceneValley({ picture, paper: Paper }: Props): ReactNode {
  const texts = useTexts('picture');
  const shown = {
    ...valleyPicture(picture, { axes: 'linear', time: 'elapsed' }),
    dots: [],
    // Two valleys leave no room for the words of the handle.
    ...(picture.beside !== null && { still: true as const }),
  };
  // Of two weights both are.
  const measured = shown.measured && shown.other?.measured !== false;
  const draw = (pen: Pen, { width, height }: CanvasBox): void =>
    drawValley(pen, layoutValley(width, height, pen.theme.px, shown), shown, texts);
  return (
    <>
      <From source={measured ? 'measured' : 'recorded'} environment={null} />
      <Paper height={HEIGHT} draw={draw} />
      <div className="scene-scale">
        <ValleyScale />
      </div>
    </>
  );
}

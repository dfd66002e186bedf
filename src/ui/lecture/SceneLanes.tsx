/** A run as lanes: that of this machine where there is one, else the recorded one; where k was turned, what is expected. */
import { useMemo, useState, type ComponentType, type ReactNode } from 'react';
import { indexRecord } from '../../replay/events.ts';
import { indexedLanes } from '../../replay/indexed-lanes.ts';
import { useTexts } from '../basics/texts.ts';
import { drawLanes } from '../picture/draw-lanes.ts';
import { drawLens, spanIn } from '../picture/draw-lens.ts';
import { hallHeight, layoutLanes } from '../picture/frame.ts';
import { checkingShares, lateMicros } from '../picture/picture-model.ts';
import type { Pen } from '../stage/paint/brush.ts';
import type { CanvasBox } from '../stage/sharp-canvas.ts';
import type { DrawnProps } from './Grown.tsx';
import { From } from './From.tsx';
import { LaneTones } from './LaneTones.tsx';
import type { SceneSeen } from './useSceneFacts.ts';

interface Props {
  readonly seen: SceneSeen;
  readonly paper: ComponentType<DrawnProps>;
  /** As tones, which begin when it is said so: the picture then grows once more. */
  readonly heard: boolean;
}

export function SceneLanes({ seen, paper: Paper, heard }: Props): ReactNode {
  const texts = useTexts('picture');
  const { recorded: record, picture } = seen;
  const run = useMemo(() => (record === null ? picture.run : indexedLanes(indexRecord(record))), [record, picture.run]);
  const shown = {
    ...picture,
    run,
    // Nothing of before stands behind it: it would say how this one ends.
    ghost: null,
    // What the search alone took is the model's: a recorded run has no such line.
    bareMicros: record === null ? picture.bareMicros : null,
    endMicros: Math.max(picture.endMicros, run.endMicros * 1.1),
    checking: checkingShares(run, picture.priced),
    lateMicros: lateMicros(run, picture.priced.price),
  };
  const times = useTimes(heard);
  const draw = (pen: Pen, { width, height }: CanvasBox): void => {
    const both = layoutLanes(width, height, run.lanes.length, pen.theme.px);
    const lensed = spanIn(both, run, shown.endMicros) !== null;
    const frame = lensed ? both : layoutLanes(width, height, run.lanes.length, pen.theme.px, { lensed });
    // In a hall nobody compares two runs by the axis.
    drawLens(pen, frame, shown, texts);
    drawLanes(pen, frame, shown, { ...texts, heldAxis: '', elsewhere: '' });
  };
  return (
    <>
      <From source={record === null ? picture.source : 'recorded'} environment={record?.environment ?? null} />
      {heard && (
        <LaneTones run={run} ranges={(record?.settings ?? picture.settings).ranges} endMicros={shown.endMicros} />
      )}
      <Paper key={`${run.endMicros} ${times}`} height={hallHeight(run.lanes.length)} draw={draw} />
    </>
  );
}

/** How often something began. */
function useTimes(on: boolean): number {
  const [was, setWas] = useState({ on, times: 0 });
  if (was.on !== on) setWas({ on, times: was.times + (on ? 1 : 0) });
  return was.times;
}

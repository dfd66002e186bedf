/** Overhead against the check interval: measured points over the inferred curve and the noise floor. */
import { memo, type ReactNode } from 'react';
import { Area, Line } from 'recharts';
import type { IntervalUnit } from '../../texts/chart-facts.ts';
import { isContended } from '../../measure/law.ts';
import type { SweepResult } from '../../measure/results.ts';
import type { ChartTexts } from '../../texts/catalogue.ts';
import { useTexts } from '../basics/texts.ts';
import { isNarrow, type Frame, type Room } from './parts/frame.ts';
import { ChartMarks, Note, Stretch } from './parts/marks.tsx';
import { OwnLine } from './OwnInterval.tsx';
import { curveLabelAt, overheadAxis, overheadMarks, overheadSamples } from './data/overhead-data.ts';
import { Plot, type Axis } from './parts/Plot.tsx';
import { decades, K_DOMAIN } from './data/ticks.ts';

export function overheadFrame(room: Room): Frame {
  const { width, rem } = room;
  const height = Math.round(Math.min(27, Math.max(20, width / rem / 2.2)) * rem);
  return { ...room, height, left: 3.6 * rem, right: 1.75 * rem, top: 3.4 * rem, bottom: 3 * rem, titleAt: 2.55 * rem };
}

/** The x axis that all charts over k share. */
export function intervalAxis(
  frame: Frame,
  unit: IntervalUnit,
  { chart, figures }: Pick<ChartTexts, 'chart' | 'figures'>,
): Axis {
  const narrow = isNarrow(frame);
  return {
    scale: 'log',
    domain: K_DOMAIN,
    ticks: decades(...K_DOMAIN),
    format: (value) => figures.intervalTick(value, narrow),
    title: chart.xTitle(unit, narrow),
  };
}

interface Props {
  readonly frame: Frame;
  readonly result: SweepResult;
  readonly close: boolean;
}

function CurveNote({ result, close, leading }: Omit<Props, 'frame'> & { readonly leading: number }): ReactNode {
  const { overhead } = useTexts('charts');
  const at = curveLabelAt(result, overheadAxis(result, close));
  if (!at) return null;
  const { nsPerCheck, often } = result.curve!;
  const lines = isContended(result)
    ? overhead.between
    : overhead.inferred(often?.nsPerCheck ?? nsPerCheck, often && { nsPerCheck, from: often.from });
  return (
    <Note
      x={at.k}
      y={at.y}
      dx={14 + (lines.length - 2) * leading}
      dy={-8 - (lines.length - 2) * leading}
      ink="inferred"
      lines={lines}
      leading={leading}
    />
  );
}

/** Where the points leave the law, if they do. */
function MisfitNote({
  result: { curve, points },
  leading,
}: {
  readonly result: SweepResult;
  readonly leading: number;
}): ReactNode {
  const { overhead } = useTexts('charts');
  if (curve === null) return null;
  const { rejected, at, largest } = curve.misfit;
  const point = points.find(({ interval }) => interval === at);
  if (!rejected || typeof at !== 'number' || !point) return null;
  const lines = overhead.misfit(at, largest);
  return <Note x={at} y={point.high} dx={-4} dy={-10 - leading} ink="misfit" lines={lines} leading={leading} />;
}

function FloorNote({ result, close, leading }: Omit<Props, 'frame'> & { readonly leading: number }): ReactNode {
  const { overhead } = useTexts('charts');
  const { aa } = result.certificate;
  if (!Number.isFinite(aa.low + aa.high)) return null;
  const lines = [overhead.floor(aa)];
  return (
    <Note
      x={K_DOMAIN[1]}
      y={overheadAxis(result, close).domain[0]}
      dy={-6}
      anchor="end"
      ink="floor"
      lines={lines}
      leading={leading}
    />
  );
}

export const OverheadChart = memo(function OverheadChart({ frame, result, close }: Props): ReactNode {
  const texts = useTexts('charts');
  const { aa } = result.certificate;
  const y: Axis = {
    ...overheadAxis(result, close),
    scale: 'linear',
    format: texts.figures.percentTick,
    title: texts.overhead.y(isNarrow(frame)),
  };
  const leading = frame.rem * 1.05;
  return (
    <Plot
      frame={frame}
      x={intervalAxis(frame, result.settings.unit, texts)}
      y={y}
      xKey="k"
      samples={overheadSamples(result)}
    >
      {Number.isFinite(aa.low + aa.high) && <Stretch low={aa.low} high={aa.high} ink="floor" />}
      <Stretch low={0} high={0} ink="zero" />
      <Area
        dataKey="band"
        className="band band-overhead"
        stroke="none"
        isAnimationActive={false}
        activeDot={false}
        connectNulls={false}
      />
      <Line
        dataKey="inferred"
        className="curve curve-overhead"
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      <OwnLine frame={frame} />
      <ChartMarks marks={overheadMarks(result, texts.figures)} ink="overhead" bare={isNarrow(frame)} />
      <CurveNote result={result} close={close} leading={leading} />
      <FloorNote result={result} close={close} leading={leading} />
      <MisfitNote result={result} leading={leading} />
    </Plot>
  );
});

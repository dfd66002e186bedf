/** The distribution of exits at one interval over the uniform ramp, with the workers one by one above it. */
import { memo, type ReactNode } from 'react';
import { Line } from 'recharts';
import type { ExitUnit } from '../../contract/view.ts';
import type { ExitLatencyPoint } from '../../measure/results.ts';
import { useTexts } from '../basics/texts.ts';
import { exitRows, exitSamples, exitsAxis, perIteration, shareUpTo, type ExitRow } from './data/exits-data.ts';
import { isNarrow, type Frame, type Room } from './parts/frame.ts';
import { Note, useScales } from './parts/marks.tsx';
import { Plot, type Axis } from './parts/Plot.tsx';

const ROW = 1.2;
const HEAD = 1.4;

/** The frame for so many rows above the plot: the same function for the same number. */
export function exitsFrame(rows: number): (room: Room) => Frame {
  const known = frames.get(rows);
  if (known) return known;
  const made = (room: Room): Frame => {
    const { width, rem } = room;
    const top = (HEAD + rows * ROW + 2) * rem;
    const height = Math.round(Math.min(22, Math.max(17, width / rem / 2.6)) * rem + top);
    return { ...room, height, left: 4.6 * rem, right: 1.75 * rem, top, bottom: 3 * rem, titleAt: top - 0.85 * rem };
  };
  frames.set(rows, made);
  return made;
}

const frames = new Map<number, (room: Room) => Frame>();

interface Props {
  readonly frame: Frame;
  readonly point: ExitLatencyPoint;
  readonly unit: ExitUnit;
  readonly nsPerIteration: number | null;
}

function Row({
  row,
  frame,
  index,
}: {
  readonly row: ExitRow;
  readonly frame: Frame;
  readonly index: number;
}): ReactNode {
  const { exits } = useTexts('charts');
  const scales = useScales();
  const { worker, quantiles, model } = row;
  if (!scales || !Number.isFinite(quantiles.median)) return null;
  const y = (HEAD + (index + 0.5) * ROW) * frame.rem;
  const edge = scales.area.x + scales.area.width;
  const [from, to] = [scales.x(quantiles.median), Math.min(edge, scales.x(quantiles.p95))];
  return (
    <g className="exit-row" data-worker={worker === null ? 'last' : worker % 8}>
      <text x={scales.area.x - frame.rem * 0.5} y={y + frame.rem * 0.28} textAnchor="end">
        {worker === null ? exits.last : exits.worker(worker)}
      </text>
      <line x1={scales.area.x} x2={edge} y1={y} y2={y} className="exit-row-rule" />
      <line x1={from} x2={to} y1={y} y2={y} />
      <line x1={to} x2={to} y1={y - 4} y2={y + 4} />
      <circle cx={from} cy={y} r={4} />
      {model !== null && <circle className="exit-row-model" cx={scales.x(model)} cy={y} r={6} />}
    </g>
  );
}

function Quantile({
  x,
  share,
  text,
  leading,
}: {
  readonly x: number;
  readonly share: number;
  readonly text: string;
  readonly leading: number;
}): ReactNode {
  const scales = useScales();
  if (!scales || !Number.isFinite(x)) return null;
  const right = scales.x(x) > scales.area.x + scales.area.width * 0.55;
  return (
    <>
      <circle className="exit-quantile" cx={scales.x(x)} cy={scales.y(share)} r={4} />
      <Note
        x={x}
        y={share}
        dx={right ? -10 : 10}
        dy={right ? -4 : leading}
        anchor={right ? 'end' : 'start'}
        ink="overshoot"
        lines={[text]}
        leading={leading}
      />
    </>
  );
}

export const ExitsChart = memo(function ExitsChart({ frame, point, unit, nsPerIteration }: Props): ReactNode {
  const { exits, figures } = useTexts('charts');
  const axis = exitsAxis(point, unit, nsPerIteration, isNarrow(frame) ? 4 : 8);
  const factor = perIteration(unit, nsPerIteration);
  const end = factor === null ? null : point.interval * factor;
  const x: Axis = { ...axis, scale: 'linear', format: figures.exact, title: exits.x[unit] };
  const y: Axis = {
    scale: 'linear',
    domain: [0, 1],
    ticks: [0, 0.25, 0.5, 0.75, 1],
    format: figures.percentTick,
    title: exits.y,
  };
  const { ecdf, median, p95 } = point[unit];
  const leading = frame.rem * 1.05;
  const ramp = exits.ramp(isNarrow(frame));
  return (
    <Plot frame={frame} x={x} y={y} xKey="x" samples={exitSamples(ecdf, end, axis.domain[1])}>
      <Line dataKey="ramp" className="curve curve-ramp" dot={false} activeDot={false} isAnimationActive={false} />
      <Line
        dataKey="measured"
        type="stepAfter"
        className="curve curve-exits"
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      {end !== null && (
        <Note
          x={end * 0.72}
          y={0.72}
          dx={-10}
          dy={-4 - (ramp.length - 1) * leading}
          anchor="end"
          ink="quiet"
          lines={ramp}
          leading={leading}
        />
      )}
      <Quantile
        x={median}
        share={Math.max(0.5, shareUpTo(ecdf, median))}
        text={exits.median(median)}
        leading={leading}
      />
      <Quantile x={p95} share={Math.max(0.95, shareUpTo(ecdf, p95))} text={exits.p95(p95)} leading={leading} />
      <text className="exit-rows-title" x={frame.left} y={frame.rem}>
        {exits.rows}
      </text>
      {exitRows(point, unit, nsPerIteration).map((row, index) => (
        <Row key={row.worker ?? 'last'} row={row} frame={frame} index={index} />
      ))}
    </Plot>
  );
});

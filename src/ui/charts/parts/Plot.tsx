/** The bare chart: axes, grid and titles; curves and marks are its children. Sizes are given, never measured by the library. */
import type { ReactNode } from 'react';
import { CartesianGrid, ComposedChart, XAxis, YAxis } from 'recharts';
import type { Frame } from './frame.ts';
import type { Ticks } from '../data/ticks.ts';

export interface Axis extends Ticks {
  readonly scale: 'log' | 'linear';
  readonly format: (value: number) => string;
  /** With its unit. */
  readonly title: string;
}

interface Props<Sample extends object> {
  readonly frame: Frame;
  readonly x: Axis;
  readonly y: Axis;
  /** Field of the samples on the x axis. */
  readonly xKey: keyof Sample & string;
  /** What the curves are drawn from; measured points are marks. */
  readonly samples: readonly Sample[];
  readonly children: ReactNode;
}

/** Titles lie: that of y above its axis, that of x under its ticks. */
function Titles({ frame, x, y }: Pick<Props<object>, 'frame' | 'x' | 'y'>): ReactNode {
  const { width, height, left, right, bottom, rem } = frame;
  return (
    <g className="axis-titles">
      <text x={rem * 0.25} y={frame.titleAt}>
        {y.title}
      </text>
      <text x={left + (width - left - right) / 2} y={height - bottom + rem * 2.4} textAnchor="middle">
        {x.title}
      </text>
    </g>
  );
}

export function Plot<Sample extends object>({ frame, x, y, xKey, samples, children }: Props<Sample>): ReactNode {
  const { width, height, left, right, top, bottom, rem } = frame;
  return (
    <ComposedChart
      width={width}
      height={height}
      data={[...samples]}
      margin={{ left: 0, right, top, bottom: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} syncWithTicks />
      <XAxis
        dataKey={(sample: Sample) => sample[xKey]}
        type="number"
        scale={x.scale}
        domain={[...x.domain]}
        ticks={[...x.ticks]}
        tickFormatter={x.format}
        interval={0}
        height={bottom}
        tickMargin={rem * 0.25}
        allowDataOverflow
      />
      <YAxis
        type="number"
        scale={y.scale}
        domain={[...y.domain]}
        ticks={[...y.ticks]}
        tickFormatter={y.format}
        interval={0}
        width={left}
        tickMargin={rem * 0.25}
        tickLine={false}
        axisLine={false}
        allowDataOverflow
      />
      {children}
      <Titles frame={frame} x={x} y={y} />
    </ComposedChart>
  );
}

/** Marks on a chart, drawn straight from its scales: an error bar of the library costs too much and dies of values ≤ 0. */
import type { ReactNode } from 'react';
import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import { placeInRows, roughWidth } from '../data/rows.ts';

export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
  /** Measured is filled; inferred is hollow. */
  readonly kind: 'final' | 'live' | 'inferred';
  readonly shape?: 'circle' | 'square' | 'triangle' | 'diamond';
  /** A value that the axis cannot show: an arrow down at the floor; its label says below what it lies. */
  readonly limit?: boolean;
  /** Beside a mark that lies outside of the axis: how far. */
  readonly label?: string;
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Scales {
  /** px; values outside of the axis come back as what they would be, or as the edge where a log axis ends. */
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  readonly area: Area;
}

/** The scales of the chart around; null while it has none. */
export function useScales(): Scales | null {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  const area = usePlotArea();
  if (!xScale || !yScale || !area) return null;
  const read = (scale: typeof xScale, value: number, otherwise: number): number => {
    const place = scale(value);
    return place === undefined || !Number.isFinite(place) ? otherwise : place;
  };
  return {
    x: (value) => read(xScale, value, area.x),
    y: (value) => read(yScale, value, value > 0 ? area.y : area.y + area.height),
    area,
  };
}

const RADIUS = 4;
const CAP = 3;

function Bar({
  x,
  top,
  bottom,
  area,
}: {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
  readonly area: Area;
}): ReactNode {
  const floor = area.y + area.height;
  const from = Math.max(area.y, Math.min(floor, top));
  const to = Math.max(area.y, Math.min(floor, bottom));
  // A bar that goes on beyond the edge has no cap there.
  const caps = [top >= area.y && top <= floor ? top : null, bottom >= area.y && bottom <= floor ? bottom : null];
  return (
    <g className="mark-bar" data-open={bottom > floor}>
      <line x1={x} x2={x} y1={from} y2={to} />
      {caps.map((y, index) => y !== null && <line key={index} x1={x - CAP} x2={x + CAP} y1={y} y2={y} />)}
    </g>
  );
}

/** Points to where the value lies when that is outside of the chart. */
function Arrow({ x, y, up }: { readonly x: number; readonly y: number; readonly up: boolean }): ReactNode {
  const tip = up ? y : y - 1;
  const back = up ? y + 8 : y - 9;
  return <path className="mark-dot" d={`M${x},${tip}L${x - 5},${back}L${x + 5},${back}Z`} />;
}

/** px from its middle: about as large as the circle is. */
const OUTLINES = {
  triangle: 'M0,-5.5L5,4L-5,4Z',
  diamond: 'M0,-5.5L5.5,0L0,5.5L-5.5,0Z',
} as const;

export function Dot({
  x,
  y,
  shape = 'circle',
}: {
  readonly x: number;
  readonly y: number;
  readonly shape: Mark['shape'];
}): ReactNode {
  if (shape === 'triangle' || shape === 'diamond')
    return <path className="mark-dot" d={OUTLINES[shape]} transform={`translate(${x} ${y})`} />;
  if (shape !== 'square') return <circle className="mark-dot" cx={x} cy={y} r={RADIUS} />;
  const side = RADIUS * 1.8;
  return <rect className="mark-dot" x={x - side / 2} y={y - side / 2} width={side} height={side} />;
}

function OneMark({ mark, scales }: { readonly mark: Mark; readonly scales: Scales }): ReactNode {
  const { area } = scales;
  const floor = area.y + area.height;
  const x = scales.x(mark.x);
  const y = scales.y(mark.y);
  if (mark.limit) {
    return (
      <g className="plot-mark" data-kind={mark.kind}>
        <Arrow x={x} y={floor} up={false} />
      </g>
    );
  }
  const above = y < area.y - 0.5;
  const below = y > floor + 0.5;
  return (
    <g className="plot-mark" data-kind={mark.kind}>
      <Bar x={x} top={scales.y(mark.high)} bottom={scales.y(mark.low)} area={area} />
      {above || below ? <Arrow x={x} y={above ? area.y : floor} up={above} /> : <Dot x={x} y={y} shape={mark.shape} />}
    </g>
  );
}

interface MarksProps {
  readonly marks: readonly Mark[];
  readonly ink: string;
  /** Without labels, where there is no room for them. */
  readonly bare?: boolean;
}

const LABEL_SIZE = 13;
const LABEL_ROW = 15;

/** How far the marks lie that the axis cannot show: beside their arrows, in rows where they would overlap. */
function Labels({ marks, scales }: { readonly marks: readonly Mark[]; readonly scales: Scales }): ReactNode {
  const { area } = scales;
  const floor = area.y + area.height;
  const isAbove = (mark: Mark): boolean => !mark.limit && scales.y(mark.y) < area.y - 0.5;
  const isOut = (mark: Mark): boolean => mark.limit === true || isAbove(mark) || scales.y(mark.y) > floor + 0.5;
  return [true, false].map((above) => {
    const outside = marks.filter((mark) => mark.label !== undefined && isOut(mark) && isAbove(mark) === above);
    const labels = outside.map(({ x, label }) => ({ at: scales.x(x), width: roughWidth(label!, LABEL_SIZE) }));
    return placeInRows(labels, [area.x - 24, area.x + area.width + 24]).map(({ row, at }, index) => {
      const y = above ? area.y + 22 + row * LABEL_ROW : floor - 14 - row * LABEL_ROW;
      return (
        <text key={outside[index]!.x} className="plot-label" x={at} y={y} textAnchor="middle">
          {outside[index]!.label}
        </text>
      );
    });
  });
}

export function ChartMarks({ marks, ink, bare = false }: MarksProps): ReactNode {
  const scales = useScales();
  if (!scales) return null;
  return (
    <g className={`marks marks-${ink}`}>
      {marks.map((mark) => (
        <OneMark key={`${mark.x} ${mark.shape ?? ''}`} mark={mark} scales={scales} />
      ))}
      {!bare && <Labels marks={marks} scales={scales} />}
    </g>
  );
}

/** A horizontal stretch over the whole width, such as the noise floor. */
export function Stretch({
  low,
  high,
  ink,
}: {
  readonly low: number;
  readonly high: number;
  readonly ink: string;
}): ReactNode {
  const scales = useScales();
  if (!scales) return null;
  const { area } = scales;
  const floor = area.y + area.height;
  const top = Math.max(area.y, Math.min(floor, scales.y(high)));
  const bottom = Math.max(area.y, Math.min(floor, scales.y(low)));
  return (
    <rect
      className={`stretch stretch-${ink}`}
      x={area.x}
      width={area.width}
      y={top}
      height={Math.max(1, bottom - top)}
    />
  );
}

/** A vertical stretch over the whole height, such as the near-optimal band. */
export function MarkColumn({
  from,
  to,
  ink,
}: {
  readonly from: number;
  readonly to: number;
  readonly ink: string;
}): ReactNode {
  const scales = useScales();
  if (!scales) return null;
  const { area } = scales;
  const left = Math.max(area.x, Math.min(area.x + area.width, scales.x(from)));
  const right = Math.max(area.x, Math.min(area.x + area.width, scales.x(to)));
  return (
    <rect
      className={`stretch stretch-${ink}`}
      x={left}
      width={Math.max(1, right - left)}
      y={area.y}
      height={area.height}
    />
  );
}

interface NoteProps {
  readonly x: number;
  readonly y: number;
  /** px from there. */
  readonly dx?: number;
  readonly dy?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly ink: string;
  readonly lines: readonly string[];
  readonly leading: number;
}

/** A character's width, as a share of the line's height: a little more than the mean of the font. */
const CHARACTER = 0.45;

/** Words beside a place of the chart, held inside of it. */
export function Note({ x, y, dx = 0, dy = 0, anchor = 'start', ink, lines, leading }: NoteProps): ReactNode {
  const scales = useScales();
  if (!scales) return null;
  const { area } = scales;
  const width = Math.max(...lines.map(({ length }) => length)) * CHARACTER * leading;
  const wanted = scales.x(x) + dx;
  const [first, last] = [area.x, area.x + area.width];
  const held = {
    start: Math.max(first, Math.min(wanted, last - width)),
    middle: wanted,
    end: Math.min(last, Math.max(wanted, first + width)),
  };
  const top = Math.max(area.y + leading, Math.min(area.y + area.height, scales.y(y))) + dy;
  return (
    <text className={`plot-label note-${ink}`} textAnchor={anchor}>
      {lines.map((line, index) => (
        <tspan key={index} x={held[anchor]} y={top + index * leading}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

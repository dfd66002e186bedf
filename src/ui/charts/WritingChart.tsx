/** What writing costs: a line for each way of writing, from one worker to all that run at once; each is named at its end. */
import { memo, type ReactNode } from 'react';
import { useTexts } from '../basics/texts.ts';
import { spreadApart, WAYS, writingAxis, type WritingRow, type Written } from './data/writing-data.ts';
import { isNarrow, type Frame, type Room } from './parts/frame.ts';
import { ChartMarks, useScales, type Mark } from './parts/marks.tsx';
import { Plot, type Axis } from './parts/Plot.tsx';

/** In rem. */
const [LEFT, BESIDE, BESIDE_NARROW] = [3.6, 13.5, 7.5];

export function writingFrame(room: Room): Frame {
  const { rem, width } = room;
  const right = (isNarrow(room) ? BESIDE_NARROW : BESIDE) * rem;
  const height = Math.round(Math.min(24, Math.max(19, width / rem / 2.4)) * rem);
  return { ...room, height, left: LEFT * rem, right, top: 2 * rem, bottom: 3 * rem, titleAt: rem };
}

interface Props {
  readonly frame: Frame;
  readonly rows: readonly WritingRow[];
  /** The most at once. */
  readonly workers: number;
}

const markOf = ({ workers, ns }: WritingRow): Mark => ({
  ...{ x: workers, y: ns.value, low: ns.low, high: ns.high, kind: 'final' },
});

function Line({ way, rows }: { readonly way: Written; readonly rows: readonly WritingRow[] }): ReactNode {
  const scales = useScales();
  if (!scales) return null;
  const points = rows.map(({ workers, ns }) => `${scales.x(workers)},${scales.y(ns.value)}`).join(' ');
  return (
    <g className={`written written-${way}`}>
      <polyline points={points} />
      <ChartMarks marks={rows.map(markOf)} ink="written" bare />
    </g>
  );
}

/** Beside the last dot of each line; where two would touch they stand apart. */
function Names({ frame, lines }: { readonly frame: Frame; readonly lines: readonly WritingRow[][] }): ReactNode {
  const { writing } = useTexts('charts');
  const scales = useScales();
  if (!scales) return null;
  const { area } = scales;
  const ends = lines.map((rows) => rows.at(-1)!);
  const { rem } = frame;
  const places = spreadApart(
    ends.map(({ ns }) => scales.y(ns.value)),
    1.15 * rem,
  );
  const edge = area.x + area.width;
  return ends.map(({ way, workers, ns }, index) => (
    <g key={way} className={`written written-${way}`}>
      <line
        className="written-lead"
        x1={scales.x(workers) + 6}
        y1={scales.y(ns.value)}
        x2={edge + 1.1 * rem}
        y2={places[index]}
      />
      <text className="written-name" x={edge + 1.35 * rem} y={places[index]! + 0.27 * rem}>
        {writing.label(way, ns.value, isNarrow(frame))}
      </text>
    </g>
  ));
}

const NOTHING: readonly { readonly workers: number }[] = [];

export const WritingChart = memo(function WritingChart({ frame, rows, workers }: Props): ReactNode {
  const { writing } = useTexts('charts');
  const lines = WAYS.map((way) => rows.filter((row) => row.way === way)).filter((line) => line.length > 0);
  const counts = [...new Set(rows.map((row) => row.workers))].toSorted((a, b) => a - b);
  const x: Axis = {
    // A column has room on both sides.
    domain: [0.8, Math.max(workers, 2) + 0.05],
    ticks: counts,
    scale: 'linear',
    format: writing.tick,
    title: writing.x,
  };
  const y: Axis = {
    ...writingAxis(rows),
    scale: 'log',
    format: writing.tick,
    title: writing.y(rows.some(({ way }) => way === 'lock')),
  };
  return (
    <Plot frame={frame} x={x} y={y} xKey="workers" samples={NOTHING}>
      {lines.map((line) => (
        <Line key={line[0]!.way} way={line[0]!.way} rows={line} />
      ))}
      <Names frame={frame} lines={lines} />
    </Plot>
  );
});

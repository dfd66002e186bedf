/** Overhead at k = 1 over the weight of an iteration, on log axes: dots, and the line of a check that always costs the same. */
import { memo, type ReactNode } from 'react';
import { Line } from 'recharts';
import { useTexts } from '../basics/texts.ts';
import { roughWidth } from './data/rows.ts';
import { lightestCheck, seriesOf, weightsAxes, type WeightsRow, type WeightsSeries } from './data/weights-data.ts';
import { isNarrow, type Frame, type Room } from './parts/frame.ts';
import { ChartMarks, Note, useScales, type Mark } from './parts/marks.tsx';
import { Plot, type Axis } from './parts/Plot.tsx';

export function weightsFrame(room: Room): Frame {
  const { rem, width } = room;
  const height = Math.round(Math.min(27, Math.max(21, width / rem / 2.2)) * rem);
  // Where it is narrow the key takes three lines.
  const top = (isNarrow(room) ? 5.6 : 3.4) * rem;
  return { ...room, height, left: 4.9 * rem, right: 1.75 * rem, top, bottom: 3 * rem, titleAt: top - 0.9 * rem };
}

const INKS: Readonly<Record<WeightsSeries, string>> = { alone: 'overhead', together: 'overshoot', numbers: 'quiet' };
const SERIES: readonly WeightsSeries[] = ['alone', 'together', 'numbers'];

interface Props {
  readonly frame: Frame;
  readonly rows: readonly WeightsRow[];
  /** At once, where not one alone. */
  readonly workers: number;
}

/** Where the numbers lie stands over their dots. */
function Froms({ rows, rem }: { readonly rows: readonly WeightsRow[]; readonly rem: number }): ReactNode {
  const { weights } = useTexts('charts');
  const scales = useScales();
  if (!scales) return null;
  const { area } = scales;
  return rows.map(({ loop: { weight }, t, overhead, check }) =>
    weight.kind === 'numbers' ? (
      <text
        key={weight.from}
        className="plot-label"
        x={scales.x(t)}
        y={(check === null ? area.y + area.height : scales.y(overhead.high)) - 0.6 * rem - (check === null ? rem : 0)}
        textAnchor="middle"
      >
        {weights.from(weight.from)}
      </text>
    ) : null,
  );
}

function Key({ frame, workers }: Omit<Props, 'rows'>): ReactNode {
  const { weights } = useTexts('charts');
  const { rem } = frame;
  const narrow = isNarrow(frame);
  const shown = SERIES.filter((series) => series !== 'together' || workers > 1);
  const widths = shown.map((series) => roughWidth(weights.key[series], 0.8125 * rem) + 2.4 * rem);
  const before = (index: number): number => widths.slice(0, index).reduce((sum, width) => sum + width, 0);
  return (
    <g className="ladder-key">
      {shown.map((series, index) => {
        const x = rem * 0.5 + (narrow ? 0 : before(index));
        const y = rem * (0.9 + (narrow ? 1.15 * index : 0));
        return (
          <g key={series} className={`marks-${INKS[series]}`}>
            {series === 'together' ? (
              <rect className="mark-dot" x={x - 3.6} y={y - 0.27 * rem - 3.6} width={7.2} height={7.2} />
            ) : (
              <circle className="mark-dot" cx={x} cy={y - 0.27 * rem} r={4} />
            )}
            <text x={x + 0.7 * rem} y={y}>
              {weights.key[series]}
            </text>
          </g>
        );
      })}
    </g>
  );
}

export const WeightsChart = memo(function WeightsChart({ frame, rows, workers }: Props): ReactNode {
  const { weights } = useTexts('charts');
  const narrow = isNarrow(frame);
  const axes = weightsAxes(rows, narrow ? 4 : 12);
  const x: Axis = { ...axes.x, scale: 'log', format: weights.tick, title: weights.x(narrow) };
  const y: Axis = { ...axes.y, scale: 'log', format: weights.percentTick, title: weights.y };
  const check = lightestCheck(rows);
  const [from, to] = axes.x.domain;
  const line = check === null ? [] : [from, to].map((t) => ({ t, law: check / t }));
  const markOf = ({ t, overhead, check: told, loop }: WeightsRow): Mark => ({
    ...{ x: t, y: overhead.value, low: overhead.low, high: overhead.high, kind: 'final' },
    shape: loop.workers > 1 ? 'square' : 'circle',
    ...(told === null && { limit: true }),
  });
  const { rem } = frame;
  return (
    <Plot frame={frame} x={x} y={y} xKey="t" samples={line}>
      <Line dataKey="law" className="curve curve-overhead" dot={false} activeDot={false} isAnimationActive={false} />
      {SERIES.map((series) => (
        <ChartMarks
          key={series}
          marks={rows.filter((row) => seriesOf(row) === series).map(markOf)}
          ink={INKS[series]}
          bare
        />
      ))}
      <Froms rows={rows} rem={rem} />
      {check !== null && (
        // The upper right corner is free: overhead falls as the weight grows.
        <Note
          {...{ x: to, y: axes.y.domain[1], dx: 0, dy: 1.2 * rem, anchor: 'end' }}
          ink="overhead"
          lines={weights.law(check)}
          leading={1.05 * rem}
        />
      )}
      <Key frame={frame} workers={workers} />
    </Plot>
  );
});

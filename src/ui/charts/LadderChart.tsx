/** The ladder: a row for each way of looking at the flag, on one log axis of nanoseconds. */
import { memo, type ReactNode } from 'react';
import { RECORDED_PYTHON } from '../../measure/recorded-python.ts';
import { useTexts } from '../basics/texts.ts';
import { ladderAxis, type LadderDot, type LadderRow } from './data/ladder-data.ts';
import { roughWidth } from './data/rows.ts';
import { isNarrow, type Frame } from './parts/frame.ts';
import { placeRows, type LadderPlaces, type PlacedRow } from './parts/ladder-frame.ts';
import { useScales, type Scales } from './parts/marks.tsx';
import { Plot, type Axis } from './parts/Plot.tsx';

const RADIUS = 4;
const CAP = 3.5;
/** px from a mark to its figure. */
const GAP = 7;

function Shape({ x, y, alone }: { readonly x: number; readonly y: number; readonly alone: boolean }): ReactNode {
  if (alone) return <circle className="mark-dot" cx={x} cy={y} r={RADIUS} />;
  const side = RADIUS * 1.8;
  return <rect className="mark-dot" x={x - side / 2} y={y - side / 2} width={side} height={side} />;
}

/** Words beside a mark: right of it, or left where there is no room. */
function Beside({
  from,
  to,
  y,
  text,
  area,
  rem,
}: {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly text: string;
  readonly area: Scales['area'];
  readonly rem: number;
}): ReactNode {
  const fits = to + GAP + roughWidth(text, 0.8125 * rem) <= area.x + area.width + rem;
  return (
    <text
      className="plot-label"
      x={fits ? to + GAP : from - GAP}
      y={y + 0.27 * rem}
      textAnchor={fits ? 'start' : 'end'}
    >
      {text}
    </text>
  );
}

/** Not told from 0: a line from the cheap end up to what it costs at most. */
function AtMost({
  below,
  y,
  scales,
}: {
  readonly below: number;
  readonly y: number;
  readonly scales: Scales;
}): ReactNode {
  const { x } = scales.area;
  const to = Math.max(x + 12, scales.x(below));
  return (
    <g className="mark-bar">
      <line x1={x + 8} x2={to} y1={y} y2={y} strokeDasharray="3 3" />
      <line x1={to} x2={to} y1={y - CAP} y2={y + CAP} />
      <path className="mark-dot" d={`M${x},${y}L${x + 9},${y - 5}L${x + 9},${y + 5}Z`} />
    </g>
  );
}

function Dot({ dot, y, rem }: { readonly dot: LadderDot; readonly y: number; readonly rem: number }): ReactNode {
  const { ladder } = useTexts('charts');
  const scales = useScales();
  if (!scales) return null;
  const { area } = scales;
  const { ns, below, why, workers } = dot;
  const words = { y, area, rem };
  if (ns === null)
    return <Beside {...words} from={area.x} to={area.x - GAP} text={ladder.why[why ?? 'nothing-measured']} />;
  const text = ladder.dot({ value: ns.value, below });
  if (below !== null) {
    const to = Math.max(area.x + 12, scales.x(below));
    return (
      <>
        <AtMost below={below} y={y} scales={scales} />
        <Beside {...words} from={area.x} to={to} text={text} />
      </>
    );
  }
  const held = (value: number): number => Math.max(area.x, Math.min(area.x + area.width, scales.x(value)));
  const [low, high] = [held(ns.low), held(ns.high)];
  return (
    <>
      <g className="mark-bar">
        <line x1={low} x2={high} y1={y} y2={y} />
        <line x1={low} x2={low} y1={y - CAP} y2={y + CAP} />
        <line x1={high} x2={high} y1={y - CAP} y2={y + CAP} />
      </g>
      <Shape x={held(ns.value)} y={y} alone={workers === 1} />
      <Beside
        {...words}
        from={Math.min(low, held(ns.value) - RADIUS)}
        to={Math.max(high, held(ns.value) + RADIUS)}
        text={text}
      />
    </>
  );
}

interface RowProps {
  readonly placed: PlacedRow;
  readonly frame: Frame;
  readonly hasBest: boolean;
}

function RowMarks({ placed, frame, hasBest }: RowProps): ReactNode {
  const { ladder } = useTexts('charts');
  const { row, lines, nameAt } = placed;
  const narrow = isNarrow(frame);
  const best = narrow ? [row.dots.findLast((dot) => dot.best !== null) ?? row.dots[0]!] : row.dots;
  const name = row.from === 'here' ? ladder.row(row.flag, row.kernel) : ladder.way(row.way);
  return (
    <g className={`ladder-row marks-${row.from === 'here' ? 'overhead' : 'quiet'}`}>
      <text
        className="ladder-name"
        x={narrow ? frame.rem * 0.25 : frame.left - frame.rem}
        y={nameAt}
        textAnchor={narrow ? 'start' : 'end'}
      >
        {name}
      </text>
      {row.dots.map((dot, index) => (
        <Dot key={dot.workers} dot={dot} y={lines[index]!} rem={frame.rem} />
      ))}
      {hasBest &&
        row.from === 'here' &&
        best.map(
          (dot, index) =>
            dot.ns !== null && (
              <text
                key={dot.workers}
                className="ladder-best"
                x={frame.width - frame.rem * 0.5}
                y={narrow ? nameAt : lines[index]! + frame.rem * 0.27}
                textAnchor="end"
              >
                {ladder.best(dot.best?.interval ?? null, narrow)}
              </text>
            ),
        )}
    </g>
  );
}

/** A line at each power of ten, behind everything. */
function Rules({ ticks }: { readonly ticks: readonly number[] }): ReactNode {
  const scales = useScales();
  if (!scales) return null;
  const { area } = scales;
  return (
    <g className="ladder-rules">
      {ticks.map((tick) => (
        <line key={tick} x1={scales.x(tick)} x2={scales.x(tick)} y1={area.y} y2={area.y + area.height} />
      ))}
    </g>
  );
}

/** What the shapes mean, and what stands in the last column. */
function Key({ frame, hasBest }: { readonly frame: Frame; readonly hasBest: boolean }): ReactNode {
  const { ladder } = useTexts('charts');
  const { rem } = frame;
  const { alone, together } = ladder.key;
  const narrow = isNarrow(frame);
  const y = 0.9 * rem;
  const left = narrow ? rem * 0.25 : frame.left;
  const second = left + rem * 1.6 + roughWidth(alone, rem * 0.8125) + rem;
  return (
    <g className="ladder-key marks-total">
      <Shape x={left + RADIUS} y={y - rem * 0.27} alone />
      <text x={left + rem} y={y}>
        {alone}
      </text>
      <Shape x={second + RADIUS} y={y - rem * 0.27} alone={false} />
      <text x={second + rem} y={y}>
        {together}
      </text>
      {hasBest && !narrow && (
        <text x={frame.width - rem * 0.5} y={y} textAnchor="end">
          {ladder.bestHead}
        </text>
      )}
    </g>
  );
}

interface HeadsProps extends Pick<Props, 'frame' | 'isElsewhere'> {
  readonly heads: LadderPlaces['heads'];
}

function Heads({ frame, heads, isElsewhere }: HeadsProps): ReactNode {
  const { ladder, sitting } = useTexts('charts');
  const { here, recorded } = heads;
  const text = (y: number, words: string): ReactNode => (
    <text className="ladder-head" x={frame.rem * 0.25} y={y}>
      {words}
    </text>
  );
  return (
    <>
      {here !== null && text(here, isElsewhere ? sitting.elsewhere : ladder.here)}
      {recorded !== null && text(recorded, ladder.recorded(RECORDED_PYTHON, isNarrow(frame)))}
    </>
  );
}

interface Props {
  readonly frame: Frame;
  readonly rows: readonly LadderRow[];
  /** Its measured rows come from another machine. */
  readonly isElsewhere: boolean;
}

const NOTHING: readonly { readonly ns: number }[] = [];

export const LadderChart = memo(function LadderChart({ frame, rows, isElsewhere }: Props): ReactNode {
  const { ladder } = useTexts('charts');
  const axis = ladderAxis(rows);
  const x: Axis = { ...axis, scale: 'log', format: ladder.tick, title: ladder.x };
  const y: Axis = { domain: [0, 1], ticks: [], scale: 'linear', format: String, title: '' };
  const places = placeRows(rows, frame);
  const hasBest = rows.some(({ dots }) => dots.some(({ best }) => best !== null));
  return (
    <Plot frame={frame} x={x} y={y} xKey="ns" samples={NOTHING}>
      <Rules ticks={axis.ticks} />
      <Key frame={frame} hasBest={hasBest} />
      <Heads frame={frame} heads={places.heads} isElsewhere={isElsewhere} />
      {places.rows.map((placed) => (
        <RowMarks key={nameOf(placed.row)} placed={placed} frame={frame} hasBest={hasBest} />
      ))}
    </Plot>
  );
});

const nameOf = (row: LadderRow): string => (row.from === 'here' ? `${row.flag} ${row.kernel}` : row.way);

/** Checking falls, overshoot rises, their sum lies between: on log axes, with the band where it is as good as the best. */
import { memo, type ReactNode } from 'react';
import { Area, Line } from 'recharts';
import { checkingCost, overshootCost, totalCost } from '../../measure/model.ts';
import type { Best, ExitLatencyResult, SweepResult } from '../../measure/results.ts';
import { useTexts } from '../basics/texts.ts';
import type { ChartTexts } from '../../texts/catalogue.ts';
import { isNarrow, type Frame, type Room } from './parts/frame.ts';
import { MarkColumn, ChartMarks, Note, Stretch } from './parts/marks.tsx';
import { intervalAxis } from './OverheadChart.tsx';
import { OwnLine } from './OwnInterval.tsx';
import { Plot, type Axis } from './parts/Plot.tsx';
import { reach } from './data/sweep-facts.ts';
import { placeSystems, SYSTEM_ROW } from './data/systems.ts';
import { SystemMarks } from './parts/SystemMarks.tsx';
import { K_DOMAIN, type Ticks } from './data/ticks.ts';
import { totalAxis, totalMarks, totalRows, totalSamples, type TotalTradeOff } from './data/total-data.ts';

const LEFT = 4.4;
const RIGHT = 1.75;

export function totalFrame(room: Room, label: ChartTexts['systems']['label']): Frame {
  const { width, rem } = room;
  const [left, right] = [LEFT * rem, RIGHT * rem];
  const rows = 1 + Math.max(...placeSystems(room, left, right, label).map(({ row }) => row));
  const top = (4.6 + rows * SYSTEM_ROW) * rem;
  const height = Math.round(Math.min(25, Math.max(19, width / rem / 2.4)) * rem + top);
  return { ...room, height, left, right, top, bottom: 3 * rem, titleAt: 1 * rem };
}

/** A noise floor this much above the axis has room for its words inside; else they stand over it. */
const FLOOR_ROOM = 5;

interface Props {
  readonly frame: Frame;
  readonly result: SweepResult;
  readonly tradeOff: TotalTradeOff;
  readonly exits: ExitLatencyResult | null;
}

/** Each line is named beside the arm where it runs alone; nothing is named where there is no such place on the axis. */
function LineNotes({
  tradeOff,
  axis,
  leading,
}: {
  readonly tradeOff: TotalTradeOff;
  readonly axis: Ticks;
  readonly leading: number;
}): ReactNode {
  const { total: texts } = useTexts('charts');
  const names = tradeOff.best ? texts.lines : texts.linesAtMost;
  const n = tradeOff.foundAfter;
  const { least } = tradeOff;
  const [floor] = axis.domain;
  const held = (k: number): number => Math.min(K_DOMAIN[1], Math.max(K_DOMAIN[0], k));
  const between = (a: number, b: number, share: number): number => a * (b / a) ** share;
  const falls = held(between(least, tradeOff.ratio / floor, 0.6));
  const rises = held(between(least, (floor * n) / tradeOff.share, 0.6));
  const sum = held(between(least, K_DOMAIN[1], 0.45));
  const note = (
    ink: 'overhead' | 'overshoot' | 'total',
    k: number,
    cost: number,
    anchor: 'start' | 'end',
  ): ReactNode => (
    <Note
      x={k}
      y={cost / n}
      dx={anchor === 'end' ? -10 : 10}
      dy={-4}
      anchor={anchor}
      ink={ink}
      lines={[names[ink]]}
      leading={leading}
    />
  );
  return (
    <>
      {note('overhead', falls, checkingCost(falls, tradeOff), 'start')}
      {rises > K_DOMAIN[0] * 3 && note('overshoot', rises, overshootCost(rises, tradeOff), 'end')}
      {note('total', sum, totalCost(sum, tradeOff), 'end')}
    </>
  );
}

function BestBand({
  best,
  axis,
  leading,
}: {
  readonly best: Best;
  readonly axis: Ticks;
  readonly leading: number;
}): ReactNode {
  const { nearLow, nearHigh, interval } = best;
  const lines = useTexts('charts').total.near(nearLow, nearHigh);
  const anchor = interval > K_DOMAIN[1] / 10 ? 'end' : interval < 10 ? 'start' : 'middle';
  return <Note x={interval} y={axis.domain[1]} dy={4} anchor={anchor} ink="near" lines={lines} leading={leading} />;
}

export const TotalChart = memo(function TotalChart({ frame, result, tradeOff, exits }: Props): ReactNode {
  const texts = useTexts('charts');
  const { total, figures } = texts;
  const axis = totalAxis(tradeOff, isNarrow(frame) ? 6 : 10);
  const y: Axis = { ...axis, scale: 'log', format: figures.percentTick, title: total.y };
  const marks = totalMarks(totalRows(result, tradeOff, exits), tradeOff, axis, total.below);
  const noise = reach(result.certificate.aa);
  const leading = frame.rem * 1.05;
  return (
    <Plot
      frame={frame}
      x={intervalAxis(frame, result.settings.unit, texts)}
      y={y}
      xKey="k"
      samples={totalSamples(tradeOff, axis)}
    >
      {noise > axis.domain[0] && <Stretch low={axis.domain[0]} high={noise} ink="floor" />}
      {tradeOff.best && <MarkColumn from={tradeOff.best.nearLow} to={tradeOff.best.nearHigh} ink="near" />}
      <SystemMarks frame={frame} />
      <Area dataKey="band" className="band band-overhead" stroke="none" isAnimationActive={false} activeDot={false} />
      <Line
        dataKey="overhead"
        className="curve curve-overhead"
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      <Line
        dataKey="overshoot"
        className="curve curve-overshoot"
        dot={false}
        activeDot={false}
        isAnimationActive={false}
      />
      <Line dataKey="total" className="curve curve-total" dot={false} activeDot={false} isAnimationActive={false} />
      <OwnLine frame={frame} />
      <ChartMarks marks={marks.total} ink="total" />
      <ChartMarks marks={marks.overhead} ink="overhead" bare={isNarrow(frame)} />
      <ChartMarks marks={marks.overshoot} ink="overshoot" />
      {tradeOff.best && <BestBand best={tradeOff.best} axis={axis} leading={leading} />}
      <LineNotes tradeOff={tradeOff} axis={axis} leading={leading} />
      {noise > axis.domain[0] && (
        <Note
          x={K_DOMAIN[1]}
          y={noise}
          dy={noise > axis.domain[0] * FLOOR_ROOM ? leading : -leading * 1.2}
          anchor="end"
          ink="floor"
          lines={[total.floor(noise)]}
          leading={leading}
        />
      )}
    </Plot>
  );
});

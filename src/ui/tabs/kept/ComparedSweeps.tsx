/** Two or more sweeps on one axis, each with its colour and its marks, and their table. */
import { memo, useMemo, type ReactNode } from 'react';
import { useTexts } from '../../basics/texts.ts';
import { Figure } from '../../charts/parts/Figure.tsx';
import { isNarrow, type Frame, type Room } from '../../charts/parts/frame.ts';
import { ChartMarks, Dot, Stretch } from '../../charts/parts/marks.tsx';
import { Table } from '../../charts/parts/Table.tsx';
import { Plot } from '../../charts/parts/Plot.tsx';
import { intervalAxis, overheadFrame } from '../../charts/OverheadChart.tsx';
import {
  comparable,
  comparedAxis,
  comparedPoints,
  pointColumns,
  seriesMarks,
  seriesShape,
  summaryColumns,
  type NamedSweep,
} from './compared-sweeps.ts';

/** Of the legend, in rem. */
const ROW = 1.35;

function comparedFrame(series: number): (room: Room) => Frame {
  return (room) => {
    const frame = overheadFrame(room);
    const legend = series * ROW * room.rem;
    return { ...frame, height: frame.height + legend, top: frame.top + legend, titleAt: frame.titleAt + legend };
  };
}

/** A name that is longer than the picture is wide ends in dots; the table has all of it. */
function Legend({ frame, shown }: { readonly frame: Frame; readonly shown: readonly NamedSweep[] }): ReactNode {
  const { rem, width } = frame;
  const most = Math.floor((width - 2 * rem) / (0.5 * rem));
  return shown.map(({ name }, series) => {
    const y = (series + 0.75) * ROW * rem;
    const letters = Array.from(name);
    return (
      // oxlint-disable-next-line react/no-array-index-key -- two may have one name
      <g key={series} className={`marks marks-series-${series + 1}`}>
        <Dot x={0.6 * rem} y={y - 0.3 * rem} shape={seriesShape(series)} />
        <text x={1.4 * rem} y={y}>
          {letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : name}
        </text>
      </g>
    );
  });
}

const ComparedChart = memo(function ComparedChart({
  frame,
  shown,
}: {
  readonly frame: Frame;
  readonly shown: readonly NamedSweep[];
}): ReactNode {
  const texts = useTexts('charts');
  const y = {
    ...comparedAxis(shown),
    scale: 'linear' as const,
    format: texts.figures.percentTick,
    title: texts.overhead.y(isNarrow(frame)),
  };
  return (
    <Plot frame={frame} x={intervalAxis(frame, shown[0]!.sweep.settings.unit, texts)} y={y} xKey="k" samples={NO_CURVE}>
      <Stretch low={0} high={0} ink="zero" />
      {shown.map((each, series) => (
        <ChartMarks
          // oxlint-disable-next-line react/no-array-index-key -- two may have one name
          key={series}
          marks={seriesMarks(each, series, shown.length)}
          ink={`series-${series + 1}`}
          bare
        />
      ))}
      <Legend frame={frame} shown={shown} />
    </Plot>
  );
});

const NO_CURVE: readonly { readonly k: number }[] = [{ k: 1 }];

export function ComparedSweeps({ sweeps }: { readonly sweeps: readonly NamedSweep[] }): ReactNode {
  const texts = useTexts('charts');
  const { compare } = texts.kept;
  const { shown, otherUnit, tooMany } = useMemo(() => comparable(sweeps), [sweeps]);
  const frameOf = useMemo(() => comparedFrame(shown.length), [shown.length]);
  const names = (list: readonly NamedSweep[]): readonly string[] => list.map(({ name }) => name);
  const { unit } = shown[0]!.sweep.settings;
  const left = [
    ...(otherUnit.length === 0 ? [] : [compare.otherUnit(names(otherUnit), unit)]),
    ...(tooMany.length === 0 ? [] : [compare.tooMany(names(tooMany))]),
  ];
  if (shown.length < 2) return left.map((sentence) => <p key={sentence}>{sentence}</p>);
  return (
    <div className="chart-view">
      <Figure
        title={compare.title(shown.length)}
        sentences={[compare.aside, ...left]}
        frameOf={frameOf}
        renderChart={(frame) => <ComparedChart frame={frame} shown={shown} />}
        environment={null}
        certificate={null}
        columns={pointColumns(unit, texts)}
        rows={comparedPoints(shown)}
        fileName="early-exit-compared"
      />
      <Table caption={compare.summary} columns={summaryColumns(texts)} rows={shown} />
    </div>
  );
}

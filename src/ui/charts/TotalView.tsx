/** The total cost tab: how long the search is, whose overshoot counts, the chart, and what others do. */
import { useMemo, type ReactNode } from 'react';
import type { Iterations } from '../../contract/record.ts';
import { COSTS, MOST_FOUND_AFTER } from '../../contract/view.ts';
import type { ExitLatencyResult, SweepResult } from '../../measure/results.ts';
import type { LabState } from '../../state/types.ts';
import { CommitField } from '../controls/CommitField.tsx';
import { Slider } from '../controls/Slider.tsx';
import { parseWhole } from '../controls/typed-numbers.ts';
import { count, plural } from '../basics/format.ts';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { CertificateLine, ChartDoubts } from './CertificateLine.tsx';
import type { CsvColumn } from './data/csv.ts';
import { Figure } from './parts/Figure.tsx';
import { finePercent } from './data/format-estimate.ts';
import { logX } from './parts/frame.ts';
import { OtherSettings } from './OverheadView.tsx';
import { OwnHandle } from './OwnInterval.tsx';
import { Segments } from './parts/Segments.tsx';
import { shownSweep } from './data/sweep-facts.ts';
import { certificateLines, certificateParts } from './sweep-words.ts';
import { SystemList } from './parts/SystemMarks.tsx';
import { K_DOMAIN } from './data/ticks.ts';
import { defaultFoundAfter, totalRows, totalTradeOff, type TotalRow, type TotalTradeOff } from './data/total-data.ts';
import { TotalChart, totalFrame } from './TotalChart.tsx';
import { totalNote, totalSentence } from './total-words.ts';
import { noBestWords, totalWords } from './words-total.ts';

const PER_DECADE = 100;

/** Two significant digits, as on the slider of k. */
function foundAfterAt(position: number): Iterations {
  return Number((10 ** (position / PER_DECADE)).toPrecision(2)) || 1;
}

function parseFoundAfter(text: string): Iterations | null {
  const value = parseWhole(text);
  return value !== null && value >= 1 && value <= MOST_FOUND_AFTER ? value : null;
}

function FoundAfter({ value, preset }: { readonly value: Iterations; readonly preset: Iterations }): ReactNode {
  const { setCharts } = useCommands();
  return (
    <div className="found-after">
      <span className="field-name" aria-hidden="true">
        {totalWords.foundAfter}
      </span>
      <Slider
        label={totalWords.foundAfterSlider}
        min={0}
        max={9 * PER_DECADE}
        value={Math.round(Math.log10(value) * PER_DECADE)}
        valueText={plural(value, 'iteration')}
        onDrag={(position) => setCharts({ foundAfter: Math.round(foundAfterAt(position)) }, { final: false })}
        onDone={() => setCharts({})}
      />
      <span className="found-after-value">
        <CommitField
          label={totalWords.foundAfter}
          value={value}
          format={count}
          parse={parseFoundAfter}
          allowed={totalWords.foundAfterAllowed}
          onCommit={(foundAfter) => setCharts({ foundAfter })}
        />
        <span className="soft">{totalWords.foundAfterUnit}</span>
      </span>
      {value !== preset && (
        <button type="button" className="button-link" onClick={() => setCharts({ foundAfter: null })}>
          {totalWords.asSetUp(count(preset))}
        </button>
      )}
    </div>
  );
}

const cell = (fraction: number): string => finePercent(fraction).replace(' %', '');

const percent = (head: string, of: (row: TotalRow) => number): CsvColumn<TotalRow> => ({
  head,
  text: (row) => cell(of(row)),
  raw: (row) => 100 * of(row),
});

const COLUMNS: readonly CsvColumn<TotalRow>[] = [
  { head: totalWords.columns.interval, text: ({ point }) => count(point.interval), raw: ({ point }) => point.interval },
  percent(totalWords.columns.overhead, ({ point }) => point.overhead),
  percent(totalWords.columns.low, ({ point }) => point.low),
  percent(totalWords.columns.high, ({ point }) => point.high),
  percent(totalWords.columns.overshoot, ({ overshoot }) => overshoot),
  {
    head: totalWords.columns.overshootFrom,
    text: ({ overshootMeasured }) => (overshootMeasured ? totalWords.measured : totalWords.model),
  },
  percent(totalWords.columns.total, ({ total }) => total),
  percent(totalWords.columns.model, ({ model }) => model),
];

function spotText({ point, overshoot, total }: TotalRow): string {
  const checking = point.low > 0 ? finePercent(point.overhead) : totalWords.less(finePercent(Math.max(0, point.high)));
  return totalWords.spot(count(point.interval), checking, finePercent(overshoot), finePercent(total));
}

interface FigureProps {
  readonly result: SweepResult;
  readonly tradeOff: TotalTradeOff;
  readonly exits: ExitLatencyResult | null;
  readonly going: boolean;
}

function TotalFigure({ result, tradeOff, exits, going }: FigureProps): ReactNode {
  const settings = useLabState((state) => state.settings);
  const rows = useMemo(() => totalRows(result, tradeOff, exits), [result, tradeOff, exits]);
  const certificate = useMemo(() => certificateParts(result, going), [result, going]);
  const invalid = certificate.state === 'invalid' ? ` ${totalWords.invalid}` : '';
  const measured = rows.some(({ overshootMeasured }) => overshootMeasured);
  const note = totalNote(tradeOff);
  return (
    <Figure
      title={totalWords.title}
      sentences={[
        totalSentence(tradeOff, result.settings, settings) + invalid,
        measured ? note : `${note} ${totalWords.noExits}`,
      ]}
      frameOf={totalFrame}
      renderChart={(frame) => <TotalChart frame={frame} result={result} tradeOff={tradeOff} exits={exits} />}
      renderOver={(frame) => <OwnHandle frame={frame} />}
      spots={(frame) => rows.map((row) => ({ x: logX(row.point.interval, K_DOMAIN, frame), text: spotText(row) }))}
      environment={result.environment}
      certificate={{ lines: certificateLines(certificate), node: <CertificateLine parts={certificate} /> }}
      columns={COLUMNS}
      rows={rows}
      fileName="early-exit-total-cost"
    />
  );
}

function shownExits({ exits }: LabState): ExitLatencyResult | null {
  return exits.phase === 'done' ? exits.result : null;
}

function Chosen({ result }: { readonly result: SweepResult }): ReactNode {
  const preset = defaultFoundAfter(result.settings);
  const { foundAfter, cost } = useLabState((state) => state.charts);
  const { setCharts } = useCommands();
  const exits = useLabState(shownExits);
  const going = useLabState(({ activity }) => activity.phase === 'sweeping');
  const n = foundAfter ?? preset;
  const tradeOff = useMemo(() => totalTradeOff(result, n, cost), [result, n, cost]);
  return (
    <>
      <div className="chart-options">
        <FoundAfter value={n} preset={preset} />
        <Segments
          name={totalWords.costName}
          options={COSTS}
          words={totalWords.costs}
          value={cost}
          onChoose={(next) => setCharts({ cost: next })}
        />
        {!going && <OtherSettings measured={result.settings} />}
      </div>
      {'why' in tradeOff ? (
        <p className="chart-empty chart-sentence">{noBestWords[tradeOff.why]}</p>
      ) : (
        <TotalFigure result={result} tradeOff={tradeOff} exits={exits} going={going} />
      )}
      <ChartDoubts doubts={result.doubts} />
    </>
  );
}

export function TotalView(): ReactNode {
  const result = useLabState(shownSweep);
  return (
    <div className="chart-view">
      {result ? <Chosen result={result} /> : <p className="chart-empty">{totalWords.empty}</p>}
      <SystemList />
    </div>
  );
}

/** The total cost tab: how long the search is, whose overshoot counts, the chart, and what others do. */
import { useCallback, useMemo, type ReactNode } from 'react';
import type { Iterations } from '../../contract/record.ts';
import { COSTS, MOST_FOUND_AFTER } from '../../contract/view.ts';
import type { ExitLatencyResult, SweepResult } from '../../measure/results.ts';
import type { LabState } from '../../state/types.ts';
import { CommitField } from '../controls/CommitField.tsx';
import { Slider } from '../controls/Slider.tsx';
import { parseWhole } from '../controls/typed-numbers.ts';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';
import { CertificateLine, ChartDoubts } from './CertificateLine.tsx';
import { certificateLines, certificateParts } from './data/certificate-parts.ts';
import { ReopenedLine } from './kept/Earlier.tsx';
import { Figure } from './parts/Figure.tsx';
import { logX, type Room } from './parts/frame.ts';
import { OtherSettings } from './OverheadView.tsx';
import { OwnHandle } from './OwnInterval.tsx';
import { Segments } from './parts/Segments.tsx';
import { isFromElsewhere } from './data/reopened.ts';
import { shownSweep } from './data/sweep-facts.ts';
import { SystemList } from './parts/SystemMarks.tsx';
import { K_DOMAIN } from './data/ticks.ts';
import { defaultFoundAfter, totalRows, totalTradeOff, type TotalTradeOff } from './data/total-data.ts';
import { totalAnswer, totalBasis, totalSpot } from './data/total-facts.ts';
import { totalColumns } from './data/total-table.ts';
import { TotalChart, totalFrame } from './TotalChart.tsx';

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
  const { total, formats } = useTexts('charts');
  const { setCharts } = useCommands();
  return (
    <div className="found-after">
      <span className="field-name" aria-hidden="true">
        {total.foundAfter}
      </span>
      <Slider
        label={total.foundAfterSlider}
        min={0}
        max={9 * PER_DECADE}
        value={Math.round(Math.log10(value) * PER_DECADE)}
        valueText={total.foundAfterValue(value)}
        onDrag={(position) => setCharts({ foundAfter: Math.round(foundAfterAt(position)) }, { final: false })}
        onDone={() => setCharts({})}
      />
      <span className="found-after-value">
        <CommitField
          label={total.foundAfter}
          value={value}
          format={formats.count}
          parse={parseFoundAfter}
          allowed={total.foundAfterAllowed}
          onCommit={(foundAfter) => setCharts({ foundAfter })}
        />
        <span className="soft">{total.foundAfterUnit}</span>
      </span>
      {value !== preset && (
        <button type="button" className="button-link" onClick={() => setCharts({ foundAfter: null })}>
          {total.asSetUp(preset)}
        </button>
      )}
    </div>
  );
}

interface FigureProps {
  readonly result: SweepResult;
  readonly tradeOff: TotalTradeOff;
  readonly exits: ExitLatencyResult | null;
  readonly going: boolean;
  readonly isElsewhere: boolean;
}

function TotalFigure({ result, tradeOff, exits, going, isElsewhere }: FigureProps): ReactNode {
  const texts = useTexts('charts');
  const { doubts } = useTexts('run');
  const { total, systems } = texts;
  const settings = useLabState((state) => state.settings);
  const rows = useMemo(() => totalRows(result, tradeOff, exits), [result, tradeOff, exits]);
  const certificate = useMemo(
    () => certificateParts(result, going, texts.certificate, doubts),
    [result, going, texts, doubts],
  );
  const frameOf = useCallback((room: Room) => totalFrame(room, systems.label), [systems]);
  const measured = rows.some(({ overshootMeasured }) => overshootMeasured);
  const basis = totalBasis(tradeOff, measured);
  const sentence = total.sentence(totalAnswer(tradeOff, result.settings, settings));
  return (
    <Figure
      title={total.title}
      sentences={[certificate.state === 'invalid' ? `${sentence} ${total.invalid}` : sentence, total.note(basis)]}
      frameOf={frameOf}
      renderChart={(frame) => <TotalChart frame={frame} result={result} tradeOff={tradeOff} exits={exits} />}
      renderOver={(frame) => <OwnHandle frame={frame} />}
      spots={(frame) =>
        rows.map((row) => ({ x: logX(row.point.interval, K_DOMAIN, frame), text: total.spot(totalSpot(row)) }))
      }
      environment={result.environment}
      isElsewhere={isElsewhere}
      certificate={{ lines: certificateLines(certificate), node: <CertificateLine parts={certificate} /> }}
      columns={totalColumns(texts)}
      rows={rows}
      fileName="early-exit-total-cost"
      methods={going ? undefined : texts.methods.total(result, basis, tradeOff.best)}
    />
  );
}

function lastExits({ exits }: LabState): ExitLatencyResult | null {
  return exits.phase === 'done' ? exits.result : null;
}

function Chosen({ result }: { readonly result: SweepResult }): ReactNode {
  const { total } = useTexts('charts');
  const preset = defaultFoundAfter(result.settings);
  const { foundAfter, cost } = useLabState((state) => state.charts);
  const { setCharts } = useCommands();
  const isElsewhere = useLabState((state) => isFromElsewhere(state, 'sweeps'));
  // Those of this machine say nothing of another.
  const exits = useLabState((state) => (isElsewhere ? null : lastExits(state)));
  const going = useLabState(({ activity }) => activity.phase === 'sweeping');
  const n = foundAfter ?? preset;
  const tradeOff = useMemo(() => totalTradeOff(result, n, cost), [result, n, cost]);
  return (
    <>
      <div className="chart-options">
        <FoundAfter value={n} preset={preset} />
        <Segments
          name={total.costName}
          options={COSTS}
          words={total.costs}
          value={cost}
          onChoose={(next) => setCharts({ cost: next })}
        />
        {!going && <OtherSettings measured={result.settings} />}
      </div>
      {'why' in tradeOff ? (
        <p className="chart-empty chart-sentence">{total.noBest[tradeOff.why]}</p>
      ) : (
        <TotalFigure result={result} tradeOff={tradeOff} exits={exits} going={going} isElsewhere={isElsewhere} />
      )}
      <ChartDoubts doubts={result.doubts} />
    </>
  );
}

export function TotalView(): ReactNode {
  const { total } = useTexts('charts');
  const result = useLabState(shownSweep);
  return (
    <div className="chart-view">
      <ReopenedLine of="sweeps" />
      {result ? <Chosen result={result} /> : <p className="chart-empty">{total.empty}</p>}
      <SystemList />
    </div>
  );
}

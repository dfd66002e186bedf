/** The exit latency tab. */
import { isBusy } from '../../state/busy.ts';
import { useMemo, type ReactNode } from 'react';
import { EXIT_UNITS } from '../../contract/view.ts';
import { ownInterval } from '../../measure/plan.ts';
import type { ExitLatencyPoint, ExitLatencyResult } from '../../measure/results.ts';
import { idOfResult } from '../../state/kept/result-ids.ts';
import { iterationCost } from '../../state/costs.ts';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { KeptLabel } from '../basics/LabelText.tsx';
import { useTexts } from '../basics/texts.ts';
import { CertificateLine, ChartDoubts } from './CertificateLine.tsx';
import { chosenPoint, exitRows, shownExits } from './data/exits-data.ts';
import { certificateLines, exitsParts } from './data/certificate-parts.ts';
import { exitsAnswer, exitsBasis } from './data/exits-facts.ts';
import { exitsColumns, workerColumns } from './data/exits-table.ts';
import { ExitsChart, exitsFrame } from './ExitsChart.tsx';
import { isFromElsewhere, reopenedOf } from './data/reopened.ts';
import { Earlier, ReopenedLine } from './kept/Earlier.tsx';
import { Figure } from './parts/Figure.tsx';
import { OtherSettings } from './OverheadView.tsx';
import { isSecond } from '../basics/presses.ts';
import { useAbility } from '../basics/useAbility.ts';
import { CannotMeasure } from './parts/CannotMeasure.tsx';
import { Segments } from './parts/Segments.tsx';
import { Table } from './parts/Table.tsx';

function ExitsBar(): ReactNode {
  const { exits: texts } = useTexts('charts');
  const activity = useLabState((state) => state.activity);
  const exits = useLabState((state) => state.exits);
  const ready = useLabState(({ engine }) => engine.phase === 'ready');
  const reopened = useLabState((state) => state.reopened.exits);
  const able = useAbility('exits');
  const { startExits, stop } = useCommands();
  const going = activity.phase === 'exits';
  const idle = ready && !isBusy(activity);
  return (
    <div className="sweep-bar">
      <div className="sweep-choices">
        {able ? (
          <button
            type="button"
            className={going ? '' : 'button-main'}
            aria-disabled={!going && !idle}
            onClick={(event) => (going ? isSecond(event) || stop() : idle && startExits())}
          >
            {going ? texts.stop : exits.phase === 'none' ? texts.start : texts.again}
          </button>
        ) : (
          <CannotMeasure />
        )}
        {going && (
          <div className="sweep-progress">
            <progress aria-label={texts.progress} max={1} value={activity.progress?.done ?? 0} />
            <span>{texts.going}</span>
          </div>
        )}
      </div>
      {!going && <ReopenedLine of="exits" />}
      {!going && reopened === undefined && exits.phase === 'done' && exits.result.end.kind === 'stopped' && (
        <p className="field-note">{texts.stopped}</p>
      )}
      {!going && exits.phase === 'failed' && (
        <p className="failure">
          <strong>{texts.failed(exits.fault)}</strong> <span>{texts.failedDo}</span>
        </p>
      )}
    </div>
  );
}

function Options({
  result,
  point,
}: {
  readonly result: ExitLatencyResult;
  readonly point: ExitLatencyPoint;
}): ReactNode {
  const { exits } = useTexts('charts');
  const exitsIn = useLabState((state) => state.charts.exitsIn);
  const { setCharts } = useCommands();
  const intervals = result.points.filter(({ rounds }) => rounds > 0).map(({ interval }) => String(interval));
  return (
    <div className="chart-options">
      <Segments
        name={exits.intervalName}
        options={intervals}
        words={Object.fromEntries(intervals.map((interval) => [interval, exits.interval(Number(interval))]))}
        value={String(point.interval)}
        onChoose={(next) => setCharts({ exitsAt: Number(next) })}
      />
      <Segments
        name={exits.unitName}
        options={EXIT_UNITS}
        words={exits.units}
        value={exitsIn}
        onChoose={(next) => setCharts({ exitsIn: next })}
      />
    </div>
  );
}

function ExitsFigure({
  result,
  point,
  going,
}: {
  readonly result: ExitLatencyResult;
  readonly point: ExitLatencyPoint;
  readonly going: boolean;
}): ReactNode {
  const texts = useTexts('charts');
  const unit = useLabState((state) => state.charts.exitsIn);
  const isElsewhere = useLabState((state) => isFromElsewhere(state, 'exits'));
  // What one takes on the other machine is not known.
  const nsPerIteration = useLabState(({ costs }) => (isElsewhere ? null : iterationCost(costs, result.settings)));
  const basis = useMemo(() => exitsParts(point, result, texts.exits), [point, result, texts]);
  return (
    <Figure
      title={texts.exits.title(point.interval)}
      sentences={[texts.exits.sentence(exitsAnswer(point, unit))]}
      how={texts.exits.notes(exitsBasis(point, unit, nsPerIteration, result.settings.ranges))}
      frameOf={exitsFrame(exitRows(point, unit, nsPerIteration).length)}
      renderChart={(frame) => <ExitsChart frame={frame} point={point} unit={unit} nsPerIteration={nsPerIteration} />}
      environment={result.environment}
      isElsewhere={isElsewhere}
      certificate={{ lines: certificateLines(basis), node: <CertificateLine parts={basis} /> }}
      columns={exitsColumns(texts)}
      rows={result.points.filter(({ rounds }) => rounds > 0)}
      fileName={`early-exit-latency-k${point.interval}`}
      methods={going ? undefined : texts.methods.exits(result, point)}
    />
  );
}

function WorkersTable({ point }: { readonly point: ExitLatencyPoint }): ReactNode {
  const texts = useTexts('charts');
  const { workersTable } = texts.exits;
  return (
    <details className="chart-table">
      <summary>{workersTable}</summary>
      <Table caption={workersTable} columns={workerColumns(texts)} rows={point.workers} />
    </details>
  );
}

export function ExitsView(): ReactNode {
  const { exits: texts } = useTexts('charts');
  const result = useLabState(shownExits);
  const own = useLabState(({ settings }) => ownInterval(settings));
  const opened = useLabState((state) => reopenedOf(state, 'exits'));
  const going = useLabState(({ activity }) => activity.phase === 'exits');
  const exitsAt = useLabState((state) => state.charts.exitsAt);
  const point = result === null ? undefined : chosenPoint(result.points, exitsAt, own);
  return (
    <div className="chart-view">
      <ExitsBar />
      <Earlier of="exits" shown={result} />
      {result && point ? (
        <>
          <Options result={result} point={point} />
          {!going && <OtherSettings measured={result.settings} />}
          <KeptLabel id={opened?.id ?? idOfResult(result)} />
          <ExitsFigure result={result} point={point} going={going} />
          <WorkersTable point={point} />
          <ChartDoubts doubts={result.doubts} />
        </>
      ) : (
        <div className="chart-empty">
          <p>{going ? texts.going : texts.empty}</p>
          {!going && <p className="soft">{texts.emptyNote}</p>}
        </div>
      )}
    </div>
  );
}

/** The exit latency tab. */
import { useMemo, type ReactNode } from 'react';
import { EXIT_UNITS } from '../../contract/view.ts';
import { ownInterval } from '../../measure/plan.ts';
import type { ExitLatencyPoint, ExitLatencyResult } from '../../measure/results.ts';
import { count } from '../basics/format.ts';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { CertificateLine, ChartDoubts } from './CertificateLine.tsx';
import { chosenPoint, exitRows, shownExits } from './data/exits-data.ts';
import { EXIT_COLUMNS, exitBasis, exitNotes, exitSentence, WORKER_COLUMNS } from './exits-words.ts';
import { ExitsChart, exitsFrame } from './ExitsChart.tsx';
import { Figure } from './parts/Figure.tsx';
import { OtherSettings } from './OverheadView.tsx';
import { Segments } from './parts/Segments.tsx';
import { certificateLines } from './sweep-words.ts';
import { Table } from './parts/Table.tsx';
import { exitsWords } from './words.ts';

function ExitsBar(): ReactNode {
  const activity = useLabState((state) => state.activity);
  const exits = useLabState((state) => state.exits);
  const ready = useLabState(({ engine }) => engine.phase === 'ready');
  const { startExits, stop } = useCommands();
  const going = activity.phase === 'exits';
  const idle = ready && activity.phase === 'idle';
  return (
    <div className="sweep-bar">
      <div className="sweep-choices">
        <button
          type="button"
          className={going ? '' : 'button-main'}
          aria-disabled={!going && !idle}
          onClick={() => (going ? stop() : idle && startExits())}
        >
          {going ? exitsWords.stop : exits.phase === 'none' ? exitsWords.start : exitsWords.again}
        </button>
        {going && (
          <div className="sweep-progress">
            <progress aria-label={exitsWords.progress} max={1} value={activity.progress?.done ?? 0} />
            <span>{exitsWords.going}</span>
          </div>
        )}
      </div>
      {!going && exits.phase === 'done' && exits.result.end.kind === 'stopped' && (
        <p className="field-note">{exitsWords.stopped}</p>
      )}
      {!going && exits.phase === 'failed' && (
        <p className="failure">
          <strong>{exitsWords.failed(exits.reason)}</strong> {exitsWords.failedDo}
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
  const exitsIn = useLabState((state) => state.charts.exitsIn);
  const { setCharts } = useCommands();
  const intervals = result.points.filter(({ rounds }) => rounds > 0).map(({ interval }) => String(interval));
  return (
    <div className="chart-options">
      <Segments
        name={exitsWords.intervalName}
        options={intervals}
        words={Object.fromEntries(intervals.map((interval) => [interval, count(Number(interval))]))}
        value={String(point.interval)}
        onChoose={(next) => setCharts({ exitsAt: Number(next) })}
      />
      <Segments
        name={exitsWords.unitName}
        options={EXIT_UNITS}
        words={exitsWords.units}
        value={exitsIn}
        onChoose={(next) => setCharts({ exitsIn: next })}
      />
    </div>
  );
}

function ExitsFigure({
  result,
  point,
}: {
  readonly result: ExitLatencyResult;
  readonly point: ExitLatencyPoint;
}): ReactNode {
  const unit = useLabState((state) => state.charts.exitsIn);
  const nsPerIteration = useLabState(({ costs }) => costs?.nsPerIteration ?? null);
  const basis = useMemo(() => exitBasis(point, result), [point, result]);
  return (
    <Figure
      title={exitsWords.title(count(point.interval))}
      sentences={[exitSentence(point, unit), exitNotes(point, unit, nsPerIteration, result.settings.ranges)]}
      frameOf={exitsFrame(exitRows(point, unit, nsPerIteration).length)}
      renderChart={(frame) => <ExitsChart frame={frame} point={point} unit={unit} nsPerIteration={nsPerIteration} />}
      environment={result.environment}
      certificate={{ lines: certificateLines(basis), node: <CertificateLine parts={basis} /> }}
      columns={EXIT_COLUMNS}
      rows={result.points.filter(({ rounds }) => rounds > 0)}
      fileName={`early-exit-latency-k${point.interval}`}
    />
  );
}

function WorkersTable({ point }: { readonly point: ExitLatencyPoint }): ReactNode {
  return (
    <details className="chart-table">
      <summary>{exitsWords.workersTable}</summary>
      <Table caption={exitsWords.workersTable} columns={WORKER_COLUMNS} rows={point.workers} />
    </details>
  );
}

export function ExitsView(): ReactNode {
  const result = useLabState(shownExits);
  const own = useLabState(({ settings }) => ownInterval(settings));
  const going = useLabState(({ activity }) => activity.phase === 'exits');
  const exitsAt = useLabState((state) => state.charts.exitsAt);
  const point = result === null ? undefined : chosenPoint(result.points, exitsAt, own);
  return (
    <div className="chart-view">
      <ExitsBar />
      {result && point ? (
        <>
          <Options result={result} point={point} />
          {!going && <OtherSettings measured={result.settings} />}
          <ExitsFigure result={result} point={point} />
          <WorkersTable point={point} />
          <ChartDoubts doubts={result.doubts} />
        </>
      ) : (
        <div className="chart-empty">
          <p>{going ? exitsWords.going : exitsWords.empty}</p>
          {!going && <p className="soft">{exitsWords.emptyNote}</p>}
        </div>
      )}
    </div>
  );
}

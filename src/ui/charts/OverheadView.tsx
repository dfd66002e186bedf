/** The overhead tab: what to measure, and the chart of it. */
import { useMemo, type ReactNode } from 'react';
import type { Settings } from '../../contract/settings.ts';
import { SCALES } from '../../contract/view.ts';
import type { SweepResult } from '../../measure/results.ts';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { CertificateLine, ChartDoubts } from './CertificateLine.tsx';
import { loopOf } from './data/loops.ts';
import { Figure } from './parts/Figure.tsx';
import { logX } from './parts/frame.ts';
import { overheadColumns, spotText } from './data/overhead-data.ts';
import { OverheadChart, overheadFrame } from './OverheadChart.tsx';
import { OwnHandle } from './OwnInterval.tsx';
import { Segments } from './parts/Segments.tsx';
import { SweepBar } from './SweepBar.tsx';
import { differences, drawnPoints, shownSweep } from './data/sweep-facts.ts';
import {
  certificateLines,
  certificateParts,
  checkCostSentence,
  frequentSentence,
  misfitSentence,
  ownSentence,
  realSentence,
} from './sweep-words.ts';
import { K_DOMAIN } from './data/ticks.ts';
import { chartWords, overheadWords } from './words.ts';

/** Says so where the chart belongs to other settings than those in the controls. */
export function OtherSettings({ measured }: { readonly measured: Settings }): ReactNode {
  const settings = useLabState((state) => state.settings);
  const different = differences(measured, settings);
  if (different.length === 0) return null;
  const loop = loopOf(measured);
  const others = loop === 'own' ? different : different.filter((field) => field !== 'ranges');
  const names = others.map((field) => chartWords.differs[field]).join(', ');
  return (
    <p className="chart-other">
      {loop !== 'own' && different.includes('ranges') && `${chartWords.otherLoop[loop]} `}
      {names !== '' && chartWords.otherSettings(names)}
    </p>
  );
}

function Scale(): ReactNode {
  const scale = useLabState((state) => state.charts.scale);
  const { setCharts } = useCommands();
  return (
    <Segments
      name={overheadWords.scaleName}
      options={SCALES}
      words={{ all: overheadWords.scaleAll, close: overheadWords.scaleClose }}
      value={scale}
      onChoose={(next) => setCharts({ scale: next })}
    />
  );
}

function OverheadFigure({ result, going }: { readonly result: SweepResult; readonly going: boolean }): ReactNode {
  const settings = useLabState((state) => state.settings);
  const close = useLabState((state) => state.charts.scale === 'close');
  const none = drawnPoints(result).length === 0;
  const certificate = useMemo(() => certificateParts(result, going), [result, going]);
  const more = [
    realSentence(result),
    misfitSentence(result),
    frequentSentence(result),
    checkCostSentence(result),
  ].filter((text) => text !== null);
  return (
    <Figure
      title={overheadWords.title}
      sentences={[none && going ? overheadWords.noPoints : ownSentence(result, settings), more.join(' ')]}
      frameOf={overheadFrame}
      renderChart={(frame) => <OverheadChart frame={frame} result={result} close={close} />}
      renderOver={(frame) => <OwnHandle frame={frame} />}
      spots={(frame) =>
        drawnPoints(result).map((point) => ({
          x: logX(point.interval, K_DOMAIN, frame),
          text: spotText(result, point),
        }))
      }
      environment={result.environment}
      certificate={{ lines: certificateLines(certificate), node: <CertificateLine parts={certificate} /> }}
      columns={overheadColumns(result)}
      rows={result.points}
      fileName="early-exit-overhead"
    />
  );
}

function Empty({ going }: { readonly going: boolean }): ReactNode {
  return (
    <div className="chart-empty">
      <p>{going ? overheadWords.noPoints : overheadWords.empty}</p>
      {!going && <p className="soft">{overheadWords.emptyNote}</p>}
    </div>
  );
}

export function OverheadView(): ReactNode {
  const result = useLabState(shownSweep);
  const going = useLabState(({ activity }) => activity.phase === 'sweeping');
  const list = useLabState(({ settings }) => typeof settings.interval === 'object');
  return (
    <div className="chart-view">
      <SweepBar />
      {list && <p className="field-note">{chartWords.listOfIntervals}</p>}
      {result ? (
        <>
          <div className="chart-options">
            <Scale />
            {!going && <OtherSettings measured={result.settings} />}
          </div>
          <OverheadFigure result={result} going={going} />
          <ChartDoubts doubts={result.doubts} />
        </>
      ) : (
        <Empty going={going} />
      )}
    </div>
  );
}

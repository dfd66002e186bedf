/** The overhead tab: what to measure, and the chart of it. */
import { useMemo, type ReactNode } from 'react';
import type { Settings } from '../../contract/settings.ts';
import { SCALES } from '../../contract/view.ts';
import type { SweepResult } from '../../measure/results.ts';
import { idOfResult } from '../../state/kept/result-ids.ts';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { KeptLabel } from '../basics/LabelText.tsx';
import { useTexts } from '../basics/texts.ts';
import { CertificateLine, ChartDoubts } from './CertificateLine.tsx';
import { certificateLines, certificateParts } from './data/certificate-parts.ts';
import { loopOf } from './data/loops.ts';
import { isFromElsewhere, reopenedOf } from './data/reopened.ts';
import { Earlier } from './kept/Earlier.tsx';
import { Figure } from './parts/Figure.tsx';
import { logX } from './parts/frame.ts';
import { overheadColumns } from './data/overhead-data.ts';
import { OverheadChart, overheadFrame } from './OverheadChart.tsx';
import { OwnHandle } from './OwnInterval.tsx';
import { Segments } from './parts/Segments.tsx';
import { SweepBar } from './SweepBar.tsx';
import {
  crowd,
  sweptCheckCost,
  differences,
  drawnPoints,
  frequentOverhead,
  isOnePercentReal,
  lawAnswer,
  overheadSpot,
  ownOverhead,
  shownSweep,
} from './data/sweep-facts.ts';
import { K_DOMAIN } from './data/ticks.ts';

/** Says so where the chart belongs to other settings than those in the controls. */
export function OtherSettings({ measured }: { readonly measured: Settings }): ReactNode {
  const { chart } = useTexts('charts');
  const settings = useLabState((state) => state.settings);
  const different = differences(measured, settings);
  if (different.length === 0) return null;
  const loop = loopOf(measured);
  const others = loop === 'own' ? different : different.filter((field) => field !== 'ranges');
  return <p className="chart-other">{chart.other(different.includes('ranges') ? loop : 'own', others)}</p>;
}

function Scale(): ReactNode {
  const { overhead } = useTexts('charts');
  const scale = useLabState((state) => state.charts.scale);
  const { setCharts } = useCommands();
  return (
    <Segments
      name={overhead.scaleName}
      options={SCALES}
      words={overhead.scales}
      value={scale}
      onChoose={(next) => setCharts({ scale: next })}
    />
  );
}

function OverheadFigure({ result, going }: { readonly result: SweepResult; readonly going: boolean }): ReactNode {
  const texts = useTexts('charts');
  const { doubts } = useTexts('run');
  const { overhead, sweep } = texts;
  const settings = useLabState((state) => state.settings);
  const close = useLabState((state) => state.charts.scale === 'close');
  const isElsewhere = useLabState((state) => isFromElsewhere(state, 'sweeps'));
  const none = drawnPoints(result).length === 0;
  const certificate = useMemo(
    () => certificateParts(result, going, texts.certificate, doubts),
    [result, going, texts, doubts],
  );
  const [law, frequent, cost] = [lawAnswer(result), frequentOverhead(result), sweptCheckCost(result)];
  const more = [
    sweep.real(isOnePercentReal(result)),
    sweep.crowd(crowd(result)),
    ...(law === null ? [] : [sweep.law(law)]),
    ...(frequent === null ? [] : [sweep.frequent(frequent)]),
    ...(cost === null ? [] : [sweep.checkCost(cost)]),
  ];
  return (
    <Figure
      title={overhead.title}
      sentences={[
        none && going ? overhead.noPoints : sweep.own(ownOverhead(result, settings), settings.unit),
        more.join(' '),
      ]}
      frameOf={overheadFrame}
      renderChart={(frame) => <OverheadChart frame={frame} result={result} close={close} />}
      renderOver={(frame) => <OwnHandle frame={frame} />}
      spots={(frame) =>
        drawnPoints(result).map((point) => ({
          x: logX(point.interval, K_DOMAIN, frame),
          text: overhead.spot(overheadSpot(result, point)),
        }))
      }
      environment={result.environment}
      isElsewhere={isElsewhere}
      certificate={{ lines: certificateLines(certificate), node: <CertificateLine parts={certificate} /> }}
      columns={overheadColumns(result, texts)}
      rows={result.points}
      fileName="early-exit-overhead"
      methods={going ? undefined : texts.methods.sweep(result)}
    />
  );
}

function Empty({ going }: { readonly going: boolean }): ReactNode {
  const { overhead } = useTexts('charts');
  return (
    <div className="chart-empty">
      <p>{going ? overhead.noPoints : overhead.empty}</p>
      {!going && <p className="soft">{overhead.emptyNote}</p>}
    </div>
  );
}

export function OverheadView(): ReactNode {
  const { chart } = useTexts('charts');
  const result = useLabState(shownSweep);
  const opened = useLabState((state) => reopenedOf(state, 'sweeps'));
  const going = useLabState(({ activity }) => activity.phase === 'sweeping');
  const list = useLabState(({ settings }) => typeof settings.interval === 'object');
  return (
    <div className="chart-view">
      <SweepBar />
      <Earlier of="sweeps" shown={result} />
      {list && <p className="field-note">{chart.listOfIntervals}</p>}
      {result ? (
        <>
          <div className="chart-options">
            <Scale />
            {!going && <OtherSettings measured={result.settings} />}
          </div>
          <KeptLabel id={opened?.id ?? idOfResult(result)} />
          <OverheadFigure result={result} going={going} />
          <ChartDoubts doubts={result.doubts} />
        </>
      ) : (
        <Empty going={going} />
      )}
    </div>
  );
}

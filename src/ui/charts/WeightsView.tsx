/** The tab of what an iteration weighs: measure it, and look at it. */
import { useMemo, type ReactNode } from 'react';
import { idOfResult } from '../../state/kept/result-ids.ts';
import { KeptLabel } from '../basics/LabelText.tsx';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';
import { ChartDoubts } from './CertificateLine.tsx';
import { shownWeights, weightsAnswer, weightsRows } from './data/weights-data.ts';
import { weightsColumns } from './data/weights-table.ts';
import { reopenedOf } from './data/reopened.ts';
import { Earlier } from './kept/Earlier.tsx';
import { MeasureBar } from './MeasureBar.tsx';
import { Figure } from './parts/Figure.tsx';
import { WeightsChart, weightsFrame } from './WeightsChart.tsx';

/** Seconds it takes where several run at once. */
const EXPECTED = 57;

export function WeightsView(): ReactNode {
  const texts = useTexts('charts');
  const { weights } = texts;
  const result = useLabState(shownWeights);
  const reopened = useLabState((state) => reopenedOf(state, 'weights'));
  const isElsewhere = reopened?.isElsewhere === true;
  const going = useLabState(({ activity }) => activity.phase === 'weights');
  const { startWeights } = useCommands();
  const rows = useMemo(() => (result === null ? [] : weightsRows(result)), [result]);
  return (
    <div className="chart-view">
      <MeasureBar
        of="weights"
        phase="weights"
        time={result?.environment.time ?? null}
        onStart={startWeights}
        texts={weights}
        expected={EXPECTED}
      />
      {!going && result?.end.kind === 'stopped' && <p className="field-note">{weights.stopped}</p>}
      <Earlier of="weights" shown={result} />
      {result && <KeptLabel id={reopened?.id ?? idOfResult(result)} />}
      {result === null ? (
        <p className="chart-empty chart-sentence">{weights.empty}</p>
      ) : (
        <>
          <Figure
            title={weights.title}
            sentences={[weights.sentence(weightsAnswer(result)), weights.notes(result)]}
            frameOf={weightsFrame}
            renderChart={(frame) => <WeightsChart frame={frame} rows={rows} workers={result.workers} />}
            environment={result.environment}
            isElsewhere={isElsewhere}
            certificate={null}
            columns={weightsColumns(texts)}
            rows={rows}
            fileName="early-exit-weights"
            methods={going ? undefined : texts.methods.weights(result)}
          />
          <ChartDoubts doubts={result.doubts} />
        </>
      )}
    </div>
  );
}

/** The tab of what an iteration weighs: measure it, and look at it. */
import { useMemo, type ReactNode } from 'react';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';
import { ChartDoubts } from './CertificateLine.tsx';
import { shownWeights, weightsAnswer, weightsRows } from './data/weights-data.ts';
import { weightsColumns } from './data/weights-table.ts';
import { isFromElsewhere } from './data/reopened.ts';
import { MeasureBar } from './MeasureBar.tsx';
import { Figure } from './parts/Figure.tsx';
import { WeightsChart, weightsFrame } from './WeightsChart.tsx';

/** Seconds it takes where several run at once. */
const EXPECTED = 57;

export function WeightsView(): ReactNode {
  const texts = useTexts('charts');
  const { weights } = texts;
  const result = useLabState(shownWeights);
  const isElsewhere = useLabState((state) => isFromElsewhere(state, 'weights'));
  const going = useLabState(({ activity }) => activity.phase === 'weights');
  const { startWeights } = useCommands();
  const rows = useMemo(() => (result === null ? [] : weightsRows(result)), [result]);
  return (
    <div className="chart-view">
      <MeasureBar of="weights" result={result} onStart={startWeights} texts={weights} expected={EXPECTED} />
      {result === null ? (
        <p className="chart-empty chart-sentence">{weights.empty}</p>
      ) : (
        <>
          <Figure
            title={weights.title}
            sentences={[weights.sentence(weightsAnswer(result))]}
            how={weights.notes(result)}
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

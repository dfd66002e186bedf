/** The tab of what writing costs: measure it, and look at it. */
import { useMemo, type ReactNode } from 'react';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';
import { ChartDoubts } from './CertificateLine.tsx';
import { shownWriting, writingAnswer, writingRows } from './data/writing-data.ts';
import { writingColumns } from './data/writing-table.ts';
import { isFromElsewhere } from './data/reopened.ts';
import { MeasureBar } from './MeasureBar.tsx';
import { Figure } from './parts/Figure.tsx';
import { WritingChart, writingFrame } from './WritingChart.tsx';

/** Seconds it takes where two run at once. */
const EXPECTED = 36;

export function WritingView(): ReactNode {
  const texts = useTexts('charts');
  const { writing } = texts;
  const result = useLabState(shownWriting);
  const isElsewhere = useLabState((state) => isFromElsewhere(state, 'writings'));
  const going = useLabState(({ activity }) => activity.phase === 'writing');
  const { startWriting } = useCommands();
  const rows = useMemo(() => (result === null ? [] : writingRows(result)), [result]);
  const answer = result && writingAnswer(result);
  const sentence = answer ? writing.sentence(answer) : writing.none;
  return (
    <div className="chart-view">
      <MeasureBar of="writings" result={result} onStart={startWriting} texts={writing} expected={EXPECTED} />
      {result === null ? (
        <p className="chart-empty chart-sentence">{writing.empty}</p>
      ) : (
        <>
          <Figure
            title={writing.title}
            sentences={[sentence]}
            how={writing.notes(result)}
            frameOf={writingFrame}
            renderChart={(frame) => <WritingChart frame={frame} rows={rows} workers={result.workers} />}
            environment={result.environment}
            isElsewhere={isElsewhere}
            certificate={null}
            columns={writingColumns(texts)}
            rows={rows}
            fileName="early-exit-writing"
            methods={going ? undefined : texts.methods.writing(result)}
          />
          <ChartDoubts doubts={result.doubts} />
        </>
      )}
    </div>
  );
}

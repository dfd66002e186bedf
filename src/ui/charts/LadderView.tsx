/** The ladder tab: measure it, look at it, press a rung to read the flag that way. */
import { useMemo, type ReactNode } from 'react';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';
import { ChartDoubts } from './CertificateLine.tsx';
import { measuredRows, recordedRows, shownLadder } from './data/ladder-data.ts';
import { ladderAnswer, unseenNames } from './data/ladder-facts.ts';
import { ladderColumns, ladderLines } from './data/ladder-table.ts';
import { LadderChart } from './LadderChart.tsx';
import { Rungs } from './LadderRungs.tsx';
import { isFromElsewhere } from './data/reopened.ts';
import { MeasureBar } from './MeasureBar.tsx';
import { Figure } from './parts/Figure.tsx';
import { ladderFrame } from './parts/ladder-frame.ts';

export function LadderView(): ReactNode {
  const texts = useTexts('charts');
  const { ladder } = texts;
  const result = useLabState(shownLadder);
  const isElsewhere = useLabState((state) => isFromElsewhere(state, 'ladders'));
  const going = useLabState(({ activity }) => activity.phase === 'laddering');
  const { startLadder } = useCommands();
  const rows = useMemo(
    () => [...(result === null ? [] : measuredRows(result, going)), ...recordedRows()],
    [result, going],
  );
  // As many rows are as high, whatever is in them.
  const shape = rows.map(({ from, dots }) => `${from}${dots.length}`).join();
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the frame follows the shape of the rows alone
  const frameOf = useMemo(() => ladderFrame(rows), [shape]);
  const unseen = result === null ? [] : unseenNames(result);
  const sentences =
    result === null
      ? [ladder.empty]
      : [
          ladder.sentence(ladderAnswer(result)),
          ...(unseen.length > 0 ? [ladder.unseen(unseen)] : []),
          ladder.reading(result),
        ];
  return (
    <div className="chart-view">
      <MeasureBar of="ladders" result={result} onStart={startLadder} texts={ladder} expected={60} />
      <Figure
        title={ladder.title}
        sentences={sentences}
        how={result === null ? undefined : ladder.notes(result)}
        frameOf={frameOf}
        renderChart={(frame) => <LadderChart frame={frame} rows={rows} isElsewhere={isElsewhere} />}
        renderOver={(frame) => <Rungs frame={frame} rows={rows} />}
        environment={result?.environment ?? null}
        isElsewhere={isElsewhere}
        certificate={null}
        columns={ladderColumns(texts, !isElsewhere)}
        rows={ladderLines(result)}
        fileName="early-exit-ladder"
        methods={going || result === null ? undefined : texts.methods.ladder(result)}
      />
      {result && <ChartDoubts doubts={result.doubts} />}
    </div>
  );
}

/** The ladder tab: measure it, look at it, press a rung to read the flag that way. */
import { useMemo, type ReactNode } from 'react';
import { isBusy } from '../../state/busy.ts';
import { isSecond } from '../basics/presses.ts';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';
import { useAbility } from '../basics/useAbility.ts';
import { ChartDoubts } from './CertificateLine.tsx';
import { measuredRows, recordedRows, shownLadder } from './data/ladder-data.ts';
import { ladderAnswer, unseenNames } from './data/ladder-facts.ts';
import { ladderColumns, ladderLines } from './data/ladder-table.ts';
import { LadderChart } from './LadderChart.tsx';
import { Rungs } from './LadderRungs.tsx';
import { CannotMeasure } from './parts/CannotMeasure.tsx';
import { Figure } from './parts/Figure.tsx';
import { ladderFrame } from './parts/ladder-frame.ts';

function LadderBar(): ReactNode {
  const { ladder: texts } = useTexts('charts');
  const activity = useLabState((state) => state.activity);
  const known = useLabState(({ ladder }) => ladder !== null);
  const ready = useLabState(({ engine }) => engine.phase === 'ready');
  const able = useAbility('sweep');
  const { startLadder, stop } = useCommands();
  const going = activity.phase === 'laddering';
  const idle = ready && !isBusy(activity);
  if (!able) return <CannotMeasure />;
  return (
    <div className="sweep-choices">
      <button
        type="button"
        className={going || known ? '' : 'button-main'}
        aria-disabled={!going && !idle}
        onClick={(event) => (going ? isSecond(event) || stop() : idle && startLadder())}
      >
        {going ? texts.stop : known ? texts.again : texts.start}
      </button>
      {going && (
        <div className="sweep-progress">
          <progress aria-label={texts.progress} max={1} value={activity.progress?.done ?? 0} />
          <span>{texts.going(activity.progress?.secondsLeft ?? 60)}</span>
        </div>
      )}
    </div>
  );
}

export function LadderView(): ReactNode {
  const texts = useTexts('charts');
  const { ladder } = texts;
  const result = useLabState(shownLadder);
  const going = useLabState(({ activity }) => activity.phase === 'laddering');
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
          ladder.notes(result),
        ];
  return (
    <div className="chart-view">
      <LadderBar />
      {!going && result?.end.kind === 'stopped' && <p className="field-note">{ladder.stopped}</p>}
      <Figure
        title={ladder.title}
        sentences={[...sentences, ladder.recordedNote]}
        frameOf={frameOf}
        renderChart={(frame) => <LadderChart frame={frame} rows={rows} />}
        renderOver={(frame) => <Rungs frame={frame} rows={rows} />}
        environment={result?.environment ?? null}
        certificate={null}
        columns={ladderColumns(texts)}
        rows={ladderLines(result)}
        fileName="early-exit-ladder"
      />
      {result && <ChartDoubts doubts={result.doubts} />}
    </div>
  );
}

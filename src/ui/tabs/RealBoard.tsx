/** A real run that wrote two results, on the same board, statement by statement in the order in which they happened. */
import { useMemo, useState, type ReactNode } from 'react';
import { isDuplicate } from '../../replay/interleavings.ts';
import { boardsOf, type RealOrder } from '../../replay/real-order.ts';
import { useTexts } from '../basics/texts.ts';
import { BoardView } from './BoardView.tsx';

/** With another order it begins anew: give it a key. */
export function RealBoard({ order }: { readonly order: RealOrder }): ReactNode {
  const [at, setAt] = useState(0);
  const { races: texts } = useTexts('run');
  const boards = useMemo(() => boardsOf(order), [order]);
  const board = boards[at]!;
  const last = boards.length - 1;
  const ran = order.steps[at - 1] ?? null;
  const place = texts.place(at, last);
  return (
    <>
      <BoardView board={board} ran={ran} />
      <div className="board-tools board-steps">
        <button type="button" aria-disabled={at === 0} onClick={() => at > 0 && setAt(at - 1)}>
          {texts.stepBack}
        </button>
        <button type="button" aria-disabled={at === last} onClick={() => at < last && setAt(at + 1)}>
          {texts.stepOn}
        </button>
        <input
          type="range"
          aria-label={texts.steps}
          aria-valuetext={place}
          min={0}
          max={last}
          value={at}
          onChange={(event) => setAt(event.target.valueAsNumber)}
        />
        <span className="soft small" translate="no">
          {place}
        </span>
      </div>
      <div className="board-told" aria-live="polite">
        <p className="board-end">
          {ran === null ? texts.before : texts.happened(ran, ran.statement === 'raise' && boards[at - 1]!.flag)}
        </p>
        {ran !== null && ran.unknown.length > 0 && <p className="small">{texts.unknown(ran)}</p>}
        {isDuplicate(board) && <p>{texts.duplicate}</p>}
      </div>
      <p className="field-note">{texts.howKnown(order.apartMicros)}</p>
    </>
  );
}

/** The board on which one plays the scheduler, and how many orders end in what. */
import { useMemo, useState, type ReactNode } from 'react';
import {
  countInterleavings,
  isDuplicate,
  isOver,
  runStatement,
  startBoard,
  type Board,
} from '../../replay/interleavings.ts';
import { useTexts } from '../basics/texts.ts';
import { BoardView } from './BoardView.tsx';

/** With another `recheck` it is another board: give it a key. */
export function SchedulerBoard({ recheck }: { readonly recheck: boolean }): ReactNode {
  const [boards, setBoards] = useState<readonly Board[]>([startBoard(recheck)]);
  const texts = useTexts('run').races;
  const board = boards.at(-1)!;
  const counted = useMemo(() => countInterleavings(startBoard(recheck)), [recheck]);
  return (
    <>
      <BoardView board={board} onRun={(player) => setBoards([...boards, runStatement(board, player)])} />
      <div className="board-tools">
        <button
          type="button"
          aria-disabled={boards.length < 2}
          onClick={() => boards.length > 1 && setBoards(boards.slice(0, -1))}
        >
          {texts.undo}
        </button>
        <button type="button" onClick={() => setBoards([startBoard(recheck)])}>
          {texts.anew}
        </button>
      </div>
      <p aria-live="polite" className="board-end">
        {isDuplicate(board) ? texts.duplicate : isOver(board) ? texts.single : ''}
      </p>
      <p className="field-note">{texts.counted(counted.all, counted.duplicates)}</p>
    </>
  );
}

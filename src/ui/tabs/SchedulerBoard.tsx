/** A board on which one plays the scheduler of two workers that have met a prime, and how many orders end in what. */
import { useMemo, useState, type ReactNode } from 'react';
import {
  countInterleavings,
  isDuplicate,
  isOver,
  mayRun,
  PLAYERS,
  runStatement,
  startBoard,
  STATEMENTS,
  type Board,
  type Player,
} from '../../replay/interleavings.ts';
import { useTexts } from '../basics/texts.ts';

/** With another `recheck` it is another board: give it a key. */
export function SchedulerBoard({ recheck }: { readonly recheck: boolean }): ReactNode {
  const [boards, setBoards] = useState<readonly Board[]>([startBoard(recheck)]);
  const texts = useTexts('run').races;
  const board = boards.at(-1)!;
  const counted = useMemo(() => countInterleavings(startBoard(recheck)), [recheck]);
  return (
    <>
      <div className="board">
        {PLAYERS.map((player) => (
          <Side
            key={player}
            board={board}
            player={player}
            onRun={() => setBoards([...boards, runStatement(board, player)])}
          />
        ))}
      </div>
      <p className="board-shared">{texts.shared(board.flag, board.lock, board.results)}</p>
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

interface SideProps {
  readonly board: Board;
  readonly player: Player;
  readonly onRun: () => void;
}

function Side({ board, player, onRun }: SideProps): ReactNode {
  const texts = useTexts('run').races;
  const next = board.next[player];
  const may = mayRun(board, player);
  const statements = STATEMENTS.filter((statement) => statement !== 'look' || board.recheck);
  const note = next === null ? texts.left : may ? '' : texts.waits;
  return (
    <section aria-label={texts.worker(player)}>
      <h4>{texts.worker(player)}</h4>
      <ol>
        {statements.map((statement) => (
          <li key={statement} aria-current={statement === next ? 'step' : undefined}>
            {texts.statements[statement]}
          </li>
        ))}
      </ol>
      <button type="button" aria-disabled={!may} onClick={() => may && onRun()}>
        {texts.run(player)}
      </button>
      <span className="soft small">{` ${note}`}</span>
    </section>
  );
}

/** The board of two workers that have met a prime: the statements of each, where each stands, and what both share. */
import type { ReactNode } from 'react';
import { mayRun, PLAYERS, STATEMENTS, type Board, type Player, type Statement } from '../../replay/interleavings.ts';
import { useTexts } from '../basics/texts.ts';

export interface Ran {
  readonly player: Player;
  readonly statement: Statement;
}

interface Props {
  readonly board: Board;
  /** What ran last, where that is to be seen. */
  readonly ran?: Ran | null;
  /** Where the person chooses who runs next. */
  readonly onRun?: (player: Player) => void;
}

export function BoardView(props: Props): ReactNode {
  const { board } = props;
  const texts = useTexts('run').races;
  return (
    <>
      <div className="board">
        {PLAYERS.map((player) => (
          <Side key={player} player={player} {...props} />
        ))}
      </div>
      <p className="board-shared">{texts.shared(board.flag, board.lock, board.results)}</p>
    </>
  );
}

function Side({ board, player, ran, onRun }: Props & { readonly player: Player }): ReactNode {
  const texts = useTexts('run').races;
  const next = board.next[player];
  const may = mayRun(board, player);
  const statements = STATEMENTS.filter((statement) => statement !== 'look' || board.recheck);
  const last = ran?.player === player ? ran.statement : null;
  return (
    <section aria-label={texts.worker(player)}>
      <h4>{texts.worker(player)}</h4>
      <ol>
        {statements.map((statement) => (
          <li key={statement} aria-current={statement === next ? 'step' : undefined} data-ran={statement === last}>
            <span>{texts.statements[statement]}</span>
            {statement === last && <span className="mark">{texts.ran}</span>}
          </li>
        ))}
      </ol>
      <div className="board-run">
        {onRun && (
          <button type="button" aria-disabled={!may} onClick={() => may && onRun(player)}>
            {texts.run(player)}
          </button>
        )}
        <span className="soft small">{next === null ? texts.left : may ? '' : texts.waits}</span>
      </div>
    </section>
  );
}

/** The second look: a board on which one plays the scheduler of two workers, and the same race on real threads. */
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
import { isBusy } from '../../state/busy.ts';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { isSecond } from '../basics/presses.ts';
import { useTexts } from '../basics/texts.ts';
import { useAbility } from '../basics/useAbility.ts';

export function RacesPanel(): ReactNode {
  const [recheck, setRecheck] = useState(false);
  const [boards, setBoards] = useState<readonly Board[]>([startBoard(false)]);
  const texts = useTexts('run').races;
  const board = boards.at(-1)!;
  const counted = useMemo(() => countInterleavings(startBoard(recheck)), [recheck]);
  const begin = (looksAgain: boolean): void => {
    setRecheck(looksAgain);
    setBoards([startBoard(looksAgain)]);
  };
  return (
    <div className="races">
      <section aria-label={texts.title}>
        <h3>{texts.title}</h3>
        <p>{texts.intro}</p>
        <label className="check">
          <input type="checkbox" checked={recheck} onChange={() => begin(!recheck)} />
          <span>{texts.recheck}</span>
        </label>
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
          <button type="button" onClick={() => begin(recheck)}>
            {texts.anew}
          </button>
        </div>
        <p aria-live="polite" className="board-end">
          {isDuplicate(board) ? texts.duplicate : isOver(board) ? texts.single : ''}
        </p>
        <p className="field-note">{texts.counted(counted.all, counted.duplicates)}</p>
      </section>
      <Real recheck={recheck} />
    </div>
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

function Real({ recheck }: { readonly recheck: boolean }): ReactNode {
  const texts = useTexts('run').races;
  const races = useLabState((state) => state.races);
  const racing = useLabState(({ activity }) => activity.phase === 'racing');
  const free = useLabState(({ engine, activity }) => engine.phase === 'ready' && !isBusy(activity));
  const able = useAbility('races');
  const { startRaces, stop } = useCommands();
  const { cannotMeasure } = useTexts('run').engine;
  return (
    <section aria-label={texts.real}>
      <h3>{texts.real}</h3>
      <p>{texts.realIntro}</p>
      {able ? (
        <button
          type="button"
          aria-disabled={!racing && !free}
          onClick={(event) => (racing ? isSecond(event) || stop() : free && startRaces(recheck))}
        >
          {racing ? texts.stop : texts.race(recheck)}
        </button>
      ) : (
        <p className="field-note">{cannotMeasure}</p>
      )}
      {races !== null && <p className="board-end">{texts.raced(races.rounds, races.duplicates, races.recheck)}</p>}
    </section>
  );
}

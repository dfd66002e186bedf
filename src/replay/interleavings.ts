/**
 * Two workers that meet a prime at the same time, statement by statement, as the engine has it (`find` in
 * engine/worker/search.ts): what every order of their statements leads to. Pure.
 */

/** In the order in which a worker comes to them; `look` only with the second look. */
export const STATEMENTS = ['check', 'test', 'lock', 'look', 'raise', 'write', 'unlock'] as const;
export type Statement = (typeof STATEMENTS)[number];

export type Player = 0 | 1;
export const PLAYERS = [0, 1] as const;

export interface Board {
  readonly recheck: boolean;
  /** The next statement of each; null when it has left. */
  readonly next: readonly [Statement | null, Statement | null];
  readonly flag: boolean;
  /** Who holds the lock. */
  readonly lock: Player | null;
  /** Who has written a result, in order. */
  readonly results: readonly Player[];
}

export function startBoard(recheck: boolean): Board {
  return { recheck, next: ['check', 'check'], flag: false, lock: null, results: [] };
}

/** Whether the scheduler may run a statement of this worker: it has one, and does not wait for the lock. */
export function mayRun({ next, lock }: Board, player: Player): boolean {
  return next[player] !== null && !(next[player] === 'lock' && lock !== null);
}

export function isOver(board: Board): boolean {
  return board.next.every((statement) => statement === null);
}

export const isDuplicate = ({ results }: Board): boolean => results.length > 1;

/** The board after one statement of a worker that may run. */
export function runStatement(board: Board, player: Player): Board {
  const statement = board.next[player]!;
  const { flag, recheck } = board;
  switch (statement) {
    case 'check':
      return go(board, player, flag ? null : 'test');
    case 'test':
      return go(board, player, 'lock');
    case 'lock':
      return { ...go(board, player, recheck ? 'look' : 'raise'), lock: player };
    case 'look':
      // Somebody was faster: it gives the lock back and leaves without a result.
      return flag ? { ...go(board, player, null), lock: null } : go(board, player, 'raise');
    case 'raise':
      return { ...go(board, player, 'write'), flag: true };
    case 'write':
      return { ...go(board, player, 'unlock'), results: [...board.results, player] };
    case 'unlock':
      return { ...go(board, player, null), lock: null };
  }
}

function go(board: Board, player: Player, statement: Statement | null): Board {
  const [first, second] = board.next;
  return { ...board, next: player === 0 ? [statement, second] : [first, statement] };
}

export interface Interleavings {
  /** Orders of statements, from the start to the end of both. */
  readonly all: number;
  /** Those that end with two results. */
  readonly duplicates: number;
}

/** All orders that a scheduler may choose from here on, each counted once. */
export function countInterleavings(board: Board): Interleavings {
  if (isOver(board)) return { all: 1, duplicates: isDuplicate(board) ? 1 : 0 };
  let [all, duplicates] = [0, 0];
  for (const player of PLAYERS) {
    if (!mayRun(board, player)) continue;
    const after = countInterleavings(runStatement(board, player));
    all += after.all;
    duplicates += after.duplicates;
  }
  return { all, duplicates };
}

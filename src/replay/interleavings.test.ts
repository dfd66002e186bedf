import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countInterleavings,
  isDuplicate,
  isOver,
  mayRun,
  PLAYERS,
  runStatement,
  startBoard,
  type Board,
  type Player,
} from './interleavings.ts';

const play = (recheck: boolean, order: readonly Player[]): Board =>
  order.reduce<Board>(
    (board, player) => (mayRun(board, player) ? runStatement(board, player) : board),
    startBoard(recheck),
  );

/** Every order by brute force: strings of players, those that wait left out. */
function* orders(board: Board, so: string = ''): Generator<readonly [string, Board]> {
  if (isOver(board)) yield [so, board];
  for (const player of PLAYERS) if (mayRun(board, player)) yield* orders(runStatement(board, player), so + player);
}

describe('the board of two workers', () => {
  it('has no way to two results with the second look, and many without', () => {
    const [withLook, without] = [true, false].map((recheck) => countInterleavings(startBoard(recheck)));
    expect(withLook!.duplicates).toBe(0);
    expect(without!.duplicates).toBeGreaterThan(0);
    expect(without!.duplicates).toBeLessThan(without!.all);
  });

  it.each([true, false])('counts every order once, recheck %s', (recheck) => {
    const all = [...orders(startBoard(recheck))];
    expect(new Set(all.map(([so]) => so)).size).toBe(all.length);
    expect(countInterleavings(startBoard(recheck))).toEqual({
      all: all.length,
      duplicates: all.filter(([, board]) => isDuplicate(board)).length,
    });
  });

  it('one after the other is one result: the second sees the flag and leaves', () => {
    const board = play(false, [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1]);
    expect(board).toMatchObject({ results: [0], flag: true, next: [null, null], lock: null });
  });

  it('both past the check before the flag is up is two results without the second look, one with it', () => {
    const order = [
      0,
      1,
      ...Array.from({ length: 8 }, () => 0 as const),
      ...Array.from({ length: 8 }, () => 1 as const),
    ];
    expect(play(false, order as Player[]).results).toEqual([0, 1]);
    expect(play(true, order as Player[]).results).toEqual([0]);
  });

  it('at any moment at most one holds the lock, and whoever waits for it does not move', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.array(fc.constantFrom<Player>(0, 1), { maxLength: 40 }), (recheck, order) => {
        const board = play(recheck, order);
        for (const player of PLAYERS) {
          const inside = ['look', 'raise', 'write', 'unlock'].includes(board.next[player] ?? '');
          expect(inside).toBe(board.lock === player);
        }
        expect(PLAYERS.some((player) => mayRun(board, player))).toBe(!isOver(board));
        expect(board.results.length).toBeLessThanOrEqual(recheck ? 1 : 2);
      }),
    );
  });
});

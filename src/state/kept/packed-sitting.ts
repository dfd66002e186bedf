/** A sitting on its way from one thread to another, in pieces: each is unpacked in a moment, and between two of them the page draws. */
import type { Sitting } from './sitting.ts';

/** Some entries of one of its lists, in their order. */
interface Piece {
  readonly of: string;
  readonly entries: readonly unknown[];
}

/** All but what is in its lists. */
export type PackedSitting = Readonly<Record<string, unknown>>;

/** In characters of its text, about: unpacked in some milliseconds. */
const PIECE = 2 ** 17;

/** Several, each told of by its number. */
export interface NumberedPiece extends Piece {
  readonly nth: number;
}

export function packSittings(sittings: readonly Sitting[]): {
  readonly packed: readonly PackedSitting[];
  readonly pieces: readonly NumberedPiece[];
} {
  const each = sittings.map(packSitting);
  return {
    packed: each.map(({ packed }) => packed),
    pieces: each.flatMap(({ pieces }, nth) => pieces.map((piece) => ({ ...piece, nth }))),
  };
}

export function unpackSittings(packed: readonly PackedSitting[], pieces: readonly NumberedPiece[]): readonly Sitting[] {
  return packed.map((one, at) =>
    unpackSitting(
      one,
      pieces.filter(({ nth }) => nth === at),
    ),
  );
}

function packSitting(sitting: Sitting): { readonly packed: PackedSitting; readonly pieces: readonly Piece[] } {
  const parts = Object.entries(sitting).map(([of, part]: [string, unknown]) => ({ of, part }));
  return {
    packed: Object.fromEntries(parts.map(({ of, part }) => [of, Array.isArray(part) ? [] : part])),
    pieces: parts.flatMap(({ of, part }) => (Array.isArray(part) ? piecesOf(of, part) : [])),
  };
}

function piecesOf(of: string, list: readonly unknown[]): readonly Piece[] {
  const pieces: { readonly of: string; readonly entries: unknown[] }[] = [];
  let room = 0;
  for (const entry of list) {
    const size = JSON.stringify(entry).length;
    if (size > room) {
      pieces.push({ of, entries: [] });
      room = PIECE;
    }
    pieces.at(-1)!.entries.push(entry);
    room -= size;
  }
  return pieces;
}

function unpackSitting(packed: PackedSitting, pieces: readonly Piece[]): Sitting {
  const lists = new Map<string, unknown[]>();
  for (const { of, entries } of pieces) lists.set(of, [...(lists.get(of) ?? []), ...entries]);
  return { ...packed, ...Object.fromEntries(lists) } as unknown as Sitting;
}

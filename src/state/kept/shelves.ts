/** What the browser keeps: a shelf for each kind of thing, and one for what could not be read. */
import type { Fault } from '../../contract/faults.ts';

/** `sittings` were opened from files: recorded elsewhere. `labels` have the ids of what they are beside. */
export const SHELVES = [
  'runs',
  'sweeps',
  'exits',
  'ladders',
  'weights',
  'writings',
  'claims',
  'sittings',
  'labels',
] as const;
export type ShelfName = (typeof SHELVES)[number];

/** What was measured. */
export type ResultShelf = 'sweeps' | 'exits' | 'ladders' | 'weights' | 'writings' | 'claims';

export const isShelf = (name: string): name is ShelfName => SHELVES.some((shelf) => shelf === name);

export interface KeptItem {
  readonly id: string;
  /** Of any version of this page, or damaged: whoever reads it looks first. */
  readonly value: unknown;
}

/** Something that this page cannot read, as it was. */
export interface AsideItem extends KeptItem {
  /** `log`, `card` and `lesson` are texts that lay beside the shelves. */
  readonly from: ShelfName | 'log' | 'card' | 'lesson';
  /** A newer version of this page wrote it. */
  readonly newer: boolean;
  /** It lies where it lay: a newer version needs it there, or there was no room to move it. */
  readonly stays?: true;
}

/** All reject with a FaultError when the browser does not do it. */
export interface Shelves {
  /** The oldest first. */
  ids(shelf: ShelfName): Promise<readonly string[]>;
  /** Those of them that are there. */
  items(shelf: ShelfName, ids: readonly string[]): Promise<readonly KeptItem[]>;
  /** Resolves when the page may be closed and they are there all the same; of more than `most` the oldest go. */
  put(shelf: ShelfName, items: readonly KeptItem[], most: number): Promise<void>;
  remove(shelf: ShelfName, ids: readonly string[]): Promise<void>;
  clear(shelf: ShelfName): Promise<void>;
  asides(): Promise<readonly AsideItem[]>;
  /** In one step with taking them off their shelf. */
  setAside(items: readonly AsideItem[]): Promise<void>;
  discardAsides(): Promise<void>;
  /** Lets go of them: all later calls reject, and nothing is heard any more. */
  close(): void;
}

export interface ShelfEvents {
  /** Another tab has put or cleared something, or the page was away and may have missed it. */
  changed(): void;
  /** They can be used no more. */
  lost(fault: Fault): void;
  /** An older version of this page holds them, in another tab. */
  blocked(): void;
}

export type OpenedShelves =
  | { readonly ok: true; readonly shelves: Shelves }
  /** With what is there and cannot be used by this version. */
  | { readonly ok: false; readonly fault: Fault; readonly asides: readonly AsideItem[] };

/** Rejects only when its code cannot be fetched. */
export type OpenShelves = (events: ShelfEvents) => Promise<OpenedShelves>;

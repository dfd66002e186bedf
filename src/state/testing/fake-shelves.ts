/** Shelves in memory, for all tabs of a made-up browser; they can be closed, full, or held by a tab with another version. */
import { FaultError, type Fault } from '../../contract/faults.ts';
import {
  isShelf,
  type AsideItem,
  type KeptItem,
  type OpenedShelves,
  type ShelfEvents,
  type ShelfName,
  type Shelves,
} from '../kept/shelves.ts';

export class FakeShelves {
  readonly things: Record<ShelfName, Map<string, unknown>> = {
    runs: new Map(),
    sweeps: new Map(),
    exits: new Map(),
    ladders: new Map(),
    weights: new Map(),
    writings: new Map(),
    claims: new Map(),
    sittings: new Map(),
    labels: new Map(),
  };
  readonly aside = new Map<string, AsideItem>();
  /** Why they cannot be opened, or why what is open fails. */
  fault: Fault | null = null;
  /** Nothing can be put any more. */
  full = false;
  /** What the person is told is in them by a newer version. */
  foreign: readonly AsideItem[] = [];
  /** All that is put waits for it. */
  putting: Promise<void> = Promise.resolve();
  /** All that is read waits for it. */
  reading: Promise<void> = Promise.resolve();
  private readonly tabs: ShelfEvents[] = [];

  open = async (events: ShelfEvents): Promise<OpenedShelves> => {
    if (this.fault !== null) return { ok: false, fault: this.fault, asides: this.foreign };
    this.tabs.push(events);
    return { ok: true, shelves: this.for(events) };
  };

  /** Takes the shelves away from all who have them open. */
  lose(fault: Fault): void {
    for (const { lost } of this.tabs.splice(0)) lost(fault);
  }

  private for(events: ShelfEvents): Shelves {
    const tell = (): void => {
      for (const tab of this.tabs) if (tab !== events) tab.changed();
    };
    let open = true;
    const work = async <T>(does: () => T): Promise<T> => {
      if (!open) throw new FaultError({ code: 'storage-closed' });
      if (this.fault !== null) throw new FaultError(this.fault);
      return does();
    };
    const read = async <T>(does: () => T): Promise<T> => {
      await this.reading;
      return work(does);
    };
    const write = async (does: () => void): Promise<void> => {
      await this.putting;
      await work(does);
      tell();
    };
    return {
      ids: (shelf) => read(() => [...this.things[shelf].keys()].toSorted()),
      items: (shelf, ids) => read(() => ids.flatMap((id) => this.find(shelf, id))),
      put: (shelf, items, most) => write(() => this.put(shelf, items, most)),
      remove: (shelf, ids) => write(() => ids.forEach((id) => this.things[shelf].delete(id))),
      clear: (shelf) => write(() => this.things[shelf].clear()),
      asides: () => read(() => [...this.aside.values()]),
      setAside: (items) => write(() => items.forEach((item) => this.move(item))),
      discardAsides: () => write(() => this.aside.clear()),
      close: () => {
        open = false;
        const at = this.tabs.indexOf(events);
        if (at >= 0) this.tabs.splice(at, 1);
      },
    };
  }

  private find(shelf: ShelfName, id: string): readonly KeptItem[] {
    return this.things[shelf].has(id) ? [{ id, value: this.things[shelf].get(id) }] : [];
  }

  private put(shelf: ShelfName, items: readonly KeptItem[], most: number): void {
    if (this.full) throw new FaultError({ code: 'storage-full' });
    const things = this.things[shelf];
    for (const { id, value } of items) things.set(id, structuredClone(value));
    for (const id of [...things.keys()].toSorted().slice(0, -most)) things.delete(id);
  }

  private move(item: AsideItem): void {
    if (this.full) throw new FaultError({ code: 'storage-full' });
    this.aside.set(item.id, item);
    if (isShelf(item.from)) this.things[item.from].delete(item.id);
  }
}

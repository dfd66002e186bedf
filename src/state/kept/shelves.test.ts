/** The shelves in IndexedDB, and those in memory that stand for them in other tests: the same is true of both. */
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Fault } from '../../contract/faults.ts';
import { FakeShelves } from '../testing/fake-shelves.ts';
import { openDatabase } from './database.ts';
import type { AsideItem, OpenShelves, ShelfEvents, Shelves } from './shelves.ts';

let scopes = 0;
const events = (over: Partial<ShelfEvents> = {}): ShelfEvents => ({
  ...{ changed: () => undefined, lost: () => undefined, blocked: () => undefined },
  ...over,
});

/** What is made in it is closed at its end. */
const inDatabase = (): OpenShelves => {
  const scope = `/${(scopes += 1)}/`;
  return (heard) => openIn(scope, heard);
};

async function openIn(scope: string, heard: ShelfEvents, version?: number) {
  const channels: BroadcastChannel[] = [];
  const Channel = BroadcastChannel;
  vi.stubGlobal('BroadcastChannel', function open(name: string) {
    const channel = new Channel(name);
    channels.push(channel);
    return channel;
  });
  onTestFinished(() => {
    for (const channel of channels) channel.close();
  });
  const opened = openDatabase(scope, heard, version);
  onTestFinished(() => void vi.unstubAllGlobals());
  return opened;
}

async function shelvesOf(open: OpenShelves, heard = events()): Promise<Shelves> {
  const opened = await open(heard);
  if (!opened.ok) throw new Error(opened.fault.code);
  return opened.shelves;
}

const item = (id: string, value: unknown = { id }) => ({ id, value });
const aside = (id: string, from: AsideItem['from'], value: unknown): AsideItem => ({ id, from, newer: false, value });

describe.each<[string, () => OpenShelves]>([
  ['IndexedDB', inDatabase],
  ['memory', () => new FakeShelves().open],
])('shelves in %s', (_where, make) => {
  it('give back what was put, in order, to every tab', async () => {
    const open = make();
    const [one, two] = [await shelvesOf(open), await shelvesOf(open)];
    await one.put('runs', [item('b', Number.NaN), item('a')], 9);
    await two.put('runs', [item('c')], 9);
    await two.put('sweeps', [item('a', 'a sweep')], 9);
    expect(await one.ids('runs')).toEqual(['a', 'b', 'c']);
    expect(await one.items('runs', ['c', 'gone', 'b'])).toEqual([item('c'), item('b', Number.NaN)]);
    expect(await one.items('sweeps', ['a'])).toEqual([item('a', 'a sweep')]);
  });

  it('keep the newest, and each once', async () => {
    const shelves = await shelvesOf(make());
    await shelves.put(
      'runs',
      ['a', 'b', 'c'].map((id) => item(id)),
      3,
    );
    await shelves.put('runs', [item('c', 'again'), item('d')], 3);
    expect(await shelves.ids('runs')).toEqual(['b', 'c', 'd']);
    expect(await shelves.items('runs', ['c'])).toEqual([item('c', 'again')]);
  });

  it('are cleared one by one', async () => {
    const shelves = await shelvesOf(make());
    await shelves.put('runs', [item('a')], 9);
    await shelves.put('exits', [item('a')], 9);
    await shelves.clear('runs');
    expect([await shelves.ids('runs'), await shelves.ids('exits')]).toEqual([[], ['a']]);
  });

  it('take what cannot be read off its shelf, as it is, until it is thrown away', async () => {
    const shelves = await shelvesOf(make());
    await shelves.put('runs', [item('a', 'rubbish'), item('b')], 9);
    const set = [aside('a', 'runs', 'rubbish'), aside('log-1', 'log', '{')];
    await shelves.setAside(set);
    expect(await shelves.ids('runs')).toEqual(['b']);
    expect(await shelves.asides()).toEqual(set);
    await shelves.discardAsides();
    expect(await shelves.asides()).toEqual([]);
  });

  it('tell the other tabs, and not the one that did it', async () => {
    const open = make();
    const [mine, others] = [vi.fn<() => void>(), vi.fn<() => void>()];
    const shelves = await shelvesOf(open, events({ changed: mine }));
    await shelvesOf(open, events({ changed: others }));
    await shelves.put('runs', [item('a')], 9);
    await vi.waitFor(() => expect(others).toHaveBeenCalledTimes(1));
    await shelves.clear('runs');
    await vi.waitFor(() => expect(others).toHaveBeenCalledTimes(2));
    expect(mine).not.toHaveBeenCalled();
  });

  it('that were let go of do nothing any more, and hear nothing', async () => {
    const open = make();
    const [mine, others] = [vi.fn<() => void>(), vi.fn<() => void>()];
    const shelves = await shelvesOf(open, events({ changed: mine }));
    await shelvesOf(open, events({ changed: others }));
    shelves.close();
    await expect(shelves.ids('runs')).rejects.toMatchObject({ fault: { code: 'storage-closed' } });
    await (await shelvesOf(open)).put('runs', [item('a')], 9);
    await vi.waitFor(() => expect(others).toHaveBeenCalledTimes(1));
    expect(mine).not.toHaveBeenCalled();
  });
});

describe('shelves in IndexedDB', () => {
  it('of two labs on one host are two', async () => {
    const [one, two] = [await shelvesOf(inDatabase()), await shelvesOf(inDatabase())];
    await one.put('runs', [item('a')], 9);
    expect(await two.ids('runs')).toEqual([]);
  });

  it('make way for a newer version, which finds all that was kept', async () => {
    const lost = vi.fn<(fault: Fault) => void>();
    const open = inDatabase();
    const old = await shelvesOf(open, events({ lost }));
    await old.put('runs', [item('a')], 9);
    const newer = await shelvesOf((heard) => openIn(`/${scopes}/`, heard, 9));
    expect(lost).toHaveBeenCalledWith({ code: 'storage-outdated' });
    await expect(old.ids('runs')).rejects.toMatchObject({ fault: { code: 'storage-closed' } });
    expect(await newer.ids('runs')).toEqual(['a']);
    // The old version cannot use it any more, but what is there can be saved.
    expect(await open(events())).toEqual({
      ok: false,
      fault: { code: 'storage-newer' },
      asides: [{ id: 'runs', from: 'log', newer: true, value: [item('a')] }],
    });
  });

  it('of the version before go on with what is in them, and with a shelf more', async () => {
    const old = await openDB(`early-exit:/${scopes + 1}/`, 1, {
      upgrade(made) {
        for (const store of ['runs', 'sweeps', 'exits', 'aside']) made.createObjectStore(store, { keyPath: 'id' });
      },
    });
    await old.put('runs', item('a'));
    old.close();
    const shelves = await shelvesOf(inDatabase());
    expect(await shelves.ids('runs')).toEqual(['a']);
    await shelves.put('labels', [item('a', 'a name')], 9);
    expect(await shelves.items('labels', ['a'])).toEqual([item('a', 'a name')]);
    await shelves.put('sittings', [item('b'), item('c')], 9);
    await shelves.remove('sittings', ['b']);
    expect(await shelves.ids('sittings')).toEqual(['c']);
  });

  it('say so while an older version does not make way', async () => {
    const old = await openDB(`early-exit:/${scopes + 1}/`, 1);
    const blocked = vi.fn<() => void>();
    inDatabase();
    const coming = shelvesOf((heard) => openIn(`/${scopes}/`, heard, 9), events({ blocked }));
    await vi.waitFor(() => expect(blocked).toHaveBeenCalled());
    old.close();
    expect(await (await coming).ids('runs')).toEqual([]);
  });

  it.each([
    ['full', 'QuotaExceededError', 'storage-full'],
    ['closed', 'SecurityError', 'storage-closed'],
  ])('that are %s say so', async (_what, name, code) => {
    const error = new DOMException('no', name);
    vi.stubGlobal('indexedDB', {
      open() {
        throw error;
      },
    });
    onTestFinished(() => void vi.unstubAllGlobals());
    expect(await openDatabase('/', events())).toEqual({ ok: false, fault: { code }, asides: [] });
  });
});

import { describe, expect, it } from 'vitest';
import { fakeRecord, settled } from '../testing/fake-engine.ts';
import { fakeLab, type FakeLab } from '../testing/fake-lab.ts';
import { FakeShelves } from '../testing/fake-shelves.ts';
import { fakeSitting } from '../testing/sitting.ts';
import { DEFAULT_SETTINGS } from '../../contract/settings.ts';
import type { Keeping, KeptResults } from './archive.ts';
import { labelOf } from './label.ts';
import { idOfResult } from './result-ids.ts';

let tabs = 0;
/** A tab of the browser that has these shelves. */
const tab = (shelves: FakeShelves): Promise<FakeLab> => fakeLab({ shelves, seed: (tabs += 1) });

async function run({ lab, engine }: FakeLab, micros: number): Promise<void> {
  lab.commands.run();
  await settled();
  await engine.finish(micros);
}

async function sweep({ lab, measuring }: FakeLab): Promise<void> {
  lab.commands.startSweep();
  await settled();
  await measuring.finish({ kind: 'precise' });
  await settled();
}

async function ask({ lab }: FakeLab, call: (keeping: Keeping) => Promise<unknown>): Promise<void> {
  await lab.archive(call);
  await settled();
}

async function results(page: FakeLab): Promise<KeptResults> {
  let all: KeptResults | null = null;
  await ask(page, async (keeping) => (all = await keeping.results()));
  return all!;
}

const micros = ({ state }: FakeLab) => state().log.map(({ record }) => record.micros);
const LABEL = labelOf('slow laptop', 'class, first')!;

describe('a name and tags', () => {
  it('are there in other tabs and in the next visit, and changed and gone likewise', async () => {
    const shelves = new FakeShelves();
    const [one, two] = [await tab(shelves), await tab(shelves)];
    await run(one, 1);
    const { id } = one.state().log[0]!;
    await ask(one, (keeping) => keeping.label(id, LABEL));
    for (const page of [one, two, await tab(shelves)]) expect(page.state().labels.get(id)).toEqual(LABEL);
    const other = labelOf('another', '')!;
    await ask(two, (keeping) => keeping.label(id, other));
    for (const page of [one, two, await tab(shelves)]) expect(page.state().labels.get(id)).toEqual(other);
    await ask(two, (keeping) => keeping.label(id, null));
    for (const page of [one, two, await tab(shelves)]) expect(page.state().labels.size).toBe(0);
    expect(shelves.things.labels.size).toBe(0);
  });

  it('of a sweep are found by the sweep that a chart shows, also in the next visit', async () => {
    const shelves = new FakeShelves();
    const page = await tab(shelves);
    await sweep(page);
    const id = idOfResult(page.state().measured[0]!);
    await ask(page, (keeping) => keeping.label(id, LABEL));
    const { state } = await tab(shelves);
    expect(state().labels.get(idOfResult(state().measured[0]!))).toEqual(LABEL);
  });

  it('given where there is no room are shown, and kept with the next thing', async () => {
    const shelves = new FakeShelves();
    const page = await tab(shelves);
    await run(page, 1);
    const { id } = page.state().log[0]!;
    shelves.full = true;
    await ask(page, (keeping) => keeping.label(id, LABEL));
    expect(page.state().labels.get(id)).toEqual(LABEL);
    shelves.full = false;
    await run(page, 2);
    expect([...shelves.things.labels]).toEqual([[id, LABEL]]);
  });

  it('that cannot be read are set aside and said', async () => {
    const shelves = new FakeShelves();
    shelves.things.labels.set('a', { version: 1, name: 7, tags: [] });
    shelves.things.labels.set('b', { version: 2, title: 'later' });
    const { state } = await tab(shelves);
    expect(state().asides.map(({ id, from, newer }) => [id, from, newer])).toEqual([
      ['a', 'labels', false],
      ['b', 'labels', true],
    ]);
    expect([...shelves.things.labels.keys()]).toEqual(['b']);
    expect(state().troubles).toMatchObject([{ what: 'kept', fault: { code: 'kept-aside', aside: 2, newer: 1 } }]);
  });
});

describe('what is taken away', () => {
  it('is gone in all tabs, with its label, and comes back as it was', async () => {
    const shelves = new FakeShelves();
    const [one, two] = [await tab(shelves), await tab(shelves)];
    for (const each of [1, 2, 3]) await run(one, each);
    const { id } = one.state().log[1]!;
    await ask(one, (keeping) => keeping.label(id, LABEL));
    await ask(two, (keeping) => keeping.remove('runs', [id]));
    for (const page of [one, two]) {
      expect(micros(page)).toEqual([3, 1]);
      expect(page.state().labels.size).toBe(0);
    }
    expect([shelves.things.runs.size, shelves.things.labels.size]).toEqual([2, 0]);
    expect([one.state().deleted, two.state().deleted]).toEqual([null, { shelf: 'runs', count: 1 }]);
    await ask(two, (keeping) => keeping.undo());
    for (const page of [one, two, await tab(shelves)]) {
      expect(micros(page)).toEqual([3, 2, 1]);
      expect(page.state().log.every(({ kept }) => kept)).toBe(true);
      expect(page.state().labels.get(id)).toEqual(LABEL);
    }
    expect(two.state().deleted).toBeNull();
  });

  it('a whole log comes back too, and with what was run meanwhile', async () => {
    const shelves = new FakeShelves();
    const [one, two] = [await tab(shelves), await tab(shelves)];
    for (const each of [1, 2]) await run(one, each);
    one.lab.commands.clearLog();
    await settled();
    expect([micros(one), micros(two), shelves.things.runs.size]).toEqual([[], [], 0]);
    await run(one, 3);
    await ask(one, (keeping) => keeping.undo());
    expect([micros(one), micros(two)]).toEqual([
      [3, 2, 1],
      [3, 2, 1],
    ]);
  });

  it('a sweep is in no chart any more, is not saved, and comes back to both', async () => {
    const shelves = new FakeShelves();
    const [one, two] = [await tab(shelves), await tab(shelves)];
    await sweep(one);
    await sweep(two);
    const { sweeps } = await results(one);
    expect(sweeps).toHaveLength(2);
    await ask(one, (keeping) =>
      keeping.remove(
        'sweeps',
        sweeps.map(({ id }) => id),
      ),
    );
    expect(one.state()).toMatchObject({ measured: [], sweep: { phase: 'none' }, deleted: { count: 2 } });
    for (const page of [one, two]) expect((await results(page)).sweeps).toEqual([]);
    await ask(one, (keeping) => keeping.undo());
    for (const page of [one, two]) expect((await results(page)).sweeps).toEqual(sweeps);
    expect(one.state()).toMatchObject({ measured: { length: 1 }, sweep: { phase: 'done' } });
  });

  it('a sweep that a chart showed is shown again, whatever is set up now', async () => {
    const page = await tab(new FakeShelves());
    await sweep(page);
    page.lab.commands.setSettings({ flag: 'lock' });
    const { sweep: shown } = page.state();
    const { sweeps } = await results(page);
    await ask(page, (keeping) => keeping.remove('sweeps', [sweeps[0]!.id]));
    expect(page.state().sweep).toEqual({ phase: 'none' });
    await ask(page, (keeping) => keeping.undo());
    expect(page.state().sweep).toBe(shown);
  });

  it('a sitting from a file comes back', async () => {
    const shelves = new FakeShelves();
    const page = await tab(shelves);
    await ask(page, (keeping) => keeping.addSitting(fakeSitting({ sweeps: [] })));
    const before = page.state().sittings;
    await ask(page, (keeping) => keeping.remove('sittings', [before[0]!.id]));
    expect([page.state().sittings, shelves.things.sittings.size]).toEqual([[], 0]);
    await ask(page, (keeping) => keeping.undo());
    expect([page.state().sittings, shelves.things.sittings.size]).toEqual([before, 1]);
  });

  it('cannot be put back when something else was taken away after it, or twice', async () => {
    const shelves = new FakeShelves();
    const page = await tab(shelves);
    for (const each of [1, 2, 3]) await run(page, each);
    const [third, second] = page.state().log;
    await ask(page, (keeping) => keeping.remove('runs', [third!.id]));
    await ask(page, (keeping) => keeping.remove('runs', [second!.id]));
    await ask(page, (keeping) => keeping.undo());
    await ask(page, (keeping) => keeping.undo());
    expect(micros(page)).toEqual([2, 1]);
  });

  it('while there are no shelves is taken off them when there are, unless it was put back', async () => {
    for (const back of [false, true]) {
      const shelves = new FakeShelves();
      const page = await tab(shelves);
      for (const each of [1, 2]) await run(page, each);
      shelves.fault = { code: 'storage-closed' };
      await ask(page, (keeping) => keeping.remove('runs', [page.state().log[0]!.id]));
      if (back) await ask(page, (keeping) => keeping.undo());
      expect(shelves.things.runs.size).toBe(2);
      shelves.fault = null;
      await run(page, 3);
      expect(micros(page)).toEqual(back ? [3, 2, 1] : [3, 1]);
      expect(micros(await tab(shelves))).toEqual(micros(page));
    }
  });
});

it('a sitting that cannot be read is set aside and said', async () => {
  const shelves = new FakeShelves();
  const damaged = { ...fakeSitting(), runs: [{ ...fakeRecord(DEFAULT_SETTINGS), micros: -1 }] };
  shelves.things.sittings.set('a', damaged);
  const { state } = await tab(shelves);
  expect(state().asides).toEqual([{ id: 'a', from: 'sittings', newer: false, value: damaged }]);
  expect(state().troubles).toMatchObject([{ what: 'kept', fault: { code: 'kept-aside', aside: 1 } }]);
  expect(shelves.things.sittings.size).toBe(0);
});

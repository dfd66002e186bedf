import { describe, expect, it } from 'vitest';
import type { Fault } from '../../contract/faults.ts';
import { DEFAULT_SETTINGS } from '../../contract/settings.ts';
import { damagedLogs } from '../testing/damaged-logs.ts';
import { fakeRecord, settled } from '../testing/fake-engine.ts';
import { fakeLab, type FakeLab } from '../testing/fake-lab.ts';
import { FakeShelves } from '../testing/fake-shelves.ts';
import { cardOf } from '../testing/fake-measuring.ts';

const record = fakeRecord(DEFAULT_SETTINGS);
const OLD = JSON.stringify({ version: 1, runs: [record, { ...record, micros: 7 }] });

let tabs = 0;
/** A tab of the browser that has these shelves. */
const tab = (shelves: FakeShelves, kept: Readonly<Record<string, string>> = {}): Promise<FakeLab> =>
  fakeLab({ shelves, kept, seed: (tabs += 1) });

async function run({ lab, engine }: FakeLab, micros = 1000): Promise<void> {
  lab.commands.run();
  await settled();
  await engine.finish(micros);
}

const micros = ({ state }: FakeLab) => state().log.map((entry) => entry.record.micros);
const faults = ({ state }: FakeLab) => state().troubles.map(({ what, fault }) => [what, fault.code]);
const allKept = ({ state }: FakeLab) => state().log.every(({ kept }) => kept);

describe('two tabs', () => {
  it('with runs in turn, both opened anew, have those of both in the log of each', async () => {
    const shelves = new FakeShelves();
    const [one, two] = [await tab(shelves), await tab(shelves)];
    for (let i = 0; i < 5; i += 1) {
      await run(one, 2 * i + 1);
      await run(two, 2 * i + 2);
    }
    const all = Array.from({ length: 10 }, (_, i) => 10 - i);
    for (const each of [one, two, await tab(shelves), await tab(shelves)]) {
      expect(micros(each)).toEqual(all);
      expect(allKept(each)).toBe(true);
    }
  });

  it('keep the last 200 of both', async () => {
    const shelves = new FakeShelves();
    for (let i = 0; i < 199; i += 1) shelves.things.runs.set(`000000000.0000.${1000 + i}`, { ...record, micros: i });
    const [one, two] = [await tab(shelves), await tab(shelves)];
    for (const micros of [1000, 1002]) {
      await run(one, micros);
      await run(two, micros + 1);
    }
    for (const each of [one, two, await tab(shelves)]) {
      expect(micros(each)).toHaveLength(200);
      expect(micros(each).slice(0, 5)).toEqual([1003, 1002, 1001, 1000, 198]);
      expect(micros(each).at(-1)).toBe(3);
    }
  });

  it('hear of it when the log is cleared, and of a run after it', async () => {
    const shelves = new FakeShelves();
    const [one, two] = [await tab(shelves), await tab(shelves)];
    await run(one);
    two.lab.commands.clearLog();
    await settled();
    expect([micros(one), micros(two)]).toEqual([[], []]);
    await run(one, 5);
    expect(micros(two)).toEqual([5]);
  });

  it('one clears while it looks at what the other did: what it had read does not come back', async () => {
    const shelves = new FakeShelves();
    const [one, two] = [await tab(shelves), await tab(shelves)];
    let read: () => void = () => undefined;
    shelves.reading = new Promise((resolve) => (read = resolve));
    await run(one);
    two.lab.commands.clearLog();
    read();
    await settled();
    expect([micros(one), micros(two), shelves.things.runs.size]).toEqual([[], [], 0]);
  });
});

describe('a run', () => {
  it('is called kept only once it is: a page that closes before loses nothing it called kept', async () => {
    const shelves = new FakeShelves();
    const page = await tab(shelves);
    await run(page, 1);
    let put: () => void = () => undefined;
    shelves.putting = new Promise((resolve) => (put = resolve));
    await run(page, 2);
    expect(page.state().log.map(({ kept }) => kept)).toEqual([false, true]);
    const closedNow = [...shelves.things.runs.keys()];
    expect(closedNow).toEqual(page.state().log.flatMap(({ id, kept }) => (kept ? [id] : [])));
    put();
    await settled();
    expect(allKept(page)).toBe(true);
  });

  it.each<Fault>([{ code: 'storage-closed' }, { code: 'storage-full' }])(
    'where the browser keeps nothing (%j) is told as it is, and kept with the next when it does again',
    async (fault) => {
      const shelves = new FakeShelves();
      const page = await tab(shelves);
      shelves.fault = fault;
      await run(page, 1);
      expect(page.state().troubles).toEqual([{ what: 'storage', fault }]);
      expect(allKept(page)).toBe(false);
      shelves.fault = null;
      await run(page, 2);
      expect(page.state()).toMatchObject({ troubles: [], keeping: 'open' });
      expect(micros(await tab(shelves))).toEqual([2, 1]);
    },
  );

  it('nobody is troubled where nothing is kept and nothing was run', async () => {
    const shelves = new FakeShelves();
    shelves.fault = { code: 'storage-closed' };
    const page = await tab(shelves);
    expect(page.state()).toMatchObject({ troubles: [], keeping: 'closed' });
  });

  it('of a page that made way for a newer one is not called kept', async () => {
    const shelves = new FakeShelves();
    const page = await tab(shelves);
    await run(page, 1);
    shelves.fault = { code: 'storage-newer' };
    shelves.lose({ code: 'storage-outdated' });
    expect(faults(page)).toEqual([['storage', 'storage-outdated']]);
    await run(page, 2);
    expect(page.state().log.map(({ kept }) => kept)).toEqual([false, true]);
  });

  it('that was on its way when the page made way is said to be so, and what was kept before still is', async () => {
    const shelves = new FakeShelves();
    const page = await tab(shelves);
    await run(page, 1);
    let put: () => void = () => undefined;
    shelves.putting = new Promise((resolve) => (put = resolve));
    await run(page, 2);
    shelves.lose({ code: 'storage-outdated' });
    put();
    await settled();
    expect(faults(page)).toEqual([['storage', 'storage-outdated']]);
    expect(page.state().log.map(({ kept }) => kept)).toEqual([false, true]);
  });

  it('of a log that was cleared while nothing could be kept does not come back', async () => {
    const shelves = new FakeShelves();
    await run(await tab(shelves), 1);
    shelves.fault = { code: 'storage-closed' };
    const page = await tab(shelves);
    page.lab.commands.clearLog();
    await settled();
    shelves.fault = null;
    await run(page, 2);
    expect(micros(page)).toEqual([2]);
    expect(micros(await tab(shelves))).toEqual([2]);
  });
});

describe('the log of before', () => {
  it('is taken over once, whichever tab comes first', async () => {
    const shelves = new FakeShelves();
    const one = await tab(shelves, { 'early-exit.log': OLD });
    const two = await tab(shelves, { 'early-exit.log': OLD });
    for (const each of [one, two]) {
      expect(new Set(micros(each))).toEqual(new Set([7, 2000]));
      expect(each.state().log).toHaveLength(2);
      expect(allKept(each)).toBe(true);
      expect(each.keeper.read('early-exit.log')).toBe(null);
    }
    one.lab.commands.clearLog();
    await settled();
    expect(micros(await tab(shelves))).toEqual([]);
  });

  it('is shown and stays where it is, where there are no shelves', async () => {
    const shelves = new FakeShelves();
    shelves.fault = { code: 'storage-closed' };
    const page = await tab(shelves, { 'early-exit.log': OLD });
    expect(micros(page)).toHaveLength(2);
    await run(page);
    expect(page.keeper.read('early-exit.log')).toBe(OLD);
  });

  it('damaged, and cleared where there are no shelves, is set aside when there are some; its runs do not come back', async () => {
    const shelves = new FakeShelves();
    shelves.fault = { code: 'storage-closed' };
    const text = JSON.stringify({ version: 1, runs: [record, null] });
    const page = await tab(shelves, { 'early-exit.log': text });
    expect(micros(page)).toHaveLength(1);
    page.lab.commands.clearLog();
    await settled();
    expect(page.keeper.read('early-exit.log')).toBe(text);
    shelves.fault = null;
    await run(page, 5);
    expect(micros(page)).toEqual([5]);
    expect([...shelves.aside.values()]).toMatchObject([{ value: text }]);
    expect(page.keeper.read('early-exit.log')).toBe(null);
  });

  it('is not lost where there is no room for it', async () => {
    const shelves = new FakeShelves();
    shelves.full = true;
    const page = await tab(shelves, { 'early-exit.log': OLD });
    expect(micros(page)).toHaveLength(2);
    expect(page.keeper.read('early-exit.log')).toBe(OLD);
    expect(faults(page)).toEqual([['storage', 'storage-full']]);
  });

  it.each(damagedLogs(record))(
    'damaged (%s): nothing is lost, and it is said',
    async (_name, text, readable, newer) => {
      const shelves = new FakeShelves();
      const page = await tab(shelves, { 'early-exit.log': text });
      expect(new Set(micros(page)).size).toBe(readable);
      expect(page.state().troubles).toEqual([
        { what: 'kept', fault: { code: 'kept-aside', aside: 1, newer: newer ? 1 : 0 } },
      ]);
      await run(page, 3);
      const again = await tab(shelves);
      expect(again.state().asides).toMatchObject([{ from: 'log', newer, value: text }]);
      // It was said once; the log goes on to offer it.
      expect(faults(again)).toEqual([]);
      expect(micros(again)[0]).toBe(3);
      again.lab.commands.discardAsides();
      await settled();
      expect(again.state().asides).toEqual([]);
    },
  );
});

describe('what lies on a shelf and cannot be read', () => {
  it('is set aside where it is damaged, and left where a newer version put it', async () => {
    const shelves = new FakeShelves();
    shelves.things.runs.set('a', { ...record, micros: -1 });
    shelves.things.runs.set('b', { ...record, version: 2 });
    shelves.things.runs.set('c', record);
    const page = await tab(shelves);
    expect(page.state().log.map(({ id }) => id)).toEqual(['c']);
    expect(page.state().troubles).toEqual([{ what: 'kept', fault: { code: 'kept-aside', aside: 2, newer: 1 } }]);
    expect([...shelves.things.runs.keys()]).toEqual(['b', 'c']);
    expect([...shelves.aside.values()]).toMatchObject([{ from: 'runs', value: { micros: -1 } }]);
    page.lab.commands.discardAsides();
    await settled();
    expect(shelves.things.runs.has('b')).toBe(true);
  });

  it('can be saved where a newer version keeps all of it', async () => {
    const shelves = new FakeShelves();
    shelves.fault = { code: 'storage-newer' };
    shelves.foreign = [{ id: 'runs', from: 'log', newer: true, value: [1] }];
    const page = await tab(shelves);
    expect(faults(page)).toEqual([['storage', 'storage-newer']]);
    expect(page.state().asides).toEqual(shelves.foreign);
  });

  it('is set aside when it is the card of the machine', async () => {
    const shelves = new FakeShelves();
    const text = JSON.stringify({ ...cardOf(DEFAULT_SETTINGS, { kind: 'precise' }), version: 2 });
    const page = await tab(shelves, { 'early-exit.card': text });
    expect(page.state().calibration).toBe(null);
    expect(page.state().asides).toMatchObject([{ from: 'card', newer: true, value: text }]);
    expect(page.keeper.read('early-exit.card')).toBe(null);
  });

  it('is shown where there are no shelves, and stays where it is', async () => {
    const shelves = new FakeShelves();
    shelves.fault = { code: 'storage-closed' };
    const page = await tab(shelves, { 'early-exit.card': '{' });
    expect(page.state().asides).toMatchObject([{ from: 'card', value: '{' }]);
    expect(page.keeper.read('early-exit.card')).toBe('{');
  });
});

describe('sweeps and exits', () => {
  it('are kept, one that goes on as the one it is', async () => {
    const shelves = new FakeShelves();
    const page = await tab(shelves);
    page.lab.commands.startSweep();
    await settled();
    await page.measuring.finish({ kind: 'budget' });
    await settled();
    page.lab.commands.continueSweep(5);
    await settled();
    await page.measuring.finish({ kind: 'precise' });
    await settled();
    expect([...shelves.things.sweeps.values()]).toMatchObject([{ end: { kind: 'precise' } }]);
  });

  it('that could not be kept are kept with the next run', async () => {
    const shelves = new FakeShelves();
    const page = await tab(shelves);
    shelves.full = true;
    page.lab.commands.startSweep();
    await settled();
    await page.measuring.finish({ kind: 'budget' });
    expect(faults(page)).toEqual([['storage', 'storage-full']]);
    shelves.full = false;
    await run(page);
    expect(shelves.things.sweeps.size).toBe(1);
  });
});

describe('what was measured', () => {
  const swept = (fake: FakeLab) => fake.state().sweep;

  it('is there after a reload, and says that it is of before', async () => {
    const shelves = new FakeShelves();
    const one = await tab(shelves);
    one.lab.commands.startSweep();
    await settled();
    await one.measuring.finish({ kind: 'budget' });
    const two = await tab(shelves);
    expect(swept(two)).toEqual({
      phase: 'done',
      result: expect.objectContaining({ seed: 1 }) as unknown,
      recalled: true,
    });
    expect(two.state().measured).toHaveLength(1);
    two.lab.commands.setSettings({ flag: 'atomic' });
    two.lab.commands.startSweep();
    await settled();
    await two.measuring.finish({ kind: 'budget' });
    expect(swept(two)).not.toHaveProperty('recalled');
    expect((await tab(shelves)).state().measured.map(({ settings }) => settings.flag)).toEqual(['atomic', 'lock']);
  });

  it('of another browser says nothing', async () => {
    const shelves = new FakeShelves();
    const one = await tab(shelves);
    one.lab.commands.startSweep();
    await settled();
    await one.measuring.finish({ kind: 'budget' });
    const [[id, value] = ['', null]] = [...shelves.things.sweeps];
    const sweep = value as { environment: object };
    shelves.things.sweeps.set(id, { ...sweep, environment: { ...sweep.environment, userAgent: 'another' } });
    const two = await tab(shelves);
    expect(swept(two)).toEqual({ phase: 'none' });
    expect(two.state()).toMatchObject({ measured: [], troubles: [], asides: [] });
    expect(shelves.things.sweeps.size).toBe(1);
  });
});

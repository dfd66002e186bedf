import { describe, expect, it } from 'vitest';
import { settled } from '../testing/fake-engine.ts';
import { fakeLab, type FakeLab } from '../testing/fake-lab.ts';
import { FakeShelves } from '../testing/fake-shelves.ts';
import { fakeSitting } from '../testing/sitting.ts';
import { NO_RESULTS, type KeptResults } from './archive.ts';

let tabs = 0;
/** A tab of the browser that has these shelves. */
const tab = (shelves: FakeShelves): Promise<FakeLab> => fakeLab({ shelves, seed: (tabs += 1) });

describe('a sitting from a file', () => {
  const add = (page: FakeLab): Promise<void> =>
    page.lab.archive((keeping) => keeping.addSitting(fakeSitting({ sweeps: [] })));

  it('is there again in the next visit and in other tabs, and gone in all of them when it is removed', async () => {
    const shelves = new FakeShelves();
    const [one, two] = [await tab(shelves), await tab(shelves)];
    await add(one);
    await settled();
    const [kept] = one.state().sittings;
    expect(kept!.sitting).toEqual(fakeSitting({ sweeps: [] }));
    expect(two.state().sittings).toEqual([kept]);
    expect((await tab(shelves)).state().sittings).toEqual([kept]);
    await two.lab.archive((keeping) => keeping.remove('sittings', [kept!.id]));
    await settled();
    expect([one, two].map(({ state }) => state().sittings)).toEqual([[], []]);
    expect(shelves.things.sittings.size).toBe(0);
  });

  it('that has no room yet is shown all the same, and kept with the next thing', async () => {
    const shelves = new FakeShelves();
    const page = await tab(shelves);
    shelves.full = true;
    await add(page);
    expect(page.state().sittings).toHaveLength(1);
    expect(page.state().troubles).toMatchObject([{ what: 'storage', fault: { code: 'storage-full' } }]);
    shelves.full = false;
    page.lab.commands.run();
    await settled();
    await page.engine.finish();
    expect(shelves.things.sittings.size).toBe(1);
    expect(page.state().sittings).toHaveLength(1);
  });

  it('all that was measured can be had for one, from every visit', async () => {
    const shelves = new FakeShelves();
    for (const _ of ['first', 'second']) {
      const page = await tab(shelves);
      page.lab.commands.startSweep();
      await settled();
      await page.measuring.finish({ kind: 'budget' });
    }
    let all: KeptResults | null = null;
    await (await tab(shelves)).lab.archive(async (keeping) => (all = await keeping.results()));
    expect(all!).toMatchObject({
      sweeps: [{ result: { end: { kind: 'budget' } } }, { result: { end: { kind: 'budget' } } }],
      exits: [],
    });
    const closed = new FakeShelves();
    closed.fault = { code: 'storage-closed' };
    await (await tab(closed)).lab.archive(async (keeping) => (all = await keeping.results()));
    expect(all).toEqual(NO_RESULTS);
  });
});

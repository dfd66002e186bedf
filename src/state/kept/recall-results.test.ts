import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../contract/settings.ts';
import { fakeRecord, settled } from '../testing/fake-engine.ts';
import { fakeLab } from '../testing/fake-lab.ts';
import { measuredExits, sweepOf } from '../testing/fake-measuring.ts';
import { FakeShelves } from '../testing/fake-shelves.ts';

const WHOLE = { sweeps: sweepOf(DEFAULT_SETTINGS, { kind: 'precise' }), exits: measuredExits(DEFAULT_SETTINGS) };

describe('what cannot be read', () => {
  it.each(['sweeps', 'exits'] as const)(
    'among %s is set aside where it is damaged, left where a newer version put it, and said',
    async (shelf) => {
      const shelves = new FakeShelves();
      const whole = WHOLE[shelf];
      const damaged = { ...whole, seconds: 'soon' };
      shelves.things[shelf].set('a', damaged);
      shelves.things[shelf].set('b', { version: 2, written: 'by a later page' });
      shelves.things[shelf].set('c', whole);
      // What is newer than that was looked at alone, once.
      for (let i = 0; i < 30; i += 1) shelves.things[shelf].set(`d${10 + i}`, whole);
      const page = await fakeLab({ shelves });
      expect(page.state().troubles).toEqual([{ what: 'kept', fault: { code: 'kept-aside', aside: 2, newer: 1 } }]);
      expect(page.state().asides.map(({ id, newer }) => [id, newer])).toEqual([
        ['a', false],
        ['b', true],
      ]);
      expect([...shelves.aside.values()]).toEqual([{ id: 'a', from: shelf, newer: false, value: damaged }]);
      expect([...shelves.things[shelf].keys()].slice(0, 2)).toEqual(['b', 'c']);
      // One that is damaged while the page is open: who lists what was measured looks at it.
      shelves.things[shelf].set('c', damaged);
      let listed = 0;
      await page.lab.archive(async (keeping) => (listed = (await keeping.results())[shelf].length));
      expect(listed).toBe(30);
      expect([...shelves.aside.keys()]).toEqual(['a', 'c']);
      expect(page.state().asides).toHaveLength(3);
    },
  );

  it('stays where it is where there is no room to set it aside: it is said, and all that is whole is shown', async () => {
    const shelves = new FakeShelves();
    shelves.things.runs.set('a', { version: 1 });
    shelves.things.runs.set('b', fakeRecord(DEFAULT_SETTINGS));
    shelves.things.sweeps.set('c', { version: 1 });
    shelves.things.sweeps.set('d', WHOLE.sweeps);
    shelves.full = true;
    const page = await fakeLab({ shelves });
    expect(page.state().log.map(({ id }) => id)).toEqual(['b']);
    expect(page.state().measured).toHaveLength(1);
    expect(
      page
        .state()
        .asides.map(({ id }) => id)
        .toSorted(),
    ).toEqual(['a', 'c']);
    expect(page.state().troubles).toContainEqual({ what: 'kept', fault: { code: 'kept-aside', aside: 2, newer: 0 } });
    expect([shelves.things.runs.size, shelves.things.sweeps.size, shelves.aside.size]).toEqual([2, 2, 0]);
    shelves.full = false;
    await page.lab.archive((keeping) => keeping.results());
    expect([...shelves.aside.keys()]).toEqual(['c']);
    expect(
      page
        .state()
        .asides.map(({ id }) => id)
        .toSorted(),
    ).toEqual(['a', 'c']);
  });
});

it.each(['sweeps', 'exits'] as const)('of %s the last 50 are kept, and all of them are listed', async (shelf) => {
  const shelves = new FakeShelves();
  const ids = Array.from({ length: 50 }, (_, i) => `000000000.0000.${1000 + i}`);
  for (const id of ids) shelves.things[shelf].set(id, WHOLE[shelf]);
  const page = await fakeLab({ shelves });
  await page.lab.archive((keeping) => keeping.keep(shelf, { ...WHOLE[shelf], seed: 7 }));
  await settled();
  expect([...shelves.things[shelf].keys()].slice(0, 49)).toEqual(ids.slice(1));
  let listed: readonly number[] = [];
  await page.lab.archive(async (keeping) => {
    listed = (await keeping.results())[shelf].map(({ result }) => result.seed);
  });
  expect([listed.length, listed[0], shelves.things[shelf].size]).toEqual([50, 7, 50]);
});

import { describe, expect, it } from 'vitest';
import { settled } from '../testing/fake-engine.ts';
import { fakeLab, type FakeLab } from '../testing/fake-lab.ts';
import { FakeShelves } from '../testing/fake-shelves.ts';
import type { Keeping, KeptResults } from './archive.ts';
import { labelOf } from './label.ts';
import { idOfResult } from './result-ids.ts';

const KINDS = [
  { shelf: 'ladders', field: 'ladder', start: 'startLadder' },
  { shelf: 'weights', field: 'weights', start: 'startWeights' },
  { shelf: 'writings', field: 'writing', start: 'startWriting' },
  { shelf: 'claims', field: 'claims', start: 'startClaims' },
] as const;
type Kind = (typeof KINDS)[number];

let tabs = 0;
const tab = (shelves: FakeShelves): Promise<FakeLab> => fakeLab({ shelves, seed: (tabs += 1) });

async function measure({ lab, measuring, wait }: FakeLab, { start }: Kind): Promise<void> {
  wait(1000);
  lab.commands[start]();
  await settled();
  await measuring.finish({ kind: 'budget' });
  await settled();
}

async function ask({ lab }: FakeLab, call: (keeping: Keeping) => Promise<unknown>): Promise<void> {
  await lab.archive(call);
  await settled();
}

async function kept(page: FakeLab, { shelf }: Kind): Promise<readonly string[]> {
  let all: KeptResults | null = null;
  await ask(page, async (keeping) => (all = await keeping.results()));
  return all![shelf].map(({ id }) => id);
}

const shown = ({ state }: FakeLab, { field }: Kind): string | null => {
  const result = state()[field];
  return result && idOfResult(result);
};

describe.each(KINDS)('what the tab of $field has shown', (kind) => {
  it('is there after a reload, the latest of it, equal in everything', async () => {
    const shelves = new FakeShelves();
    const page = await tab(shelves);
    await measure(page, kind);
    await measure(page, kind);
    const after = await tab(shelves);
    expect(after.state()[kind.field]).toEqual(page.state()[kind.field]);
    expect(shown(after, kind)).toBe(shown(page, kind));
    expect(await kept(after, kind)).toHaveLength(2);
    expect(await kept(after, kind)).toEqual(await kept(page, kind));
  });

  it('comes to a tab that shows none, and is listed in all', async () => {
    const shelves = new FakeShelves();
    const [one, two] = [await tab(shelves), await tab(shelves)];
    await measure(one, kind);
    expect(shown(two, kind)).toBe(shown(one, kind));
    expect(await kept(two, kind)).toHaveLength(1);
    // What a tab shows stays there while it is kept.
    const before = shown(two, kind);
    await measure(one, kind);
    expect(shown(two, kind)).toBe(before);
    expect(await kept(two, kind)).toHaveLength(2);
  });

  it('taken away makes way for the one before, in all tabs, and is shown again when put back', async () => {
    const shelves = new FakeShelves();
    const one = await tab(shelves);
    await measure(one, kind);
    const first = shown(one, kind)!;
    await measure(one, kind);
    const second = shown(one, kind)!;
    const two = await tab(shelves);
    await ask(one, (keeping) => keeping.label(second, labelOf('on battery', '')));
    await ask(one, (keeping) => keeping.remove(kind.shelf, [second]));
    for (const page of [one, two]) expect([shown(page, kind), page.state().labels.size]).toEqual([first, 0]);
    await ask(one, (keeping) => keeping.undo());
    expect([shown(one, kind), one.state().labels.get(second)?.name]).toEqual([second, 'on battery']);
    await ask(one, (keeping) => keeping.remove(kind.shelf, [first, second]));
    for (const page of [one, two]) expect([shown(page, kind), await kept(page, kind)]).toEqual([null, []]);
  });

  it('that is damaged is set aside as it is, and said, and the one before is shown', async () => {
    const shelves = new FakeShelves();
    const page = await tab(shelves);
    await measure(page, kind);
    const whole = shown(page, kind)!;
    await measure(page, kind);
    const id = shown(page, kind)!;
    const damaged = { ...(shelves.things[kind.shelf].get(id) as object), seconds: 'soon' };
    shelves.things[kind.shelf].set(id, damaged);
    const newer = { version: 2, written: 'by a later page' };
    shelves.things[kind.shelf].set(`${id}-newer`, newer);
    const after = await tab(shelves);
    expect(shown(after, kind)).toBe(whole);
    expect([...shelves.aside.values()]).toEqual([{ id, from: kind.shelf, newer: false, value: damaged }]);
    // What a later page wrote is left for it.
    expect(shelves.things[kind.shelf].get(`${id}-newer`)).toEqual(newer);
    expect(after.state().troubles).toEqual([{ what: 'kept', fault: { code: 'kept-aside', aside: 2, newer: 1 } }]);
  });

  it('by another browser, or by this one before it was updated, is kept and not shown', async () => {
    const shelves = new FakeShelves();
    const page = await tab(shelves);
    await measure(page, kind);
    const [[id, value]] = [...shelves.things[kind.shelf]] as [[string, { environment: object }]];
    shelves.things[kind.shelf].set(id, { ...value, environment: { ...value.environment, userAgent: 'another' } });
    const after = await tab(shelves);
    expect(shown(after, kind)).toBeNull();
    expect(await kept(after, kind)).toEqual([id]);
  });

  it('where the browser keeps nothing is there until the page is left', async () => {
    const shelves = new FakeShelves();
    shelves.fault = { code: 'storage-closed' };
    const page = await tab(shelves);
    await measure(page, kind);
    expect(await kept(page, kind)).toEqual([shown(page, kind)]);
  });
});

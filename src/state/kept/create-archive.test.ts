import { expect, it } from 'vitest';
import { FaultError } from '../../contract/faults.ts';
import { DEFAULT_SETTINGS } from '../../contract/settings.ts';
import { fakeRecord, settled } from '../testing/fake-engine.ts';
import { fakeLab } from '../testing/fake-lab.ts';
import { createStore } from '../store.ts';
import { createArchive } from './create-archive.ts';

it('does what was asked while its code could not be fetched when that comes, in the same order', async () => {
  const { deps, state } = await fakeLab();
  const store = createStore(state());
  const done: string[] = [];
  let there = false;
  const archive = createArchive({ store, deps }, async () => {
    if (there) return import('./keeping.ts');
    throw new FaultError({ code: 'code-unreachable', file: 'keeping.js' });
  });
  const call = (name: string) => archive(async () => done.push(name));
  await Promise.all([call('a'), call('b')]);
  expect(done).toEqual([]);
  expect(store.getState()).toMatchObject({
    keeping: 'closed',
    troubles: [{ what: 'storage', fault: { code: 'code-unreachable', file: 'keeping.js' } }],
  });
  there = true;
  await call('c');
  expect(done).toEqual(['a', 'b', 'c']);
  await archive((keeping) => keeping.addRun(fakeRecord(DEFAULT_SETTINGS)));
  await settled();
  expect(store.getState()).toMatchObject({ keeping: 'open', troubles: [], log: [{ kept: true }] });
});

it('tells each who asks for something while the code is on its way when his own is done', async () => {
  const { deps, state } = await fakeLab();
  const archive = createArchive({ store: createStore(state()), deps });
  const done: string[] = [];
  const call = async (name: string) => {
    await archive(async () => {
      await settled();
      done.push(name);
    });
    return done.includes(name);
  };
  expect(await Promise.all([call('a'), call('b')])).toEqual([true, true]);
});

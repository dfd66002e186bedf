import { expect, it } from 'vitest';
import { isBusy, isQuiet } from './busy.ts';
import { FIRST_LOOK } from './scenes.ts';
import { settled } from './testing/fake-engine.ts';
import { fakeLab, type FakeLab } from './testing/fake-lab.ts';

const QUIET = 'sweep 1,4,16,64,256,1024 seed 5';

async function ran(options: Parameters<typeof fakeLab>[0] = {}, over = {}): Promise<FakeLab> {
  const fake = await fakeLab({ measureByItself: true, ...options });
  fake.lab.commands.run();
  await settled();
  await fake.engine.finish(2000, over);
  await settled();
  return fake;
}

it('after a run of the page what its loop costs is measured, and the page is not busy', async () => {
  const { measuring, state } = await ran();
  expect(measuring.calls).toEqual([QUIET, 'go']);
  expect(state().activity).toMatchObject({ phase: 'sweeping', settings: FIRST_LOOK, byItself: true });
  expect(isBusy(state().activity)).toBe(false);
  expect(isQuiet(state().activity)).toBe(true);
  await measuring.finish({ kind: 'budget' });
  expect(state().sweep.phase).toBe('done');
});

it('gives way to Run, and goes on after it', async () => {
  const { lab, engine, measuring, state } = await ran();
  lab.commands.run();
  await settled();
  expect(state().activity.phase).toBe('running');
  expect(state().sweep.phase).toBe('stopped');
  await engine.finish();
  await settled();
  expect(measuring.calls).toEqual([QUIET, 'go', 'go']);
  expect(isQuiet(state().activity)).toBe(true);
});

it('gives way to a change that runs by itself, and to the console', async () => {
  const { lab, console, engine, state } = await ran();
  lab.commands.setSettings({ interval: 50 });
  await settled();
  expect(state().activity).toMatchObject({ phase: 'running', settings: { interval: 50 } });
  await engine.finish();
  await settled();
  expect(isQuiet(state().activity)).toBe(true);
  const record = console.run({ interval: 3 });
  await settled();
  expect(isQuiet(state().activity)).toBe(false);
  await engine.finish();
  await record;
});

it('a sweep that a person asks for takes its place', async () => {
  const { lab, measuring, state } = await ran();
  lab.commands.startSweep({ intervals: [7] });
  await settled();
  expect(measuring.calls).toEqual([QUIET, 'go', 'sweep 7 seed 5', 'go']);
  expect(isBusy(state().activity)).toBe(true);
});

it('measures each loop once', async () => {
  const { lab, engine, measuring } = await ran();
  await measuring.finish({ kind: 'precise' });
  lab.commands.setSettings({ interval: 2 });
  await settled();
  await engine.finish();
  await settled();
  expect(measuring.calls).toEqual([QUIET, 'go']);
});

it.each([
  ['Auto is off', { search: '?auto=false' }, {}],
  ['the run failed', {}, { outcome: 'failed' }],
  ['the run was stopped', {}, { outcome: 'stopped' }],
  ['the page does not measure by itself', { measureByItself: false }, {}],
])('nothing is measured where %s', async (_, options, over) => {
  expect((await ran(options, over)).measuring.calls).toEqual([]);
});

it('measures again after the next run where the sweep could not tell what a check costs', async () => {
  const { lab, engine, measuring, state } = await ran();
  measuring.untold = true;
  await measuring.finish({ kind: 'budget' });
  expect(state().sweep.phase).toBe('done');
  measuring.untold = false;
  for (let run = 0; run < 2; run += 1) {
    lab.commands.run();
    await settled();
    await engine.finish();
    await settled();
    if (run === 0) await measuring.finish({ kind: 'budget' });
  }
  expect(measuring.calls).toEqual([QUIET, 'go', QUIET, 'go']);
});

import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../contract/settings.ts';
import { FaultError } from '../contract/faults.ts';
import { FIRST_LOOK } from './scenes.ts';
import { settled } from './testing/fake-engine.ts';
import { fakeLab } from './testing/fake-lab.ts';
import { cardOf, sweepOf } from './testing/fake-measuring.ts';

const GONE = { code: 'worker-ended' } as const;
const PRECISE = { kind: 'precise' } as const;

describe('a sweep', () => {
  it('shows its points while it goes on, and its result after', async () => {
    const { lab, measuring, state } = await fakeLab();
    lab.commands.startSweep({ intervals: [1, 10] });
    await settled();
    expect(state().activity).toEqual({ phase: 'sweeping', settings: FIRST_LOOK, startedAt: 1000, progress: null });
    measuring.progress(FIRST_LOOK);
    expect(state().activity).toMatchObject({ phase: 'sweeping', progress: { done: 0.5, secondsLeft: 15 } });
    await measuring.finish(PRECISE);
    expect(state().sweep).toEqual({ phase: 'done', result: sweepOf(FIRST_LOOK, PRECISE) });
    expect(state().costs).toMatchObject({ nsPerIteration: 20, nsPerCheck: 4, iterationFrom: 'sweep' });
    expect(measuring.calls).toEqual(['sweep 1,10 seed 5', 'go']);
  });

  it('follows a series of runs that came to its end, of the settings on which that ended', async () => {
    const { lab, engine, measuring, state } = await fakeLab();
    const choice = { intervals: [10, 1000] };
    lab.commands.runSeries([{ interval: 10 }, { interval: 1000 }], choice);
    await settled();
    await engine.finish();
    expect(measuring.calls).toEqual([]);
    await engine.finish();
    await settled();
    expect(measuring.calls).toEqual(['sweep 10,1000 seed 5', 'go']);
    await measuring.finish(PRECISE);
    expect(state().sweep).toMatchObject({ phase: 'done', result: { settings: { interval: 1000 } } });
    lab.commands.runSeries([{}, {}], choice);
    await settled();
    lab.commands.stop();
    await settled();
    expect(measuring.calls).toHaveLength(2);
  });

  it('stops, keeps what it has, and goes on with the same pairs', async () => {
    const { lab, measuring, state, engine } = await fakeLab();
    lab.commands.continueSweep();
    lab.commands.startSweep();
    await settled();
    lab.commands.stopSweep();
    await settled();
    expect(engine.calls).toEqual(['stop']);
    expect(state().sweep).toMatchObject({
      phase: 'stopped',
      settings: FIRST_LOOK,
      result: { points: [{ pairs: 10 }] },
    });
    // Other settings on the page are not those of the sweep.
    lab.commands.setSettings({ interval: 3 });
    lab.commands.continueSweep();
    await settled();
    // What had been measured stays in sight until the first report.
    expect(state().activity).toMatchObject({
      phase: 'sweeping',
      settings: FIRST_LOOK,
      progress: { result: { points: [{ pairs: 10 }] } },
    });
    await measuring.finish({ kind: 'budget' });
    expect(state().sweep.phase).toBe('done');
    expect(measuring.calls).toEqual(['sweep undefined seed 5', 'go', 'go']);
  });

  it('whose time is spent goes on for as long again', async () => {
    const { lab, measuring } = await fakeLab();
    for (const seconds of [undefined, 7]) {
      lab.commands.startSweep(seconds === undefined ? {} : { seconds });
      await settled();
      await measuring.finish({ kind: 'budget' });
      lab.commands.continueSweep();
      await settled();
      await measuring.finish(PRECISE);
    }
    lab.commands.continueSweep(12);
    await settled();
    await measuring.finish(PRECISE);
    const went = measuring.calls.filter((call) => call.startsWith('go'));
    expect(went).toEqual(['go', 'go +30', 'go', 'go +7', 'go +12']);
  });

  it('that fails says why', async () => {
    const { lab, measuring, state } = await fakeLab();
    lab.commands.startSweep();
    await settled();
    await measuring.finish({ kind: 'failed', fault: GONE });
    expect(state().sweep).toMatchObject({ phase: 'failed', fault: GONE });
  });

  it('refuses a list of intervals', async () => {
    const { lab, measuring, state } = await fakeLab({ search: '?k=1,2,3,4' });
    lab.commands.startSweep();
    await settled();
    expect(measuring.calls).toEqual([]);
    expect(state().troubles).toEqual([{ what: 'sweep', fault: { code: 'interval-list' } }]);
  });

  it('does not start beside something else, and stopSweep stops nothing else', async () => {
    const { lab, measuring, engine } = await fakeLab();
    lab.commands.run();
    await settled();
    lab.commands.startSweep();
    lab.commands.stopSweep();
    await engine.finish();
    await settled();
    expect(measuring.calls).toEqual([]);
    expect(engine.calls).toEqual(['run']);
  });
});

describe('exits', () => {
  it('are shown, or why not', async () => {
    const { lab, measuring, state } = await fakeLab();
    lab.commands.startExits({ count: 5 });
    await settled();
    expect(state().activity.phase).toBe('exits');
    await measuring.finish(PRECISE);
    expect(state().exits).toMatchObject({ phase: 'done', result: { settings: FIRST_LOOK } });
    lab.commands.startExits();
    await settled();
    await measuring.finish({ kind: 'failed', fault: { code: 'no-flag-raised' } });
    expect(state().exits).toEqual({ phase: 'failed', fault: { code: 'no-flag-raised' } });
  });
});

describe('the calibration card', () => {
  it('is kept over a reload until it is cleared', async () => {
    const { lab, measuring, state, keeper } = await fakeLab({ search: '?k=10' });
    const card = cardOf({ ...DEFAULT_SETTINGS, interval: 10 }, PRECISE);
    lab.commands.startCalibration();
    await settled();
    expect(state().activity).toEqual({ phase: 'calibrating', startedAt: 1000, progress: null });
    await measuring.finish(PRECISE);
    expect(state().calibration).toEqual(card);
    const again = await fakeLab({ search: '?k=10', kept: Object.fromEntries(keeper.texts) });
    expect(again.state().calibration).toEqual(card);
    expect(again.state().costs).toMatchObject({ nsPerIteration: 30, nsPerCheck: 6 });
    again.lab.commands.clearCalibration();
    expect(again.state().calibration).toBe(null);
    await settled();
    expect(again.keeper.texts.size).toBe(0);
  });

  it('that failed or was stopped does not take the place of a whole one', async () => {
    const { lab, measuring, state } = await fakeLab();
    for (const end of [PRECISE, { kind: 'stopped' }, { kind: 'failed', fault: GONE }] as const) {
      lab.commands.startCalibration();
      await settled();
      await measuring.finish(end);
    }
    expect(state().calibration!.end).toEqual(PRECISE);
    expect(state().troubles).toEqual([{ what: 'calibrate', fault: GONE }]);
  });
});

describe('a calibration card that cannot be kept', () => {
  it('is shown, and it is said that it lasts until the page is left; until one is kept again', async () => {
    const { lab, state, measuring, keeper } = await fakeLab();
    keeper.room = 0;
    lab.commands.startCalibration();
    await settled();
    await measuring.finish(PRECISE);
    expect(state().calibration).not.toBe(null);
    expect(state().troubles).toEqual([{ what: 'card', fault: { code: 'card-unkept' } }]);
    keeper.room = Infinity;
    lab.commands.startCalibration();
    await settled();
    await measuring.finish(PRECISE);
    expect(state().troubles).toEqual([]);
  });
});

describe('lab.sweep and lab.calibrate', () => {
  it('give what the page shows', async () => {
    const { console, measuring, state } = await fakeLab();
    const sweep = console.sweep({ kernel: 'js' }, { intervals: [1, 'never'], seed: 9, seconds: 1, precision: 0.01 });
    await settled();
    await measuring.finish(PRECISE);
    expect((await sweep).settings).toEqual({ ...DEFAULT_SETTINGS, kernel: 'js' });
    expect(measuring.calls[0]).toBe('sweep 1,never seed 9');
    expect(state().sweep.phase).toBe('done');
    const card = console.calibrate();
    await settled();
    await measuring.finish(PRECISE);
    expect(await card).toBe(state().calibration);
  });

  it('give what a stopped one has, and reject when it failed', async () => {
    const { console, measuring } = await fakeLab();
    const stopped = console.sweep();
    await settled();
    console.stop();
    expect((await stopped).end).toEqual({ kind: 'stopped' });
    for (const call of [() => console.sweep(), () => console.calibrate()]) {
      const refused = call().then(String, String);
      await settled();
      await measuring.finish({ kind: 'failed', fault: GONE });
      expect(await refused).toBe('MeasurementError: {"code":"worker-ended"}');
    }
  });
});

it.each([
  ['sweep', 'startSweep'],
  ['exits', 'startExits'],
  ['calibrate', 'startCalibration'],
] as const)('whose code is lost is told as that, and can be tried again: %s', async (what, command) => {
  const { lab, deps, measuring, state } = await fakeLab();
  const fault = { code: 'code-missing', file: 'measures.js', status: 404 } as const;
  const { measuring: given } = deps;
  Object.assign(deps, { measuring: () => Promise.reject(new FaultError(fault)) });
  lab.commands[command]();
  await settled();
  expect(state().troubles).toMatchObject([{ what, fault }]);
  expect(state().activity.phase).toBe('idle');
  Object.assign(deps, { measuring: given });
  lab.commands[command]();
  await settled();
  expect(measuring.calls[0]).toMatch(new RegExp(`^${what}`));
});

import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../contract/settings.ts';
import type { LiveView } from '../contract/live.ts';
import { FIRST_LOOK } from './scenes.ts';
import { settingsChanged } from './same.ts';
import { FakeEngine, fakeRecord, settled } from './testing/fake-engine.ts';
import { fakeLab } from './testing/fake-lab.ts';
import type { EngineStart } from './types.ts';

/** The k of the bare address. */
const K = FIRST_LOOK.interval as number;

describe('the engine', () => {
  it('starts, is ready, and shows its live view', async () => {
    const { lab, engine, state } = await fakeLab();
    expect(state().engine).toEqual({
      phase: 'ready',
      environment: engine.environment(),
      abilities: engine.abilities,
    });
    const view: LiveView = { running: true, elapsedMicros: 0, flagUp: false, finder: -1, workers: [] };
    lab.readLive(view);
    expect(view).toMatchObject({ running: false, elapsedMicros: 7 });
  });

  it('is starting until it answers; a run that was asked for waits', async () => {
    const { lab, state } = await fakeLab({ start: () => new Promise(() => {}) });
    lab.commands.run();
    expect(state().engine).toEqual({ phase: 'starting' });
    expect(state().activity).toEqual({ phase: 'idle' });
    const view: LiveView = { running: true, elapsedMicros: 0, flagUp: false, finder: -1, workers: [] };
    lab.readLive(view);
    expect(view.running).toBe(false);
  });

  it('is refused with what is missing; calls of the console say so, the page has its own words', async () => {
    const refusal = { code: 'headers-missing', names: ['Cross-Origin-Opener-Policy'] } as const;
    const { lab, console, state } = await fakeLab({ start: async () => ({ ok: false, refusal }) });
    expect(state().engine).toEqual({ phase: 'refused', refusal });
    lab.commands.run();
    await settled();
    expect(state().troubles).toEqual([]);
    await expect(console.run()).rejects.toMatchObject({
      name: 'RefusedError',
      message: expect.stringContaining('Cross-Origin-Opener-Policy') as string,
    });
    expect(() => console.environment()).toThrow('headers-missing');
  });

  it('that cannot even be asked is refused', async () => {
    const { state } = await fakeLab({ start: () => Promise.reject(new Error('404')) });
    expect(state().engine).toEqual({ phase: 'refused', refusal: { code: 'no-engine', message: '404' } });
  });
});

describe('run', () => {
  it('shows what goes on and then what came of it', async () => {
    const { lab, engine, state, shelves } = await fakeLab();
    lab.commands.run();
    await settled();
    expect(state().activity).toEqual({ phase: 'running', settings: FIRST_LOOK, startedAt: 1000 });
    await engine.finish();
    expect(state().activity).toEqual({ phase: 'idle' });
    expect(state().shown).toEqual({ record: fakeRecord(FIRST_LOOK), trace: null, origin: { kind: 'here' } });
    expect(state().log).toMatchObject([{ record: fakeRecord(FIRST_LOOK), kept: true }]);
    expect(state().costs).toMatchObject({ nsPerIteration: 2000 });
    expect([...shelves.things.runs]).toEqual([[state().log[0]!.id, fakeRecord(FIRST_LOOK)]]);
  });

  it('keeps its trace where runs are traced', async () => {
    const { lab, engine, state } = await fakeLab({ traceRuns: true });
    lab.commands.run();
    await settled();
    await engine.finish();
    expect(engine.calls).toEqual(['trace']);
    expect(state().shown!.trace!.record).toBe(state().shown!.record);
    lab.commands.pinTrace();
    const pinned = state().shown!.trace;
    lab.commands.run();
    await settled();
    await engine.finish(500);
    expect(state().pinned).toBe(pinned);
    expect(state().shown!.trace).not.toBe(pinned);
    lab.commands.unpinTrace();
    expect(state().pinned).toBe(null);
  });

  it('is one, however often it is asked for', async () => {
    const { lab, engine } = await fakeLab();
    lab.commands.run();
    lab.commands.run();
    await settled();
    lab.commands.run();
    await engine.finish();
    expect(engine.calls).toEqual(['run']);
    lab.commands.run();
    await settled();
    expect(engine.calls).toEqual(['run', 'run']);
  });

  it('ends as soon as it begins, when the stop came before the engine was there', async () => {
    let ready: (start: EngineStart) => void = () => {};
    const { console } = await fakeLab({ start: () => new Promise((resolve) => (ready = resolve)) });
    const engine = new FakeEngine();
    const [first, second] = [console.run(), console.run()];
    console.stop();
    ready({ ok: true, engine });
    expect((await first).workers[0]!.outcome).toBe('stopped');
    await engine.finish();
    expect((await second).workers[0]!.outcome).toBe('found');
    expect(engine.calls).toEqual(['run', 'stop', 'run']);
  });

  it('ends by stop, and may follow at once', async () => {
    const { lab, engine, state } = await fakeLab();
    lab.commands.run();
    await settled();
    lab.commands.stop();
    lab.commands.run();
    await settled();
    expect(engine.calls).toEqual(['run', 'stop', 'run']);
    expect(state().log.map(({ record }) => record.workers[0]!.outcome)).toEqual(['stopped']);
  });

  it('may be many in a row, each with its change, until a stop or another change', async () => {
    const { lab, engine, state } = await fakeLab();
    lab.commands.runSeries([{ interval: 10 }, { interval: 1000 }, {}]);
    await settled();
    await engine.finish();
    expect(state().settings.interval).toBe(1000);
    await engine.finish();
    await engine.finish();
    expect(engine.ran.map(({ interval }) => interval)).toEqual([10, 1000, 1000]);
    expect(state()).toMatchObject({ activity: { phase: 'idle' }, settings: { interval: 1000 } });
    expect(state().log).toHaveLength(3);

    lab.commands.runSeries([{}, {}, {}]);
    await settled();
    lab.commands.stop();
    await settled();
    expect(state().activity).toEqual({ phase: 'idle' });
    lab.commands.runSeries([{}, {}, {}]);
    await settled();
    lab.commands.dragSettings({ interval: 7 });
    await engine.finish();
    expect(state().activity).toEqual({ phase: 'idle' });
    expect(engine.ran).toHaveLength(5);
  });

  it('that breaks is a trouble with its reason until the next one succeeds', async () => {
    const { lab, engine, state } = await fakeLab();
    lab.commands.run();
    await settled();
    await engine.break(new Error('the pool is gone'));
    expect(state().troubles).toEqual([{ what: 'run', fault: { code: 'unexpected', message: 'the pool is gone' } }]);
    expect(state().activity).toEqual({ phase: 'idle' });
    lab.commands.run();
    await settled();
    await engine.finish();
    expect(state().troubles).toEqual([]);
  });

  it('says when the browser keeps nothing', async () => {
    const { lab, engine, state, shelves } = await fakeLab();
    shelves.full = true;
    lab.commands.run();
    await settled();
    await engine.finish();
    expect(state().troubles).toMatchObject([{ what: 'storage' }]);
    lab.commands.dismissTrouble('storage');
    expect(state().troubles).toEqual([]);
  });
});

describe('the queue', () => {
  it('does one call at a time, in order, of the page and of the console', async () => {
    const { lab, console, engine, state } = await fakeLab();
    const first = console.run({ interval: 1 });
    const second = console.run({ interval: 2 });
    await settled();
    lab.commands.run();
    expect(state().queued).toBe(2);
    expect(engine.calls).toEqual(['run']);
    await engine.finish();
    await engine.finish();
    await engine.finish();
    expect(engine.ran.map(({ interval }) => interval)).toEqual([1, 2, K]);
    expect((await first).settings.interval).toBe(1);
    expect((await second).settings.interval).toBe(2);
    expect(state().queued).toBe(0);
  });

  it('stop ends what goes on and drops what the page has waiting; calls of the console keep their turn', async () => {
    const { lab, console, engine, state } = await fakeLab();
    const first = console.run({ interval: 1 });
    const second = console.run({ interval: 2 });
    await settled();
    lab.commands.run();
    lab.commands.stop();
    await settled();
    expect((await first).workers[0]!.outcome).toBe('stopped');
    await engine.finish();
    await second;
    await settled();
    expect(engine.ran.map(({ interval }) => interval)).toEqual([1, 2]);
    expect(state().troubles).toEqual([]);
    lab.commands.run();
    await settled();
    expect(engine.ran).toHaveLength(3);
  });

  it('goes on after a call that broke', async () => {
    const { console, engine } = await fakeLab();
    const first = console.run();
    const second = console.run({ interval: 2 });
    const refused = first.then(String, String);
    await settled();
    await engine.break(new Error('gone'));
    expect(await refused).toBe('Error: gone');
    await engine.finish();
    expect((await second).settings.interval).toBe(2);
  });
});

describe('the log', () => {
  it('is there after a reload, says what was lost, and brings a run back', async () => {
    const run = fakeRecord({ ...DEFAULT_SETTINGS, interval: 7 });
    const kept = { 'early-exit.log': JSON.stringify({ version: 1, runs: [run, 'rubbish'] }) };
    const { lab, state, address, engine } = await fakeLab({ kept });
    expect(state().troubles).toEqual([{ what: 'kept', fault: { code: 'kept-aside', aside: 1, newer: 0 } }]);
    expect(state().log).toMatchObject([{ record: run, kept: true }]);
    lab.commands.loadRun('none');
    expect(state().shown).toBe(null);
    lab.commands.loadRun(state().log[0]!.id);
    await settled();
    expect(state().shown).toEqual({ record: run, trace: null, origin: { kind: 'here' } });
    expect(state().settings).toEqual(run.settings);
    expect(settingsChanged(state())).toBe(false);
    expect(address.all()).toEqual(['', '?k=7']);
    expect(engine.calls).toEqual([]);
  });

  it('is cleared here and in the browser', async () => {
    const { lab, engine, state, shelves } = await fakeLab();
    lab.commands.run();
    await settled();
    await engine.finish();
    lab.commands.clearLog();
    await settled();
    expect(state().log).toEqual([]);
    expect(shelves.things.runs.size).toBe(0);
    expect(state().shown).not.toBe(null);
  });
});

describe('what was changed is painted', () => {
  const waiting = async () => {
    let paint = (): void => {};
    const painted = (): Promise<void> => new Promise((resolve) => (paint = resolve));
    const all = await fakeLab({ painted });
    all.lab.commands.run();
    await settled();
    return { ...all, paint: () => (paint(), settled()) };
  };

  it('before a run begins, from which the page would take processors', async () => {
    const { engine, state, paint } = await waiting();
    expect(state().activity.phase).toBe('running');
    expect(engine.calls).toEqual([]);
    await paint();
    expect(engine.calls).toEqual(['run']);
  });

  it('and a run that was stopped until then never begins', async () => {
    const { engine, lab, state, paint } = await waiting();
    lab.commands.stop();
    await paint();
    expect(engine.calls).toEqual(['stop']);
    expect(state()).toMatchObject({ activity: { phase: 'idle' }, shown: null });
  });
});

import { describe, expect, it, vi } from 'vitest';
import { CONSOLE_CALLS } from '../contract/console.ts';
import { DEFAULT_SETTINGS } from '../contract/settings.ts';
import { createConsole } from './console.ts';
import type { Context } from './context.ts';
import type { Parts } from './parts.ts';
import { FIRST_LOOK } from './scenes.ts';
import { type FakeEngine, settled } from './testing/fake-engine.ts';
import { fakeLab } from './testing/fake-lab.ts';

const SILENT = { code: 'worker-silent', seconds: 3 } as const;

describe('lab.run', () => {
  it('lays its settings over the defaults, shows the run, and leaves the controls alone', async () => {
    const { console, engine, state, address } = await fakeLab();
    const run = console.run({ interval: 10 });
    await settled();
    expect(state().activity).toMatchObject({ phase: 'running', settings: { interval: 10 } });
    await engine.finish();
    const record = await run;
    expect(record.settings).toEqual({ ...DEFAULT_SETTINGS, interval: 10 });
    expect(state().shown).toEqual({ record, trace: null, origin: { kind: 'here' } });
    expect(state().shown!.record).toBe(record);
    expect(state().log[0]!.record).toBe(record);
    expect(state().settings).toEqual(FIRST_LOOK);
    expect(address.all()).toEqual(['']);
  });

  it('rejects with all problems of its settings and starts nothing', async () => {
    const { console, engine } = await fakeLab();
    await expect(console.run({ interval: 0, flag: 'x' })).rejects.toMatchObject({
      name: 'SettingsError',
      field: 'interval',
      value: 0,
      allowed: '{"code":"interval","high":536870912}',
      problems: [{ field: 'interval' }, { field: 'flag', allowed: expect.any(String) as string }],
      message: expect.stringMatching(/"interval".*"flag"/) as string,
    });
    await expect(console.run('k=1')).rejects.toMatchObject({ name: 'SettingsError', field: 'settings' });
    expect(engine.calls).toEqual([]);
    void console.run();
    await settled();
    expect(engine.calls).toEqual(['run']);
  });
});

describe('lab.trace', () => {
  it('gives a trace and shows it', async () => {
    const { console, engine, state } = await fakeLab();
    const trace = console.trace({ interval: 10 });
    await settled();
    expect(state().activity.phase).toBe('tracing');
    await engine.finish();
    expect(await trace).toBe(state().shown!.trace);
    expect(state().shown!.record).toBe((await trace).record);
  });
});

describe('lab.exits and lab.races', () => {
  it('give the single exits', async () => {
    const { console, engine } = await fakeLab();
    engine.script({ exits: [{ worker: 1, iterations: 3, micros: 0.5, round: 0 }] });
    expect(await console.exits({ interval: 10 }, { count: 2 })).toEqual([{ worker: 1, iterations: 3, micros: 0.5 }]);
    await console.exits();
    expect(engine.calls).toEqual(['exits 2 5', 'exits 1000 5']);
  });

  it('give the rounds and their duplicates', async () => {
    const { console, engine } = await fakeLab();
    engine.script({ rounds: 7, duplicates: 2 });
    expect(await console.races({ recheck: false }, { rounds: 7 })).toEqual({ rounds: 7, duplicates: 2 });
  });

  it.each<[string, Parameters<FakeEngine['script']>[0], unknown, number]>([
    [
      'exits',
      { exits: [{ worker: 1, iterations: 3, micros: 0.5, round: 0 }] },
      [{ worker: 1, iterations: 3, micros: 0.5 }],
      1,
    ],
    ['exits', { ok: false, stopped: true }, [], 0],
    ['races', { rounds: 7, duplicates: 2 }, { rounds: 7, duplicates: 2 }, 7],
    ['races', { ok: false, stopped: true }, { rounds: 0, duplicates: 0 }, 0],
  ])('a stopped lab.%s of %j says so, with what there is', async (name, answer, soFar, done) => {
    const { console, engine } = await fakeLab();
    engine.script(answer);
    engine.holding = true;
    const call = console[name as 'exits' | 'races']();
    await settled();
    console.stop();
    const fault = { code: 'stopped', done, of: 1000 };
    await expect(call).rejects.toMatchObject({ name: 'StoppedError', fault, soFar, message: JSON.stringify(fault) });
  });

  it('give their answer where the stop came after it', async () => {
    const { console, engine } = await fakeLab();
    engine.script({ rounds: 7, duplicates: 2 });
    engine.holding = true;
    const call = console.races({}, { rounds: 7 });
    await settled();
    console.stop();
    expect(await call).toEqual({ rounds: 7, duplicates: 2 });
  });

  it('reject with the fault in English when they failed', async () => {
    const { console, engine } = await fakeLab();
    engine.script({ ok: false, stopped: false, fault: SILENT });
    await expect(console.exits()).rejects.toMatchObject({ fault: SILENT });
    await expect(console.races()).rejects.toMatchObject({ name: 'MeasurementError', message: JSON.stringify(SILENT) });
  });
});

describe('bad options', () => {
  it.each<[string, unknown, unknown, string]>([
    ['exits', {}, { count: 0 }, 'count'],
    ['exits', {}, { count: 1.5 }, 'count'],
    ['exits', {}, { rounds: 5 }, 'rounds'],
    ['exits', {}, 5, 'options'],
    ['exits', { task: 'count' }, {}, 'task'],
    ['races', {}, { rounds: -1 }, 'rounds'],
    ['races', {}, { rounds: '5' }, 'rounds'],
    ['races', { task: 'count' }, {}, 'task'],
    ['sweep', {}, { intervals: [] }, 'intervals'],
    ['sweep', {}, { intervals: [0] }, 'intervals'],
    ['sweep', {}, { intervals: 5 }, 'intervals'],
    ['sweep', {}, { precision: 0 }, 'precision'],
    ['sweep', {}, { precision: 1 }, 'precision'],
    ['sweep', {}, { seconds: 0 }, 'seconds'],
    ['sweep', {}, { seconds: NaN }, 'seconds'],
    ['sweep', {}, { seconds: 3601 }, 'seconds'],
    ['sweep', {}, { seed: -1 }, 'seed'],
    ['sweep', {}, { workers: 0 }, 'workers'],
    ['sweep', {}, { workers: 65 }, 'workers'],
    ['sweep', {}, { foundAfter: 0 }, 'foundAfter'],
    ['sweep', {}, { speed: 1 }, 'speed'],
    ['sweep', { interval: [1, 2, 3, 4] }, {}, 'interval'],
    ['sweep', { interval: 0 }, {}, 'interval'],
    ['trace', { interval: 0 }, undefined, 'interval'],
    ['exits', new Map([['interval', 5]]), {}, 'settings'],
    ['races', new Date(), {}, 'settings'],
    ['trace', Promise.resolve({ interval: 5 }), undefined, 'settings'],
    ['trace', { target: new Map() }, undefined, 'target'],
    ['trace', Object.create({ interval: 5 }), undefined, 'settings'],
    ['exits', {}, new Map([['count', 5]]), 'options'],
    ['sweep', {}, new Set(), 'options'],
  ])('lab.%s(%j, %j) is refused', async (name, settings, options, field) => {
    const { console, engine, measuring } = await fakeLab();
    const call = console[name as 'exits' | 'races' | 'sweep'];
    await expect(call(settings, options)).rejects.toMatchObject({ name: 'SettingsError', field });
    expect([...engine.calls, ...measuring.calls]).toEqual([]);
  });
});

describe('the rest', () => {
  it('lab.settings is a copy of what the page shows', async () => {
    const { console, lab, state } = await fakeLab();
    lab.commands.dragSettings({ interval: 3 });
    expect(console.settings).toEqual({ ...FIRST_LOOK, interval: 3 });
    (console.settings.ranges as unknown[]).length = 0;
    expect(state().settings.ranges).toEqual(FIRST_LOOK.ranges);
  });

  it('lab.environment says where one is', async () => {
    const { console, engine } = await fakeLab();
    expect(console.environment()).toEqual(engine.environment());
    const starting = await fakeLab({ start: () => new Promise(() => {}) });
    expect(() => starting.console.environment()).toThrow('still-starting');
  });
});

describe('calls before their code is there', () => {
  it('are done in the order in which they were made, stop among them', async () => {
    const done: string[] = [];
    const context = { jobs: { stop: () => done.push('stop') }, deps: {}, later: async () => {} } as unknown as Context;
    const runs = { runFor: async () => done.push('run') };
    const early = createConsole(context, { runs, measures: () => Promise.resolve({}) } as unknown as Parts);
    const run = early.run();
    early.stop();
    expect(done).toEqual(['stop']);
    await run;
    await settled();
    expect(done).toEqual(['stop', 'run', 'stop']);
  });
});

describe('lab.help', () => {
  it('prints and returns what it was given, and names every part of the console', async () => {
    const { console } = await fakeLab();
    const log = vi.spyOn(globalThis.console, 'log').mockImplementation(() => {});
    const text = console.help();
    expect(log).toHaveBeenCalledWith(text);
    log.mockRestore();
    expect(text).toBe('help');
    expect(Object.keys(console)).toEqual(Object.keys(CONSOLE_CALLS));
  });
});

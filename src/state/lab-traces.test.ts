import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../contract/settings.ts';
import type { Trace } from '../contract/trace.ts';
import { settingsChanged } from './same.ts';
import { FIRST_LOOK } from './scenes.ts';
import { FakeEngine, fakeRecord, settled, fakeTrace } from './testing/fake-engine.ts';
import { fakeLab } from './testing/fake-lab.ts';
import type { EngineStart } from './types.ts';

const traceOf = (patch: Partial<Settings>): Trace => fakeTrace(fakeRecord({ ...DEFAULT_SETTINGS, ...patch }));
const SEVEN = traceOf({ interval: 7 });
const NINE = traceOf({ interval: 9 });

const MISSING = { code: 'recorded-missing', status: 404 } as const;

describe('the run on the stage', () => {
  it('keeps its trace, and one of the log has the trace only while it is still on the stage', async () => {
    const { lab, engine, state } = await fakeLab({ traceRuns: true });
    for (const micros of [1000, 2000]) {
      lab.commands.run();
      await settled();
      await engine.finish(micros);
    }
    const { shown } = state();
    const [second, first] = state().log;
    lab.commands.loadRun(second!.id);
    expect(state().shown).toBe(shown);
    expect(state().shown!.trace).not.toBe(null);
    lab.commands.loadRun(first!.id);
    expect(state().shown).toMatchObject({ trace: null, origin: { kind: 'here' } });
    lab.commands.loadRun(second!.id);
    expect(state().shown!.trace).toBe(null);
  });

  it('opened from a file brings its settings and their address', async () => {
    const { lab, state, address } = await fakeLab({ search: '?theme=dark' });
    lab.commands.showTrace(SEVEN);
    expect(state().shown).toEqual({ record: SEVEN.record, trace: SEVEN, origin: { kind: 'file' } });
    expect(state().settings.interval).toBe(7);
    expect(settingsChanged(state())).toBe(false);
    expect(address.all()).toEqual(['?theme=dark', '?k=7&theme=dark']);
  });

  it('takes the place of the lanes, whoever made it', async () => {
    const { lab, console, engine, state } = await fakeLab();
    lab.commands.showLanes(true);
    expect(state().lanes).toBe(true);
    void console.run();
    await settled();
    await engine.finish();
    expect(state().lanes).toBe(false);
  });
});

describe('a shipped run', () => {
  it('is fetched by a press, and its address opens it again', async () => {
    const { lab, state, address, arrive, engine } = await fakeLab({ search: '?k=3&theme=dark' });
    lab.commands.openRecorded('few-checks');
    await arrive({ ok: true, trace: SEVEN });
    expect(state().shown).toEqual({
      record: SEVEN.record,
      trace: SEVEN,
      origin: { kind: 'shipped', name: 'few-checks' },
    });
    expect(settingsChanged(state())).toBe(false);
    lab.commands.openRecorded('few-checks');
    await arrive({ ok: true, trace: SEVEN });
    lab.commands.openRecorded('many-checks');
    await arrive({ ok: true, trace: NINE });
    expect(address.all()).toEqual(['?k=3&theme=dark', '?trace=few-checks&theme=dark', '?trace=many-checks&theme=dark']);
    address.move(-1);
    await arrive({ ok: true, trace: SEVEN });
    expect(state().shown).toMatchObject({ record: SEVEN.record, origin: { name: 'few-checks' } });
    expect(state().settings.interval).toBe(7);
    // Going to a shipped run starts none.
    expect(engine.calls).toEqual([]);
    lab.commands.setSettings({ interval: 8 });
    expect(address.search()).toBe('?k=8&theme=dark');
    expect(state().trace).toBe(null);
  });

  it('is shown from the start where the address names it, at its moment', async () => {
    const { lab, state, arrive, address, engine } = await fakeLab({ search: '?trace=few-checks&speed=9&moment=-3' });
    await arrive({ ok: true, trace: SEVEN });
    expect(state().shown!.record).toBe(SEVEN.record);
    expect(state()).toMatchObject({ trace: 'few-checks', moment: -3, problems: [{ field: 'speed' }] });
    // The next run is another: the address speaks of that one.
    lab.commands.run();
    await settled();
    await engine.finish();
    expect(state()).toMatchObject({ trace: null, moment: null, shown: { origin: { kind: 'here' } } });
    expect(address.all()).toEqual(['?k=7']);
  });

  it.each<[string, (lab: Awaited<ReturnType<typeof fakeLab>>) => Promise<unknown>]>([
    [
      'a run was made',
      async ({ lab, engine }) => {
        lab.commands.run();
        await settled();
        await engine.finish();
      },
    ],
    [
      'a run goes on',
      async ({ lab }) => {
        lab.commands.run();
        await settled();
      },
    ],
    ['the settings were changed', async ({ lab }) => lab.commands.setSettings({ interval: 5 })],
    ['a file was opened', async ({ lab }) => lab.commands.showTrace(NINE)],
    ['another was asked for', async ({ lab }) => lab.commands.openRecorded('many-checks')],
  ])('that comes after %s is too late', async (_what, act) => {
    const all = await fakeLab({ search: '?trace=few-checks' });
    await act(all);
    const { shown, settings } = all.state();
    await all.arrive({ ok: true, trace: SEVEN });
    expect(all.state().shown).toBe(shown);
    expect(all.state().settings).toBe(settings);
  });

  it('that was asked for before a run is not shown after it; one asked for after it is', async () => {
    const { lab, engine, state, arrive } = await fakeLab({ search: '?trace=few-checks' });
    lab.commands.run();
    await settled();
    await engine.finish();
    lab.commands.openRecorded('few-checks');
    await arrive({ ok: true, trace: NINE });
    expect(state().shown!.origin).toEqual({ kind: 'here' });
    await arrive({ ok: true, trace: SEVEN });
    expect(state().shown!.record).toBe(SEVEN.record);
  });

  it('asked for while a run goes on ends that run, which leaves nothing behind', async () => {
    const { lab, engine, state, arrive } = await fakeLab();
    lab.commands.run();
    await settled();
    lab.commands.choosePreset('two-results');
    await settled();
    expect(engine.calls).toContain('stop');
    await arrive({ ok: true, trace: SEVEN });
    expect(state().shown).toMatchObject({ record: SEVEN.record, origin: { kind: 'shipped' } });
    expect(state().log).toEqual([]);
  });

  it('does not change the settings of a run that waits for the workers', async () => {
    let ready: (start: EngineStart) => void = () => {};
    const { lab, arrive } = await fakeLab({
      search: '?trace=few-checks',
      start: () => new Promise((resolve) => (ready = resolve)),
    });
    lab.commands.run();
    await arrive({ ok: true, trace: SEVEN });
    const engine = new FakeEngine();
    ready({ ok: true, engine });
    await settled();
    expect(engine.ran).toEqual([FIRST_LOOK]);
  });

  it('that is missing is said after a run too, and stays said', async () => {
    const { lab, engine, state, arrive } = await fakeLab({ search: '?trace=few-checks' });
    const run = async (): Promise<void> => {
      lab.commands.run();
      await settled();
      await engine.finish();
    };
    await run();
    await arrive({ ok: false, fault: MISSING });
    await run();
    expect(state().troubles).toEqual([{ what: 'recorded', fault: MISSING }]);
  });

  it('that cannot be had is a trouble until it is dismissed or one can', async () => {
    const { lab, state, arrive, address } = await fakeLab({ search: '?trace=few-checks' });
    await arrive({ ok: false, fault: MISSING });
    const trouble = [{ what: 'recorded', fault: MISSING }];
    expect(state().troubles).toEqual(trouble);
    expect(state().shown).toBe(null);
    expect(state().settings).toEqual(FIRST_LOOK);
    expect(address.all()).toEqual(['?trace=few-checks']);
    lab.commands.setSettings({ interval: 5 });
    expect(state().troubles).toEqual(trouble);
    lab.commands.dismissTrouble('recorded');
    expect(state().troubles).toEqual([]);
    lab.commands.openRecorded('few-checks');
    await arrive({ ok: false, fault: MISSING });
    lab.commands.openRecorded('few-checks');
    await arrive({ ok: true, trace: SEVEN });
    expect(state().troubles).toEqual([]);
  });
});

describe('the moment of the address', () => {
  it('is that of the first run of its settings, and of no other', async () => {
    const { lab, console, engine, state, address } = await fakeLab({ search: '?k=7&moment=4' });
    void console.run({ interval: 3 });
    await settled();
    await engine.finish();
    expect(state().moment).toBe(4);
    lab.commands.run();
    await settled();
    await engine.finish();
    expect(state().moment).toBe(4);
    lab.commands.run();
    await settled();
    await engine.finish();
    expect(state().moment).toBe(null);
    expect(address.all()).toEqual(['?k=7']);
  });

  it('goes with the settings', async () => {
    const { lab, state, address } = await fakeLab({ search: '?k=7&moment=4' });
    lab.commands.setSettings({ interval: 7 });
    expect(address.all()).toEqual(['?k=7&moment=4']);
    lab.commands.setSettings({ interval: 8 });
    expect(state().moment).toBe(null);
    expect(address.all()).toEqual(['?k=7&moment=4', '?k=8']);
    address.move(-1);
    expect(state().moment).toBe(4);
  });
});

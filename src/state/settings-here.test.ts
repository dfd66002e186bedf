import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../contract/settings.ts';
import { EXAMPLE_27_1, FIRST_LOOK } from './scenes.ts';
import { settingsChanged } from './same.ts';
import { FakeEngine, fakeRecord, fakeTrace, JS_ALONE, settled } from './testing/fake-engine.ts';
import { fakeLab } from './testing/fake-lab.ts';

const withoutWasm = (search = '') => fakeLab({ search, abilities: JS_ALONE });

describe('where there is no WebAssembly the page', () => {
  it.each(['', '?k=10', '?kernel=js'])(
    'takes JavaScript where "%s" names no other, without a problem',
    async (search) => {
      const { state } = await withoutWasm(search);
      expect(state().settings.kernel).toBe('js');
      expect(state().problems).toEqual([]);
    },
  );

  it('takes JavaScript for wasm in the address, and says so', async () => {
    const { state } = await withoutWasm('?kernel=wasm&k=10');
    expect(state().settings).toMatchObject({ kernel: 'js', interval: 10 });
    expect(state().problems).toEqual([
      { field: 'kernel', value: 'wasm', key: 'kernel', allowed: { code: 'kernels-here', words: ['js'] } },
    ]);
  });

  it('leaves the address as it was given, until something changes', async () => {
    const { lab, address } = await withoutWasm('?k=10');
    expect(address.search()).toBe('?k=10');
    lab.commands.setSettings({ interval: 20 });
    expect(address.search()).toBe('?k=20&kernel=js');
  });

  it('names a kernel that nobody has once', async () => {
    const { state } = await withoutWasm('?kernel=rust');
    expect(state().problems.map(({ field }) => field)).toEqual(['kernel']);
  });

  it('says what is missing and why', async () => {
    const { state } = await withoutWasm();
    expect(state().engine).toMatchObject({ phase: 'ready', abilities: { missing: JS_ALONE.missing } });
  });

  it.each<[string, Settings]>([
    ['', FIRST_LOOK],
    ['?k=1', EXAMPLE_27_1],
  ])('runs what "%s" opens in JavaScript, and the record says so', async (search, settings) => {
    const { lab, engine, state } = await withoutWasm(search);
    lab.commands.run();
    await settled();
    await engine.finish();
    expect(engine.ran).toEqual([{ ...settings, kernel: 'js' }]);
    expect(state().shown?.record.settings.kernel).toBe('js');
    expect(settingsChanged(state())).toBe(false);
  });

  it('stays with it over presets, and back in the history', async () => {
    const { lab, address, state } = await withoutWasm('?k=7');
    lab.commands.choosePreset('example-27.2');
    expect(state().settings).toMatchObject({ kernel: 'js', task: 'count' });
    expect(address.search()).toContain('kernel=js');
    address.move(-1);
    expect(state().settings).toEqual({ ...DEFAULT_SETTINGS, interval: 7, kernel: 'js' });
  });

  it('shows a run that was recorded in WebAssembly as it was, and not as changed', async () => {
    const { lab, state } = await withoutWasm();
    lab.commands.showTrace(fakeTrace(fakeRecord({ ...FIRST_LOOK, kernel: 'wasm' })));
    expect(state().shown?.record.settings.kernel).toBe('wasm');
    expect(state().settings.kernel).toBe('js');
    expect(settingsChanged(state())).toBe(false);
  });

  it('measures in JavaScript what was asked for while it was not known', async () => {
    let start: (engine: FakeEngine) => void = () => {};
    const engine = new FakeEngine(JS_ALONE);
    const starting = new Promise<FakeEngine>((resolve) => (start = resolve));
    const { lab, state } = await fakeLab({ start: async () => ({ ok: true, engine: await starting }) });
    lab.commands.startSweep();
    start(engine);
    await settled();
    expect(state().activity).toMatchObject({ phase: 'sweeping', settings: { kernel: 'js' } });
  });
});

describe('where there is no WebAssembly the console', () => {
  const allowed = JSON.stringify({ code: 'kernels-here', words: ['js'] });
  const refused = { name: 'SettingsError', field: 'kernel', value: 'wasm', allowed };

  it.each(['run', 'trace', 'exits', 'races', 'sweep'] as const)('refuses wasm in %s, and goes on', async (call) => {
    const { console, engine } = await withoutWasm();
    await expect(console[call]({ kernel: 'wasm' })).rejects.toMatchObject(refused);
    const running = console.run({ kernel: 'js' });
    await settled();
    await engine.finish();
    expect((await running).settings.kernel).toBe('js');
  });

  it('runs what names no kernel in JavaScript', async () => {
    const { console, engine } = await withoutWasm();
    const running = console.run();
    await settled();
    await engine.finish();
    expect((await running).settings).toEqual({ ...DEFAULT_SETTINGS, kernel: 'js' });
  });

  it('measures the machine in JavaScript alone', async () => {
    const { console, measuring, state } = await withoutWasm();
    const calibrating = console.calibrate();
    await settled();
    await measuring.finish({ kind: 'precise' });
    expect((await calibrating).settings.kernel).toBe('js');
    expect(state().troubles).toEqual([]);
  });
});

it('with WebAssembly settings keep the kernel that was asked for', async () => {
  for (const [search, kernel] of [
    ['', FIRST_LOOK.kernel],
    ['?k=1', 'wasm'],
    ['?kernel=wasm', 'wasm'],
    ['?kernel=js', 'js'],
  ] as const)
    expect((await fakeLab({ search })).state().settings.kernel).toBe(kernel);
});

it('a sweep whose WebAssembly was slow leaves it among what is missing', async () => {
  const { lab, state, measuring } = await fakeLab();
  measuring.wasmTimes = 20;
  lab.commands.startSweep();
  await settled();
  await measuring.finish({ kind: 'precise' });
  const missing = [{ what: 'fast-wasm', why: { code: 'wasm-slow', times: 20 } }];
  expect(state().engine).toMatchObject({ phase: 'ready', abilities: { kernels: ['wasm', 'js'], missing } });
});

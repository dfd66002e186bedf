import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Range } from '../contract/settings.ts';
import { settled } from './testing/fake-engine.ts';
import { fakeLab } from './testing/fake-lab.ts';

const DEFAULT_K = '?k=1';

describe('a step of the history', () => {
  it('is one for quick changes of one control, and another after a pause', async () => {
    const { lab, address, wait } = await fakeLab({ search: DEFAULT_K });
    const set = (interval: number): void => lab.commands.setSettings({ interval });
    for (const interval of [2, 3, 4, 5]) {
      set(interval);
      wait(900);
    }
    expect(address.all()).toEqual([DEFAULT_K, '?k=5']);
    wait(100);
    set(6);
    expect(address.all()).toEqual([DEFAULT_K, '?k=5', '?k=6']);
    lab.commands.setSettings({ kernel: 'js' });
    set(7);
    expect(address.all()).toEqual([DEFAULT_K, '?k=5', '?k=6', '?k=6&kernel=js', '?k=7&kernel=js']);
  });

  it('is one for quick changes of the number of workers, whatever follows them', async () => {
    const { lab, address } = await fakeLab({ search: '?k=1,2,3,4&target=3@0.5' });
    const ranges = (workers: number): readonly Range[] => Array.from({ length: workers }, (_, i) => [i * 9, i * 9 + 9]);
    for (const workers of [3, 2]) lab.commands.setSettings({ ranges: ranges(workers) });
    expect(address.all()).toEqual(['?k=1,2,3,4&target=3@0.5', '?ranges=0-9,9-18&k=1,2&target=1@0.5']);
  });

  it('is one for taps of a key one after another, also of a person who looks at the result of each', async () => {
    const { lab, address, wait } = await fakeLab({ search: DEFAULT_K });
    for (let k = 2; k <= 61; k++) {
      lab.commands.dragSettings({ interval: k });
      lab.commands.settleSettings(true);
      wait(5000);
    }
    expect(address.all()).toEqual([DEFAULT_K, '?k=61']);
    lab.commands.setSettings({ kernel: 'js' });
    lab.commands.dragSettings({ interval: 5 });
    lab.commands.settleSettings(true);
    expect(address.all()).toEqual([DEFAULT_K, '?k=61', '?k=61&kernel=js', '?k=5&kernel=js']);
  });

  it('is written over the present one where Back would no longer reach the page before', async () => {
    const { lab, address, wait } = await fakeLab({ search: DEFAULT_K });
    for (let k = 2; k <= 61; k++) {
      lab.commands.setSettings({ interval: k });
      wait(5000);
    }
    expect(address.all()).toHaveLength(31);
    expect(address.search()).toBe('?k=61');
    address.move(-1);
    lab.commands.choosePreset('example-27.2');
    expect(address.all()).toHaveLength(31);
  });

  it('is one for each scene and each run of the log, however quick', async () => {
    const { lab, engine, address, state } = await fakeLab();
    lab.commands.run();
    await settled();
    await engine.finish();
    lab.commands.setAuto(false);
    lab.commands.choosePreset('example-27.1');
    lab.commands.loadRun(state().log[0]!.id);
    lab.commands.choosePreset('example-27.1');
    lab.commands.setSettings({ interval: 2 });
    expect(address.all()).toEqual(['', '?k=1', '', '?k=1', '?k=2']);
  });

  it('is none for what is opened and closed under the picture', async () => {
    const { lab, state, address } = await fakeLab({ search: '?k=5' });
    const { commands } = lab;
    commands.openPart('setup', true);
    commands.openPart('run', false);
    expect(state().open).toEqual(['setup']);
    expect(address.all()).toEqual(['?k=5&open=setup']);
    commands.openPart('setup', false);
    expect(address.all()).toEqual(['?k=5&open=none']);
    commands.openPart('charts', true);
    commands.openPart('run', true);
    commands.openTab('log');
    expect(address.all()).toEqual(['?k=5&tab=log']);
    commands.openPart('charts', false);
    expect(address.all()).toEqual(['?k=5&tab=log&open=run']);
    commands.openTab('overhead');
    expect(address.all()).toEqual(['?k=5']);
  });

  it('is none for tab, worker, choices of the charts, theme and Auto', async () => {
    const { lab, state, address } = await fakeLab({ search: '?open=run,charts&theme=dark&auto=true' });
    const { commands } = lab;
    commands.openTab('exits');
    commands.selectWorker(2);
    commands.setCharts({ exitsIn: 'micros' });
    commands.setCharts({ foundAfter: 10 }, { final: false });
    expect(address.search()).toBe('?tab=exits&worker=2&in=micros&theme=dark&auto=true');
    commands.setCharts({});
    commands.setTheme('light');
    commands.setAuto(false);
    expect(address.all()).toEqual(['?tab=exits&worker=2&found=10&in=micros&theme=light&auto=false']);
    expect(state().charts).toMatchObject({ exitsIn: 'micros', foundAfter: 10 });
    commands.openTab('overhead');
    commands.selectWorker(null);
    commands.setCharts({ exitsIn: 'iterations', foundAfter: null });
    expect(address.all()).toEqual(['?open=run,charts&theme=light&auto=false']);
  });

  it('leaves the person’s own spelling until there is something else to say', async () => {
    const { lab, engine, address } = await fakeLab({ search: '?k=1%2C10%2C5%2Cnever&speed=9' });
    lab.commands.run();
    await settled();
    await engine.finish();
    lab.commands.setSettings({ interval: [1, 10, 5, 'never'] });
    lab.commands.openTab('overhead');
    expect(address.all()).toEqual(['?k=1%2C10%2C5%2Cnever&speed=9']);
    lab.commands.openTab('log');
    expect(address.all()).toEqual(['?k=1,10,5,never&tab=log&open=run']);
  });

  it('that the browser refuses to write is written a moment later, as a step', async () => {
    const { lab, address } = await fakeLab({ search: DEFAULT_K });
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    address.refusing = true;
    lab.commands.setSettings({ interval: 5 });
    lab.commands.openTab('log');
    vi.advanceTimersByTime(20_000);
    address.refusing = false;
    vi.advanceTimersByTime(5000);
    expect(address.all()).toEqual([DEFAULT_K, '?k=5&tab=log&open=run']);
    address.refusing = true;
    lab.commands.setSettings({ interval: 6 });
    address.refusing = false;
    address.move(-1);
    vi.advanceTimersByTime(5000);
    expect(address.all()).toEqual([DEFAULT_K, '?k=5&tab=log&open=run']);
  });

  it('that the browser refuses to write is written with the next change', async () => {
    const { lab, state, address } = await fakeLab({ search: DEFAULT_K });
    address.refusing = true;
    lab.commands.setSettings({ interval: 5 });
    lab.commands.openTab('log');
    expect(address.all()).toEqual([DEFAULT_K]);
    expect(state()).toMatchObject({ settings: { interval: 5 }, tab: 'log' });
    address.refusing = false;
    lab.commands.setSettings({ interval: 6 });
    expect(address.all()).toEqual([DEFAULT_K, '?k=6&tab=log&open=run']);
  });
});

describe('back and forward', () => {
  it('bring the whole view back: settings, open parts, tab, worker, charts, moment', async () => {
    const { lab, state, address } = await fakeLab({ search: '?k=5&tab=exits&worker=1&in=micros&moment=2&colour=red' });
    const { settings, open, tab, worker, charts, moment, problems } = state();
    expect(open).toEqual(['run', 'charts']);
    expect({ tab, worker, moment }).toEqual({ tab: 'exits', worker: 1, moment: 2 });
    lab.commands.setSettings({ interval: 6 });
    lab.commands.openTab('log');
    lab.commands.openPart('setup', true);
    lab.commands.selectWorker(null);
    lab.commands.setCharts({ exitsIn: 'iterations', scale: 'close' });
    address.move(-1);
    expect(state()).toMatchObject({ settings, open, tab, worker, charts, moment, problems });
    address.move(1);
    expect(state().open).toEqual(['setup', 'run', 'charts']);
    expect(state()).toMatchObject({ settings: { interval: 6 }, tab: 'log', worker: null, moment: null, problems: [] });
    expect(state().charts).toEqual({ ...charts, exitsIn: 'iterations', scale: 'close' });
    expect(address.all()).toHaveLength(2);
  });

  it('say what is wrong in an address whose view is shown already, each time', async () => {
    const { lab, state, address } = await fakeLab({ search: '?k=5' });
    address.push('?k=5&colour=red');
    address.push('?k=5&tab=log');
    for (const [by, keys] of [
      [-1, ['colour']],
      [-1, []],
      [1, ['colour']],
      [1, []],
      [-1, ['colour']],
    ] as const) {
      address.move(by);
      expect(state().problems.map(({ key }) => key)).toEqual(keys);
      lab.commands.dismissProblems();
    }
    expect(address.all()).toEqual(['?k=5', '?k=5&colour=red', '?k=5&tab=log']);
  });

  it('leave theme and Auto as they were chosen last, and say so in the address', async () => {
    const { lab, state, address } = await fakeLab({ search: '?k=5&theme=dark&auto=true' });
    lab.commands.setSettings({ interval: 6 });
    lab.commands.setTheme('light');
    lab.commands.setAuto(false);
    address.move(-1);
    expect(state()).toMatchObject({ theme: 'light', auto: false, settings: { interval: 5 } });
    expect(address.all()).toEqual(['?k=5&theme=light&auto=false', '?k=6&theme=light&auto=false']);
  });

  it('are followed by a step of their own', async () => {
    const { lab, address } = await fakeLab({ search: DEFAULT_K });
    lab.commands.setSettings({ interval: 5 });
    address.move(-1);
    lab.commands.setSettings({ interval: 6 });
    expect(address.all()).toEqual([DEFAULT_K, '?k=6']);
  });
});

describe('the text size and the list of keys', () => {
  it('are no part of the address; the size is kept', async () => {
    const { lab, state, address, keeper } = await fakeLab({ kept: { 'early-exit-projector': 'true' } });
    expect(state().kept.projector).toBe(true);
    lab.commands.setProjector(false);
    lab.commands.showKeys(true);
    expect(state()).toMatchObject({ kept: { projector: false }, keysOpen: true });
    expect(keeper.read('early-exit-projector')).toBe('false');
    lab.commands.showKeys(false);
    expect(state().keysOpen).toBe(false);
    expect(address.all()).toEqual(['']);
  });
});

import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Range } from '../contract/settings.ts';
import { EXAMPLE_27_1, EXAMPLE_27_2, FIRST_LOOK } from './scenes.ts';
import { settled } from './testing/fake-engine.ts';
import { fakeLab } from './testing/fake-lab.ts';

describe('settings and the address', () => {
  it('opens what the address says, with its problems', async () => {
    const { state } = await fakeLab({ search: '?k=10&flag=mutex' });
    expect(state().settings).toEqual({ ...DEFAULT_SETTINGS, interval: 10 });
    expect(state().problems).toMatchObject([{ field: 'flag', value: 'mutex' }]);
  });

  it('changes only the state while dragging and makes one step of the history on release', async () => {
    const { lab, state, address } = await fakeLab();
    for (const interval of [900, 500, 10]) lab.commands.dragSettings({ interval });
    expect(state().settings.interval).toBe(10);
    expect(address.all()).toEqual(['']);
    lab.commands.setSettings({ interval: 10 });
    lab.commands.setSettings({ interval: 10 });
    expect(address.all()).toHaveLength(2);
    expect(address.search()).toContain('k=10&');
  });

  it('goes back and forward', async () => {
    const { lab, state, address } = await fakeLab({ search: '?k=5&theme=dark' });
    lab.commands.setSettings({ interval: 6 });
    lab.commands.choosePreset('first-look');
    expect(address.all()).toEqual(['?k=5&theme=dark', '?k=6&theme=dark', '?theme=dark']);
    address.move(-1);
    expect(state().settings.interval).toBe(6);
    address.move(-1);
    expect(state().settings.interval).toBe(5);
    address.move(1);
    expect(state().settings.interval).toBe(6);
    expect(address.all()).toHaveLength(3);
  });

  it('runs again after going back, when the last run was short', async () => {
    const { lab, address, engine } = await fakeLab({ search: '?k=5' });
    lab.commands.setSettings({ interval: 6 });
    lab.commands.run();
    await settled();
    await engine.finish();
    address.move(-1);
    await settled();
    expect(engine.ran.map(({ interval }) => interval)).toEqual([6, 5]);
  });

  it('refuses a bad change in words, keeps the old value, and takes the rest', async () => {
    const { lab, state } = await fakeLab();
    lab.commands.setSettings({ interval: -1, kernel: 'js' });
    expect(state().problems).toMatchObject([{ field: 'interval', value: -1 }]);
    expect(state().settings).toEqual({ ...FIRST_LOOK, kernel: 'js' });
    lab.commands.dragSettings({ interval: 2 });
    expect(state().problems).toEqual([]);
    lab.commands.dragSettings({ interval: -1 });
    lab.commands.dismissProblems();
    expect(state().problems).toEqual([]);
  });

  it('keeps the list of intervals and the target in step with the workers', async () => {
    const { lab, state } = await fakeLab({ search: '?k=1,2,3,4&target=3@0.5' });
    lab.commands.setSettings({
      ranges: [
        [0, 9],
        [9, 20],
      ] as Range[],
    });
    expect(state().settings).toMatchObject({ interval: [1, 2], target: { worker: 1, at: 0.5 } });
    expect(state().problems).toEqual([]);
  });

  it.each([
    ['example-27.1', EXAMPLE_27_1, '?k=1'],
    ['example-27.2', EXAMPLE_27_2, '?task=count&ranges=2-20000,2-20000,2-20000,2-20000&k=10&unit=primes&flag=lock'],
    ['first-look', FIRST_LOOK, ''],
  ] as const)('opens the preset %s', async (name, settings, search) => {
    const { lab, state, address } = await fakeLab({ search: '?k=77' });
    lab.commands.choosePreset(name);
    expect(state().settings).toEqual(settings);
    expect(address.search()).toBe(search);
  });
});

it('a scene has the second valley only where it is about two, a recorded one among them', async () => {
  const { lab, state } = await fakeLab({});
  for (const name of ['first-look', 'two-results'] as const) {
    lab.commands.choosePreset('cheap-and-dear');
    expect(state().charts.beside).not.toBeNull();
    lab.commands.choosePreset(name);
    expect(state().charts.beside).toBeNull();
  }
});

describe('theme and Auto', () => {
  it.each([
    ['', {}, 'system', true],
    ['', { 'early-exit.theme': 'dark', 'early-exit.auto': 'false' }, 'dark', false],
    ['?theme=light&auto=true', { 'early-exit.theme': 'dark', 'early-exit.auto': 'false' }, 'light', true],
    ['?theme=pink', { 'early-exit.theme': 'dark' }, 'dark', true],
    ['', { 'early-exit.theme': 'pink', 'early-exit.auto': '7' }, 'system', true],
  ])('come from the address %s, else from what was kept', async (search, kept: Record<string, string>, theme, auto) => {
    const { state } = await fakeLab({ search, kept });
    expect(state().theme ?? state().kept.theme).toBe(theme);
    expect(state().auto ?? state().kept.auto).toBe(auto);
  });

  it('are kept, and written anew in an address that names them', async () => {
    const { lab, state, address, keeper } = await fakeLab({ search: '?theme=light&k=5&auto=true' });
    lab.commands.setTheme('dark');
    lab.commands.setAuto(false);
    expect(state()).toMatchObject({ theme: 'dark', auto: false });
    expect(address.all()).toEqual(['?k=5&theme=dark&auto=false']);
    expect(keeper.read('early-exit.theme')).toBe('dark');
    expect(keeper.read('early-exit.auto')).toBe('false');
  });

  it('leave an address alone that says nothing of them', async () => {
    const { lab, state, address } = await fakeLab();
    lab.commands.setTheme('dark');
    lab.commands.setAuto(false);
    expect(state().kept).toMatchObject({ theme: 'dark', auto: false });
    expect(address.all()).toEqual(['']);
  });
});

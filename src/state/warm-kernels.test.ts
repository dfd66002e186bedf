import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../contract/settings.ts';
import { isBusy } from './busy.ts';
import { FIRST_LOOK } from './scenes.ts';
import { settled } from './testing/fake-engine.ts';
import { fakeLab, type FakeLab } from './testing/fake-lab.ts';
import { shortSearch } from './warm-kernels.ts';

async function opened(search = ''): Promise<FakeLab> {
  const fake = await fakeLab({ search, warmsUp: true });
  await import('./warm-kernels.ts');
  await settled();
  return fake;
}

it('before the first run short searches run in its loop; the page is not busy, and shows and keeps none of them', async () => {
  const { engine, state } = await opened();
  expect(state().activity.phase).toBe('warming');
  expect(isBusy(state().activity)).toBe(false);
  while (state().activity.phase === 'warming') {
    await engine.finish();
    await settled();
  }
  expect(state().activity.phase).toBe('idle');
  expect(engine.ran.length).toBeGreaterThan(10);
  for (const { ranges, ...loop } of engine.ran) {
    expect({ ...loop, ranges: FIRST_LOOK.ranges }).toEqual(FIRST_LOOK);
    for (const [from, to] of ranges) expect(to - from).toBeLessThan(100_000);
  }
  expect(state().shown).toBeNull();
  expect(state().log).toEqual([]);
});

it('gives way to Run', async () => {
  const { lab, engine, state } = await opened();
  lab.commands.run();
  await settled();
  expect(state().activity.phase).toBe('running');
  expect(engine.ran.at(-1)).toEqual(FIRST_LOOK);
  expect(engine.calls).toEqual(['run', 'stop', 'run']);
});

it('once more just before the first run in another loop, and not before the next in it', async () => {
  const { lab, engine, state } = await opened();
  const finishWarming = async (): Promise<void> => {
    while (state().activity.phase === 'warming') {
      await engine.finish();
      await settled();
    }
  };
  await finishWarming();
  lab.commands.setSettings({ kernel: 'wasm' });
  const before = engine.ran.length;
  lab.commands.run();
  await settled();
  expect(state().activity.phase).toBe('warming');
  await finishWarming();
  expect(state().activity.phase).toBe('running');
  expect(engine.ran.length).toBeGreaterThan(before + 10);
  expect(engine.ran.at(-1)).toEqual({ ...FIRST_LOOK, kernel: 'wasm' });
  expect(new Set(engine.ran.slice(before).map(({ kernel }) => kernel))).toEqual(new Set(['wasm']));
  await engine.finish();
  for (const change of [{ interval: 7 }, { kernel: 'js' as const }]) {
    lab.commands.setSettings(change);
    await settled();
    // Auto runs by itself, at once.
    expect(state().activity.phase).toBe('running');
    await engine.finish();
  }
});

it('costs no more where numbers are large, and does not end at the first prime', () => {
  const large = shortSearch({ ...DEFAULT_SETTINGS, ranges: [[1e12, 2e12]] }, 4e6);
  expect(large.ranges[0]![1] - 1e12).toBeLessThan(100);
  expect(large.task).toBe('count');
  // Checks count as well: of a message one takes microseconds.
  const [[from, to] = [0, 0]] = shortSearch(
    { ...FIRST_LOOK, flag: 'message', ranges: [[2, 1e7]], interval: 1 },
    4e6,
  ).ranges;
  expect(to - from).toBeLessThan(2000);
  expect(shortSearch({ ...DEFAULT_SETTINGS, ranges: [[5, 5], [2, 9]] }, 4e6).ranges).toEqual([[5, 5], [2, 9]]); // prettier-ignore
});

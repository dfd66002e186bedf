import { describe, expect, it, vi } from 'vitest';
import { FIRST_LOOK } from './scenes.ts';
import { settingsChanged } from './same.ts';
import { settled } from './testing/fake-engine.ts';
import { fakeLab } from './testing/fake-lab.ts';

const LONG = 3_000_000;
/** The k of the bare address. */
const K = FIRST_LOOK.interval as number;

describe('a run after a change', () => {
  const ran = async (micros?: number, outcome?: 'stopped' | 'failed') => {
    const all = await fakeLab();
    all.lab.commands.run();
    await settled();
    await all.engine.finish(micros, outcome && { outcome });
    const change = async (interval: number, final = true): Promise<void> => {
      all.lab.commands[final ? 'setSettings' : 'dragSettings']({ interval });
      await settled();
    };
    return { ...all, change };
  };

  it('starts by itself on release, not while dragging', async () => {
    const { change, engine } = await ran();
    await change(7, false);
    expect(engine.calls).toEqual(['run']);
    await change(7);
    expect(engine.calls).toEqual(['run', 'run']);
    expect(engine.ran[1]!.interval).toBe(7);
  });

  it.each<[string, number | undefined, 'stopped' | 'failed' | undefined]>([
    ['took three seconds', LONG, undefined],
    ['was stopped', undefined, 'stopped'],
    ['failed', undefined, 'failed'],
  ])('does not start when the last one %s', async (_name, micros, outcome) => {
    const { change, engine, state } = await ran(micros, outcome);
    await change(7);
    expect(engine.calls).toEqual(['run']);
    expect(settingsChanged(state())).toBe(true);
  });

  it('starts when the last one took a little less than three seconds', async () => {
    const { change, engine } = await ran(LONG - 1);
    await change(7);
    expect(engine.calls).toEqual(['run', 'run']);
  });

  it('does not start with Auto off, nor after an entry before the first run, nor for the settings that were run', async () => {
    const { change, engine, lab } = await ran();
    await change(K);
    lab.commands.setAuto(false);
    await change(7);
    expect(engine.calls).toEqual(['run']);
    const fresh = await fakeLab();
    fresh.lab.commands.setSettings({ interval: 7 });
    await settled();
    expect(fresh.engine.calls).toEqual([]);
    expect(settingsChanged(fresh.state())).toBe(false);
  });

  describe('before the first run', () => {
    const release = async (interval: number, given: Parameters<typeof fakeLab>[0] = {}): Promise<string[]> => {
      const { lab, engine, state } = await fakeLab(given);
      lab.commands.dragSettings({ interval });
      expect(engine.calls).toEqual([]);
      lab.commands.settleSettings();
      await vi.dynamicImportSettled();
      await settled();
      if (engine.calls.length > 0) expect(state().activity).toMatchObject({ phase: 'running', settings: { interval } });
      return [...engine.calls];
    };

    it('starts when a slider is let go, where it is expected to be short', async () => {
      expect(await release(7)).toEqual(['run']);
      // At its place again: nothing has been run yet.
      expect(await release(FIRST_LOOK.interval as number)).toEqual(['run']);
    });

    it.each([
      ['it is expected to take long', '?ranges=2-4000000000&work=1000&task=count'],
      ['checks take most of that', '?flag=message&ranges=2-10000000&task=count&work=1'],
      ['Auto is off', '?auto=false'],
    ])('does not where %s', async (_, search) => expect(await release(7, { search })).toEqual([]));
  });

  it('does not start for a change that was refused', async () => {
    const { change, engine, state } = await ran();
    await change(0);
    expect(engine.calls).toEqual(['run']);
    expect(state().problems).toMatchObject([{ field: 'interval', value: 0 }]);
  });

  it('takes the place of one that started by itself and is out of date', async () => {
    const { change, engine, state } = await ran();
    await change(7);
    await change(8);
    expect(engine.calls).toEqual(['run', 'run', 'stop', 'run']);
    expect(engine.ran.at(-1)!.interval).toBe(8);
    await engine.finish();
    // The one that was cut off is not in the log.
    expect(state().log.map(({ record }) => record.settings.interval)).toEqual([8, K]);
  });

  it('waits for one that the person asked for, and takes the latest settings', async () => {
    const { change, engine, lab } = await ran();
    lab.commands.run();
    await settled();
    await change(7);
    await change(8);
    expect(engine.calls).toEqual(['run', 'run']);
    await engine.finish();
    expect(engine.ran.map(({ interval }) => interval)).toEqual([K, K, 8]);
    await engine.finish();
    expect(engine.ran).toHaveLength(3);
  });

  it('does not start while something is measured', async () => {
    const { change, engine, lab } = await ran();
    lab.commands.startSweep();
    await settled();
    await change(7);
    lab.commands.stop();
    await settled();
    expect(engine.calls).toEqual(['run', 'stop']);
  });
});

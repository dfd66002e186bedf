import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../contract/settings.ts';
import { FIRST_LOOK } from './scenes.ts';
import { settled } from './testing/fake-engine.ts';
import { fakeLab } from './testing/fake-lab.ts';
import { ladderOf, rungOf } from './testing/fake-measuring.ts';

const PRECISE = { kind: 'precise' } as const;
const GONE = { code: 'worker-ended' } as const;

describe('the ladder', () => {
  it('is measured for the set-up that is shown, told of on the way, and kept on the page', async () => {
    const { lab, measuring, state } = await fakeLab();
    lab.commands.startLadder();
    await settled();
    expect(measuring.calls).toEqual(['ladder of atomic,plain,lock,message']);
    expect(state().activity).toEqual({ phase: 'laddering', settings: FIRST_LOOK, startedAt: 1000, progress: null });
    measuring.climbed(FIRST_LOOK);
    expect(state().activity).toMatchObject({ progress: { done: 0.5, secondsLeft: 30 } });
    await measuring.finish(PRECISE);
    expect(state().ladder).toEqual(ladderOf(FIRST_LOOK, PRECISE));
  });

  it('stays as it was where another failed, or was stopped before its first dot', async () => {
    const { lab, measuring, state } = await fakeLab();
    const measure = async (end: Parameters<typeof measuring.finish>[0]): Promise<void> => {
      lab.commands.startLadder();
      await settled();
      await measuring.finish(end);
    };
    await measure(PRECISE);
    const whole = state().ladder;
    measuring.rungs = [rungOf({ ns: null, why: 'nothing-measured' })];
    await measure({ kind: 'stopped' });
    await measure({ kind: 'failed', fault: GONE });
    expect(state().ladder).toBe(whole);
    expect(state().troubles).toEqual([{ what: 'ladder', fault: GONE }]);
  });
});

describe('lab.ladder()', () => {
  it('gives what was measured for its settings, over the defaults, and the page shows it', async () => {
    const { console, measuring, state } = await fakeLab();
    const given = console.ladder({ interval: 7 }, { seconds: 20 });
    await settled();
    await measuring.finish(PRECISE);
    expect(await given).toMatchObject({ version: 1, settings: { ...DEFAULT_SETTINGS, interval: 7 }, seconds: 30 });
    expect(state().ladder).toBe(await given);
  });

  it('gives what there is when it was stopped, and rejects when it failed', async () => {
    const { console, measuring } = await fakeLab();
    const stopped = console.ladder();
    await settled();
    console.stop();
    expect((await stopped).end).toEqual({ kind: 'stopped' });
    const failed = console.ladder();
    await settled();
    // Handled before it rejects.
    const why = failed.catch((error: unknown) => error);
    await measuring.finish({ kind: 'failed', fault: GONE });
    expect(await why).toMatchObject({ name: 'MeasurementError', fault: GONE });
  });

  it('refuses options that it does not have', async () => {
    const { console } = await fakeLab();
    await expect(console.ladder({}, { seconds: 0 })).rejects.toMatchObject({ name: 'SettingsError', field: 'seconds' });
    await expect(console.ladder({ flag: 'none' })).rejects.toMatchObject({ name: 'SettingsError', field: 'flag' });
  });
});

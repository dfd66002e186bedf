import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../contract/settings.ts';
import { FIRST_LOOK } from './scenes.ts';
import { settled } from './testing/fake-engine.ts';
import { fakeLab } from './testing/fake-lab.ts';
import { weightsOf, writingOf } from './testing/fake-measuring.ts';

const SPENT = { kind: 'budget' } as const;
const GONE = { code: 'worker-ended' } as const;

describe('what writing costs', () => {
  it('is measured on the kernel that is chosen, told of on the way, and kept on the page', async () => {
    const { lab, measuring, state } = await fakeLab();
    lab.commands.startWriting();
    await settled();
    expect(state().activity).toEqual({ phase: 'writing', startedAt: 1000, progress: null });
    measuring.written(FIRST_LOOK);
    expect(state().activity).toMatchObject({ progress: { done: 0.3, secondsLeft: 16 } });
    await measuring.finish(SPENT);
    expect(state().writing).toEqual(writingOf(FIRST_LOOK, SPENT));
  });

  it('stays as it was where another failed before its first dot', async () => {
    const { lab, measuring, state } = await fakeLab();
    for (const end of [SPENT, { kind: 'failed', fault: GONE } as const]) {
      lab.commands.startWriting();
      await settled();
      await measuring.finish(end);
    }
    expect(state().writing?.end).toEqual(SPENT);
    expect(state().troubles).toEqual([{ what: 'writing', fault: GONE }]);
  });
});

describe('lab.writing()', () => {
  it('gives what was measured for its settings, over the defaults, and the page shows it', async () => {
    const { console, measuring, state } = await fakeLab();
    const given = console.writing({ kernel: 'js' }, { seconds: 20, seed: 7 });
    await settled();
    await measuring.finish(SPENT);
    expect(await given).toMatchObject({ version: 1, settings: { ...DEFAULT_SETTINGS, kernel: 'js' } });
    expect(state().writing).toBe(await given);
  });

  it('gives what there is when it was stopped, and refuses options that it does not have', async () => {
    const { console } = await fakeLab();
    const stopped = console.writing();
    await settled();
    console.stop();
    expect((await stopped).end).toEqual({ kind: 'stopped' });
    await expect(console.writing({}, { workers: 2 })).rejects.toMatchObject({
      name: 'SettingsError',
      field: 'workers',
    });
  });
});

describe('what an iteration weighs', () => {
  it('is measured with the flag and the kernel that are chosen, told of on the way, and kept on the page', async () => {
    const { lab, measuring, state } = await fakeLab();
    lab.commands.startWeights();
    await settled();
    expect(state().activity).toEqual({ phase: 'weights', startedAt: 1000, progress: null });
    measuring.weighed(FIRST_LOOK);
    expect(state().activity).toMatchObject({
      phase: 'weights',
      startedAt: 1000,
      progress: { done: 0.3, secondsLeft: 40 },
    });
    await measuring.finish(SPENT);
    expect(state().weights).toEqual(weightsOf(FIRST_LOOK, SPENT));
    expect(state().writing).toBeNull();
  });

  it('is given by lab.weights(), which rejects where it failed', async () => {
    const { console, measuring, state } = await fakeLab();
    const given = console.weights({ flag: 'lock' }, { seconds: 20 });
    await settled();
    await measuring.finish(SPENT);
    expect(await given).toMatchObject({ version: 1, settings: { ...DEFAULT_SETTINGS, flag: 'lock' } });
    expect(state().weights).toBe(await given);
    const failed = console.weights().catch((error: unknown) => error);
    await settled();
    await measuring.finish({ kind: 'failed', fault: GONE });
    expect(await failed).toMatchObject({ name: 'MeasurementError', fault: GONE });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSettingsOver } from '../../contract/settings-parse.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../contract/settings.ts';
import { foundAfterOf } from '../../measure/model.ts';
import { EXAMPLE_27_2, FIRST_LOOK } from '../../state/scenes.ts';
import { arbitrarySettings } from '../../state/testing/arbitrary-settings.ts';
import { stepsPatch, taskPatch } from './work-patches.ts';

describe('steps instead of tests', () => {
  const gap: Settings = {
    ...DEFAULT_SETTINGS,
    ranges: [
      [24, 29],
      [114, 127],
    ],
  };
  it.each<[string, Settings, Partial<Settings>]>([
    ['keep a planted find', FIRST_LOOK, { work: 40 }],
    [
      'plant where the first prime was: 2, in worker 0',
      DEFAULT_SETTINGS,
      { work: 40, target: { worker: 0, at: 0.00002 } },
    ],
    ['half-way where there is no prime', gap, { work: 40, target: { worker: 0, at: 0.5 } }],
    [
      'need no find where all count, and count iterations',
      EXAMPLE_27_2,
      { work: 40, unit: 'iterations', guard: 'nested' },
    ],
  ])('%s', (_name, settings, patch) => {
    expect(stepsPatch(settings, 40)).toEqual(patch);
  });

  it('cannot be where nobody has anything to do', () => {
    expect(stepsPatch({ ...DEFAULT_SETTINGS, ranges: [[5, 5]] }, 40)).toBeNull();
  });

  it('are taken over any settings, and the find stays after as many iterations', () => {
    const small = arbitrarySettings.map((settings): Settings => {
      const ranges = settings.ranges.map(
        ([from, to]) => [from % 1e6, (from % 1e6) + Math.min(5000, to - from)] as const,
      );
      return { ...settings, ranges, work: 'prime' };
    });
    fc.assert(
      fc.property(small, fc.integer({ min: 1, max: 2 ** 20 }), (settings, steps) => {
        const patch = stepsPatch(settings, steps);
        if (patch === null) return;
        const parsed = parseSettingsOver(settings, patch);
        expect(parsed.ok).toBe(true);
        const before = foundAfterOf(settings);
        if (parsed.ok && before !== null) expect(foundAfterOf(parsed.settings)).toBe(before);
      }),
    );
  });
});

describe('the task', () => {
  const steps: Settings = { ...DEFAULT_SETTINGS, work: 40, task: 'count' };
  it('a search with steps gets a find where its first prime would be', () => {
    expect(taskPatch(steps, 'find')).toEqual({ task: 'find', target: { worker: 0, at: 0.00002 } });
    expect(taskPatch({ ...steps, ranges: [[5, 5]] }, 'find')).toEqual({ task: 'find', work: 'prime' });
    expect(taskPatch(steps, 'count')).toEqual({ task: 'count' });
    expect(taskPatch(DEFAULT_SETTINGS, 'find')).toEqual({ task: 'find' });
  });
});

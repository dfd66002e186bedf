import { describe, expect, it } from 'vitest';
import { parseSettings } from '../contract/settings-parse.ts';
import { RECORDED_NAMES } from '../contract/view.ts';
import { firstLook, SCENES, type SceneName } from './scenes.ts';

describe('First look', () => {
  it.each([
    [null, 2],
    [1, 2],
    [2, 2],
    [3, 2],
    [4, 3],
    [5, 4],
    [8, 4],
    [64, 4],
  ])('on %s cores has %i workers, which leave one to the page where there are enough', (cores, workers) => {
    expect(firstLook(cores).ranges).toHaveLength(workers);
  });

  it.each([2, 8])('on %i cores: ranges follow each other, and nobody is done before the flag rises', (cores) => {
    const { ranges, target } = firstLook(cores);
    ranges.slice(1).forEach(([from], before) => expect(from).toBe(ranges[before]![1]));
    const lengths = ranges.map(([from, to]) => to - from);
    expect(new Set(lengths).size).toBe(1);
    expect(target).toMatchObject({ worker: 0, from: 0.2, to: 0.6 });
  });
});

it.each(Object.keys(SCENES) as SceneName[])('%s is what the contract allows, complete and normalised', (name) => {
  const scene = SCENES[name];
  if (typeof scene === 'string') expect(RECORDED_NAMES).toContain(scene);
  else expect(parseSettings(scene)).toMatchObject({ ok: true, settings: scene });
});

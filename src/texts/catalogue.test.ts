import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../contract/view.ts';
import type { VolumeName } from './catalogue.ts';
import { createSpeech } from './speech.ts';

const VOLUMES: readonly VolumeName[] = ['first', 'picture', 'run', 'charts', 'lessons', 'glossary'];

/** All leaves of a volume but its formats, by their place. */
function leavesOf(value: unknown, place: string): readonly [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[place, value]];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'formats' ? [] : leavesOf(inner, `${place}.${key}`)));
}

async function leaves(language: (typeof LANGUAGES)[number], name: VolumeName): Promise<Map<string, unknown>> {
  const speech = createSpeech(language);
  await speech.need(name);
  return new Map(leavesOf(speech.getState().volumes[name], name));
}

/** What a function gives for so many: text, an empty one, or nothing, since it takes something else than numbers. */
function kindOfCall(leaf: unknown, value: number): string {
  if (typeof leaf !== 'function') return typeof leaf;
  try {
    const given: unknown = (leaf as (...values: number[]) => unknown)(
      ...Array.from({ length: leaf.length }, () => value),
    );
    return typeof given === 'string' && given.trim() === '' ? 'empty' : typeof given;
  } catch {
    return 'nothing';
  }
}

describe.each(VOLUMES)('the volume %s', (name) => {
  it.each(LANGUAGES)('has in %s nothing but texts and functions, none empty', async (language) => {
    const others = [...(await leaves(language, name))].filter(
      ([, leaf]) => typeof leaf !== 'function' && (typeof leaf !== 'string' || leaf.trim() === ''),
    );
    expect(others).toEqual([]);
  });

  it.each(LANGUAGES)('says in %s something wherever English does, of one and of many', async (language) => {
    const [english, other] = await Promise.all([leaves('en', name), leaves(language, name)]);
    for (const value of [1, 2, 1000]) {
      const kinds = (all: Map<string, unknown>) =>
        [...all].map(([place, leaf]) => `${place}: ${kindOfCall(leaf, value)}`).toSorted();
      expect(kinds(other)).toEqual(kinds(english));
    }
  });
});

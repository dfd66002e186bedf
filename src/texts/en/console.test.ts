import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONSOLE_CALLS } from '../../contract/console.ts';
import { consoleInput, spokenError, SWEEP_OPTIONS } from '../../state/console-input.ts';
import { helpText } from './console.ts';
import { consoleSentences } from './console-sentences.ts';

describe('lab.help()', () => {
  it('has a line for each call', () => {
    const lines = helpText().split('\n');
    for (const call of Object.values(CONSOLE_CALLS)) {
      expect(lines.filter((line) => line.startsWith(`${call} `))).toHaveLength(1);
    }
  });

  it('is what the README says', () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
    expect(readme).toContain(`\n\`\`\`text\n${helpText()}\n\`\`\`\n`);
  });
});

it('says faults and problems as the page does in English', () => {
  const english = consoleSentences();
  expect(english.fault({ code: 'alone' })).toContain('.');
  const problem = { field: 'interval', value: 0, allowed: { code: 'interval', high: 9 } } as const;
  expect(english.allowed(problem)).toBe(
    'a whole number from 1 to 9, or "never", or a list with one of these per worker',
  );
  expect(english.problem(problem)).toBe(`interval = 0 — allowed: ${english.allowed(problem)}.`);
});

describe('a list of ten million', () => {
  /** A list that counts how often it is looked at. */
  const watched = () => {
    const looks = { at: 0 };
    const list = new Proxy<unknown[]>([], {
      get(target, key, receiver) {
        looks.at += 1;
        return key === 'length' ? 1e7 : (Reflect.get(target, key, receiver) as unknown);
      },
    });
    return { looks, list };
  };
  const input = consoleInput();
  it.each<[string, (list: unknown) => unknown]>([
    ['ranges', (list) => input.settings({ ranges: list })],
    ['a range', (list) => input.settings({ ranges: [[0, 9], list] })],
    ['intervals', (list) => input.settings({ interval: list })],
    ['an interval', (list) => input.settings({ interval: [1, list, 1, 1] })],
    ['a worker', (list) => input.settings({ target: { worker: list, at: 0 } })],
    ['settings', (list) => input.settings(list)],
    ['intervals of a sweep', (list) => input.options(SWEEP_OPTIONS, { intervals: list })],
  ])('as %s is refused and shown without being read', async (_, give) => {
    const { looks, list } = watched();
    const refused = await Promise.resolve()
      .then(() => give(list))
      .catch((error: unknown) => spokenError(error, async () => consoleSentences()));
    expect(refused).toMatchObject({ name: 'SettingsError' });
    expect((refused as Error).message.length).toBeLessThan(500);
    expect(looks.at).toBeLessThan(100);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONSOLE_CALLS } from '../../contract/console.ts';
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
  expect(english.fault({ code: 'not-yet', call: 'ladder' })).toBe('lab.ladder() is not part of this version yet.');
  const problem = { field: 'interval', value: 0, allowed: { code: 'interval', high: 9 } } as const;
  expect(english.allowed(problem)).toBe(
    'a whole number from 1 to 9, or "never", or a list with one of these per worker',
  );
  expect(english.problem(problem)).toBe(`interval = 0 — allowed: ${english.allowed(problem)}.`);
});

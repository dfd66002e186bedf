import { describe, expect, it } from 'vitest';
import type { Allowed } from '../../contract/allowed.ts';
import { createFormats } from '../formats.ts';
import { problemTexts } from './problems.ts';

const { allowed, sentence } = problemTexts(createFormats('en'));

describe('what is allowed', () => {
  it.each<[Allowed, string]>([
    [{ code: 'one-of', words: ['find', 'count'] }, '"find" or "count"'],
    [{ code: 'one-of', words: ['nested', 'countdown', 'modulo'] }, '"nested", "countdown" or "modulo"'],
    [{ code: 'flags-here', words: ['message'] }, '"message"; without shared memory there is no other flag'],
    [{ code: 'whole', low: 0, high: 4294967295 }, 'a whole number from 0 to 4294967295'],
    [{ code: 'whole', low: 1, high: null }, 'a whole number from 1 on'],
    [{ code: 'seconds', low: 0.1, high: 3600 }, 'a number of seconds from 0.1 to 3600'],
    [{ code: 'fraction', low: 0, high: 1 }, 'a fraction between 0 and 1, as 0.005 for ± 0.5 %'],
    [{ code: 'truth' }, 'true or false'],
    [{ code: 'fields', fields: ['task', 'ranges'] }, 'no such field; the fields are task, ranges'],
    [{ code: 'keys', keys: ['task', 'k'] }, 'only the keys task, k; there is no such key'],
    [
      { code: 'ranges', workers: 64, number: 9007199254740991 },
      'a list of 1 to 64 pairs [from, to], one per worker, whole numbers with 0 ≤ from ≤ to ≤ 9007199254740991',
    ],
    [
      { code: 'ranges-for-list', entries: 4 },
      'a list of 4 pairs [from, to], since the list of intervals has 4 entries',
    ],
    [
      { code: 'ranges-for-target', worker: 3 },
      'a list in which worker 3 has numbers to search, since the planted target is there',
    ],
    [
      { code: 'interval', high: 536870912 },
      'a whole number from 1 to 536870912, or "never", or a list with one of these per worker',
    ],
    [{ code: 'interval-for-ranges', workers: 4 }, 'one interval for all, or a list of 4, one per worker'],
    [{ code: 'work', high: 1048576 }, '"prime", or a whole number of steps from 1 to 1048576'],
    [
      { code: 'steps', gives: 'work' },
      '"prime"; or so many steps with a planted target, {worker, at}, and an interval that counts "iterations", since with steps no number is prime',
    ],
    [{ code: 'target-in', workers: [], all: true }, '"prime", since every range is empty'],
    [
      { code: 'target-in', workers: [0, 1, 2, 3], all: true },
      '"prime", or {worker, at} with 0 ≤ at < 1 and a worker whose range is not empty (here 0 to 3)',
    ],
    [
      { code: 'target-in', workers: [1], all: false },
      '"prime", or {worker, at} with 0 ≤ at < 1 and a worker whose range is not empty (here 1)',
    ],
  ])('%j', (what, text) => {
    expect(allowed({ field: 'x', value: 0, allowed: what })).toBe(text);
  });

  it('has examples of the address where it comes from there', () => {
    const problem = { field: 'interval', value: 'x', key: 'k', allowed: { code: 'truth' } } as const;
    expect(allowed({ ...problem, examples: ['k=10', 'k=never'] })).toBe(
      'true or false; in the address: k=10 or k=never',
    );
  });
});

describe('a problem in a sentence', () => {
  const one: Allowed = { code: 'truth' };
  it.each<[unknown, string]>([
    [0, 'interval (k) = 0 — allowed: true or false.'],
    ['x', 'interval (k) = x — allowed: true or false.'],
    [[Infinity], 'interval (k) = [Infinity] — allowed: true or false.'],
    ['y'.repeat(200), `interval (k) = ${'y'.repeat(79)}… — allowed: true or false.`],
  ])('shows a value of the address as it stands there', (value, text) => {
    expect(sentence({ field: 'interval', value, allowed: one, key: 'k' })).toBe(text);
  });

  it('quotes what was text already, and says which part is wrong', () => {
    expect(sentence({ field: 'task', value: 'x', allowed: one, where: { worker: 1, value: [5, 2] } })).toBe(
      'task = "x" (worker 1 has [5,2]) — allowed: true or false.',
    );
  });

  it('says that a field is missing', () => {
    expect(sentence({ field: 'record.micros', value: undefined, allowed: one })).toBe('record.micros is missing.');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SettingsError, problemText } from './problems.ts';
import { parseSettings, parseSettingsOver } from './settings-parse.ts';
import { DEFAULT_SETTINGS, MAX_INTERVAL, MAX_NUMBER, type Settings } from './settings.ts';

const four = DEFAULT_SETTINGS.ranges;
const ranges = (count: number): [number, number][] => Array.from({ length: count }, (_, i) => [i, i + 1]);

const accepted: [string, unknown, Partial<Settings>][] = [
  ['nothing', undefined, {}],
  ['an empty part', {}, {}],
  ['a field that is undefined', { interval: undefined }, {}],
  ['the least interval', { interval: 1 }, { interval: 1 }],
  ['the greatest interval', { interval: 536_870_912 }, { interval: MAX_INTERVAL }],
  ['never', { interval: 'never' }, { interval: 'never' }],
  ['one interval per worker', { interval: [1, 10, 'never', 1000] }, { interval: [1, 10, 'never', 1000] }],
  ['a list of one interval', { ranges: [[0, 9]], interval: ['never'] }, { ranges: [[0, 9]], interval: 'never' }],
  ['an empty range', { ranges: [[7, 7]] }, { ranges: [[7, 7]] }],
  ['the greatest numbers', { ranges: [[MAX_NUMBER, MAX_NUMBER]] }, { ranges: [[9007199254740991, 9007199254740991]] }],
  ['minus zero', { ranges: [[-0, 1]] }, { ranges: [[0, 1]] }],
  ['64 workers', { ranges: ranges(64) }, { ranges: ranges(64) }],
  [
    'overlapping ranges',
    {
      ranges: [
        [2, 9],
        [2, 9],
      ],
    },
    {
      ranges: [
        [2, 9],
        [2, 9],
      ],
    },
  ],
  ['primes count with modulo', { unit: 'primes', guard: 'nested' }, { unit: 'primes', guard: 'modulo' }],
  ['a planted target', { target: { worker: 3, at: 0 } }, { target: { worker: 3, at: 0 } }],
  ['a target at minus zero', { target: { worker: 0, at: -0 } }, { target: { worker: 0, at: 0 } }],
  [
    'count keeps its target',
    { task: 'count', target: { worker: 1, at: 0.5 } },
    { task: 'count', target: { worker: 1, at: 0.5 } },
  ],
  ['no second look', { recheck: false }, { recheck: false }],
];

const refused: [string, Record<string, unknown>, string][] = [
  ['task', { task: 'search' }, '"find" or "count"'],
  ['ranges', { ranges: [] }, 'a list of 1 to 64 pairs'],
  ['ranges', { ranges: ranges(65) }, 'a list of 1 to 64 pairs'],
  ['ranges', { ranges: [[5, 4]] }, '0 ≤ from ≤ to ≤ 9007199254740991'],
  ['ranges', { ranges: [[-1, 4]] }, '0 ≤ from'],
  ['ranges', { ranges: [[0.5, 4]] }, 'whole numbers'],
  ['ranges', { ranges: [[0, 9007199254740992]] }, '9007199254740991'],
  ['ranges', { ranges: [[0, Infinity]] }, 'whole numbers'],
  ['ranges', { ranges: [[0, 1, 2]] }, 'pairs'],
  ['ranges', { ranges: [['0', '9']] }, 'whole numbers'],
  ['ranges', { ranges: '0-9' }, 'a list'],
  ['interval', { interval: 0 }, 'a whole number from 1 to 536870912, or "never"'],
  ['interval', { interval: -1 }, 'from 1'],
  ['interval', { interval: 1.5 }, 'a whole number'],
  ['interval', { interval: 536_870_913 }, '536870912'],
  ['interval', { interval: NaN }, 'a whole number'],
  ['interval', { interval: '10' }, 'a whole number'],
  ['interval', { interval: [] }, 'one of these per worker'],
  ['interval', { interval: [1, 2, 3, 0] }, 'one of these per worker'],
  ['interval', { interval: [1, 2, 3] }, 'a list of 4, one per worker'],
  ['interval', { interval: [1, 2, 3, 4, 5] }, 'a list of 4, one per worker'],
  ['unit', { unit: 'seconds' }, '"iterations" or "primes"'],
  ['guard', { guard: null }, '"nested", "countdown" or "modulo"'],
  ['flag', { flag: 'mutex' }, '"atomic", "plain" or "lock"'],
  ['flag', { flag: 'message' }, '"message" comes in a later version'],
  ['kernel', { kernel: 'python' }, '"wasm" or "js"'],
  ['recheck', { recheck: 'false' }, 'true or false'],
  ['target', { target: { worker: 0, at: 1 } }, '0 ≤ at < 1'],
  ['target', { target: { worker: 0, at: -0.1 } }, '0 ≤ at < 1'],
  ['target', { target: { worker: 0, at: NaN } }, '0 ≤ at < 1'],
  ['target', { target: { worker: 4, at: 0.5 } }, '0 to 3'],
  ['target', { target: { worker: -1, at: 0.5 } }, 'the number of a worker'],
  ['target', { target: { worker: 0.5, at: 0.5 } }, 'the number of a worker'],
  ['target', { target: { worker: 0, at: 0.5, deep: true } }, '{worker, at}'],
  ['target', { target: 'composite' }, '"prime"'],
  ['intervall', { intervall: 1 }, 'no such field; the fields are task, ranges, interval'],
  ['toString', { toString: 1 }, 'no such field'],
  ['__proto__', JSON.parse('{"__proto__": {"task": "count"}}') as Record<string, unknown>, 'no such field'],
];

describe('parseSettings', () => {
  it.each(accepted)('takes %s', (_name, input, over) => {
    expect(parseSettings(input)).toEqual({ ok: true, settings: { ...DEFAULT_SETTINGS, ...over } });
  });

  it('has no minus zero left', () => {
    const parsed = parseSettings({ ranges: [[-0, 0]], target: 'prime' });
    expect(parsed.ok && Object.is(parsed.settings.ranges[0]![0], 0)).toBe(true);
  });

  it.each(refused)('refuses %s in %j', (field, input, words) => {
    const parsed = parseSettings(input);
    if (parsed.ok) throw new Error('accepted');
    expect(parsed.problems).toHaveLength(1);
    expect(parsed.problems[0]).toMatchObject({ field, value: input[field] });
    expect(parsed.problems[0]!.allowed).toContain(words);
    expect(parsed.rest).toEqual(DEFAULT_SETTINGS);
  });

  it.each([null, 1, 'k=1', true, [], [{}]])('refuses %j, which is no object', (input) => {
    const parsed = parseSettings(input);
    expect(!parsed.ok && parsed.problems[0]).toMatchObject({ field: 'settings', value: input });
  });

  it('names all problems together and loads the rest', () => {
    const parsed = parseSettings({ interval: 0, kernel: 'js', ranges: [[3, 2]], speed: 9, recheck: false });
    if (parsed.ok) throw new Error('accepted');
    expect(parsed.problems.map(({ field }) => field)).toEqual(['interval', 'ranges', 'speed']);
    expect(parsed.rest).toEqual({ ...DEFAULT_SETTINGS, kernel: 'js', recheck: false });
  });

  it('says which worker is meant', () => {
    const parsed = parseSettings({
      ranges: [
        [0, 1],
        [5, 2],
      ],
      interval: [1, -7],
    });
    if (parsed.ok) throw new Error('accepted');
    expect(parsed.problems.map(({ where }) => where)).toEqual(['worker 1 has [5,2]', 'worker 1 has -7']);
  });

  it('refuses a target in an empty range and says where one could be', () => {
    const parsed = parseSettings({
      ranges: [
        [5, 5],
        [5, 6],
      ],
      target: { worker: 0, at: 0.5 },
    });
    expect(!parsed.ok && parsed.problems[0]!.allowed).toContain('(here 1)');
    const empty = parseSettings({ ranges: [[5, 5]], target: { worker: 0, at: 0.5 } });
    expect(!empty.ok && empty.problems[0]!.allowed).toBe('"prime", since every range is empty');
  });
});

describe('parseSettingsOver', () => {
  const listed: Settings = { ...DEFAULT_SETTINGS, interval: [1, 2, 3, 4] };
  const planted: Settings = { ...DEFAULT_SETTINGS, target: { worker: 3, at: 0.5 } };

  it('refuses ranges that leave an interval list behind', () => {
    const parsed = parseSettingsOver(listed, { ranges: four.slice(0, 2), kernel: 'js' });
    if (parsed.ok) throw new Error('accepted');
    expect(parsed.problems).toEqual([
      {
        field: 'ranges',
        value: four.slice(0, 2),
        allowed: 'a list of 4 pairs [from, to], since the list of intervals has 4 entries',
      },
    ]);
    expect(parsed.rest).toEqual({ ...listed, kernel: 'js' });
  });

  it('refuses ranges that leave a planted target behind', () => {
    const parsed = parseSettingsOver(planted, { ranges: four.slice(0, 2) });
    expect(!parsed.ok && parsed.problems[0]!.allowed).toContain('worker 3');
    expect(!parsed.ok && parsed.rest).toEqual(planted);
  });

  it('takes ranges together with a list and a target that fit', () => {
    const change = { ranges: four.slice(0, 2), interval: [7, 'never'] as const, target: { worker: 1, at: 0.25 } };
    expect(parseSettingsOver(planted, change)).toEqual({ ok: true, settings: { ...DEFAULT_SETTINGS, ...change } });
  });
});

describe('properties', () => {
  const anyField = fc.record(
    Object.fromEntries([...Object.keys(DEFAULT_SETTINGS), 'other'].map((key) => [key, fc.jsonValue()])),
    { requiredKeys: [] },
  );
  // Close to valid: each field is right or nearly so, so that the ties between fields are reached.
  const nearly = fc.record(
    {
      ranges: fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 4 }),
      interval: fc.oneof(
        fc.nat(3),
        fc.constant('never'),
        fc.array(fc.oneof(fc.nat(3), fc.constant('never')), { maxLength: 4 }),
      ),
      target: fc.oneof(
        fc.constant('prime'),
        fc.record({ worker: fc.nat(4), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
      ),
      unit: fc.constantFrom('iterations', 'primes'),
      guard: fc.constantFrom('nested', 'countdown', 'modulo'),
    },
    { requiredKeys: [] },
  );
  const anything = fc.oneof(fc.jsonValue(), fc.anything({ withBigInt: true, withSparseArray: true }), anyField, nearly);

  it('never throws; what loads is complete and parses to itself', () => {
    fc.assert(
      fc.property(anything, anything, (first, second) => {
        const base = parseSettings(first);
        const settings = base.ok ? base.settings : base.rest;
        expect(parseSettings(settings)).toEqual({ ok: true, settings });
        const over = parseSettingsOver(settings, second);
        const result = over.ok ? over.settings : over.rest;
        expect(Object.keys(result)).toEqual(Object.keys(DEFAULT_SETTINGS));
        expect(parseSettings(result)).toEqual({ ok: true, settings: result });
        expect(parseSettings(JSON.parse(JSON.stringify(result)))).toEqual({ ok: true, settings: result });
      }),
      { numRuns: 500 },
    );
  });

  it('makes words of every problem', () => {
    fc.assert(
      fc.property(anything, (input) => {
        const parsed = parseSettings(input);
        if (parsed.ok) return;
        const [first, ...others] = parsed.problems;
        const error = new SettingsError([first!, ...others]);
        expect(error.name).toBe('SettingsError');
        expect(error.field).toBe(first!.field);
        expect(error.allowed).toBe(first!.allowed);
        expect(Object.is(error.value, first!.value)).toBe(true);
        for (const problem of parsed.problems) expect(error.message).toContain(problemText(problem));
      }),
    );
  });
});

describe('problemText', () => {
  const cycle: unknown[] = [];
  cycle.push(cycle);
  it.each<[unknown, string]>([
    [0, 'interval (k) = 0 — allowed: one.'],
    [NaN, 'interval (k) = NaN — allowed: one.'],
    ['x', 'interval (k) = x — allowed: one.'],
    [[Infinity], 'interval (k) = ["Infinity"] — allowed: one.'],
    [5n, 'interval (k) = "5n" — allowed: one.'],
    [cycle, 'interval (k) = object — allowed: one.'],
    [Symbol('s'), 'interval (k) = Symbol(s) — allowed: one.'],
    ['y'.repeat(200), `interval (k) = ${'y'.repeat(79)}… — allowed: one.`],
  ])('shows a value as a person wrote it', (value, text) => {
    expect(problemText({ field: 'interval', value, allowed: 'one', key: 'k' })).toBe(text);
  });

  it('quotes what was text already, and says which part is wrong', () => {
    expect(problemText({ field: 'task', value: 'x', allowed: 'one', where: 'here' })).toBe(
      'task = "x" (here) — allowed: one.',
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Allowed } from './allowed.ts';
import { shownValue } from './problems.ts';
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
  [
    'a place drawn in a stretch',
    { target: { worker: 0, from: 0.2, to: 1 } },
    { target: { worker: 0, from: 0.2, to: 1 } },
  ],
  ['a target at minus zero', { target: { worker: 0, at: -0 } }, { target: { worker: 0, at: 0 } }],
  [
    'count keeps its target',
    { task: 'count', target: { worker: 1, at: 0.5 } },
    { task: 'count', target: { worker: 1, at: 0.5 } },
  ],
  ['no second look', { recheck: false }, { recheck: false }],
  [
    'steps with a planted target',
    { work: 1_048_576, target: { worker: 0, at: 0.5 } },
    { work: 1_048_576, target: { worker: 0, at: 0.5 } },
  ],
  ['a flag that is a message', { flag: 'message' }, { flag: 'message' }],
  ['steps in count', { work: 1, task: 'count' }, { work: 1, task: 'count' }],
];

const RANGES: Allowed = { code: 'ranges', workers: 64, number: 9007199254740991 };
const INTERVAL: Allowed = { code: 'interval', high: 536870912 };
const WORK: Allowed = { code: 'work', high: 1_048_576 };
const FIELDS: Allowed = {
  code: 'fields',
  fields: ['task', 'ranges', 'interval', 'unit', 'guard', 'flag', 'kernel', 'recheck', 'target', 'work', 'counter'],
};

const refused: [field: string, input: Record<string, unknown>, allowed: Allowed][] = [
  ['task', { task: 'search' }, { code: 'one-of', words: ['find', 'count'] }],
  ['ranges', { ranges: [] }, RANGES],
  ['ranges', { ranges: ranges(65) }, RANGES],
  ['ranges', { ranges: [[5, 4]] }, RANGES],
  ['ranges', { ranges: [[-1, 4]] }, RANGES],
  ['ranges', { ranges: [[0.5, 4]] }, RANGES],
  ['ranges', { ranges: [[0, 9007199254740992]] }, RANGES],
  ['ranges', { ranges: [[0, Infinity]] }, RANGES],
  ['ranges', { ranges: [[0, 1, 2]] }, RANGES],
  ['ranges', { ranges: [['0', '9']] }, RANGES],
  ['ranges', { ranges: '0-9' }, RANGES],
  ['interval', { interval: 0 }, INTERVAL],
  ['interval', { interval: -1 }, INTERVAL],
  ['interval', { interval: 1.5 }, INTERVAL],
  ['interval', { interval: 536_870_913 }, INTERVAL],
  ['interval', { interval: NaN }, INTERVAL],
  ['interval', { interval: '10' }, INTERVAL],
  ['interval', { interval: [] }, INTERVAL],
  ['interval', { interval: [1, 2, 3, 0] }, INTERVAL],
  ['interval', { interval: [1, 2, 3] }, { code: 'interval-for-ranges', workers: 4 }],
  ['interval', { interval: [1, 2, 3, 4, 5] }, { code: 'interval-for-ranges', workers: 4 }],
  ['unit', { unit: 'seconds' }, { code: 'one-of', words: ['iterations', 'primes'] }],
  ['guard', { guard: null }, { code: 'one-of', words: ['nested', 'countdown', 'modulo'] }],
  ['flag', { flag: 'mutex' }, { code: 'one-of', words: ['atomic', 'plain', 'lock', 'message'] }],
  ['kernel', { kernel: 'python' }, { code: 'one-of', words: ['wasm', 'js'] }],
  ['counter', { counter: 'own' }, { code: 'one-of', words: ['none', 'shared', 'plain', 'packed', 'padded'] }],
  ['recheck', { recheck: 'false' }, { code: 'truth' }],
  ['target', { target: { worker: 0, at: 1 } }, { code: 'target' }],
  ['target', { target: { worker: 0, at: -0.1 } }, { code: 'target' }],
  ['target', { target: { worker: 0, at: NaN } }, { code: 'target' }],
  ['target', { target: { worker: 4, at: 0.5 } }, { code: 'target-in', workers: [0, 1, 2, 3], all: true }],
  ['target', { target: { worker: -1, at: 0.5 } }, { code: 'target' }],
  ['target', { target: { worker: 0.5, at: 0.5 } }, { code: 'target' }],
  ['target', { target: { worker: 0, at: 0.5, deep: true } }, { code: 'target' }],
  ['target', { target: 'composite' }, { code: 'target' }],
  ['target', { target: { worker: 0, from: 0.6, to: 0.2 } }, { code: 'target' }],
  ['target', { target: { worker: 0, from: 0.5, to: 0.5 } }, { code: 'target' }],
  ['target', { target: { worker: 0, from: 0, to: 1.01 } }, { code: 'target' }],
  ['target', { target: { worker: 0, from: 0 } }, { code: 'target' }],
  ['target', { target: { worker: 0, at: 0.3, from: 0, to: 1 } }, { code: 'target' }],
  ['target', { target: { worker: 9, from: 0, to: 1 } }, { code: 'target-in', workers: [0, 1, 2, 3], all: true }],
  ['work', { work: 0, task: 'count' }, WORK],
  ['work', { work: 1_048_577, task: 'count' }, WORK],
  ['work', { work: 1.5, task: 'count' }, WORK],
  ['work', { work: '40', task: 'count' }, WORK],
  ['work', { work: 40 }, { code: 'steps', gives: 'work' }],
  ['work', { work: 40, target: 'prime' }, { code: 'steps', gives: 'work' }],
  ['intervall', { intervall: 1 }, FIELDS],
  ['toString', { toString: 1 }, FIELDS],
  ['__proto__', JSON.parse('{"__proto__": {"task": "count"}}') as Record<string, unknown>, FIELDS],
];

describe('parseSettings', () => {
  it.each(accepted)('takes %s', (_name, input, over) => {
    expect(parseSettings(input)).toEqual({ ok: true, settings: { ...DEFAULT_SETTINGS, ...over } });
  });

  it('has no minus zero left', () => {
    const parsed = parseSettings({ ranges: [[-0, 0]], target: 'prime' });
    expect(parsed.ok && Object.is(parsed.settings.ranges[0]![0], 0)).toBe(true);
  });

  it.each(refused)('refuses %s in %j', (field, input, allowed) => {
    const parsed = parseSettings(input);
    if (parsed.ok) throw new Error('accepted');
    expect(parsed.problems).toHaveLength(1);
    expect(parsed.problems[0]).toMatchObject({ field, value: input[field], allowed });
    expect(parsed.rest).toEqual({ ...DEFAULT_SETTINGS, ...(input['task'] === 'count' && { task: 'count' }) });
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
    expect(parsed.problems.map(({ where }) => where)).toEqual([
      { worker: 1, value: [5, 2] },
      { worker: 1, value: -7 },
    ]);
  });

  it('refuses a target in an empty range and says where one could be', () => {
    const parsed = parseSettings({
      ranges: [
        [5, 5],
        [5, 6],
      ],
      target: { worker: 0, at: 0.5 },
    });
    expect(!parsed.ok && parsed.problems[0]!.allowed).toEqual({ code: 'target-in', workers: [1], all: false });
    const empty = parseSettings({ ranges: [[5, 5]], target: { worker: 0, at: 0.5 } });
    expect(!empty.ok && empty.problems[0]!.allowed).toEqual({
      code: 'target-in',
      workers: [],
      all: false,
    });
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
        allowed: { code: 'ranges-for-list', entries: 4 },
      },
    ]);
    expect(parsed.rest).toEqual({ ...listed, kernel: 'js' });
  });

  it('refuses ranges that leave a planted target behind', () => {
    const parsed = parseSettingsOver(planted, { ranges: four.slice(0, 2) });
    expect(!parsed.ok && parsed.problems[0]!.allowed).toEqual({ code: 'ranges-for-target', worker: 3 });
    expect(!parsed.ok && parsed.rest).toEqual(planted);
  });

  it('takes ranges together with a list and a target that fit', () => {
    const change = { ranges: four.slice(0, 2), interval: [7, 'never'] as const, target: { worker: 1, at: 0.25 } };
    expect(parseSettingsOver(planted, change)).toEqual({ ok: true, settings: { ...DEFAULT_SETTINGS, ...change } });
  });
});

describe('steps, with which no number is prime', () => {
  const target = { worker: 1, at: 0.5 };
  const steps: Settings = { ...DEFAULT_SETTINGS, work: 40, target };
  const counting: Settings = { ...DEFAULT_SETTINGS, work: 40, task: 'count' };
  const facts: [name: string, base: Settings, given: Partial<Settings>, field: string, code: string, rest: Settings][] =
    [
      [
        'steps given where primes are counted give way',
        { ...DEFAULT_SETTINGS, unit: 'primes', guard: 'modulo', target },
        { work: 40 },
        'work',
        'steps',
        { ...DEFAULT_SETTINGS, unit: 'primes', guard: 'modulo', target },
      ],
      ['a wish for a prime gives way to steps', steps, { target: 'prime' }, 'target', 'steps', steps],
      ['a count of primes gives way to steps', steps, { unit: 'primes' }, 'unit', 'steps', steps],
      ['a search without a target gives way to steps', counting, { task: 'find' }, 'task', 'steps', counting],
      [
        'so does one whose target has no place',
        { ...counting, interval: [1, 2, 3, 4] },
        {
          task: 'find',
          target,
          ranges: [
            [0, 9],
            [0, 9],
          ],
        },
        'ranges',
        'ranges-for-list',
        { ...counting, interval: [1, 2, 3, 4] },
      ],
    ];

  it.each(facts)('%s', (_name, base, given, field, code, rest) => {
    const parsed = parseSettingsOver(base, given);
    expect(parsed).toMatchObject({ ok: false, rest, problems: [{ field, allowed: { code } }] });
  });

  it('take a target and a task that go with them', () => {
    expect(parseSettingsOver(counting, { task: 'find', target })).toEqual({ ok: true, settings: steps });
    const primes = { work: 'prime', unit: 'primes', guard: 'modulo', target: 'prime' } as const;
    expect(parseSettingsOver(steps, primes)).toEqual({ ok: true, settings: { ...steps, ...primes } });
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
      flag: fc.constantFrom('atomic', 'message'),
      task: fc.constantFrom('find', 'count'),
      work: fc.oneof(fc.constant('prime'), fc.nat(3)),
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
});

describe('shownValue', () => {
  const cycle: unknown[] = [];
  cycle.push(cycle);
  it.each<[unknown, string]>([
    [0, '0'],
    [NaN, 'NaN'],
    ['x', '"x"'],
    [[Infinity, undefined, { a: [], b: {}, 'c d': null }], '[Infinity,undefined,{"a":[],"b":{},"c d":null}]'],
    [5n, '5n'],
    [10n ** 90n, 'bigint'],
    [new Map([[1, 2]]), 'Map'],
    [[new Date(0)], '[Date]'],
    [Promise.resolve(), 'Promise'],
    [cycle, `${'['.repeat(79)}…`],
    [Object.assign([], { length: 2 ** 32 - 1 }), `[${'undefined,'.repeat(7)}undefine…`],
    [{ ranges: Array.from({ length: 1e6 }, () => [0, 1]) }, `{"ranges":[${'[0,1],'.repeat(11)}[0…`],
    [Symbol('s'), 'Symbol(s)'],
    ['y'.repeat(200), `"${'y'.repeat(78)}…`],
  ])('shows a value as a person wrote it, shortened', (value, text) => {
    expect(shownValue(value)).toBe(text);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withSparseArray: true }), (value) => {
        expect(shownValue(value).length).toBeLessThanOrEqual(80);
      }),
    );
  });
});

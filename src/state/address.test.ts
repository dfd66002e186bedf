import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemText } from '../contract/problems.ts';
import { DEFAULT_SETTINGS, type Settings } from '../contract/settings.ts';
import { formatAddress, momentAddress, parseAddress, replacePageKey } from './address.ts';
import { arbitrarySettings } from './testing/arbitrary-settings.ts';
import { EXAMPLE_27_1, EXAMPLE_27_2, FIRST_LOOK } from './scenes.ts';

const both: [string, Settings][] = [
  ['', FIRST_LOOK],
  ['?k=1', EXAMPLE_27_1],
  ['?task=count&ranges=2-20000,2-20000,2-20000,2-20000&k=10&unit=primes&flag=lock', EXAMPLE_27_2],
  ['?k=10', { ...DEFAULT_SETTINGS, interval: 10 }],
  ['?k=never', { ...DEFAULT_SETTINGS, interval: 'never' }],
  ['?k=1,10,1000,never', { ...DEFAULT_SETTINGS, interval: [1, 10, 1000, 'never'] }],
  [
    '?ranges=0-100000,100000-200000',
    {
      ...DEFAULT_SETTINGS,
      ranges: [
        [0, 100_000],
        [100_000, 200_000],
      ],
    },
  ],
  [
    '?ranges=9007199254740990-9007199254740991',
    { ...DEFAULT_SETTINGS, ranges: [[9007199254740990, 9007199254740991]] },
  ],
  ['?target=2@0.5', { ...DEFAULT_SETTINGS, target: { worker: 2, at: 0.5 } }],
  ['?target=0@1e-7', { ...DEFAULT_SETTINGS, target: { worker: 0, at: 0.0000001 } }],
  ['?recheck=false', { ...DEFAULT_SETTINGS, recheck: false }],
  ['?guard=countdown&kernel=js', { ...DEFAULT_SETTINGS, guard: 'countdown', kernel: 'js' }],
  ['?unit=primes', { ...DEFAULT_SETTINGS, unit: 'primes', guard: 'modulo' }],
];

const readOnly: [string, Settings][] = [
  ['?', FIRST_LOOK],
  ['k=10', { ...DEFAULT_SETTINGS, interval: 10 }],
  ['?k=1%2C10%2C5%2Cnever', { ...DEFAULT_SETTINGS, interval: [1, 10, 5, 'never'] }],
  ['?theme=dark&moment=3', FIRST_LOOK],
  ['?task=find&target=prime&recheck=true', DEFAULT_SETTINGS],
  ['?unit=primes&guard=nested', { ...DEFAULT_SETTINGS, unit: 'primes', guard: 'modulo' }],
];

const bad: [string, string, string, string, Settings][] = [
  ['?k=0', 'interval', '0', 'from 1 to 536870912', DEFAULT_SETTINGS],
  ['?k=', 'interval', '', 'in the address: k=10', DEFAULT_SETTINGS],
  ['?k=1.5', 'interval', '1.5', 'a whole number', DEFAULT_SETTINGS],
  ['?k=1e3', 'interval', '1e3', 'a whole number', DEFAULT_SETTINGS],
  ['?k=1,2', 'interval', '1,2', 'a list of 4', DEFAULT_SETTINGS],
  ['?k=1,2,3,', 'interval', '1,2,3,', 'one of these per worker', DEFAULT_SETTINGS],
  ['?k=1&k=2', 'k', '1, 2', 'once', DEFAULT_SETTINGS],
  ['?ranges=5-4', 'ranges', '5-4', '0 ≤ from ≤ to', DEFAULT_SETTINGS],
  ['?ranges=-5-4', 'ranges', '-5-4', '0 ≤ from ≤ to', DEFAULT_SETTINGS],
  ['?ranges=0-1-2', 'ranges', '0-1-2', 'pairs', DEFAULT_SETTINGS],
  ['?ranges=0-9007199254740992', 'ranges', '0-9007199254740992', '9007199254740991', DEFAULT_SETTINGS],
  ['?ranges=', 'ranges', '', 'ranges=0-100000,100000-200000', DEFAULT_SETTINGS],
  ['?target=4@0.5', 'target', '4@0.5', '0 to 3', DEFAULT_SETTINGS],
  ['?target=2@1', 'target', '2@1', '0 ≤ at < 1', DEFAULT_SETTINGS],
  ['?target=2', 'target', '2', 'target=2@0.5', DEFAULT_SETTINGS],
  ['?recheck=no', 'recheck', 'no', 'true or false', DEFAULT_SETTINGS],
  ['?flag=message', 'flag', 'message', 'later version', DEFAULT_SETTINGS],
  ['?task=constructor', 'task', 'constructor', '"find" or "count"', DEFAULT_SETTINGS],
  ['?toString=1', 'toString', '1', 'no such key', FIRST_LOOK],
  ['?interval=5', 'interval', '5', 'the keys task, ranges, k,', FIRST_LOOK],
  ['?theme=pink', 'theme', 'pink', '"system", "light" or "dark"', FIRST_LOOK],
  ['?auto=yes', 'auto', 'yes', 'true or false', FIRST_LOOK],
];

describe('the address', () => {
  it.each(both)('%s opens and is written for the same settings', (search, settings) => {
    expect(parseAddress(search)).toEqual({ settings, problems: [] });
    expect(formatAddress(settings, '')).toBe(search);
  });

  it.each(readOnly)('%s opens', (search, settings) => {
    expect(parseAddress(search)).toMatchObject({ settings, problems: [] });
  });

  it.each(bad)('%s is refused in %s', (search, field, value, words, settings) => {
    const { problems, settings: loaded } = parseAddress(search);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ field, value });
    expect(problems[0]!.allowed).toContain(words);
    expect(loaded).toEqual(settings);
  });

  it('names its own key where the field has another name', () => {
    expect(parseAddress('?k=0').problems[0]).toHaveProperty('key', 'k');
    const texts = parseAddress('?k=0&task=x&speed=9').problems.map(problemText);
    expect(texts.map((text) => text.split(' — ')[0])).toEqual(['speed = 9', 'interval (k) = 0', 'task = x']);
  });

  it('names all problems together and loads the rest', () => {
    const { problems, settings } = parseAddress('?k=0&kernel=js&speed=9&ranges=3-2&theme=pink');
    expect(problems.map(({ field }) => field)).toEqual(['speed', 'interval', 'ranges', 'theme']);
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, kernel: 'js' });
  });

  it('reads what the page wants to know', () => {
    expect(parseAddress('?theme=dark&auto=false')).toMatchObject({ theme: 'dark', auto: false });
    expect(parseAddress('')).not.toHaveProperty('theme');
  });

  it('reads which recorded run and which moment to show', () => {
    expect(parseAddress('?trace=few-checks&moment=-12.5')).toMatchObject({ trace: 'few-checks', moment: -12.5 });
    expect(parseAddress('?trace=mine&moment=soon').problems).toMatchObject([
      { field: 'trace', value: 'mine' },
      { field: 'moment', value: 'soon' },
    ]);
  });

  it.each([
    [FIRST_LOOK, null, 12.346, '?moment=12.35'],
    [{ ...DEFAULT_SETTINGS, interval: 7 }, null, 0, '?k=7&moment=0'],
    [FIRST_LOOK, 'many-checks', -3, '?trace=many-checks&moment=-3'],
  ] as const)('points to a moment of a run', (settings, trace, moment, address) => {
    expect(momentAddress(settings, trace, moment)).toBe(address);
    expect(parseAddress(address).problems).toEqual([]);
  });

  it.each([
    ['?theme=dark&k=7', '?k=5&theme=dark'],
    ['?k=7&moment=-2.5&speed=9&auto=false', '?k=5&auto=false'],
    ['', '?k=5'],
  ])('keeps the keys of the page in %s', (search, written) => {
    expect(formatAddress({ ...DEFAULT_SETTINGS, interval: 5 }, search)).toBe(written);
  });

  it('keeps them at the bare address too', () => {
    expect(formatAddress(FIRST_LOOK, '?k=7&theme=dark')).toBe('?theme=dark');
  });

  it.each([
    ['?theme=dark&k=7', '?theme=light&k=7'],
    ['?k=7&theme=dark', '?k=7&theme=light'],
    ['?k=7', '?k=7'],
    ['', ''],
  ])('changes a key of the page where it stands: %s', (search, written) => {
    expect(replacePageKey(search, 'theme', 'light')).toBe(written);
  });

  it('comes back the same for all settings', () => {
    fc.assert(
      fc.property(arbitrarySettings, (settings) => {
        const search = formatAddress(settings, '');
        expect(parseAddress(search)).toEqual({ settings, problems: [] });
        // Nothing in it changes on its way through the address bar.
        expect(new URL(`https://lab.example/${search}`).search).toBe(search);
      }),
    );
  });

  it('never throws and always opens something that can be written', () => {
    const key = fc.constantFrom(
      'task',
      'ranges',
      'k',
      'unit',
      'guard',
      'flag',
      'recheck',
      'target',
      'theme',
      'x',
      '%zz',
    );
    const pair = fc.tuple(key, fc.oneof(fc.string(), fc.webQueryParameters())).map(([name, text]) => `${name}=${text}`);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pair).map((pairs) => `?${pairs.join('&')}`),
        ),
        (search) => {
          const { settings } = parseAddress(search);
          expect(parseAddress(formatAddress(settings, '')).settings).toEqual(settings);
        },
      ),
    );
  });
});

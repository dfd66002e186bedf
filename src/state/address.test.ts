import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Allowed } from '../contract/allowed.ts';
import { DEFAULT_SETTINGS, type Settings } from '../contract/settings.ts';
import { LESSONS, STEPS } from '../contract/lessons.ts';
import { MODES, TABS } from '../contract/view.ts';
import { formatAddress, momentAddress, parseAddress } from './address.ts';
import { ownPageQuery } from './embed.ts';
import { EXAMPLE_27_1, EXAMPLE_27_2, FIRST_LOOK } from './scenes.ts';
import { arbitrarySettings } from './testing/arbitrary-settings.ts';
import { arbitraryView } from './testing/arbitrary-view.ts';
import type { Origin } from './types.ts';
import { fakeRecord } from './testing/fake-engine.ts';
import { VIEW_KEYS } from './view-keys.ts';
import { BARE_VIEW, openWith, type ChartChoices, type View } from './view.ts';

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
  ['?target=0@0.2-0.6', { ...DEFAULT_SETTINGS, target: { worker: 0, from: 0.2, to: 0.6 } }],
  ['?target=3@1e-7-2e-7', { ...DEFAULT_SETTINGS, target: { worker: 3, from: 1e-7, to: 2e-7 } }],
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

const bad: [search: string, field: string, value: string, code: Allowed['code'], settings: Settings][] = [
  ['?k=0', 'interval', '0', 'interval', DEFAULT_SETTINGS],
  ['?k=', 'interval', '', 'interval', DEFAULT_SETTINGS],
  ['?k=1.5', 'interval', '1.5', 'interval', DEFAULT_SETTINGS],
  ['?k=1e3', 'interval', '1e3', 'interval', DEFAULT_SETTINGS],
  ['?k=1,2', 'interval', '1,2', 'interval-for-ranges', DEFAULT_SETTINGS],
  ['?k=1,2,,3', 'interval', '1,2,,3', 'interval', DEFAULT_SETTINGS],
  ['?k=1&k=2', 'k', '1, 2', 'once', DEFAULT_SETTINGS],
  ['?ranges=5-4', 'ranges', '5-4', 'ranges', DEFAULT_SETTINGS],
  ['?ranges=-5-4', 'ranges', '-5-4', 'ranges', DEFAULT_SETTINGS],
  ['?ranges=0-1-2', 'ranges', '0-1-2', 'ranges', DEFAULT_SETTINGS],
  ['?ranges=0-9007199254740992', 'ranges', '0-9007199254740992', 'ranges', DEFAULT_SETTINGS],
  ['?ranges=', 'ranges', '', 'ranges', DEFAULT_SETTINGS],
  ['?target=4@0.5', 'target', '4@0.5', 'target-in', DEFAULT_SETTINGS],
  ['?target=2@1', 'target', '2@1', 'target', DEFAULT_SETTINGS],
  ['?target=2', 'target', '2', 'target', DEFAULT_SETTINGS],
  ['?target=0@0.6-0.2', 'target', '0@0.6-0.2', 'target', DEFAULT_SETTINGS],
  ['?target=0@0.2-', 'target', '0@0.2-', 'target', DEFAULT_SETTINGS],
  ['?recheck=no', 'recheck', 'no', 'truth', DEFAULT_SETTINGS],
  ['?flag=message&guard=modulo', 'guard', 'modulo', 'heard', { ...DEFAULT_SETTINGS, flag: 'message' }],
  ['?task=constructor', 'task', 'constructor', 'one-of', DEFAULT_SETTINGS],
  ['?toString=1', 'toString', '1', 'keys', FIRST_LOOK],
  ['?interval=5', 'interval', '5', 'keys', FIRST_LOOK],
  ['?theme=pink', 'theme', 'pink', 'one-of', FIRST_LOOK],
  ['?auto=yes', 'auto', 'yes', 'truth', FIRST_LOOK],
];

/** ms; hundreds of addresses, on a machine that may have other things to do. */
const PATIENT = 60_000;

/** A view with these settings, or with something else than the bare address names. */
const view = (patch: Partial<View>): View => ({ ...BARE_VIEW, ...patch });
const charts = (patch: Partial<ChartChoices>): View => view({ charts: { ...BARE_VIEW.charts, ...patch } });

const named: [string, View][] = [
  ['?tab=exits', view({ tab: 'exits', open: ['run', 'charts'] })],
  ['?k=7&tab=log', view({ settings: { ...DEFAULT_SETTINGS, interval: 7 }, tab: 'log', open: ['run', 'charts'] })],
  ['?k=1&worker=3', view({ settings: DEFAULT_SETTINGS, worker: 3 })],
  ['?worker=0', view({ worker: 0 })],
  ['?loop=heavy', charts({ loop: 'heavy' })],
  ['?precision=0.02&seconds=60', charts({ precision: 0.02, seconds: 60 })],
  ['?by=alone', charts({ by: 'alone' })],
  ['?scale=close', charts({ scale: 'close' })],
  ['?found=250000&cost=last', charts({ foundAfter: 250_000, cost: 'last' })],
  ['?exits=128&in=micros', charts({ exitsAt: 128, exitsIn: 'micros' })],
  ['?theme=dark&auto=false&lang=de', view({ theme: 'dark', auto: false, lang: 'de' })],
  ['?theme=system&auto=true&lang=en', view({ theme: 'system', auto: true, lang: 'en' })],
  [
    '?trace=few-checks&tab=total&moment=-12.5',
    view({ trace: 'few-checks', tab: 'total', open: ['run', 'charts'], moment: -12.5 }),
  ],
  ['?mode=speaker', view({ mode: 'speaker' })],
  ['?mode=speaker&channel=4294967295', view({ mode: 'speaker', channel: 4_294_967_295 })],
  ['?moment=0', view({ moment: 0 })],
  ['?embed', view({ embed: true })],
  ['?k=7&embed&open=none', view({ settings: { ...DEFAULT_SETTINGS, interval: 7 }, embed: true, open: [] })],
  ['?open=none', view({ open: [] })],
  ['?open=setup', view({ open: ['setup'] })],
  ['?open=run,charts', view({ open: ['run', 'charts'] })],
  ['?open=setup,run,charts,code', view({ open: ['setup', 'run', 'charts', 'code'] })],
  ['?tab=log&open=run', view({ tab: 'log', open: ['run'] })],
  ['?tab=log&open=none', view({ tab: 'log', open: [] })],
  ['?tab=log&open=charts', view({ tab: 'log', open: ['charts'] })],
];

/** What may be written otherwise than the page writes it. */
const openRead: [search: string, written: string, open: View['open']][] = [
  ['?open=code,setup', '?open=setup,code', ['setup', 'code']],
  ['?open=run,run,run', '', ['run']],
  ['?open=setup%2Crun', '?open=setup,run', ['setup', 'run']],
  ['?open=run', '', ['run']],
  ['?open=run&tab=log', '?tab=log&open=run', ['run']],
  ['?tab=log&open=charts,run', '?tab=log', ['run', 'charts']],
  ['?open=charts&tab=exits', '?tab=exits&open=charts', ['charts']],
  ['?tab=overhead', '', ['run']],
];

const PART_WORDS: Allowed = { code: 'one-of', words: ['setup', 'run', 'charts', 'code'] };

const badView: [search: string, field: string, value: string, allowed: Allowed][] = [
  ['?embed=yes', 'embed', 'yes', { code: 'truth' }],
  [
    '?tab=chart',
    'tab',
    'chart',
    {
      code: 'one-of',
      words: ['overhead', 'exits', 'total', 'ladder', 'weights', 'writing', 'races', 'claims', 'machine', 'log'],
    },
  ],
  ['?mode=exam', 'mode', 'exam', { code: 'one-of', words: MODES }],
  ['?lesson=guard', 'lesson', 'guard', { code: 'one-of', words: LESSONS }],
  ['?step=run', 'step', 'run', { code: 'one-of', words: STEPS }],
  ['?channel=0', 'channel', '0', { code: 'whole', low: 1, high: 4_294_967_295 }],
  ['?channel=4294967296', 'channel', '4294967296', { code: 'whole', low: 1, high: 4_294_967_295 }],
  ['?worker=64', 'worker', '64', { code: 'whole', low: 0, high: 63 }],
  ['?worker=-1', 'worker', '-1', { code: 'whole', low: 0, high: 63 }],
  ['?lang=fr', 'lang', 'fr', { code: 'one-of', words: ['en', 'de'] }],
  ['?loop=tiny', 'loop', 'tiny', { code: 'one-of', words: ['own', 'light', 'heavy'] }],
  ['?precision=0.5', 'precision', '0.5', { code: 'fraction', low: 0.0005, high: 0.1 }],
  ['?precision=1e-3', 'precision', '1e-3', { code: 'fraction', low: 0.0005, high: 0.1 }],
  ['?seconds=0', 'seconds', '0', { code: 'whole', low: 1, high: 600 }],
  ['?seconds=2.5', 'seconds', '2.5', { code: 'whole', low: 1, high: 600 }],
  ['?scale=log', 'scale', 'log', { code: 'one-of', words: ['all', 'close'] }],
  ['?found=0', 'found', '0', { code: 'whole', low: 1, high: 1000000000 }],
  ['?cost=most', 'cost', 'most', { code: 'one-of', words: ['each', 'last'] }],
  ['?exits=never', 'exits', 'never', { code: 'whole', low: 1, high: 536870912 }],
  ['?in=seconds', 'in', 'seconds', { code: 'one-of', words: ['iterations', 'micros'] }],
  ['?tab=log&tab=exits', 'tab', 'log, exits', { code: 'once' }],
  ['?open=map', 'open', 'map', PART_WORDS],
  ['?open=', 'open', '', PART_WORDS],
  ['?open=none,run', 'open', 'none,run', PART_WORDS],
  ['?open=run&open=code', 'open', 'run, code', { code: 'once' }],
];

/** Likewise. */
const embedRead: [search: string, embed: boolean][] = [
  ['?embed=', true],
  ['?embed=true', true],
  ['?embed=false', false],
];

describe('the address', () => {
  it.each(both)('%s opens and is written for the same settings', (search, settings) => {
    expect(parseAddress(search)).toEqual({ view: view({ settings }), problems: [] });
    expect(formatAddress(view({ settings }))).toBe(search);
  });

  it.each(readOnly)('%s opens', (search, settings) => {
    expect(parseAddress(search)).toMatchObject({ view: { settings }, problems: [] });
  });

  it.each(bad)('%s is refused in %s', (search, field, value, code, settings) => {
    const { problems, view: loaded } = parseAddress(search);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ field, value, allowed: { code } });
    expect(loaded).toEqual(view({ settings }));
  });

  it('names its own key where the field has another name', () => {
    expect(parseAddress('?k=0').problems[0]).toHaveProperty('key', 'k');
    const { problems } = parseAddress('?k=0&task=x&speed=9');
    expect(problems.map(({ field, key }) => [field, key])).toEqual([
      ['speed', 'speed'],
      ['interval', 'k'],
      ['task', 'task'],
    ]);
    const [unknown, interval, task] = problems;
    expect(unknown!.allowed).toEqual({
      code: 'keys',
      keys: [
        ...Object.keys(DEFAULT_SETTINGS).map((field) => (field === 'interval' ? 'k' : field)),
        ...Object.keys(VIEW_KEYS),
      ],
    });
    expect(interval!.examples).toEqual(['k=10', 'k=never', 'k=1,10,1000,never']);
    expect(task).not.toHaveProperty('examples');
  });

  it('names all problems together and loads the rest', () => {
    const { problems, view: loaded } = parseAddress('?k=0&kernel=js&speed=9&ranges=3-2&theme=pink');
    expect(problems.map(({ field }) => field)).toEqual(['speed', 'interval', 'ranges', 'theme']);
    expect(loaded).toEqual(view({ settings: { ...DEFAULT_SETTINGS, kernel: 'js' } }));
  });

  it.each(named)('%s names more than settings', (search, whole) => {
    expect(parseAddress(search)).toEqual({ view: whole, problems: [] });
    expect(formatAddress(whole)).toBe(search);
  });

  it.each(embedRead)('%s is read', (search, embed) => {
    expect(parseAddress(search)).toEqual({ view: view({ embed }), problems: [] });
    expect(formatAddress(view({ embed }))).toBe(embed ? '?embed' : '');
    expect(ownPageQuery(view({ embed, tab: 'log' }))).toBe('?tab=log&open=run');
    expect(ownPageQuery(view({ embed }))).toBe('?');
  });

  it.each(badView)('%s is refused in %s, and nothing else', (search, field, value, allowed) => {
    const { problems, view: loaded } = parseAddress(search);
    expect(problems).toEqual([{ field, value, key: field, allowed }]);
    expect(loaded).toEqual(BARE_VIEW);
  });

  it.each(openRead)('%s opens the parts that are named, and is written as "%s"', (search, written, open) => {
    const { view: loaded, problems } = parseAddress(search);
    expect(problems).toEqual([]);
    expect(loaded.open).toEqual(open);
    expect(formatAddress(loaded)).toBe(written);
  });

  it('that names a tab opens the charts, but does as it is told where it says what is open', () => {
    for (const tab of TABS.filter((each) => each !== BARE_VIEW.tab)) {
      expect(parseAddress(`?tab=${tab}`).view.open).toContain('charts');
      expect(parseAddress(`?tab=${tab}`).view.open).toEqual(openWith(tab));
      expect(parseAddress(`?tab=${tab}&open=none`).view.open).toEqual([]);
      expect(parseAddress(`?open=none&tab=${tab}`).view.open).toEqual([]);
    }
  });

  it('names which recorded run and which moment it cannot show', () => {
    expect(parseAddress('?trace=mine&moment=soon').problems).toMatchObject([
      { field: 'trace', value: 'mine' },
      { field: 'moment', value: 'soon' },
    ]);
  });

  it.each<[Settings, Origin, number, string]>([
    [FIRST_LOOK, { kind: 'here' }, 12.346, '?moment=12.35'],
    [{ ...DEFAULT_SETTINGS, interval: 7 }, { kind: 'file' }, 0, '?k=7&moment=0'],
    [FIRST_LOOK, { kind: 'shipped', name: 'many-checks' }, -3, '?trace=many-checks&moment=-3'],
  ])('points to a moment of a run', (settings, origin, moment, address) => {
    const own = view({ settings: EXAMPLE_27_2, theme: 'dark', auto: false, lang: 'de', moment: 9 });
    expect(momentAddress(own, { record: fakeRecord(settings), trace: null, origin }, moment)).toBe(address);
    expect(parseAddress(address).problems).toEqual([]);
  });

  it(
    'comes back the same for all settings',
    () => {
      fc.assert(
        fc.property(arbitrarySettings, (settings) => {
          const search = formatAddress(view({ settings }));
          expect(parseAddress(search)).toEqual({ view: view({ settings }), problems: [] });
          // Nothing in it changes on its way through the address bar.
          expect(new URL(`https://lab.example/${search}`).search).toBe(search);
        }),
      );
    },
    PATIENT,
  );

  it(
    'comes back the same for all views',
    () => {
      fc.assert(
        fc.property(arbitraryView, (whole) => {
          const search = formatAddress(whole);
          expect(parseAddress(search)).toEqual({ view: whole, problems: [] });
          expect(new URL(`https://lab.example/${search}`).search).toBe(search);
        }),
      );
    },
    PATIENT,
  );

  it(
    'never throws and always opens something that can be written',
    () => {
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
        'worker',
        'open',
        'tab',
        'precision',
        'x',
        '%zz',
      );
      const pair = fc
        .tuple(key, fc.oneof(fc.string(), fc.webQueryParameters()))
        .map(([name, text]) => `${name}=${text}`);
      fc.assert(
        fc.property(
          fc.oneof(
            fc.string(),
            fc.array(pair).map((pairs) => `?${pairs.join('&')}`),
          ),
          (search) => {
            const { view: whole } = parseAddress(search);
            expect(parseAddress(formatAddress(whole)).view).toEqual(whole);
          },
        ),
      );
    },
    PATIENT,
  );
});

import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../contract/settings.ts';
import { parseAddress, type Address } from './address.ts';
import { mendedAddress } from './mended-address.ts';
import { FIRST_LOOK } from './scenes.ts';
import { BARE_VIEW } from './view.ts';
import { mended } from './worn-address.ts';

const K10: Partial<Settings> = { interval: 10 };
const TWO: Partial<Settings> = {
  ranges: [
    [0, 1000],
    [1000, 2000],
  ],
};

/** What programs make of `?k=10` and `?ranges=0-1000,1000-2000`, as the page is asked for it. */
const read: readonly (readonly [search: string, settings: Partial<Settings>])[] = [
  ['?k=10.', K10],
  ['?k=10)', K10],
  ['?k=10).', K10],
  ['?k=10%3E', K10],
  ['?k=10,', K10],
  ['?k=10%22', K10],
  ['?k=%E2%80%9C10%E2%80%9D', K10],
  ['?k=10**', K10],
  ['?k=10%20', K10],
  ['?k=10%0D%0A', K10],
  ['?k=10%E2%80%8B', K10],
  ['?k=10&gt;', K10],
  ['?k=10&)', K10],
  ['?K=10', K10],
  ['?k=NEVER', { interval: 'never' }],
  ['?k=10&amp;guard=countdown', { ...K10, guard: 'countdown' }],
  ['?k=10&amp;amp;Guard=Countdown.', { ...K10, guard: 'countdown' }],
  ['?k%3D10%26guard%3Dcountdown', { ...K10, guard: 'countdown' }],
  ['?k=10%26amp%3Bguard=countdown', { ...K10, guard: 'countdown' }],
  ['?recheck=False.', { recheck: false }],
  ['?target=2@0.5.', { target: { worker: 2, at: 0.5 } }],
  ['?target=0@0.2%E2%80%930.6', { target: { worker: 0, from: 0.2, to: 0.6 } }],
  ['?target=0@1E-7', { target: { worker: 0, at: 1e-7 } }],
  ['?ranges=0-1000,%201000-2000', TWO],
  ['?ranges=0-1000,+1000+-+2000', TWO],
  ['?ranges=0-1000,%0A1000-2000', TWO],
  ['?ranges=0-1000,10%0D%0A00-2000', TWO],
  ['?ranges=0%E2%80%931000,1000%E2%80%932000', TWO],
  ['?ranges=0-1000%252C1000-2000', TWO],
  ['?ranges=0-1000,1000-2000,', TWO],
  ['?RANGES=0-1000,1000-2000.)', TWO],
];

const unread: readonly (readonly [search: string, value: string])[] = [
  ['?k=10%20000', '10 000'],
  ['?k=1.000', '1.000'],
  ['?k=10%20or%20so', '10 or so'],
  ['?ranges=0-1000,1000-', '0-1000,1000-'],
  ['?ranges=0-1000%201000-2000', '0-1000 1000-2000'],
  ['?k=10...', '10...'],
  ['?ranges=0-1000,1000-2000%E2%80%A6)', '0-1000,1000-2000…)'],
  ['?k=.', '.'],
];

const readMended = (search: string): Address => parseAddress(mended(search));

describe('an address that went through mail or chat', () => {
  it.each(read)('%s is read', (search, settings) => {
    expect(readMended(search)).toEqual({
      view: { ...BARE_VIEW, settings: { ...DEFAULT_SETTINGS, ...settings } },
      problems: [],
    });
  });

  it.each(unread)('%s is not guessed at, and shown as it stands there', (search, value) => {
    const { view, problems } = readMended(search);
    expect(problems).toMatchObject([{ value }]);
    expect(view.settings).toEqual(DEFAULT_SETTINGS);
  });

  it('is read in all its parts', () => {
    expect(readMended('?TAB=Exits.&amp;moment=%E2%88%9212.5)&worker=2,')).toEqual({
      view: { ...BARE_VIEW, tab: 'exits', open: ['run', 'charts'], moment: -12.5, worker: 2 },
      problems: [],
    });
    expect(readMended('?k=10&K=20').problems).toMatchObject([{ key: 'k', value: '10, 20', allowed: { code: 'once' } }]);
  });

  it('is read by the page, which fetches what mends it only then', async () => {
    const port = (search: string) => ({
      search: () => search,
      steps: () => 0,
      push: () => true,
      replace: () => true,
      onMove: () => {},
    });
    const good = port('?k=10');
    expect(mendedAddress(good)).toBe(good);
    expect((await mendedAddress(port('?Kernel=wasm.&k=10)'))).search()).toBe('?kernel=wasm&k=10');
    expect((await mendedAddress(port('?k=ten&colour=red'))).search()).toBe('?k=ten&colour=red');
  });

  it.each(['fbclid=x', 'utm_source=mail&UTM_Medium=a%26k%3D5', 'gclid=1&msclkid=2', 'ref=hn', 'mc_cid=1&igsh=2&_gl=3'])(
    '%s is of no concern',
    (foreign) => {
      expect(readMended(`?${foreign}`)).toEqual({ view: { ...BARE_VIEW, settings: FIRST_LOOK }, problems: [] });
      expect(readMended(`?${foreign}&k=10&amp;${foreign}`)).toMatchObject({ view: { settings: K10 }, problems: [] });
    },
  );

  it('takes no time, however long and odd it is', () => {
    const long = ['%25'.repeat(3e4), '.'.repeat(1e5) + 'x', '%20'.repeat(1e5) + 'x', '%26amp%3B'.repeat(1e4)];
    for (const text of long)
      for (const search of [`?k=${text}`, `?${text}=1`, `?${text}`])
        expect(readMended(search).view.settings.task).toBe('find');
  });
});

/** For tests: two workers alike, whose find is drawn anew for each run. */
import { DEFAULT_SETTINGS, type Settings } from '../../../contract/settings.ts';
import type { Price } from '../../../measure/expect.ts';
import type { Priced } from '../../../state/price.ts';

/** The find lies at 40,000 of 100,000 on average. */
export const EVEN_PAIR: Settings = {
  ...DEFAULT_SETTINGS,
  ranges: [0, 1].map((i) => [100_000 * i, 100_000 * (i + 1)] as const),
  interval: 100,
  target: { worker: 0, from: 0.2, to: 0.6 },
};

/** ns: an iteration takes 100, a check 50. */
export const EVEN_PRICE: Price = { nsPerIteration: [100, 100], nsPerCheck: () => 50 };
export const EVEN_MEASURED: Priced = { price: EVEN_PRICE, from: 'measured' };

export const evenPairAt = (interval: Settings['interval'], patch: Partial<Settings> = {}): Settings => ({
  ...EVEN_PAIR,
  interval,
  ...patch,
});

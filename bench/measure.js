/**
 * The measuring method on real engines: intervals whose truth is known, the cost of a check with extra work, real
 * faults, and two loops that are wrong on purpose. `npm run bench -- known --tries 400` is the full run of the first, some
 * 80 minutes. A cell fails only when the exact 99.9 % interval of its rate excludes the target.
 */
import { loadavg } from 'node:os';
import { BROWSERS } from './browser.js';
import { binomial, quantileOf, rate, summary } from './figures.js';
import { largeIntegers, plainRead } from './method-canaries.js';
import { withMethodPage } from './method-browser.js';
import { faults } from './method-faults.js';

const TRIES = 12;
/** A fault or a wrong loop shows at once. */
const FEWER = 3;
/** Seconds of one try, warm-up included: for four intervals with extra work, and for one that gets about a second of pairs. */
const [MANY, ONE] = [2, 2.3];
/** What one second can tell: a single interval with 1 % of it. */
const ONE_EXTRA = /** @type {const} */ ([[2 ** 29 - 1, 0.01]]);
const KERNELS = /** @type {const} */ (['wasm', 'js']);
/** Extra work, and the interval that stands for it. */
const EXTRA = [0.005, 0.01, 0.02, 0.05].map((share, index) => /** @type {const} */ ([2 ** 29 - 1 - index, share]));
/**
 * Dependent multiplications in a check. The processor does a few of them beside what comes after, as if they were free;
 * so the unit to be recovered is 16 of them.
 */
const UNITS = [0, 16, 32, 64, 128];
/** Loops whose iterations cost little, some and much. */
const LOOPS = /** @type {const} */ ([
  { name: 'light', range: [2, 200] },
  { name: 'default', range: [0, 400_000] },
  { name: 'heavy', range: [1_000_000_000, 1_001_000_000] },
]);
/** What Young's law shall say is best: small, since noise grows with the iterations until the find. */
const WANTED = 24;
/** 20 intervals up to eight times that, evenly on a log axis where they are not whole numbers anyway. */
const FORCE = [...new Set(Array.from({ length: 23 }, (_, step) => Math.round((8 * WANTED) ** (step / 22))))];
/** Seconds of the sweep that says what is best, and of the one that tries. */
const [SAYS, TRIES_ALL] = [10, 40];

/** @typedef {import('./browser.js').Page} Page */
/** @typedef {(browser: (typeof BROWSERS)[number], page: Page, tries: number) => Promise<void>} Part */

/** Each in both browsers, each in a page of its own. */
export const measureParts = {
  known: inBoth(TRIES, async (browser, page, tries) => {
    for (const kernel of KERNELS) {
      await knownExtra(browser, page, kernel, { tries, seconds: MANY, extra: EXTRA });
      await knownExtra(browser, page, kernel, { tries, seconds: ONE, extra: ONE_EXTRA });
    }
  }),
  checks: inBoth(1, async (browser, page) => {
    for (const kernel of KERNELS) await knownChecks(browser, page, kernel);
  }),
  precise: inBoth(1, async (browser, page) => {
    for (const kernel of KERNELS) await untilPrecise(browser, page, kernel);
  }),
  best: inBoth(1, async (browser, page, tries) => {
    for (const kernel of KERNELS)
      for (const loop of LOOPS)
        for (let seed = 1; seed <= tries; seed += 1) await bestByForce(browser, page, { kernel, loop, seed });
  }),
  faults: inBoth(FEWER, faults),
  canaries: inBoth(FEWER, async (browser, page, tries) => {
    await largeIntegers(browser, page, tries);
    await plainRead(browser, page, tries);
  }),
};

/** @param {number} usual tries @param {Part} part @returns {(tries?: number) => Promise<void>} */
function inBoth(usual, part) {
  return async (tries = usual) => {
    for (const browser of BROWSERS) {
      console.log(`  ${browser}, load ${load()}`);
      await withMethodPage(browser, (page) => part(browser, page, tries));
    }
  };
}

function load() {
  return loadavg()[0]?.toFixed(1);
}

/** @typedef {{ tries: number, seconds: number, extra: readonly (readonly [interval: number, share: number])[] }} Known */

/**
 * A/A and extra work in one sweep: do the 95 % intervals hold the truth?
 * @param {string} browser @param {Page} page @param {'wasm' | 'js'} kernel @param {Known} known
 */
async function knownExtra(browser, page, kernel, known) {
  const truths = [0, ...known.extra.map(([, share]) => share)];
  /** @type {{ value: number, low: number, high: number }[][]} */
  const seen = truths.map(() => []);
  /** @type {number[]} */
  const measuring = [];
  for (let seed = 1; seed <= known.tries; seed += 1) {
    const result = await page.evaluate(
      ([given, { extra, seconds }, number]) =>
        method.sweep(
          { kernel: given, ranges: [[10_000, 400_000]] },
          { intervals: extra.map(([interval]) => interval), seconds, precision: 1e-6, seed: number },
          extra,
        ),
      /** @type {const} */ ([kernel, known, seed]),
    );
    seen[0]?.push(result.aa);
    measuring.push((2 * result.certificate.pairs * result.preflight.blockMicros) / 1e6);
    for (const point of result.points) {
      const at = known.extra.findIndex(([interval]) => interval === point.interval);
      seen[at + 1]?.push({ value: point.overhead, low: point.low, high: point.high });
    }
  }
  console.log(
    `  ${browser} ${kernel}, ${known.seconds} s, of which pairs take ${summary(measuring, 2)} s; load ${load()}`,
  );
  for (const [at, truth] of truths.entries()) {
    const all = seen[at] ?? [];
    // In so short a time a warm-up can leave nothing for measuring.
    const tries = all.filter(({ value }) => Number.isFinite(value));
    const held = tries.filter(({ low, high }) => low <= truth && truth <= high).length;
    const told = tries.filter(({ low }) => low > 0).length;
    const errors = tries.map(({ value }) => 100 * (value - truth));
    const bias = errors.reduce((sum, error) => sum + error, 0) / errors.length;
    const width = quantileOf(
      tries.map(({ low, high }) => 50 * (high - low)),
      0.5,
    );
    const fails = binomial(held, tries.length, 0.001).high < 0.95;
    const verdict = tries.length === 0 ? 'no figure' : fails ? 'FAILS' : 'holds';
    console.log(
      `    +${(100 * truth).toFixed(1)} % of work: interval holds it in ` +
        `${rate(held, tries.length)}; told from 0 in ${rate(told, tries.length)}; bias ${bias.toFixed(3)} points; ` +
        `half-width ${width.toFixed(2)} points; ${all.length - tries.length} without a figure; ${verdict}`,
    );
  }
}

/**
 * Extra work in every check: as much of it must come back in the slope over k as at k = 1, where each iteration checks.
 * @param {string} browser @param {Page} page @param {'wasm' | 'js'} kernel
 */
async function knownChecks(browser, page, kernel) {
  /** @type {Record<'slope' | 'one', Cost | null>} */
  const none = { slope: null, one: null };
  for (const extra of UNITS) {
    const { nsPerCheck, nsPerCheckAtOne } = await page.evaluate(
      ([given, units]) =>
        method.sweep(
          { kernel: given, ranges: [[2, 200]] },
          { intervals: [1, 16, 24, 32, 48, 64, 100, 128, 300], seconds: 5, extra: units, seed: 7 },
        ),
      /** @type {const} */ ([kernel, extra]),
    );
    none.slope ??= nsPerCheck;
    none.one ??= nsPerCheckAtOne;
    console.log(
      `  ${browser} ${kernel} ${extra / 16} units in a check: ${interval(nsPerCheck)} ns by the slope` +
        (extra === 0 ? '' : `, a unit ${interval(perUnit(nsPerCheck, none.slope, extra))}`) +
        `; at k = 1 ${interval(nsPerCheckAtOne)}` +
        (extra === 0 ? '' : `, a unit ${interval(perUnit(nsPerCheckAtOne, none.one, extra))}`),
    );
  }
}

/** @typedef {{ readonly value: number, readonly low: number, readonly high: number }} Cost */

/** Of 16 multiplications, by what they add to a check that has none. @param {Cost | null} cost @param {Cost | null} none @param {number} extra */
function perUnit(cost, none, extra) {
  if (!cost || !none) return null;
  const value = (16 * (cost.value - none.value)) / extra;
  const half = (16 * Math.hypot(cost.high - cost.low, none.high - none.low)) / (2 * extra);
  return { value, low: value - half, high: value + half };
}

/** @param {Cost | null} cost */
function interval(cost) {
  return cost ? `${cost.value.toFixed(2)} (${cost.low.toFixed(2)} … ${cost.high.toFixed(2)})` : 'nothing';
}

/**
 * The default sweep: seconds until ± 0.5 % everywhere, or which points are not.
 * @param {string} browser @param {Page} page @param {'wasm' | 'js'} kernel
 */
async function untilPrecise(browser, page, kernel) {
  const result = await page.evaluate(
    (given) =>
      method.sweep(
        {
          kernel: given,
          ranges: [
            [10_000_000, 13_000_000],
            [13_000_000, 16_000_000],
          ],
          interval: 1000,
        },
        { seconds: 60, seed: 3 },
      ),
    kernel,
  );
  const open = result.points
    .filter(({ status }) => status !== 'precise')
    .map(({ interval, status }) => `${interval} (${status})`);
  const widths = result.points.map(({ low, high }) => 50 * (high - low));
  console.log(
    `  ${browser} ${kernel} default sweep: ${result.seconds.toFixed(1)} s, ends ${result.end.kind}; half-widths ` +
      `${summary(widths, 2)} points; not within ± 0.5: ${open.join(', ') || 'none'}; doubts ${result.doubts.join(', ') || 'none'}`,
  );
}

/**
 * The best of 20 intervals by what was measured there, overhead and mean overshoot (half the interval), against the band
 * that another, shorter sweep gives: is the least inside, or is there a place inside that cannot be told from the least?
 * The find comes after as many iterations as make 24 the best by Young's law.
 * @param {string} browser @param {Page} page @param {{ kernel: 'wasm' | 'js', loop: (typeof LOOPS)[number], seed: number }} given
 */
async function bestByForce(browser, page, { kernel, loop, seed }) {
  const { found, said, nsPerIteration, points, misfit, why } = await page.evaluate(
    async ([given, range, intervals, { says, tries, wanted, number }]) => {
      const settings = { kernel: given, ranges: [range, range], target: { worker: 0, at: 0.5 } };
      const first = await method.sweep(settings, { seconds: says, precision: 1e-6, seed: number });
      const ratio = first.curve?.ratio.value ?? Number.NaN;
      const foundAfter = Math.round((wanted * wanted) / 2 / ratio);
      const answer = method.best(settings, first, foundAfter);
      const all = await method.sweep(settings, { intervals, seconds: tries, precision: 1e-6, seed: number + 1000 });
      return {
        found: foundAfter,
        said: 'best' in answer ? answer.best : null,
        why: 'why' in answer ? answer.why : '',
        nsPerIteration: first.nsPerIteration.value,
        points: all.points,
        misfit: first.curve?.often ? `; checks rare from k = ${first.curve.often.from} on` : '',
      };
    },
    /** @type {const} */ ([kernel, loop.range, FORCE, { says: SAYS, tries: TRIES_ALL, wanted: WANTED, number: seed }]),
  );
  const totals = points.flatMap(({ interval: k, overhead, low, high }) => {
    if (typeof k !== 'number') return [];
    const [cost, least, most] = [overhead, low, high].map((share) => share * found + k / 2);
    return [{ k, cost: Number(cost), least: Number(least), most: Number(most) }];
  });
  const least = totals.toSorted((a, b) => a.cost - b.cost)[0];
  const head = `  ${browser} ${kernel} ${loop.name} loop, t = ${nsPerIteration.toFixed(1)} ns${misfit}, found after ${found}: `;
  if (!said || !least) return console.log(`${head}no best interval: ${why}`);
  const inside = totals.filter(({ k }) => k >= said.nearLow && k <= said.nearHigh);
  const isIn = inside.includes(least);
  const asGood = inside.some(({ least: low }) => low <= least.most);
  const factor = Math.max(said.high / said.interval, said.interval / said.low);
  const verdict = isIn ? 'inside' : asGood ? 'outside, but not told from one inside' : 'OUTSIDE';
  console.log(
    `${head}best ${said.interval} (95 % ${said.low}–${said.high}, factor ${factor.toFixed(2)}), as good ` +
      `${said.nearLow}–${said.nearHigh}; tried for ${TRIES_ALL} s the least is k = ${least.k}, ${least.cost.toFixed(1)} ` +
      `iterations (${least.least.toFixed(1)} … ${least.most.toFixed(1)}): ${verdict}; inside ` +
      inside.map(({ k, cost }) => `${k}: ${cost.toFixed(1)}`).join(', '),
  );
}

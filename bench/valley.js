/**
 * Is the valley of the first screen what real runs pay? For cheap and dear iterations, both kernels: the page is opened, Run is
 * pressed, and after ten seconds its good band is taken. Then real runs of twelve intervals, all in random order in each round
 * with the find at the same place: none outside the band should be cheaper than the best inside it beyond its 95 % interval.
 * And dots of real runs, whose mean should lie around the curve. It needs a quiet machine.
 */
import { loadavg } from 'node:os';
import { servePage } from '../scripts/preview.js';
import { BROWSERS, launch } from './browser.js';
import { sourceModule, trimmedMiddle } from './pairs.js';

const KERNELS = /** @type {const} */ (['wasm', 'js']);
/** Of the first look, and of the two of the scene of both. */
const WEIGHTS = /** @type {const} */ (['prime', 'cheap', 'dear']);
const INTERVALS = [1, 3, 10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000, 1_000_000];
const ROUNDS = 30;
const DOTS = /** @type {const} */ ([1, 100, 10_000, 1_000_000]);
const RUNS = 100;
/** ms from the press */
const MEASURED_AFTER = 10_000;

/** @typedef {import('./browser.js').Page} Page */
/** @typedef {import('../src/contract/settings.ts').Settings} Settings */
/** @typedef {import('../src/contract/record.ts').RunRecord} RunRecord */
/** @typedef {import('../src/measure/expect.ts').GoodBand} GoodBand */
/** @typedef {import('../src/measure/results.ts').SweepResult} SweepResult */
/** @typedef {import('../src/state/price.ts').Priced} Priced */
/** @typedef {import('../src/ui/picture/picture-model.ts').Valley} Valley */
/** @typedef {Awaited<ReturnType<typeof modules>>} Parts what the page reckons with */

/** @param {number} [rounds] */
export async function valleyBench(rounds = ROUNDS) {
  const parts = await modules();
  const server = await servePage();
  try {
    for (const name of BROWSERS)
      for (const kernel of KERNELS)
        for (const weight of WEIGHTS) {
          const browser = await launch(name);
          const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
          const head = `${name} ${kernel} ${weight}, load ${loadavg()[0]?.toFixed(1)}`;
          for (const line of await compare(page, server.url, { kernel, weight, rounds, parts }))
            console.log(`  ${head}: ${line}`);
          await browser.close();
        }
  } finally {
    await server.close();
  }
}

async function modules() {
  const [price, model, dot, scenes, patches] = await Promise.all(
    ['state/price', 'ui/picture/picture-model', 'ui/picture/dot', 'state/scenes', 'ui/controls/work-patches'].map(
      (path) => sourceModule(`./src/${path}.ts`),
    ),
  );
  return { ...price, ...model, ...dot, ...scenes, ...patches };
}

/** @param {Page} page @param {string} url @param {{ kernel: 'wasm' | 'js', weight: (typeof WEIGHTS)[number], rounds: number, parts: Parts }} given */
async function compare(page, url, { kernel, weight, rounds, parts }) {
  /** @type {Settings} */
  const settings = { ...setUpOf(weight, parts), kernel };
  await page.goto(`${url}?${addressOf(settings)}`);
  await page.waitForFunction(() => 'lab' in window);
  // The kernels are warmed while the page is idle.
  await page.waitForTimeout(4000);
  await page.getByRole('button', { name: /^Run/ }).first().click();
  await page.waitForTimeout(MEASURED_AFTER);
  const kept = await page.evaluate(keptOf);
  const priced = parts.priceOf(
    kept.runs.map((record) => ({ record })),
    kept.sweeps,
    settings,
  );
  const valley = parts.valleyOf(settings, priced.price);
  const told = (await page.locator('.headline').first().textContent()) ?? '';
  // A new page, which measures nothing beside the runs.
  await page.goto(`${url}?auto=false`);
  await page.waitForFunction(() => 'lab' in window);
  await page.waitForTimeout(3000);
  const band = valley.band;
  const lines = [`${priced.from}, good ${band?.low} to ${band?.high}, best ${band?.best}; the page: ${told}`];
  lines.push(...(await around(page, { settings, parts, priced, valley })));
  if (band !== null) lines.push(...(await outside(page, { settings, rounds, band })));
  return lines;
}

/** With two workers. @param {(typeof WEIGHTS)[number]} weight @param {Parts} parts @returns {Settings} */
function setUpOf(weight, { SCENES, BESIDE, firstLook, stepsPatch }) {
  if (weight === 'prime') return { ...firstLook(2), interval: 300 };
  const name = 'cheap-and-dear';
  const scene = { ...SCENES[name], ranges: SCENES[name].ranges.slice(0, 2) };
  return weight === 'cheap' ? scene : { ...scene, ...stepsPatch(scene, BESIDE[name]) };
}

/** @param {Settings} settings */
function addressOf({ ranges, interval, flag, kernel, work, target, unit }) {
  const { worker, from, to } = /** @type {{ worker: number, from: number, to: number }} */ (target);
  const parts = {
    ranges: ranges.map(([first, last]) => `${first}-${last}`).join(','),
    ...{ interval, flag, kernel, work, unit },
    target: `${worker}@${from}-${to}`,
    auto: true,
  };
  return Object.entries(parts)
    .map(([key, value]) => `${key}=${String(value)}`)
    .join('&');
}

/** @returns {Promise<{ sweeps: SweepResult[], runs: RunRecord[] }>} what the page has kept, the newest first */
async function keptOf() {
  const found = (await indexedDB.databases()).find(({ name }) => name?.startsWith('early-exit:'));
  const database = await new Promise((resolve, reject) => {
    const asked = indexedDB.open(found?.name ?? '');
    asked.addEventListener('success', () => resolve(asked.result));
    asked.addEventListener('error', () => reject(asked.error));
  });
  /** @param {string} shelf */
  const all = (shelf) =>
    new Promise((resolve) => {
      const asked = database.transaction(shelf).objectStore(shelf).getAll();
      asked.addEventListener('success', () =>
        resolve(asked.result.map((/** @type {{ value: unknown }} */ { value }) => value).toReversed()),
      );
    });
  const kept = { sweeps: await all('sweeps'), runs: await all('runs') };
  database.close();
  return kept;
}

/** @param {Page} page @param {{ settings: Settings, parts: Parts, priced: Priced, valley: Valley }} given */
async function around(page, { settings, parts, priced, valley }) {
  const records = await page.evaluate(
    async ([of, intervals, runs]) => {
      const records = [];
      for (let run = 0; run < runs; run += 1)
        for (const interval of intervals.toSorted(() => Math.random() - 0.5))
          records.push(await lab.run({ ...of, interval }));
      return records;
    },
    /** @type {const} */ ([settings, [...DOTS], RUNS]),
  );
  return DOTS.map((k) => {
    const costs = records
      .filter(({ settings: { interval } }) => interval === k)
      .flatMap((record) => parts.dotOf(record, priced, valley)?.cost ?? []);
    const { checking, wasted } = valley.at(k);
    const mean = costs.reduce((/** @type {number} */ sum, /** @type {number} */ cost) => sum + cost, 0) / costs.length;
    const squares = costs.reduce(
      (/** @type {number} */ sum, /** @type {number} */ cost) => sum + (cost - mean) ** 2,
      0,
    );
    const half = 1.98 * Math.sqrt(squares / (costs.length * (costs.length - 1)));
    const curve = checking + wasted;
    const verdict = Math.abs(mean - curve) <= half ? 'around' : 'BESIDE';
    const [middle, width, drawn] = [mean, half, curve].map((share) => (100 * share).toFixed(2));
    return `k = ${k}: ${costs.length} dots, mean ${middle} ± ${width} %, curve ${drawn} %: ${verdict}`;
  });
}

/** @param {Page} page @param {{ settings: Settings, rounds: number, band: GoodBand }} given */
async function outside(page, { settings, rounds, band }) {
  const { worker, from, to } = /** @type {{ worker: number, from: number, to: number }} */ (settings.target);
  const micros = await page.evaluate(
    async ([of, intervals, count, stretch]) => {
      const [worker, from, to] = stretch;
      const rounds = [];
      for (let round = 0; round < count; round += 1) {
        const target = { worker, at: from + Math.random() * (to - from) };
        const times = /** @type {Record<string, number>} */ ({});
        for (const interval of intervals.toSorted(() => Math.random() - 0.5))
          times[interval] = (await lab.run({ ...of, interval, target })).micros ?? Number.NaN;
        rounds.push(times);
      }
      return rounds;
    },
    /** @type {const} */ ([settings, INTERVALS, rounds, [worker, from, to]]),
  );
  const [first] = INTERVALS;
  const against = async (/** @type {number} */ k, /** @type {number} */ other) =>
    trimmedMiddle(micros.map((times) => Math.log((times[k] ?? Number.NaN) / (times[other] ?? Number.NaN))));
  const isInside = (/** @type {number} */ k) => k >= band.low && (band.high === 'never' || k <= band.high);
  const means = await Promise.all(INTERVALS.map(async (k) => ({ k, ...(await against(k, first ?? 1)) })));
  const inside = means.filter(({ k }) => isInside(k)).toSorted((one, other) => one.mean - other.mean);
  const best = inside[0]?.k;
  if (best === undefined) return ['no interval of the twelve is inside'];
  const told = await Promise.all(
    INTERVALS.filter((k) => k !== best).map(async (k) => {
      const { mean, half } = await against(k, best);
      const [middle, low, high] = [mean, mean - half, mean + half].map((log) => (100 * Math.expm1(log)).toFixed(1));
      const where = isInside(k) ? 'inside' : mean + half < 0 ? 'OUTSIDE, CHEAPER' : 'outside';
      return `${k}: ${middle} % (${low} … ${high}) ${where}`;
    }),
  );
  return [`against the best inside, ${best}: ${told.join('; ')}`];
}

/** The engine's own times in real browsers: an empty run, a stop, races without the second look, exits. */
import { BROWSERS, withPage } from './browser.js';
import { quantileOf, summary } from './figures.js';

export async function engineBench() {
  for (const browser of BROWSERS)
    await withPage(browser, '', async (page) => {
      console.log(`${browser}:`);
      await emptyRuns(page);
      await stops(page);
      await races(page);
      await exits(page);
    });
}

/** One number per worker, four workers, warm: from the command to the record. @param {import('./browser.js').Page} page */
async function emptyRuns(page) {
  const took = await page.evaluate(async () => {
    const ranges = Array.from({ length: 4 }, () => /** @type {const} */ ([4, 5]));
    const all = [];
    for (let run = 0; run < 220; run += 1) {
      const begun = performance.now();
      await lab.run({ ranges });
      all.push(performance.now() - begun);
    }
    return all.slice(20);
  });
  console.log(`  empty run: ${summary(took, 2)} ms, 95th percentile ${quantileOf(took, 0.95).toFixed(2)} ms`);
}

/** From the call of stop to the record, without end to the search. @param {import('./browser.js').Page} page */
async function stops(page) {
  for (const [name, from] of /** @type {const} */ ([
    ['small numbers', 0],
    ['near 2^53', 2 ** 53 - 2000],
  ])) {
    const took = await page.evaluate(async (start) => {
      const all = [];
      for (let run = 0; run < 15; run += 1) {
        const ranges = Array.from({ length: 4 }, () => /** @type {const} */ ([start, 2 ** 53 - 1]));
        const running = lab.run({ task: 'count', ranges, interval: 'never' });
        await new Promise((resolve) => setTimeout(resolve, 120));
        const begun = performance.now();
        lab.stop();
        await running;
        all.push(performance.now() - begun);
      }
      return all;
    }, from);
    console.log(`  stop, never, ${name}: ${summary(took, 1)} ms, most ${Math.max(...took).toFixed(1)} ms`);
  }
}

/** @param {import('./browser.js').Page} page */
async function races(page) {
  for (const near of [2, 200_003])
    for (const recheck of [true, false]) {
      const { rounds, duplicates } = await page.evaluate(
        ([from, second]) => {
          const ranges = [0, 1].map(() => /** @type {const} */ ([Number(from), Number(from) + 1000]));
          return lab.races({ ranges, recheck: Boolean(second) }, { rounds: 20_000 });
        },
        [near, recheck],
      );
      const rate = ((100 * duplicates) / rounds).toFixed(2);
      console.log(`  races near ${near}, recheck ${recheck}: ${duplicates} of ${rounds} with a duplicate (${rate} %)`);
    }
}

/** Kolmogorov's distance from the uniform law on 0 … k, over 1,000 exits. @param {import('./browser.js').Page} page */
async function exits(page) {
  for (const kernel of /** @type {const} */ (['wasm', 'js'])) {
    const all = await page.evaluate((given) => lab.exits({ interval: 1000, kernel: given }, { count: 1000 }), kernel);
    const overshoot = all.map(({ iterations }) => iterations).toSorted((a, b) => a - b);
    const n = overshoot.length;
    const distance = Math.max(
      ...overshoot.map((value, at) => Math.max(Math.abs((at + 1) / n - value / 1000), Math.abs(at / n - value / 1000))),
    );
    const statistic = Math.sqrt(n) * distance;
    console.log(
      `  exits at k = 1,000, ${kernel}: median ${quantileOf(overshoot, 0.5)} iterations, √n·D = ${statistic.toFixed(3)}, ` +
        `p = ${kolmogorov(statistic).toFixed(3)}; latency ${summary(
          all.map(({ micros }) => micros),
          1,
        )} µs`,
    );
  }
}

/** The chance of a larger √n·D (Kolmogorov's limit). @param {number} statistic */
function kolmogorov(statistic) {
  let p = 0;
  for (let j = 1; j <= 100; j += 1) p += 2 * (-1) ** (j - 1) * Math.exp(-2 * j * j * statistic * statistic);
  return Math.max(0, Math.min(1, p));
}

/** Runs of the first look's ranges with two workers, for the pictures that show a recorded one: only those without a doubt. */

/** Whoever began so much later had to wait for a processor, and tells of the machine's other work; µs. */
const LATE = 300;

/**
 * @param {import('./browser.js').Page} page @param {number} interval @param {number} runs tried
 * @returns {Promise<import('../src/contract/record.ts').RunRecord[]>} from the shortest to the longest
 */
export async function quietRuns(page, interval, runs) {
  const records = await page.evaluate(
    async ([k, runs]) => {
      const ranges = /** @type {[number, number][]} */ ([0, 1].map((w) => [2 + w * 200_000, 200_002 + w * 200_000]));
      const records = [];
      for (let run = 0; run < runs; run += 1)
        records.push(
          await lab.run({ ranges, interval: k, flag: 'lock', kernel: 'js', target: { worker: 0, at: 0.4 } }),
        );
      return records;
    },
    /** @type {const} */ ([interval, runs]),
  );
  const late = (/** @type {(typeof records)[number]} */ { workers }) =>
    Math.max(...workers.map(({ startMicros }) => startMicros ?? Infinity));
  return records
    .filter((record) => record.doubts.length === 0 && late(record) < LATE)
    .toSorted((one, other) => (one.micros ?? 0) - (other.micros ?? 0));
}

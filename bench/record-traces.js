/**
 * Records the traces that are shipped for places without isolation, into public/traces: few checks, many checks, and a
 * duplicate result. Run it on a quiet machine: `node bench/record-traces.js`. Each says by itself where and when it was
 * recorded.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { inRoot } from '../scripts/paths.js';
import { withPage } from './browser.js';

/** Two workers, one for each core of a small machine, so that no lane waits for the scheduler. */
const SEARCH = {
  ranges: [0, 1].map((worker) => /** @type {const} */ ([10_000_000 + worker * 400_000, 10_400_000 + worker * 400_000])),
  target: { worker: 1, at: 0.25 },
};
/** Both begin with a prime, and neither looks again under the lock. */
const TWINS = { ranges: [0, 1].map(() => /** @type {const} */ ([200_003, 200_100])), recheck: false };

const WANTED = /** @type {const} */ ([
  { name: 'few-checks', settings: { ...SEARCH, interval: 10_000 }, results: 1 },
  { name: 'many-checks', settings: { ...SEARCH, interval: 1 }, results: 1 },
  { name: 'duplicate-result', settings: TWINS, results: 2 },
]);
/** A good example among so many runs: everyone under way when the flag goes up, no doubt. */
const TRIES = 400;

await build({ logLevel: 'warn' });
mkdirSync(inRoot('public', 'traces'), { recursive: true });
await withPage('chromium', '', async (page) => {
  for (const { name, settings, results } of WANTED) {
    const trace = await page.evaluate(
      async ({ given, wanted, tries }) => {
        for (let run = 0; run < tries; run += 1) {
          const found = await lab.trace(given);
          const { record } = found;
          const quiet =
            record.doubts.length === 0 && record.workers.every(({ startMicros }) => (startMicros ?? 99) < 20);
          const early = record.workers.filter(({ outcome }) => outcome === 'exited-early').length;
          if (record.results.length === wanted && early === 2 - wanted && quiet) return found;
        }
        return null;
      },
      { given: settings, wanted: results, tries: TRIES },
    );
    if (!trace) throw new Error(`${name}: no such run in ${TRIES}`);
    writeFileSync(inRoot('public', 'traces', `${name}.json`), `${JSON.stringify(trace, rounded)}\n`);
    console.log(`${name}: ${trace.record.micros} µs, ${trace.record.environment.time}`);
  }
});

/** Times to the nanosecond: the clock is coarser, and the files stay small. @param {string} _ @param {unknown} value */
function rounded(_, value) {
  return typeof value === 'number' && !Number.isInteger(value) ? Math.round(value * 1000) / 1000 : value;
}

/**
 * Records the runs over which the handle travels before the first press, into src/state/recorded-travel.json: for each interval
 * one of the shorter of many without a doubt, for in the longer ones is what other programs took of the machine. Run it on a
 * quiet machine: `node bench/record-travel.js`. Each says by itself where and when.
 */
import { writeFileSync } from 'node:fs';
import { build } from 'vite';
import { inRoot } from '../scripts/paths.js';
import { withPage } from './browser.js';
import { quietRuns } from './quiet-runs.js';

const PER_DECADE = [1, 1.5, 2, 3, 5, 7];
const INTERVALS = [
  ...new Set([1, 10, 100, 1_000, 10_000, 100_000].flatMap((ten) => PER_DECADE.map((step) => Math.floor(ten * step)))),
  1_000_000,
];
const RUNS = 80;
/** Of so many as are without a doubt, from the shortest on. */
const SHARE = 0.1;

await build({ logLevel: 'warn' });
/** @type {unknown[]} */
const recorded = [];
await withPage('chromium', '?auto=false', async (page) => {
  for (const interval of INTERVALS) {
    const records = await quietRuns(page, interval, RUNS);
    const chosen = records[Math.floor(records.length * SHARE)];
    console.log(interval, records.length, chosen?.micros);
    if (chosen !== undefined) recorded.push(chosen);
  }
});
// A line for each: a longer file would say no more.
writeFileSync(
  inRoot('src', 'state', 'recorded-travel.json'),
  `[\n${recorded.map((record) => JSON.stringify(record)).join(',\n')}\n]\n`,
);

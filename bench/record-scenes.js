/**
 * Records the runs that the lecture shows until this machine has its own, into src/lessons/recorded-scenes.json: of each scene one
 * of the shorter ones of many without a doubt: what other programs took of the machine is in the longer ones. Run it on a quiet machine:
 * `node bench/record-scenes.js`. Each says by itself where and when.
 */
import { writeFileSync } from 'node:fs';
import { build } from 'vite';
import { inRoot } from '../scripts/paths.js';
import { withPage } from './browser.js';
import { quietRuns } from './quiet-runs.js';

const INTERVALS = { 'one-finds': 10_000, ticks: 1, hatching: 1_000_000 };
const RUNS = 300;

await build({ logLevel: 'warn' });
/** @type {Record<string, unknown>} */
const recorded = {};
await withPage('chromium', '?auto=false', async (page) => {
  for (const [scene, interval] of Object.entries(INTERVALS)) {
    const records = await quietRuns(page, interval, RUNS);
    const quick = records.slice(0, Math.ceil(records.length / 4));
    // Of those the one whose other worker was in the middle between two checks, as it is on average.
    const off = (/** @type {(typeof quick)[number]} */ { workers }) =>
      Math.abs((workers[1]?.overshootIterations ?? 0) - interval / 2) + (workers[1]?.exitLatencyMicros ?? Infinity);
    recorded[scene] = quick.toSorted((one, other) => off(one) - off(other))[0];
  }
});
writeFileSync(inRoot('src', 'lessons', 'recorded-scenes.json'), `${JSON.stringify(recorded, null, 2)}\n`);

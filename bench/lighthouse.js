/**
 * Lighthouse's marks of the built page, and when it paints. It is no dependency of the project (its own dependencies do not stand
 * in a lock file that `npm ci` takes everywhere), so it runs only where npx can fetch it.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { requireBrowser } from '../scripts/browsers.js';
import { servePage } from '../scripts/preview.js';
import { quantileOf } from './figures.js';

const VERSION = '12.8.2';
const RUNS = 5;
const FLAGS = '--headless=new --no-sandbox --disable-gpu';

/** The lab, a lesson, the lecture. */
const PAGES = ['', '?lesson=late', '?mode=lecture'];
/** A phone on a simulated slow line is what Lighthouse takes unless told. */
const DEVICES = { desktop: ['--preset=desktop'], phone: [] };
/** What is told beside the marks; ms, the last a share of the window. */
const AUDITS = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift'];

export async function lighthouseBench() {
  const server = await servePage();
  try {
    for (const path of PAGES)
      for (const [device, options] of Object.entries(DEVICES)) {
        const reports = [];
        for (let run = 0; run < RUNS; run += 1) reports.push(await lighthouse(server.url + path, options));
        tell(`${path || 'the lab'}, ${device}`, reports);
      }
  } catch (error) {
    console.log(`  Lighthouse is not to be had here: ${String(error).split('\n')[0]}`);
  } finally {
    await server.close();
  }
}

/** @param {string} title @param {readonly Report[]} reports */
function tell(title, reports) {
  console.log(`  Lighthouse, ${title}: medians of ${reports.length}`);
  const line = (/** @type {string} */ name, /** @type {readonly number[]} */ values, digits = 0) =>
    console.log(
      `    ${name}: ${quantileOf([...values], 0.5).toFixed(digits)} (${values.map((value) => value.toFixed(digits)).join(', ')})`,
    );
  for (const name of Object.keys(reports[0]?.categories ?? {}))
    line(
      name,
      reports.map(({ categories }) => (categories[name]?.score ?? Number.NaN) * 100),
    );
  for (const name of AUDITS)
    line(
      name,
      reports.map(({ audits }) => audits[name]?.numericValue ?? Number.NaN),
      name.endsWith('shift') ? 4 : 0,
    );
}

/**
 * @typedef {{ categories: Record<string, { score: number | null }>, audits: Record<string, { numericValue?: number }> }} Report
 * @param {string} url
 * @param {readonly string[]} options
 * @returns {Promise<Report>}
 */
async function lighthouse(url, options) {
  const all = [...options, '--output=json', '--quiet', `--chrome-flags=${FLAGS}`];
  const { stdout } = await promisify(execFile)('npx', ['--yes', `lighthouse@${VERSION}`, url, ...all], {
    env: { ...process.env, CHROME_PATH: requireBrowser('chromium') },
    maxBuffer: 2 ** 26,
  });
  return JSON.parse(stdout);
}

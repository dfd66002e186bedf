/**
 * Lighthouse's marks of the built page on a desktop. It is no dependency of the project (its own dependencies do not stand
 * in a lock file that `npm ci` takes everywhere), so it runs only where npx can fetch it.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { requireBrowser } from '../scripts/browsers.js';
import { servePage } from '../scripts/preview.js';
import { quantileOf } from './figures.js';

const VERSION = '12.8.2';
const RUNS = 3;
const FLAGS = '--headless=new --no-sandbox --disable-gpu';

export async function lighthouseBench() {
  const server = await servePage();
  try {
    /** @type {Record<string, number[]>} */
    const marks = {};
    for (let run = 0; run < RUNS; run += 1) {
      const { categories } = await lighthouse(server.url);
      for (const [name, { score }] of Object.entries(categories)) (marks[name] ??= []).push(score * 100);
    }
    for (const [name, values] of Object.entries(marks))
      console.log(
        `  Lighthouse, ${name}: ${quantileOf(values, 0.5).toFixed(0)} (runs: ${values.map((mark) => mark.toFixed(0)).join(', ')})`,
      );
  } catch (error) {
    console.log(`  Lighthouse is not to be had here: ${String(error).split('\n')[0]}`);
  } finally {
    await server.close();
  }
}

/** @param {string} url @returns {Promise<{ categories: Record<string, { score: number }> }>} */
async function lighthouse(url) {
  const options = ['--preset=desktop', '--output=json', '--quiet', `--chrome-flags=${FLAGS}`];
  const { stdout } = await promisify(execFile)('npx', ['--yes', `lighthouse@${VERSION}`, url, ...options], {
    env: { ...process.env, CHROME_PATH: requireBrowser('chromium') },
    maxBuffer: 2 ** 26,
  });
  return JSON.parse(stdout);
}

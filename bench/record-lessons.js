/**
 * Records what is seen in the lessons, for machines that cannot show it, into src/lessons/recorded-lessons.json: goes through
 * all predictions as a person would. Run it on a quiet machine: `node bench/record-lessons.js`. Each says by itself where and
 * when it was recorded; one that is in doubt is tried again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { inRoot } from '../scripts/paths.js';
import { withPage } from './browser.js';

const FILE = inRoot('src', 'lessons', 'recorded-lessons.json');
const asked = process.argv.slice(2);
const LESSONS = asked.length > 0 ? asked : ['late', 'price', 'valley', 'sharing', 'second-look'];
const STEPS = ['predict', 'predict-again'];
const TRIES = 8;
/** Of these a short measurement is never quite free: its intervals say how sure it is, and a wide one is none. */
const USUAL = new Set(['wide-interval', 'unsteady']);

await build({ logLevel: 'warn' });
/** @type {Record<string, unknown>} */
const recorded = JSON.parse(readFileSync(FILE, 'utf8'));
await withPage('chromium', '?auto=false', async (page) => {
  const home = page.url().split('?')[0];
  for (const lesson of LESSONS)
    for (const step of STEPS)
      for (let tried = 0; tried < TRIES; tried += 1) {
        await page.goto(`${home}?mode=lessons&lesson=${lesson}&step=${step}&auto=false`);
        const prediction = await predictAndSee(page, lesson, step);
        const { source, ...seen } = prediction.seen;
        console.log(prediction.what, source, seen.marks, seen.low, seen.high, seen.doubts);
        if (source !== 'here' || seen.doubts.some((/** @type {string} */ doubt) => !USUAL.has(doubt))) continue;
        recorded[prediction.what] = { source: 'recorded', ...seen, doubts: [] };
        break;
      }
});
writeFileSync(FILE, `${JSON.stringify(recorded, rounded, 2)}\n`);

/** @param {import('./browser.js').Page} page @param {string} lesson @param {string} step */
async function predictAndSee(page, lesson, step) {
  const anew = page.getByRole('button', { name: 'Predict anew' });
  await anew
    .or(page.getByRole('button', { name: 'Lock it in' }))
    .first()
    .waitFor();
  if (await anew.isVisible()) await anew.click();
  for (const slider of await page.getByRole('slider').all()) await slider.press('ArrowRight');
  await page.getByRole('button', { name: 'Lock it in' }).click();
  await page.locator('.lesson-source').waitFor({ timeout: 120_000 });
  const kept = await page.evaluate((name) => localStorage.getItem(name) ?? '', `early-exit.lesson.${lesson}`);
  return JSON.parse(kept).predictions.find((/** @type {{ step: string }} */ each) => each.step === step);
}

/** More digits than were measured say nothing. @param {string} _ @param {unknown} value */
function rounded(_, value) {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
}

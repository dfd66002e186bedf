/**
 * Speed, measured side by side in one run and printed as ratios: `npm run bench` for all parts, or
 * `npm run bench -- kernels engine` for some; `--tries 400` for more tries of the method of measuring;
 * `--before HEAD~9` to compare the kernels with those of an earlier revision. Nothing here passes or fails; tests never
 * compare durations.
 */
import { parseArgs } from 'node:util';
import { ensureBrowsers } from '../scripts/browsers.js';
import { buildPage } from '../scripts/build-page.js';
import { claimsBench } from './claims.js';
import { contentionBench } from './contention.js';
import { engineBench } from './engine.js';
import { kernelsBench } from './kernels.js';
import { ladderBench } from './ladder.js';
import { lighthouseBench } from './lighthouse.js';
import { measureParts } from './measure.js';
import { pageBench } from './page.js';
import { pythonBench } from './python.js';
import { valleyBench } from './valley.js';
import { weightsBench } from './weights.js';
import { writingBench } from './writing.js';

const { positionals: asked, values } = parseArgs({
  allowPositionals: true,
  options: { tries: { type: 'string' }, before: { type: 'string' } },
});
const tries = values.tries === undefined ? undefined : Math.max(1, Math.round(Number(values.tries)) || 1);

const PARTS = {
  kernels: () => kernelsBench(values.before),
  engine: engineBench,
  ...measureParts,
  claims: claimsBench,
  contention: contentionBench,
  ladder: ladderBench,
  python: pythonBench,
  valley: valleyBench,
  weights: weightsBench,
  writing: writingBench,
  page: pageBench,
  lighthouse: lighthouseBench,
};

const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.`);
  process.exit(1);
}

await ensureBrowsers();
await buildPage();
for (const [name, part] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n== ${name} ==`);
  await part(tries);
}

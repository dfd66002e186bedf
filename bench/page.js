/**
 * The page's own speed in Chromium: what a frame costs while workers run, whether drawing or recording disturbs a run, how
 * fast a large trace opens and scrubs. `npm run bench -- page`.
 */
import { loadavg } from 'node:os';
import { drawingDisturbs, recordingCosts } from './disturbance.js';
import { largeTraceBench } from './large-trace.js';
import { liveFrames } from './live.js';

export async function pageBench() {
  printLoad();
  for (const workers of [1, 4, 64]) await liveFrames(workers);
  for (const workers of [1, 4]) await drawingDisturbs(workers);
  for (const workers of [1, 2]) await recordingCosts(workers);
  await largeTraceBench();
  printLoad();
}

/** Other programs change these figures more than anything else. */
function printLoad() {
  console.log(
    `  load of this machine over 1, 5 and 15 minutes: ${loadavg()
      .map((load) => load.toFixed(1))
      .join(', ')}`,
  );
}

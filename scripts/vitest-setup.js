import { bundleNodeWorker } from './node-worker.js';
import { makeLoops } from './javascript-loops.js';
import { compileKernels } from './kernels.js';

/** Runs once before all unit tests: what they load that is not a source. */
export async function setup() {
  await makeLoops();
  await compileKernels();
  if (!(await bundleNodeWorker()))
    console.log('src/engine/worker/node-worker.ts is not there: no worker bundled for Node.');
}

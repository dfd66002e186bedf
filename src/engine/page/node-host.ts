/** The engine's host under Node's worker threads, for tests and the benchmark. */
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Host, WorkerHandle, WorkerKind } from './host.ts';

/** Both paths or URLs are of built files: the bundled entry and the compiled kernels. */
export function nodeHost(script: URL, kernels: URL): Host {
  return {
    spawn: (kind) => spawn(script, kind),
    wasmBytes: async () => new Uint8Array(await readFile(kernels)),
    workerCode: async () => {},
    userAgent: `Node.js ${process.version}`,
    isolated: true,
    cores: availableParallelism(),
    doubtsSince: () => [],
  };
}

function spawn(script: URL, kind: WorkerKind): WorkerHandle {
  const worker = new Worker(script, { workerData: kind });
  return {
    endpoint: nodeEndpoint(worker),
    onFailure: (report) => {
      worker.on('error', ({ message }) => report({ code: 'worker-threw', message }));
      worker.on('messageerror', () => report({ code: 'worker-message-unreadable' }));
      worker.on('exit', () => report({ code: 'worker-ended' }));
    },
    terminate: () => void worker.terminate(),
  };
}

/** The engine's host in a browser. Knows workers and the network, no DOM. */
import wasmUrl from '../kernels/search.wasm?url';
import loneUrl from '../worker/lone-worker.ts?worker&url';
import workerUrl from '../worker/worker.ts?worker&url';
import { fetchFile, isScript, type NoFile } from './fetched.ts';
import type { Host, WorkerHandle, WorkerKind } from './host.ts';
import { reportedCores } from '../../contract/cores.ts';
import { type Fault, FaultError } from '../../contract/faults.ts';
import type { Doubt, Micros } from '../../contract/record.ts';

function spawn(kind: WorkerKind): WorkerHandle {
  const worker = new Worker(kind === 'lone' ? loneUrl : workerUrl, { type: 'module', name: 'early-exit' });
  return {
    endpoint: worker,
    onFailure: (report) => {
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        const { message } = event;
        // A script that can't be loaded gives an event without a message.
        report(message ? { code: 'worker-threw', message } : { code: 'worker-script-missing' });
      });
      worker.addEventListener('messageerror', () => report({ code: 'worker-message-unreadable' }));
    },
    terminate: () => worker.terminate(),
  };
}

async function wasmBytes(signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  try {
    // Whatever type a server gives to what it does not know; a page is what it sends in the place of what it lacks.
    return await fetchFile(wasmUrl, (type) => !type.startsWith('text/'), signal);
  } catch (error) {
    throw error instanceof FaultError ? new FaultError(kernelsFault(error.fault as NoFile)) : error;
  }
}

function kernelsFault(fault: NoFile): Fault {
  switch (fault.code) {
    case 'code-missing':
      return { code: 'kernels-missing', status: fault.status };
    case 'code-unreachable':
      return { code: 'kernels-unreachable' };
    case 'code-late':
      return { code: 'kernels-late', seconds: fault.seconds };
    case 'code-other-type':
      return { code: 'kernels-other-type', type: fault.type };
  }
}

/** `doubtsSince` comes from the page, which sees itself hidden; the engine does not. */
export function browserHost(doubtsSince: (since: Micros) => readonly Doubt[]): Host {
  return {
    spawn,
    wasmBytes,
    // In the cache then, where the workers find it.
    workerCode: async () => void (await fetchFile(workerUrl, isScript)),
    userAgent: navigator.userAgent,
    // Old browsers do not know the word.
    isolated: (globalThis as { readonly crossOriginIsolated?: boolean }).crossOriginIsolated ?? false,
    cores: reportedCores(navigator.hardwareConcurrency),
    doubtsSince,
  };
}

/** The engine's host in a browser. Knows workers and the network, no DOM. */
import wasmUrl from '../kernels/search.wasm?url';
import type { Host, WorkerHandle } from './host.ts';
import { reportedCores } from '../../contract/cores.ts';
import { FaultError } from '../../contract/faults.ts';
import type { Doubt, Micros } from '../../contract/record.ts';

function spawn(): WorkerHandle {
  const worker = new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module', name: 'early-exit' });
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
  const answer = await fetch(wasmUrl, { signal });
  if (!answer.ok) throw new FaultError({ code: 'kernels-missing', status: answer.status });
  return new Uint8Array(await answer.arrayBuffer());
}

/** `doubtsSince` comes from the page, which sees itself hidden; the engine does not. */
export function browserHost(doubtsSince: (since: Micros) => readonly Doubt[]): Host {
  return {
    spawn,
    wasmBytes,
    userAgent: navigator.userAgent,
    // Old browsers do not know the word.
    isolated: (globalThis as { readonly crossOriginIsolated?: boolean }).crossOriginIsolated ?? false,
    cores: reportedCores(navigator.hardwareConcurrency),
    doubtsSince,
  };
}

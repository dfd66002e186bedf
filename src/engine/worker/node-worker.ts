/** The entry of a worker of either kind under Node's worker threads, for tests and the benchmark. */
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { parentPort, workerData } from 'node:worker_threads';
import { LoneSeat } from '../message/lone-seat.ts';
import type { WorkerKind } from '../page/host.ts';
import { Seat } from './seat.ts';

const port = parentPort!;
// A port of Node's handles up to a thousand messages in a row, its own among them: only the loop's next turn is honest.
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const kind = workerData as WorkerKind;
expose(
  kind === 'lone' ? new LoneSeat((progress) => port.postMessage(progress), nextTurn) : new Seat(),
  nodeEndpoint(port),
);

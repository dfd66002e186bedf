/** The entry of a worker under Node's worker threads, for tests and the benchmark. */
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { parentPort } from 'node:worker_threads';
import { Seat } from './seat.ts';

const port = parentPort!;
// A port of Node's handles up to a thousand messages in a row, its own among them: only the loop's next turn is honest.
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
expose(new Seat((progress) => port.postMessage(progress), nextTurn), nodeEndpoint(port));

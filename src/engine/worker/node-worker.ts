/** The entry of a worker under Node's worker threads, for tests and the benchmark. */
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { parentPort } from 'node:worker_threads';
import { Seat } from './seat.ts';

expose(new Seat(), nodeEndpoint(parentPort!));

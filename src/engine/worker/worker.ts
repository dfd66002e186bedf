/** The entry of a worker over shared memory. No top-level await before `expose`: a message that comes earlier would be lost. */
import { expose } from 'comlink';
import { Seat } from './seat.ts';

expose(new Seat());

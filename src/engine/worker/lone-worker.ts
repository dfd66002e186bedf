/** The entry of a worker that shares nothing. */
import { expose } from 'comlink';
import { LoneSeat } from '../message/lone-seat.ts';

expose(new LoneSeat((progress) => postMessage(progress)));

/** What a worker does where something is measured. */
import { runBlocks } from './blocks.ts';
import { handOver, wakeUp } from './probe-rounds.ts';
import { playRounds } from './rounds.ts';

export const seatMeasures = { runBlocks, handOver, wakeUp, playRounds };

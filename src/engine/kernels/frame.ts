/**
 * The frame: where one worker's kernel finds its orders and leaves its counts, in the shared block. Byte offsets from
 * the frame's start. This file is read by TypeScript and by AssemblyScript alike, so it holds plain constants only.
 * Only the worker that owns the frame touches it.
 */

/** f64: the number the first iteration tests. */
export const START = 0;
/** f64: the number to go on with after a wrap. */
export const WRAP_TO = 8;
/** i32: iterations of this segment, at most 2^29. */
export const LENGTH = 16;
/** i32: the check interval, 1 … 2^29, or OUT_OF_REACH. */
export const INTERVAL = 20;
/** i32: iterations until the first check; for the modulo guard the counter's first value. */
export const FIRST = 24;
/** i32: iterations between two published positions, the same for every interval. */
export const CHUNK = 28;
/** i32: the iteration before which the number wraps for the first time, or OUT_OF_REACH. */
export const WRAP_AT = 32;
/** i32: iterations from one wrap to the next. */
export const WRAP_LENGTH = 36;
/** i32: 1 when a prime ends the segment. */
export const STOP_AT_PRIME = 40;
/** i32: units of extra work in a check; only the `extra` loops look at it. */
export const EXTRA = 44;
/** i32 each: addresses of the words shared with others. */
export const FLAG = 48;
export const STOP = 52;
export const LOCK = 56;
export const POSITION = 60;
export const PULSE = 64;
/** i32 each, written by the kernel: iterations, checks and primes of this segment. */
export const DONE = 68;
export const CHECKS = 72;
export const PRIMES = 76;
/** i32: how many steps an iteration has; only the `Steps` loops look at it. */
export const STEP_COUNT = 80;
/** i32: where the chain of steps stands. Nobody reads it but the next step: it is there so that no step is dropped. */
export const CHAIN = 84;

/** i32: address of the word that counts this worker's iterations; only the loops that count look at it. */
export const TALLY = 88;
/** i32: 1 when others add to it as well; only the loops in JavaScript look at it. */
export const TALLY_SHARED = 92;

export const FRAME_BYTES = 128;

/** Why a kernel came back. */
export const ENDED = 0;
export const SAW_FLAG = 1;
export const MET_PRIME = 2;
export const TOLD_TO_STOP = 3;

/** A count that no segment reaches, and still a small integer for V8 (below 2^30). */
export const OUT_OF_REACH = 1073741823;

/** Divisions between two looks at the stop word inside one number. */
export const DIVISIONS_PER_LOOK = 1048576;

/** States of the lock word. */
export const FREE = 0;
export const HELD = 1;
export const CONTENDED = 2;

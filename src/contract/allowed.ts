/** What a value from outside may be, as data: a code and its figures. Only texts/ makes words of it. */

export type Allowed =
  /** Kernels that this browser has. */
  | { readonly code: 'kernels-here'; readonly words: readonly string[] }
  | { readonly code: 'one-of'; readonly words: readonly (string | number)[] }
  /** Ways of reading the flag that there are here. */
  | { readonly code: 'flags-here'; readonly words: readonly string[] }
  /** A whole number; `high` null: up to 2^53 − 1, which goes without saying. */
  | { readonly code: 'whole'; readonly low: number; readonly high: number | null }
  /** A number of seconds. */
  | { readonly code: 'seconds'; readonly low: number; readonly high: number }
  /** A share of something: 0.005 for 0.5 %. */
  | { readonly code: 'fraction'; readonly low: number; readonly high: number }
  | { readonly code: 'truth' | 'text' | 'list' | 'number' | 'date' }
  /** This value and no other. */
  | { readonly code: 'exactly'; readonly value: string | number }
  /** A number between −2^53 and 2^53: nothing measured is larger. */
  | { readonly code: 'figure' }
  /** A time in µs, from 0 on and below 2^53. */
  | { readonly code: 'micros' }
  /** Of a file: no less than the entry before; no end before the start; nothing after the worker left, or beyond its iterations. */
  | { readonly code: 'ascending' | 'after-start' | 'before-leaving' | 'within-iterations' }
  /** Of a trace: what does not contradict this part of its record. */
  | { readonly code: 'agrees'; readonly with: 'outcome' | 'results' | 'times' | 'range' }
  | { readonly code: 'object'; readonly fields: readonly string[] }
  /** No such field: these there are. */
  | { readonly code: 'fields'; readonly fields: readonly string[] }
  /** No such key of the address: these there are. */
  | { readonly code: 'keys'; readonly keys: readonly string[] }
  /** The key of the address, once. */
  | { readonly code: 'once' }
  /** Microseconds from the flag. */
  | { readonly code: 'moment' }
  /** Pairs [from, to], one a worker, with 0 ≤ from ≤ to ≤ `number`. */
  | { readonly code: 'ranges'; readonly workers: number; readonly number: number }
  /** As many pairs as the list of intervals has entries. */
  | { readonly code: 'ranges-for-list'; readonly entries: number }
  /** Ranges in which this worker, who has the planted target, has numbers to search. */
  | { readonly code: 'ranges-for-target'; readonly worker: number }
  /** 1 … `high`, `never`, or one of these per worker. */
  | { readonly code: 'interval'; readonly high: number }
  /** One for all, or one for each of so many workers. */
  | { readonly code: 'interval-for-ranges'; readonly workers: number }
  /** One for all: a sweep refuses lists. */
  | { readonly code: 'one-interval' }
  /** A list of up to `entries` intervals. */
  | { readonly code: 'intervals'; readonly entries: number; readonly high: number }
  /** `prime`, or 1 … `high` steps. */
  | { readonly code: 'work'; readonly high: number }
  /** What this field may be so that it goes with steps, or steps with the others: with steps no number is prime. */
  | { readonly code: 'steps'; readonly gives: 'work' | 'unit' | 'target' | 'task' }
  /** What this field may be so that it goes with the flag as a message, or the flag with the others. */
  | { readonly code: 'heard'; readonly gives: 'unit' | 'guard' | 'counter' | 'flag' }
  /** `find`: in `count` nobody raises the flag. */
  | { readonly code: 'find' }
  | { readonly code: 'target' }
  /** A target in one of these workers, whose ranges are not empty; none: `prime` alone. `all`: they are all there are. */
  | { readonly code: 'target-in'; readonly workers: readonly number[]; readonly all: boolean };

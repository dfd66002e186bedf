/** Heads of CSV columns: the same in every language, like the numbers below them. */

export const OVERHEAD_HEADS = {
  interval: 'k',
  overhead: 'Overhead, %',
  low: 'low, %',
  high: 'high, %',
  inferred: 'Inferred, %',
  pairs: 'Pairs',
  kind: 'Interval',
  status: 'State',
} as const;

export const TOTAL_HEADS = {
  interval: 'k',
  overhead: 'Checking, %',
  low: 'low, %',
  high: 'high, %',
  overshoot: 'Overshoot, %',
  overshootFrom: 'Overshoot is',
  total: 'Together, %',
  model: 'Model, %',
} as const;

export const EXITS_HEADS = {
  interval: 'k',
  median: 'Median, iterations',
  p95: '95 %, iterations',
  last: 'Last out, median, iterations',
  modelOne: 'Model k/2, iterations',
  modelLast: 'Model, last, iterations',
  medianMicros: 'Median, µs',
  p95Micros: '95 %, µs',
  lastMicros: 'Last out, median, µs',
  rounds: 'Rounds',
  interrupted: 'Interrupted',
  belowClock: 'Below the clock',
  uniform: 'Uniform, p',
  worker: 'Worker',
  exits: 'Exits',
} as const;

export const CARD_HEADS = {
  what: 'What',
  value: 'Value',
  low: 'low',
  high: 'high',
  unit: 'Unit',
  n: 'n',
} as const;

export const WEIGHTS_HEADS = {
  what: 'An iteration is',
  workers: 'At once',
  ns: 'ns an iteration',
  overhead: 'Overhead, %',
  low: 'low, %',
  high: 'high, %',
  below: 'below, %',
  check: 'ns a check',
  pairs: 'Pairs',
} as const;

export const WRITING_HEADS = {
  what: 'What is written',
  workers: 'Workers',
  ns: 'ns',
  low: 'low, ns',
  high: 'high, ns',
  times: 'Times own words',
  timesLow: 'low, times',
  timesHigh: 'high, times',
  counted: 'Counted',
  expected: 'Expected',
} as const;

export const LADDER_HEADS = {
  what: 'Check',
  workers: 'At once',
  source: 'Figures are',
  ns: 'ns a check',
  low: 'low, ns',
  high: 'high, ns',
  below: 'below, ns',
  rare: 'rare, ns',
  best: 'Best k',
  pairs: 'Pairs',
} as const;

export const RUN_HEADS = {
  name: 'Run',
  took: 'Took, µs',
  overshoot: 'Wasted at most, iterations',
  latency: 'Last exit after the flag, µs',
} as const;

/** Of sweeps on one axis, whose k counts this. */
export const comparedHeads = (unit: 'iterations' | 'primes') =>
  ({
    ...{ name: 'Sweep', interval: `k, ${unit}`, overhead: 'Overhead, %', low: 'low, %', high: 'high, %' },
    pairs: 'Pairs',
  }) as const;

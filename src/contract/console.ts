/** The calls of the console by name, as one writes them. The README says what each gives; `help()` says it in short. */
export const CONSOLE_CALLS = {
  run: 'await lab.run(settings?)',
  stop: 'lab.stop()',
  exits: 'await lab.exits(settings?, {count})',
  races: 'await lab.races(settings?, {rounds})',
  sweep: 'await lab.sweep(settings?, {intervals, precision, seconds, seed, workers})',
  calibrate: 'await lab.calibrate()',
  trace: 'await lab.trace(settings?)',
  ladder: 'await lab.ladder(settings?, {seconds, seed, foundAfter})',
  weights: 'await lab.weights(settings?, {seconds, seed})',
  writing: 'await lab.writing(settings?, {seconds, seed})',
  claims: 'await lab.claims({seconds, only, seed})',
  environment: 'lab.environment()',
  settings: 'lab.settings',
  help: 'lab.help()',
} as const;

export type ConsoleName = keyof typeof CONSOLE_CALLS;

/** Why a sweep names no best interval: its `why`. */
export const NO_BEST = [
  'task-count',
  'found-after-unknown',
  'check-cost-unknown',
  'alone',
  'nothing-measured',
] as const;
export type NoBest = (typeof NO_BEST)[number];

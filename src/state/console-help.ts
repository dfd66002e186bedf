/** The calls of the console, in words: printed by `lab.help()`; the README has the same text. */
export interface ConsoleCall {
  readonly call: string;
  readonly does: string;
}

export const CONSOLE_CALLS: readonly ConsoleCall[] = [
  {
    call: 'await lab.run(settings?)',
    does: 'One run; gives its record. The page shows it and keeps it in the log; its controls stay as they are.',
  },
  { call: 'lab.stop()', does: 'Ends what goes on now. Calls of the console that wait keep their turn.' },
  {
    call: 'await lab.exits(settings?, {count})',
    does: 'Repeated exits, 1,000 unless told: a list of {worker, iterations, micros} after the flag.',
  },
  {
    call: 'await lab.races(settings?, {rounds})',
    does: 'Rounds in which all workers meet a prime at once, 1,000 unless told: {rounds, duplicates}.',
  },
  {
    call: 'await lab.sweep(settings?, {intervals, precision, seconds, seed})',
    does: 'Overhead over many check intervals, with its 95 % intervals; one interval for all workers.',
  },
  {
    call: 'await lab.calibrate()',
    does: 'What an iteration, a check and a hand-over cost here: the calibration card.',
  },
  { call: 'await lab.trace(settings?)', does: 'One run with its events, as the replay shows them.' },
  { call: 'lab.ladder()', does: 'Not part of this version yet.' },
  { call: 'lab.claims()', does: 'Not part of this version yet.' },
  { call: 'lab.environment()', does: 'The browser, isolation, reported cores, and the step of the clock.' },
  { call: 'lab.settings', does: 'The settings that the page shows now, complete.' },
  { call: 'lab.help()', does: 'This list.' },
];

const CLOSING = [
  'Settings are given in part, {interval: 1000}; what is left out has its default, whatever the page shows.',
  'Bad settings reject with a SettingsError {field, value, allowed}. Calls wait for each other.',
];

/** A line for each call, and how they behave. */
export function helpText(): string {
  const width = Math.max(...CONSOLE_CALLS.map(({ call }) => call.length));
  return [...CONSOLE_CALLS.map(({ call, does }) => `${call.padEnd(width)}  ${does}`), '', ...CLOSING].join('\n');
}

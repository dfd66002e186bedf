/** What the console's help says: English in every language. */
import { CONSOLE_CALLS, type ConsoleName } from '../../contract/console.ts';

const DOES: Readonly<Record<ConsoleName, string>> = {
  run: 'One run; gives its record. The page shows it and keeps it in the log; its controls stay as they are.',
  stop: 'Ends what goes on now. Calls of the console that wait keep their turn.',
  exits: 'Repeated exits, 1,000 unless told: a list of {worker, iterations, micros} after the flag.',
  races: 'Rounds in which all workers meet a prime at once, 1,000 unless told: {rounds, duplicates}.',
  sweep: 'Overhead over many check intervals, with its 95 % intervals; one interval for all workers.',
  calibrate: 'What an iteration, a check and a hand-over cost here: the calibration card.',
  trace: 'One run with its events, as the replay shows them.',
  ladder: 'What a check costs, in every way of reading the flag: the ladder. A minute unless told.',
  weights: 'What checks cost by the weight of an iteration, light to heavy, and the slope of the fall.',
  writing: 'What writing in each iteration costs, by one worker and by several at once, in each kind of counter.',
  claims: 'The nine claims of the lecture, each with a verdict of this machine; at most a minute.',
  environment: 'The browser, isolation, reported cores, and the step of the clock.',
  settings: 'The settings that the page shows now, complete.',
  help: 'This list.',
};

const CLOSING = [
  'Settings are given in part, {interval: 1000}; what is left out has its default, whatever the page shows.',
  'Bad settings reject with a SettingsError {field, value, allowed}. Calls wait for each other.',
];

/** A line for each call, and how they behave. */
export function helpText(): string {
  const calls = Object.entries(CONSOLE_CALLS) as [ConsoleName, string][];
  const width = Math.max(...calls.map(([, call]) => call.length));
  return [...calls.map(([name, call]) => `${call.padEnd(width)}  ${DOES[name]}`), '', ...CLOSING].join('\n');
}

/** What the console says: English in every language, and numbers as JavaScript writes them. */
import { CONSOLE_CALLS, type ConsoleName } from '../../contract/console.ts';
import type { ConsoleSpeech } from '../../state/deps.ts';
import type { Formats } from '../formats.ts';
import { faultTexts } from './faults.ts';
import { problemTexts } from './problems.ts';

const DOES: Readonly<Record<ConsoleName, string>> = {
  run: 'One run; gives its record. The page shows it and keeps it in the log; its controls stay as they are.',
  stop: 'Ends what goes on now. Calls of the console that wait keep their turn.',
  exits: 'Repeated exits, 1,000 unless told: a list of {worker, iterations, micros} after the flag.',
  races: 'Rounds in which all workers meet a prime at once, 1,000 unless told: {rounds, duplicates}.',
  sweep: 'Overhead over many check intervals, with its 95 % intervals; one interval for all workers.',
  calibrate: 'What an iteration, a check and a hand-over cost here: the calibration card.',
  trace: 'One run with its events, as the replay shows them.',
  ladder: 'Not part of this version yet.',
  claims: 'Not part of this version yet.',
  environment: 'The browser, isolation, reported cores, and the step of the clock.',
  settings: 'The settings that the page shows now, complete.',
  help: 'This list.',
};

const CLOSING = [
  'Settings are given in part, {interval: 1000}; what is left out has its default, whatever the page shows.',
  'Bad settings reject with a SettingsError {field, value, allowed}. Calls wait for each other.',
];

/** A line for each call, and how they behave. */
function helpText(): string {
  const calls = Object.entries(CONSOLE_CALLS) as [ConsoleName, string][];
  const width = Math.max(...calls.map(([, call]) => call.length));
  return [...calls.map(([name, call]) => `${call.padEnd(width)}  ${DOES[name]}`), '', ...CLOSING].join('\n');
}

/** `formats` are those of English. */
export function consoleTexts(formats: Formats): ConsoleSpeech {
  const problems = problemTexts(formats);
  return { help: helpText, allowed: problems.allowed, problem: problems.sentence, fault: faultTexts(formats).sentence };
}

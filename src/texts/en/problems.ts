/** What a value may be, in words: of settings, options, the address and files. */
import type { Allowed } from '../../contract/allowed.ts';
import { shownText, shownValue, type Problem } from '../../contract/problems.ts';
import type { Formats } from '../formats.ts';

const AGREES = {
  outcome: 'outcome of the worker',
  results: 'results of the run',
  times: 'other times of the worker',
  range: 'range of the worker',
} as const;

export const problemTexts = ({ or }: Pick<Formats, 'or'>) => {
  const quoted = (words: readonly (string | number)[]): string => or(words.map((word) => JSON.stringify(word)));
  const allowed = (what: Allowed): string => {
    switch (what.code) {
      case 'one-of':
        return quoted(what.words);
      case 'kernels-here':
        return `${quoted(what.words)}; this browser has no other kernel`;
      case 'flags-here':
        return `${quoted(what.words)}; without shared memory there is no other flag`;
      case 'exactly':
        return JSON.stringify(what.value);
      case 'whole':
        return `a whole number from ${what.low} ${what.high === null ? 'on' : `to ${what.high}`}`;
      case 'seconds':
        return `a number of seconds from ${what.low} to ${what.high}`;
      case 'fraction':
        return `a fraction between ${what.low} and ${what.high}, as 0.005 for ± 0.5 %`;
      case 'truth':
        return 'true or false';
      case 'text':
        return 'text';
      case 'list':
        return 'a list';
      case 'number':
        return 'a number';
      case 'figure':
        return 'a number between −2^53 and 2^53';
      case 'date':
        return 'a date and time';
      case 'micros':
        return 'a time in µs, from 0 on and below 2^53';
      case 'ascending':
        return 'no less than the entry before it';
      case 'after-start':
        return 'no earlier than the start of the worker';
      case 'before-leaving':
        return 'no later than the worker left';
      case 'within-iterations':
        return 'no more than the iterations of the worker';
      case 'agrees':
        return `what goes with the ${AGREES[what.with]}`;
      case 'object':
        return `an object with the fields ${what.fields.join(', ')}`;
      case 'fields':
        return `no such field; the fields are ${what.fields.join(', ')}`;
      case 'keys':
        return `only the keys ${what.keys.join(', ')}; there is no such key`;
      case 'once':
        return 'this key once';
      case 'moment':
        return 'a number of microseconds from the flag, as in moment=-12.5';
      case 'ranges':
        return `a list of 1 to ${what.workers} pairs [from, to], one per worker, whole numbers with 0 ≤ from ≤ to ≤ ${what.number}`;
      case 'ranges-for-list':
        return `a list of ${what.entries} pairs [from, to], since the list of intervals has ${what.entries} entries`;
      case 'ranges-for-target':
        return `a list in which worker ${what.worker} has numbers to search, since the planted target is there`;
      case 'interval':
        return `a whole number from 1 to ${what.high}, or "never", or a list with one of these per worker`;
      case 'interval-for-ranges':
        return `one interval for all, or a list of ${what.workers}, one per worker`;
      case 'one-interval':
        return 'one interval for all workers; a sweep refuses lists';
      case 'intervals':
        return `a list of 1 to ${what.entries} whole numbers from 1 to ${what.high}, or "never"`;
      case 'work':
        return `"prime", or a whole number of steps from 1 to ${what.high}`;
      case 'steps':
        return withSteps(what);
      case 'heard':
        return withMessage(what);
      case 'find':
        return '"find"; in "count" nobody raises the flag';
      case 'target':
        return '"prime", or {worker, at} with the number of a worker whose range is not empty and 0 ≤ at < 1, or {worker, from, to} with 0 ≤ from < to ≤ 1';
      case 'target-in':
        return targetIn(what);
    }
  };
  const withSteps = ({ gives }: Extract<Allowed, { code: 'steps' }>): string => {
    switch (gives) {
      case 'unit':
        return '"iterations", since with steps no number is prime; "primes" only with the work "prime"';
      case 'target':
        return 'a planted target, {worker, at} or {worker, from, to}, since with steps no number is prime; "prime" only with the work "prime"';
      case 'task':
        return '"count"; or "find" with a planted target, since with steps no number is prime';
      case 'work':
        return '"prime"; or so many steps with a planted target, {worker, at}, and an interval that counts "iterations", since with steps no number is prime';
    }
  };
  const withMessage = ({ gives }: Extract<Allowed, { code: 'heard' }>): string => {
    switch (gives) {
      case 'unit':
        return '"iterations", since a message is heard every so many iterations; "primes" only with a flag in shared memory';
      case 'guard':
        return '"nested", since a message is heard outside the loop; the others only with a flag in shared memory';
      case 'counter':
        return '"none", since with a message no memory is shared; the others only with a flag in shared memory';
      case 'flag':
        return '"atomic", "plain" or "lock"; or "message" with the guard "nested", an interval that counts "iterations" and no counter';
    }
  };
  const targetIn = ({ workers, all }: Extract<Allowed, { code: 'target-in' }>): string => {
    if (workers.length === 0) return '"prime", since every range is empty';
    const here = all && workers.length > 1 ? `0 to ${workers.length - 1}` : workers.join(', ');
    return `"prime", or {worker, at} with 0 ≤ at < 1 and a worker whose range is not empty (here ${here})`;
  };
  /** Its words alone, with examples of how it looks in the address. */
  const allowedBy = ({ allowed: what, examples }: Problem): string =>
    examples === undefined ? allowed(what) : `${allowed(what)}; in the address: ${or(examples)}`;
  return {
    allowed: allowedBy,
    /** One sentence: "interval (k) = 0 — allowed: a whole number from 1 to …" */
    sentence: (problem: Problem): string => {
      const { field, value, where, key } = problem;
      if (value === undefined) return `${field} is missing.`;
      const name = key === undefined || key === field ? field : `${field} (${key})`;
      const text = key !== undefined && typeof value === 'string' ? shownText(value) : shownValue(value);
      const part = where === undefined ? '' : ` (worker ${where.worker} has ${shownValue(where.value)})`;
      return `${name} = ${text}${part} — allowed: ${allowedBy(problem)}.`;
    },
  };
};

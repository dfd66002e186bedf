/** The result of a run in figures: what it rests on, and the table of its workers. */
import type { Counted, Outcome } from '../../contract/record.ts';
import type { Formats } from '../formats.ts';

export const outcomeTexts = () => ({
  names: {
    found: 'found',
    late: 'late',
    'exited-early': 'exited early',
    exhausted: 'range ended',
    stopped: 'stopped',
    failed: 'failed',
  } satisfies Record<Outcome, string>,
  meanings: {
    found: 'raised the flag and wrote the result',
    late: 'met a prime, but under the lock the flag was already up',
    'exited-early': 'a check saw the flag',
    exhausted: 'reached the end of its range',
    stopped: 'was stopped by you',
    failed: 'did not finish',
  } satisfies Record<Outcome, string>,
  /** Where they differ with the flag as a message. */
  meaningsByMessage: {
    found: 'its message was the first that the page took',
    late: 'met its target too, but another message had come first',
    'exited-early': 'heard of the find at a yield',
  } as Partial<Record<Outcome, string>>,
});

export const factTexts = ({ count, plural, time }: Formats) => ({
  /** Every iteration counted, in the word or words of the counter. */
  counted: ({ counted, expected }: Counted) =>
    counted === expected
      ? `The counter holds all ${plural(expected, 'iteration', 'iterations')}.`
      : `The counter holds ${count(counted)} of ${plural(expected, 'iteration', 'iterations')}: ${plural(expected - counted, 'update was', 'updates were')} lost, since two workers read the same value and both wrote it back plus 1.`,
  changed: 'settings changed',
  changedTitle: 'This result belongs to earlier settings. Run again for the present ones.',
  measured: 'measured here, one run',
  recorded: 'recorded elsewhere, one run',
  measuredSweep: 'measured here, sweep',
  took: (micros: number) => `${time(micros)} from the start to the last exit`,
  doubts: 'Reasons to doubt this result',
  failedMeans: 'This run does not count. Where there are figures, they say what a worker did until then.',
  failedDo: 'New workers take the place of those that failed. Run again; if that fails too, load the page anew.',
  runAgain: 'Run again',
});

export const tableTexts = ({ count, plural, time }: Formats) => ({
  caption: 'What each worker did in this run',
  worker: 'Worker',
  outcome: 'Outcome',
  iterations: 'Iterations',
  checks: 'Checks',
  primes: 'Primes',
  start: 'Start',
  end: 'End',
  overshoot: 'Overshoot',
  latency: 'Exit latency',
  noFigure: 'no figure: this worker was ended by force',
  notApplicable: 'does not apply: this worker did not learn of another’s find',
  notCounted: 'not known: by message nobody knows where a worker was when the answer came',
  numbers: (numbers: readonly number[]) => numbers.map(count).join(', '),
  /** The clock's grain is some µs: more digits would not be true. */
  micros: (micros: number) => (micros < 1000 ? `${count(micros)} µs` : time(micros)),
  chunk: (chunk: number) =>
    chunk <= 1
      ? 'Overshoot is exact.'
      : `Overshoot is known up to ${plural(chunk, 'iteration', 'iterations')}: that often a worker publishes its position.`,
  lastPublished: (iterations: number) => `at least ${count(iterations)}, the last it published`,
  showAll: (workers: number) => `Show all ${count(workers)} workers`,
  showFewer: 'Show fewer',
});

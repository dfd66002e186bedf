/** The ladder: what one look at the flag costs, in every way there is. */
import type { LadderResult, NoRung } from '../../measure/ladder-results.ts';
import type { PythonWay, RecordedPython } from '../../measure/recorded-python.ts';
import type { LadderAnswer, LadderName } from '../chart-facts.ts';
import type { ChartFigures } from '../chart-figures.ts';
import { NO_FIGURE, type Formats } from '../formats.ts';
import { aloneText } from './alone.ts';

export const ladderTexts = (formats: Formats, { calibrated, roughly }: ChartFigures) => {
  const { count, date, day, plural, short } = formats;
  const alone = aloneText(formats);
  const flags = { atomic: 'atomic', plain: 'plain', lock: 'lock', message: 'message' };
  const kernels = { wasm: 'WebAssembly', js: 'JavaScript' };
  const ways: Readonly<Record<PythonWay, string>> = {
    value: 'Value.value, with its lock',
    raw: 'RawValue.value, plain',
    lock: 'Lock: acquire, release',
    queue: 'Queue.empty(), a message',
  };
  const ns = (value: number): string => `${calibrated(value, 'ns')} ns`;
  /** What is only an upper end, or a ratio of two figures, is not known to three digits. */
  const two = (value: number): string => short(Number(value.toPrecision(2)));
  const crowd = (workers: number): string => (workers === 1 ? 'alone' : `${count(workers)} at once`);
  const named = ({ flag, kernel, workers }: LadderName): string =>
    [flags[flag], ...(flag === 'message' ? [] : [kernels[kernel]]), crowd(workers)].join(', ');
  const cost = ({ value, below }: { readonly value: number; readonly below: number | null }): string =>
    below === null ? ns(value) : `less than ${two(below)} ns`;
  const why: Readonly<Record<NoRung, string>> = {
    'flag-unseen': 'never looked again',
    'nothing-measured': 'not known yet',
  };
  return {
    title: 'The ladder: what one check costs',
    start: 'Measure the ladder',
    again: 'Measure again',
    stop: 'Stop',
    progress: 'Progress of the ladder',
    going: (secondsLeft: number) => `Measuring, about ${count(Math.ceil(secondsLeft))} s left`,
    empty:
      'Not measured here yet. What does one check cost: an ordinary read, an atomic one, a lock nobody else wants, a lock everybody wants, a yield to hear a message? In a minute at most the lab measures each on this machine; first dots come after some seconds.',
    stopped: 'Stopped: what was measured so far stays.',
    x: 'Nanoseconds a check (log scale)',
    row: (flag: keyof typeof flags, kernel: keyof typeof kernels): string =>
      flag === 'message' ? 'message: one yield' : `${flags[flag]} · ${kernels[kernel]}`,
    way: (way: PythonWay) => ways[way],
    here: 'Measured here',
    recorded: ({ python, machine, time }: RecordedPython, narrow: boolean) =>
      narrow
        ? `Recorded elsewhere: ${python}, ${day(time)}`
        : `Recorded elsewhere: ${python}, ${plural(machine.cores, 'core', 'cores')}, ${machine.model}, ${date(time)}`,
    tick: short,
    key: { alone: 'one alone', together: 'all at once' },
    dot: cost,
    why,
    best: (interval: number | null, narrow: boolean) => {
      const k = interval === null ? NO_FIGURE : roughly(interval);
      return narrow ? `best k ${k}` : k;
    },
    bestHead: 'best k for your set-up',
    choose: (flag: keyof typeof flags, kernel: keyof typeof kernels): string =>
      flag === 'message'
        ? 'Hear of the find by a message'
        : `Read the flag this way: ${flags[flag]}, ${kernels[kernel]}`,
    sentence: (answer: LadderAnswer): string => {
      switch (answer.kind) {
        case 'none':
          return 'No rung has a figure yet.';
        case 'range':
          return [
            `A check costs from ${cost(answer.cheapest)} (${named(answer.cheapest)}) up to ${cost(answer.dearest)} (${named(answer.dearest)}).`,
            ...(answer.queue === null
              ? []
              : [`The lock everybody wants costs ${two(answer.queue)} times the one nobody else wants.`]),
          ].join(' ');
      }
    },
    unseen: (names: readonly LadderName[]) =>
      `${names.map(named).join('; ')}: the compiler read the flag once and never looked again. That is no cheap check but none: a worker would never leave early.`,
    reading: ({ workers, environment }: LadderResult) =>
      [
        'Every dot: a check before each iteration (k = 1), with its 95 % interval.',
        workers > 1
          ? `All at once are ${plural(workers, 'worker', 'workers')}.`
          : `${alone(environment.cores)}, so nobody else can want the flag.`,
        'Press a row to read the flag that way: the picture at the top follows.',
      ].join(' '),
    notes: ({ work, foundAfter, rungs }: LadderResult) =>
      [
        `The loop is so light that a check shows: ${plural(work, 'step', 'steps')} an iteration.`,
        ...(rungs.some(({ flag }) => flag === 'message')
          ? [
              'With a message a check is one yield of the worker to its event loop, by the fastest way of this browser after which a message has surely come; it is timed by itself, and is the same on each kernel.',
            ]
          : []),
        'A check in your own loop is rarer and can cost something else: Overhead measures that one.',
        ...(foundAfter === null
          ? []
          : [
              `Best k: for your set-up, a find after ${plural(foundAfter, 'iteration', 'iterations')}, by what a rare check costs, which the table has: not always what a check at k = 1 costs. A dash: that is not known well enough.`,
            ]),
        'The coloured row is the way of your set-up.',
        'The rows of Python were recorded elsewhere, by a program of the same kind: other machine, other language.',
      ].join(' '),
    columns: {
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
    },
    sources: { here: 'measured here', recorded: 'recorded' },
    python: 'Python',
  };
};

/** What writing costs: counters of every kind, and the lock, by how many want them at once. */
import type { Kernel } from '../../contract/settings.ts';
import type { LostUpdates, WritingResult } from '../../measure/writing-results.ts';
import type { WritingAnswer } from '../chart-facts.ts';
import type { ChartFigures } from '../chart-figures.ts';
import type { Formats } from '../formats.ts';
import { aloneText } from './alone.ts';

export const writingTexts = (formats: Formats, { calibrated }: ChartFigures) => {
  const { count, plural, short } = formats;
  const alone = aloneText(formats);
  const kernels: Readonly<Record<Kernel, string>> = { wasm: 'WebAssembly', js: 'JavaScript' };
  /** A quotient of two figures is not known to three digits. */
  const two = (value: number): string => short(Number(value.toPrecision(2)));
  const ways = {
    none: 'no counter',
    padded: 'own words, lines apart',
    packed: 'own words, one line',
    plain: 'one word, ordinary',
    shared: 'one word, atomic',
    lock: 'a lock, each check',
  };
  const shortWays: typeof ways = {
    none: 'none',
    padded: 'apart',
    packed: 'one line',
    plain: 'ordinary',
    shared: 'atomic',
    lock: 'lock',
  };
  const lost = ({ counted, expected }: LostUpdates): string =>
    counted === expected
      ? `An ordinary word for all lost none of ${count(expected)} updates in the run that was counted, and may in the next.`
      : `An ordinary word for all is cheaper and wrong: of ${count(expected)} updates it lost ${count(expected - counted)} (${two((100 * (expected - counted)) / expected)} %).`;
  return {
    title: 'Writing is what costs',
    start: 'Measure what writing costs',
    again: 'Measure again',
    stop: 'Stop',
    progress: 'Progress of what writing costs',
    going: (secondsLeft: number) => `Measuring, about ${count(Math.ceil(secondsLeft))} s left`,
    empty:
      'Not measured here yet. Each worker also adds 1 to a counter in each iteration. What does it cost where each has a word of its own, where these words are neighbours in memory, where all share one? In about half a minute the lab measures it on this machine, for one worker and for as many as run at once.',
    stopped: 'Stopped: what was measured so far stays.',
    x: 'Workers that write at once',
    y: (hasLock: boolean): string =>
      hasLock ? 'ns an iteration; lock: a check (log scale)' : 'ns an iteration (log scale)',
    tick: short,
    label: (way: keyof typeof ways, ns: number, narrow: boolean) =>
      `${narrow ? shortWays[way] : ways[way]} ${calibrated(ns, 'ns')}`,
    way: (way: keyof typeof ways) => ways[way],
    sentence: ({ workers, cores, shared, packed, lock, lost: gone }: WritingAnswer): string =>
      workers === 1
        ? `${alone(cores)}: nobody shares anything, so nothing can be seen of what sharing costs.`
        : [
            shared === null
              ? `That ${count(workers)} workers count in one word cannot be told from counting in words of their own.`
              : `${count(workers)} workers that count in one word of memory take ${two(shared)} times as long as with a word each.`,
            packed === null
              ? 'Whether their own words lie on one cache line cannot be told by the time.'
              : `Own words on one cache line, which nobody shares: still ${two(packed)} times as long.`,
            ...(lock === null
              ? []
              : [`A lock that ${count(workers)} want costs ${two(lock)} times one that nobody wants.`]),
            ...(gone === null ? [] : [lost(gone)]),
          ].join(' '),
    none: 'Nothing has a figure yet.',
    notes: ({ settings, work, workers, locks, environment }: WritingResult) =>
      [
        `Dots: an iteration of ${plural(work, 'step', 'steps')} with its write, in ${kernels[settings.kernel]}, with its 95 % interval${locks.some(({ ns }) => ns !== null) ? '; for the lock one check before each iteration' : ''}.`,
        'A processor writes to a line of its cache only while no other one has it: what several write travels between them each time, what each only reads does not.',
        environment.cores !== null && environment.cores <= 2
          ? 'It was measured on two cores at most. What more of them would add is not measured, and not guessed.'
          : workers === 1
            ? `${alone(environment.cores)}.`
            : `${count(workers)} workers ran at once; more would only wait for a core.`,
      ].join(' '),
    columns: {
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
    },
  };
};

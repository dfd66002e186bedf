/** A run in a line of the log: the same order of things in every language, each with its words. */
import { OUTCOMES, type Outcome, type RunRecord } from '../contract/record.ts';
import { DEFAULT_SETTINGS, type Interval, type Settings } from '../contract/settings.ts';
import { stretchOf } from '../contract/target.ts';
import type { Formats } from './formats.ts';

export interface LineWords {
  readonly never: string;
  readonly countTask: string;
  readonly firstPrime: string;
  readonly noRecheck: string;
  steps(steps: number): string;
  readonly flags: Readonly<Record<Settings['flag'], string>>;
  readonly guards: Readonly<Record<Settings['guard'], string>>;
  readonly kernels: Readonly<Record<Settings['kernel'], string>>;
  counter(counter: Settings['counter']): string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  workers(workers: number): string;
  /** `intervals` are written already, with what separates them. */
  interval(intervals: string, unit: Settings['unit']): string;
  planted(worker: number, percent: string): string;
  found(worker: number, number: string): string;
}

export interface LogLines {
  /** What differs from the plain case, nothing else. */
  settings(settings: Settings): string;
  outcome(record: RunRecord): string;
}

/** A longer list of intervals is cut. */
const MOST_INTERVALS = 4;

export function logLines({ count, short }: Formats, words: LineWords): LogLines {
  const intervals = ({ interval, unit }: Settings): string => {
    const list: readonly Interval[] = typeof interval === 'object' ? interval : [interval];
    const shown = list.slice(0, MOST_INTERVALS).map((each) => (each === 'never' ? words.never : count(each)));
    return words.interval(`${shown.join(', ')}${list.length > MOST_INTERVALS ? ' …' : ''}`, unit);
  };
  const ranges = (settings: Settings): string => {
    const from = Math.min(...settings.ranges.map((range) => range[0]));
    const to = Math.max(...settings.ranges.map((range) => range[1]));
    return `${count(from)}–${count(to)}`;
  };
  const target = (settings: Settings): string => {
    if (settings.task === 'count') return words.countTask;
    if (settings.target === 'prime') return words.firstPrime;
    const ends = [...new Set(stretchOf(settings.target))].map((at) => short(Number((at * 100).toFixed(2))));
    return words.planted(settings.target.worker, `${ends.join('–')} %`);
  };
  return {
    settings(settings) {
      const { flag, guard, kernel, recheck, unit, work, counter } = settings;
      const special = [
        work === 'prime' ? null : words.steps(work),
        flag === DEFAULT_SETTINGS.flag ? null : words.flags[flag],
        guard === DEFAULT_SETTINGS.guard || unit === 'primes' ? null : words.guards[guard],
        kernel === DEFAULT_SETTINGS.kernel ? null : words.kernels[kernel],
        counter === DEFAULT_SETTINGS.counter ? null : words.counter(counter),
        recheck ? null : words.noRecheck,
      ].filter((part) => part !== null);
      const plain = [words.workers(settings.ranges.length), ranges(settings), intervals(settings), target(settings)];
      return [...plain, ...special].join(' · ');
    },
    outcome(record) {
      const found = record.results.map(({ worker, number }) => words.found(worker, count(number)));
      const others = OUTCOMES.filter((outcome) => outcome !== 'found').flatMap((outcome) => {
        const workers = record.workers.filter((worker) => worker.outcome === outcome).length;
        return workers === 0 ? [] : [`${count(workers)} ${words.outcomes[outcome]}`];
      });
      return [...found, ...others].join(', ');
    },
  };
}

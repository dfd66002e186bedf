/** The lecture check: nine claims in words of our own, and what the machine says of each. */
import type { FigureName, FigureSource, Why } from '../../contract/claim-words.ts';
import type { ClaimName, ClaimVerdict } from '../../contract/claims.ts';
import type { Range, Unit } from '../../contract/settings.ts';
import type { RecordedPython } from '../../measure/recorded-python.ts';
import type { ChartFigures } from '../chart-figures.ts';
import { claimFigureText } from '../claim-figures.ts';
import type { Formats } from '../formats.ts';
import { machineOf } from '../machine.ts';
import { whyTexts } from './claim-whys.ts';

/** Of one worker, over a range. */
interface CheckFacts {
  readonly unit: Unit;
  readonly k: number;
  readonly at: readonly number[];
  readonly stretch: number;
}

export const claimTexts = (formats: Formats, figures: ChartFigures) => {
  const { count, date, plural } = formats;
  const between = (low: string, high: string): string => `${low} to ${high}`;
  return {
    title: 'The lecture, checked on this machine',
    titleThere: 'The lecture, checked elsewhere',
    intro:
      'Nine things the lecture says. Each is put to the test here, in real runs, or counted; what it says of Python itself was looked at elsewhere. No verdict is fixed: another machine may say something else.',
    all: 'Check all nine',
    again: 'Check all again',
    stop: 'Stop',
    print: 'Print',
    save: 'Save as JSON',
    openSaved: 'Open a saved one …',
    file: 'File of a lecture check',
    noClaims: 'There is no lecture check in that file.',
    /** Of a check from elsewhere. */
    there: 'Where it says “here” or “this machine”, that one is meant.',
    progress: 'Progress of the check',
    going: (name: ClaimName | null, secondsLeft: number): string =>
      `${name === null ? 'Starting' : `Checking: ${names[name]}`}, about ${count(Math.max(1, Math.ceil(secondsLeft)))} s left`,
    stopped: 'Stopped: the verdicts that were there by then stay.',
    summary: (verdicts: readonly ClaimVerdict[]): string =>
      VERDICT_ORDER.flatMap((verdict) => {
        const n = verdicts.filter((one) => one === verdict).length;
        return n === 0 ? [] : [plural(n, ...summed[verdict])];
      }).join(' · '),
    here: (userAgent: string, cores: number | null, time: string): string => {
      const { browser, system } = machineOf(userAgent);
      const machine = [browser, ...(system === null ? [] : [system])].join(', ');
      return `Checked in ${machine}${cores === null ? '' : `, ${plural(cores, 'core', 'cores')}`}, ${date(time)}.`;
    },
    number: (claim: number): string => count(claim),
    names,
    says,
    verdicts: {
      holds: 'Holds',
      'does-not-hold': 'Does not hold',
      'holds-otherwise': 'Holds, for another reason',
      recorded: 'Recorded elsewhere',
      'cannot-tell': 'Can’t tell here',
    } satisfies Record<ClaimVerdict, string>,
    /** Where checks fall. */
    rows: {
      over: ([from, to]: Range) => `Where the checks of a worker fall, from ${count(from)} up to ${count(to)}`,
      says: ({ unit, k, at, stretch }: CheckFacts) =>
        `k = ${count(k)} ${unit}: ${plural(at.length, 'check', 'checks')}, at most ${plural(stretch, 'iteration', 'iterations')} without one`,
    },
    unchecked: 'Not checked yet',
    checking: 'Checking …',
    why: whyTexts() satisfies Record<Why, string>,
    figure: labels,
    value: claimFigureText(formats, figures, {
      between,
      iterations: (value) => (value === 1 ? 'iteration' : 'iterations'),
      of: (hits, n) => `${hits} of ${n}`,
    }),
    source: {
      measured: 'measured here',
      counted: 'counted exactly',
      recorded: 'recorded elsewhere',
    } satisfies Record<FigureSource, string>,
    /** Of a check from elsewhere. */
    sourceThere: {
      measured: 'measured there',
      counted: 'counted exactly',
      recorded: 'recorded elsewhere',
    } satisfies Record<FigureSource, string>,
    recordedBy: ({ python, machine, time }: Pick<RecordedPython, 'python' | 'machine' | 'time'>): string =>
      `Recorded with ${python} on ${machine.model}, ${plural(machine.cores, 'core', 'cores')}, ${date(time)}.`,
    check: (name: string): string => `Run: ${name}`,
    run: 'Run',
    took: (seconds: number): string => `${formats.fixed(seconds, 1)} s`,
    open: 'Open in the lab',
    openOf: (name: string): string => `Open in the lab: ${name}`,
  };
};

const VERDICT_ORDER: readonly ClaimVerdict[] = ['holds', 'holds-otherwise', 'does-not-hold', 'recorded', 'cannot-tell'];

const summed: Readonly<Record<ClaimVerdict, readonly [one: string, other: string]>> = {
  holds: ['holds', 'hold'],
  'holds-otherwise': ['holds for another reason', 'hold for another reason'],
  'does-not-hold': ['does not hold', 'do not hold'],
  recorded: ['recorded elsewhere', 'recorded elsewhere'],
  'cannot-tell': ['can’t be told here', 'can’t be told here'],
};

/** A name for each, for buttons and the progress. */
const names: Readonly<Record<ClaimName, string>> = {
  'first-finder': 'who comes first',
  'plain-read': 'a read without a lock',
  'every-tenth': 'every tenth iteration',
  slower: '8 to 12 % slower',
  weight: 'light and heavy loops',
  'cheap-guard': 'the cheap guard',
  'second-look': 'the second look',
  'few-iterations': 'the next few iterations',
  'queue-complete': 'the queue after join',
};

const says: Readonly<Record<ClaimName, string>> = {
  'first-finder': 'In 27.1 worker 0 comes first, and the prime it prints is 100003.',
  'plain-read': 'Looking at the flag’s .value in Python takes no lock.',
  'every-tenth': '27.2 looks at the flag once in ten iterations.',
  slower: 'Looking often makes 27.2 slower by 8 to 12 %.',
  weight: 'The lighter an iteration, the more checks weigh; heavy iterations hide them.',
  'cheap-guard': 'Taking a remainder is a cheap way to save a dear read.',
  'second-look': 'Looking again under the lock keeps a second result out.',
  'few-iterations': 'Once the flag is up, the others are out within a few iterations.',
  'queue-complete': 'Once all processes are joined, the queue is complete and empty() can be believed.',
};

const labels: Readonly<Record<FigureName, string>> = {
  'as-printed': 'Runs that give the lecture’s line',
  'two-first': 'Runs in which worker 0 comes first, with 2',
  'other-first': 'Runs in which another worker comes first',
  'python-value': 'Value.value, one look',
  'python-raw': 'Raw value, one look',
  'python-lock': 'Lock taken and given back',
  'atomic-wasm': 'Atomic read, WebAssembly',
  'atomic-js': 'Atomic read, JavaScript',
  'lock-wasm': 'Read under a lock, WebAssembly',
  'lock-js': 'Read under a lock, JavaScript',
  reads: 'Reads of the flag by each worker, in a real run',
  'reads-claimed': 'Reads, if it were every tenth iteration',
  stretch: 'Longest stretch without a read',
  'stretch-claimed': 'Longest stretch, if it were every tenth',
  slowdown: 'Longer with frequent checks, on average',
  flips: 'Pairs of runs in which the frequent one was faster',
  slope: 'Slope of overhead against weight, on log-log axes',
  lightest: 'Overhead of a check each time, lightest iteration',
  heaviest: 'Overhead of a check each time, heaviest iteration',
  'modulo-wasm': 'Remainder at each iteration, WebAssembly',
  'modulo-js': 'Remainder at each iteration, JavaScript',
  'duplicates-without': 'Rounds with two results, without the second look',
  'duplicates-with': 'Rounds with two results, with it',
  'orders-without': 'Orders of the statements with two results, without it',
  'orders-with': 'Orders with two results, with it',
  'exits-every': 'Left after the flag, k = 1: half by',
  'exits-every-late': 'k = 1: 95 % by',
  'exits-rare': 'Left after the flag, k = 1,000: half by',
  'exits-rare-late': 'k = 1,000: 95 % by',
  'blocked-large': 'Large item: the process waits until somebody reads',
  'blocked-small': 'One byte: the process waits until somebody reads',
  'empty-after-join': 'empty() after the join, though an item is there',
  'empty-after-put': 'empty() right after a put',
};

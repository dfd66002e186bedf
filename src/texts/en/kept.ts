/** What is kept, as one list for each kind of thing: named, found, deleted, compared. */
import type { Settings } from '../../contract/settings.ts';
import type { Formats } from '../formats.ts';
import { machineTexts } from './machine.ts';

export const keptTexts = (formats: Formats) => {
  const { and, count, plural } = formats;
  const nouns = {
    runs: (things: number) => plural(things, 'run', 'runs'),
    sweeps: (things: number) => plural(things, 'sweep', 'sweeps'),
    exits: (things: number) => plural(things, 'measurement of exits', 'measurements of exits'),
    ladders: (things: number) => plural(things, 'ladder', 'ladders'),
    weights: (things: number) => plural(things, 'measurement of weights', 'measurements of weights'),
    writings: (things: number) => plural(things, 'measurement of writing', 'measurements of writing'),
    claims: (things: number) => plural(things, 'lecture check', 'lecture checks'),
    cards: (things: number) => plural(things, 'machine card', 'machine cards'),
    sittings: (things: number) => plural(things, 'opened sitting', 'opened sittings'),
  };
  const keptHere = (things: string, elsewhere: number): string =>
    elsewhere === 0 ? `${things} kept here` : `${things} kept here, ${count(elsewhere)} recorded elsewhere`;
  return {
    find: 'Find by name, tag or set-up',
    /** Said while something is looked for; `all`: of this browser. */
    found: (things: number, all: number) => `${count(things)} of ${count(all)} kept here.`,
    titles: {
      ...{ runs: 'Runs', sweeps: 'Sweeps', exits: 'Exits', cards: 'Machine card' },
      ...{
        ladders: 'Ladders',
        weights: 'Weights of an iteration',
        writings: 'What writing costs',
        claims: 'Lecture checks',
      },
    },
    note: {
      sweeps: (things: number) => `${nouns.sweeps(things)}, newest first. The last 50 are kept in this browser.`,
      exits: (things: number) => `${nouns.exits(things)}, newest first. The last 50 are kept in this browser.`,
      ladders: (things: number) => `${nouns.ladders(things)}, newest first. The last 20 are kept in this browser.`,
      weights: (things: number) => `${nouns.weights(things)}, newest first. The last 20 are kept in this browser.`,
      writings: (things: number) => `${nouns.writings(things)}, newest first. The last 20 are kept in this browser.`,
      claims: (things: number) => `${nouns.claims(things)}, newest first. The last 20 are kept in this browser.`,
    },
    /** What a line is about, for who cannot see it: "the sweep of 26 Nov, 10:00". */
    of: {
      runs: (when: string) => `the run of ${when}`,
      sweeps: (when: string) => `the sweep of ${when}`,
      exits: (when: string) => `the exits of ${when}`,
      ladders: (when: string) => `the ladder of ${when}`,
      weights: (when: string) => `the weights of ${when}`,
      writings: (when: string) => `the costs of writing of ${when}`,
      claims: (when: string) => `the lecture check of ${when}`,
      cards: (when: string) => `the machine card of ${when}`,
      sittings: (when: string) => `the sitting of ${when}`,
    },
    name: 'Name',
    nameIt: (what: string) => `Name ${what}`,
    nameField: 'Name',
    tagsField: 'Tags, commas between',
    /** Between tags in one line. */
    tags: (tags: readonly string[]) => tags.join(', '),
    keep: 'Keep',
    cancel: 'Cancel',
    remove: 'Delete',
    removeIt: (what: string) => `Delete ${what}`,
    clear: 'Clear all',
    clearSure: 'Clear all: sure?',
    deleted: (shelf: keyof typeof nouns, things: number) => `${nouns[shelf](things)} deleted.`,
    undo: 'Undo',
    exitsOf: (intervals: readonly string[]) => `k ${and(intervals)}`,
    rungsOf: (rungs: number) => plural(rungs, 'way to check', 'ways to check'),
    loopsOf: (loops: number) => plural(loops, 'loop', 'loops'),
    writersOf: (workers: number): string => (workers === 1 ? 'by one alone' : `by 1 to ${count(workers)} at once`),
    figures: (figures: number) => plural(figures, 'figure', 'figures'),
    /** Beside a chart. */
    earlier: {
      title: (of: keyof typeof nouns, here: number, elsewhere: number) => keptHere(nouns[of](here), elsewhere),
      found: (things: number, all: number) => `${count(things)} of ${count(all)} found.`,
      show: (what: string) => `Show ${what} here`,
      shown: 'shown',
      isShown: (what: string) => `This view shows ${what}.`,
      close: 'Back to the latest',
    },
    compare: {
      heading: 'Compared',
      choose: (what: string) => `Choose ${what} to compare`,
      /** Said of what was chosen. */
      chosen: (runs: number, sweeps: number) =>
        `${and([...(runs > 0 ? [nouns.runs(runs)] : []), ...(sweeps > 0 ? [nouns.sweeps(sweeps)] : [])])} chosen.`,
      show: 'Compare',
      none: 'Choose none',
      close: 'Close',
      more: 'Choose two or more runs, or two or more sweeps, by the boxes before them.',
      name: (name: string, isElsewhere: boolean) => (isElsewhere ? `${name} (recorded elsewhere)` : name),
      title: (sweeps: number) => `Overhead of ${nouns.sweeps(sweeps)} against check interval`,
      aside: 'Marks of one k stand side by side, so that all of them are seen.',
      summary: 'What they say of a check',
      summaryColumns: { check: 'A check', iteration: 'An iteration', machine: 'Machine', certificate: 'Certificate' },
      certificate: (isValid: boolean): string => (isValid ? 'valid' : 'not valid'),
      machine: machineTexts(formats),
      /** `unit` is that of the axis. */
      otherUnit: (names: readonly string[], unit: Settings['unit']) =>
        `Cannot stand on this axis, whose k counts ${unit === 'primes' ? 'primes found' : 'iterations'}: ${and(names)}.`,
      tooMany: (names: readonly string[]) => `Eight are drawn at once; not drawn: ${and(names)}.`,
      sweep: 'Sweep',
      runs: (runs: number) => `${nouns.runs(runs)} side by side`,
      columns: {
        name: 'Run',
        took: 'Took',
        overshoot: 'Wasted iterations, at most',
        latency: 'Last exit after the flag',
      },
      fields: {
        ...{ task: 'Task', ranges: 'Ranges', interval: 'k', unit: 'k counts', guard: 'Guard', flag: 'Flag' },
        ...{ kernel: 'Kernel', recheck: 'Second look', target: 'Target', work: 'Work', counter: 'Counter' },
      },
      never: 'never',
      yes: 'yes',
      no: 'no',
      prime: 'primes',
      planted: (worker: number, percent: string) => `planted ${worker} at ${percent} %`,
      steps: (steps: number) => plural(steps, 'step', 'steps'),
    },
  };
};

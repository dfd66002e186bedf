/** What is kept, as one list for each kind of thing: named, found, deleted, compared. */
import type { Formats } from '../formats.ts';

export const keptTexts = ({ and, count, plural }: Formats) => {
  const nouns = {
    runs: (things: number) => plural(things, 'run', 'runs'),
    sweeps: (things: number) => plural(things, 'sweep', 'sweeps'),
    exits: (things: number) => plural(things, 'measurement of exits', 'measurements of exits'),
    cards: (things: number) => plural(things, 'machine card', 'machine cards'),
    sittings: (things: number) => plural(things, 'opened sitting', 'opened sittings'),
  };
  return {
    find: 'Find by name, tag or set-up',
    /** Said while something is looked for. */
    found: (things: number, all: number) => `${count(things)} of ${count(all)} shown.`,
    titles: { runs: 'Runs', sweeps: 'Sweeps', exits: 'Exits', cards: 'Machine card' },
    note: {
      sweeps: (things: number) => `${nouns.sweeps(things)}, newest first. The last 50 are kept in this browser.`,
      exits: (things: number) => `${nouns.exits(things)}, newest first. The last 50 are kept in this browser.`,
    },
    /** What a line is about, for who cannot see it: "the sweep of 26 Nov, 10:00". */
    of: {
      runs: (when: string) => `the run of ${when}`,
      sweeps: (when: string) => `the sweep of ${when}`,
      exits: (when: string) => `the exits of ${when}`,
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
    figures: (figures: number) => plural(figures, 'figure', 'figures'),
  };
};

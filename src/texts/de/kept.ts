/** What is kept, as one list for each kind of thing, in German. */
import type { ChartTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';

export const keptGerman = ({ and, count, plural }: Formats): ChartTexts['kept'] => {
  const nouns = {
    runs: (things: number) => plural(things, 'Lauf', 'Läufe'),
    sweeps: (things: number) => plural(things, 'Messreihe', 'Messreihen'),
    exits: (things: number) => plural(things, 'Messung von Ausstiegen', 'Messungen von Ausstiegen'),
    cards: (things: number) => plural(things, 'Rechnerkarte', 'Rechnerkarten'),
    sittings: (things: number) => plural(things, 'geöffnete Sitzung', 'geöffnete Sitzungen'),
  };
  return {
    find: 'Suchen nach Name, Schlagwort oder Einstellungen',
    found: (things, all) => `${count(things)} von ${count(all)} zu sehen.`,
    titles: { runs: 'Läufe', sweeps: 'Messreihen', exits: 'Ausstiege', cards: 'Rechnerkarte' },
    note: {
      sweeps: (things) => `${nouns.sweeps(things)}, neueste zuerst. Die letzten 50 bewahrt dieser Browser auf.`,
      exits: (things) => `${nouns.exits(things)}, neueste zuerst. Die letzten 50 bewahrt dieser Browser auf.`,
    },
    of: {
      runs: (when) => `den Lauf von ${when}`,
      sweeps: (when) => `die Messreihe von ${when}`,
      exits: (when) => `die Ausstiege von ${when}`,
      cards: (when) => `die Rechnerkarte von ${when}`,
      sittings: (when) => `die Sitzung von ${when}`,
    },
    name: 'Benennen',
    nameIt: (what) => `Benennen: ${what}`,
    nameField: 'Name',
    tagsField: 'Schlagwörter, mit Kommas',
    tags: (tags) => tags.join(', '),
    keep: 'Übernehmen',
    cancel: 'Abbrechen',
    remove: 'Löschen',
    removeIt: (what) => `Löschen: ${what}`,
    clear: 'Alle löschen',
    clearSure: 'Wirklich löschen?',
    deleted: (shelf, things) => `${nouns[shelf](things)} gelöscht.`,
    undo: 'Rückgängig',
    exitsOf: (intervals) => `k ${and(intervals)}`,
    figures: (figures) => plural(figures, 'Zahl', 'Zahlen'),
  };
};

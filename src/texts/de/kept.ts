/** What is kept, as one list for each kind of thing, in German. */
import type { ChartTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';
import { machineGerman } from './machine.ts';

export const keptGerman = (formats: Formats): ChartTexts['kept'] => {
  const { and, count, plural } = formats;
  const nouns = {
    runs: (things: number) => plural(things, 'Lauf', 'Läufe'),
    sweeps: (things: number) => plural(things, 'Messreihe', 'Messreihen'),
    exits: (things: number) => plural(things, 'Messung von Ausstiegen', 'Messungen von Ausstiegen'),
    ladders: (things: number) => plural(things, 'Leiter', 'Leitern'),
    weights: (things: number) => plural(things, 'Messung des Gewichts', 'Messungen des Gewichts'),
    writings: (things: number) => plural(things, 'Messung des Schreibens', 'Messungen des Schreibens'),
    claims: (things: number) => plural(things, 'Vorlesungsprüfung', 'Vorlesungsprüfungen'),
    cards: (things: number) => plural(things, 'Rechnerkarte', 'Rechnerkarten'),
    sittings: (things: number) => plural(things, 'geöffnete Sitzung', 'geöffnete Sitzungen'),
  };
  const keptHere = (things: string, elsewhere: number): string =>
    elsewhere === 0 ? `${things} hier aufbewahrt` : `${things} hier aufbewahrt, ${count(elsewhere)} von anderswo`;
  return {
    find: 'Suchen nach Name, Schlagwort oder Einstellungen',
    found: (things, all) => `${count(things)} von ${count(all)} hier aufbewahrten.`,
    titles: {
      ...{ runs: 'Läufe', sweeps: 'Messreihen', exits: 'Ausstiege', cards: 'Rechnerkarte' },
      ...{
        ladders: 'Leitern',
        weights: 'Gewicht einer Iteration',
        writings: 'Was Schreiben kostet',
        claims: 'Vorlesungsprüfungen',
      },
    },
    note: {
      sweeps: (things) => `${nouns.sweeps(things)}, neueste zuerst. Die letzten 50 bewahrt dieser Browser auf.`,
      exits: (things) => `${nouns.exits(things)}, neueste zuerst. Die letzten 50 bewahrt dieser Browser auf.`,
      ladders: (things) => `${nouns.ladders(things)}, neueste zuerst. Die letzten 20 bewahrt dieser Browser auf.`,
      weights: (things) => `${nouns.weights(things)}, neueste zuerst. Die letzten 20 bewahrt dieser Browser auf.`,
      writings: (things) => `${nouns.writings(things)}, neueste zuerst. Die letzten 20 bewahrt dieser Browser auf.`,
      claims: (things) => `${nouns.claims(things)}, neueste zuerst. Die letzten 20 bewahrt dieser Browser auf.`,
    },
    of: {
      runs: (when) => `den Lauf von ${when}`,
      sweeps: (when) => `die Messreihe von ${when}`,
      exits: (when) => `die Ausstiege von ${when}`,
      ladders: (when) => `die Leiter von ${when}`,
      weights: (when) => `die Gewichte von ${when}`,
      writings: (when) => `die Kosten des Schreibens von ${when}`,
      claims: (when) => `die Vorlesungsprüfung von ${when}`,
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
    rungsOf: (rungs) => plural(rungs, 'Art zu prüfen', 'Arten zu prüfen'),
    loopsOf: (loops) => plural(loops, 'Schleife', 'Schleifen'),
    writersOf: (workers) => (workers === 1 ? 'durch einen allein' : `durch 1 bis ${count(workers)} zugleich`),
    figures: (figures) => plural(figures, 'Zahl', 'Zahlen'),
    earlier: {
      title: (of, here, elsewhere) => keptHere(nouns[of](here), elsewhere),
      found: (things, all) => `${count(things)} von ${count(all)} gefunden.`,
      show: (what) => `Hier zeigen: ${what}`,
      shown: 'gezeigt',
      isShown: (what) => `Diese Ansicht zeigt ${what}.`,
      close: 'Zurück zum letzten Stand',
    },
    compare: {
      heading: 'Verglichen',
      choose: (what) => `Zum Vergleich wählen: ${what}`,
      chosen: (runs, sweeps) =>
        `${and([...(runs > 0 ? [nouns.runs(runs)] : []), ...(sweeps > 0 ? [nouns.sweeps(sweeps)] : [])])} gewählt.`,
      show: 'Vergleichen',
      none: 'Keine wählen',
      close: 'Schließen',
      more: 'Zwei oder mehr Läufe oder Messreihen wählen, mit den Kästchen davor.',
      name: (name, isElsewhere) => (isElsewhere ? `${name} (anderswo aufgezeichnet)` : name),
      title: (sweeps) => `Mehraufwand über dem Prüfintervall, ${nouns.sweeps(sweeps)}`,
      aside: 'Punkte desselben k stehen nebeneinander, damit alle zu sehen sind.',
      summary: 'Was sie über eine Prüfung sagen',
      summaryColumns: {
        ...{ check: 'Eine Prüfung', iteration: 'Eine Iteration', machine: 'Rechner', certificate: 'Zertifikat' },
      },
      certificate: (isValid) => (isValid ? 'gültig' : 'ungültig'),
      machine: machineGerman(formats),
      otherUnit: (names, unit) =>
        `Passt nicht auf diese Achse, deren k ${unit === 'primes' ? 'gefundene Primzahlen' : 'Iterationen'} zählt: ${and(names)}.`,
      tooMany: (names) => `Acht sind zugleich zu sehen; nicht gezeichnet: ${and(names)}.`,
      sweep: 'Messreihe',
      runs: (runs) => `${nouns.runs(runs)} nebeneinander`,
      columns: {
        ...{ name: 'Lauf', took: 'Dauer', overshoot: 'Vergebliche Iterationen, höchstens' },
        latency: 'Letzter Ausstieg nach der Flagge',
      },
      fields: {
        ...{ task: 'Aufgabe', ranges: 'Bereiche', interval: 'k', unit: 'k zählt', guard: 'Wächter', flag: 'Flagge' },
        ...{ kernel: 'Rechenkern', recheck: 'Zweiter Blick', target: 'Ziel', work: 'Arbeit', counter: 'Zähler' },
      },
      never: 'nie',
      yes: 'ja',
      no: 'nein',
      prime: 'Primzahlen',
      planted: (worker, percent) => `gepflanzt in ${worker} bei ${percent} %`,
      steps: (steps) => plural(steps, 'Schritt', 'Schritte'),
    },
  };
};

/** Der zweite Blick: zwei Worker, die zugleich auf eine Primzahl stoßen, von Hand gespielt und wirklich gezählt. */
import type { racesTexts } from '../en/races.ts';
import type { Formats } from '../formats.ts';

export const racesGerman = ({ count, plural }: Formats): ReturnType<typeof racesTexts> => ({
  title: 'Den Scheduler spielen',
  intro:
    'Zwei Worker stoßen gleich auf eine Primzahl. Wessen Anweisung als nächste läuft, bestimmt man selbst. Gelingt es ohne den zweiten Blick, dass beide ein Ergebnis schreiben?',
  recheck: 'zweiter Blick unter der Sperre',
  worker: (player) => `Worker ${player === 0 ? 'A' : 'B'}`,
  statements: {
    check: 'nach der Flagge sehen; ist sie oben, gehen',
    test: 'eine Zahl prüfen: Sie ist prim',
    lock: 'die Sperre nehmen oder auf sie warten',
    look: 'noch einmal nach der Flagge sehen; ist sie oben, gehen',
    raise: 'die Flagge hissen',
    write: 'das Ergebnis schreiben',
    unlock: 'die Sperre zurückgeben',
  },
  next: 'als nächste',
  run: (player) => `Eine Anweisung von ${player === 0 ? 'A' : 'B'}`,
  undo: 'Zurück',
  anew: 'Von vorn',
  waits: 'wartet auf die Sperre',
  left: 'ist gegangen',
  shared: (flag, holder, results) =>
    [
      `Flagge: ${flag ? 'oben' : 'unten'}`,
      `Sperre: ${holder === null ? 'frei' : holder === 0 ? 'bei A' : 'bei B'}`,
      `Ergebnisse: ${results.length === 0 ? 'keine' : results.map((player) => (player === 0 ? 'A' : 'B')).join(', ')}`,
    ].join(' · '),
  duplicate:
    'Zwei Ergebnisse: Beide waren an ihrer Prüfung vorbei, bevor die Flagge oben war, und niemand sah noch einmal nach.',
  single: 'Ein Ergebnis. Wer als Zweiter kam, sah die Flagge.',
  counted: (all, duplicates) =>
    duplicates === 0
      ? `Von allen ${count(all)} Reihenfolgen, in denen diese Anweisungen laufen können, endet keine mit zwei Ergebnissen.`
      : `Von allen ${count(all)} Reihenfolgen, in denen diese Anweisungen laufen können, enden ${count(duplicates)} mit zwei Ergebnissen.`,
  real: 'Auf diesem Rechner',
  realIntro: 'Zwei echte Worker stoßen zur selben Zeit auf dieselbe Primzahl, 1.000-mal hintereinander.',
  race: (recheck) => (recheck ? 'Wettlauf mit zweitem Blick' : 'Wettlauf ohne zweiten Blick'),
  stop: 'Stopp',
  raced: (rounds, duplicates, recheck) =>
    `${recheck ? 'Mit zweitem Blick' : 'Ohne zweiten Blick'}: ${count(duplicates)} von ${plural(rounds, 'Runde', 'Runden')} schrieben zwei Ergebnisse.`,
});

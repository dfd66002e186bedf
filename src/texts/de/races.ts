/** Der zweite Blick: zwei Worker, die zugleich auf eine Primzahl stoßen, von Hand gespielt und wirklich gezählt. */
import type { Player, Statement } from '../../replay/interleavings.ts';
import type { racesTexts } from '../en/races.ts';
import type { Formats } from '../formats.ts';

const nameOf = (player: Player): string => (player === 0 ? 'A' : 'B');

const HAPPENED: Readonly<Record<Statement, string>> = {
  check: 'sah nach der Flagge, die unten war',
  test: 'prüfte eine Zahl, die prim ist',
  lock: 'nahm die Sperre',
  look: 'sah noch einmal nach der Flagge',
  raise: 'hisste die Flagge',
  write: 'schrieb sein Ergebnis',
  unlock: 'gab die Sperre zurück',
};

const NAMED: Readonly<Record<Statement, string>> = {
  check: 'der Blick nach der Flagge',
  test: 'das Prüfen der Zahl',
  lock: 'das Nehmen der Sperre',
  look: 'der zweite Blick',
  raise: 'das Hissen der Flagge',
  write: 'das Schreiben des Ergebnisses',
  unlock: 'das Zurückgeben der Sperre',
};

export const racesGerman = ({ count, plural, time, and, short }: Formats): ReturnType<typeof racesTexts> => ({
  title: 'Den Scheduler spielen',
  intro:
    'Zwei Worker stoßen gleich auf eine Primzahl. Wessen Anweisung als nächste läuft, bestimmt man selbst. Gelingt es ohne den zweiten Blick, dass beide ein Ergebnis schreiben?',
  titleReal: 'Die Maschine war der Scheduler',
  introReal:
    'Zwei echte Worker stießen zur selben Zeit auf eine Primzahl, ohne zweiten Blick, und beide schrieben ein Ergebnis. Das sind ihre Anweisungen in der Reihenfolge, in der sie liefen, soweit die Aufzeichnung sie verrät.',
  decides: 'Wer bestimmt, wessen Anweisung als nächste läuft',
  decider: { you: 'Man selbst', here: 'Ein echter Lauf auf diesem Rechner', shipped: 'Ein aufgezeichneter Lauf' },
  here: (runs) => `hier gemessen, Lauf ${count(runs)}: der erste mit zwei Ergebnissen`,
  hereNote:
    'Ein eigener Lauf mit aufgezeichneten Ereignissen; die Runden unten haben keine. Beide Worker stoßen in ihrer ersten Iteration auf 1.000.000.007: Eine so große Zahl zu prüfen dauert, und währenddessen kann die Flagge hochgehen.',
  catching: (runs) => `Bisher ${plural(runs, 'Lauf', 'Läufe')}, keiner mit zwei Ergebnissen.`,
  noneCaught: (runs) =>
    `Von ${plural(runs, 'Lauf', 'Läufen')} schrieb keiner zwei Ergebnisse. Ein weiterer Druck macht mehr davon; oder man geht durch den aufgezeichneten Lauf.`,
  stepBack: 'Schritt zurück',
  stepOn: 'Schritt weiter',
  steps: 'Anweisungen, die gelaufen sind',
  place: (at, of) => `${count(at)} von ${count(of)}`,
  ran: 'lief gerade',
  before: 'Vor der ersten dieser Anweisungen.',
  happened: ({ player, statement, from, to }, again) =>
    `${nameOf(player)} ${again ? 'sollte die Flagge hissen, die schon oben war' : HAPPENED[statement]}. Nach seiner Uhr ${from === to ? `bei ${time(to)}` : `zwischen ${time(from)} und ${time(to)}`}.`,
  unknown: ({ player, unknown }) =>
    `Ob das vor oder nach diesen von ${nameOf(player === 0 ? 1 : 0)} kam, sagt die Aufzeichnung nicht: ${and(unknown.map((each) => NAMED[each]))}.`,
  howKnown: (apart) =>
    `Woher die Reihenfolge bekannt ist: innerhalb eines Workers aus seinem Programm. Zwischen beiden aus der Sperre, die immer nur einer hat; aus der Flagge, denn wer sie unten fand, sah vor dem Hissen nach ihr; und aus ihren Uhren, wo sie mehr als ${short(apart)} µs auseinanderliegen. Wo nichts davon sie verrät, sagt es der Schritt. Zeiten zählen ab dem Öffnen des Tors.`,
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

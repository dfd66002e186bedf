/** The result of a run in figures, in German. */
import type { RunTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';

export const outcomeGerman = (): RunTexts['outcomes'] => ({
  names: {
    found: 'gefunden',
    late: 'zu spät',
    'exited-early': 'früh beendet',
    exhausted: 'Bereich zu Ende',
    stopped: 'gestoppt',
    failed: 'gescheitert',
  },
  meanings: {
    found: 'hisste die Flagge und schrieb das Ergebnis',
    late: 'traf auf eine Primzahl, aber unter der Sperre war die Flagge schon oben',
    'exited-early': 'eine Prüfung sah die Flagge',
    exhausted: 'erreichte das Ende seines Bereichs',
    stopped: 'wurde von Hand gestoppt',
    failed: 'kam nicht zu Ende',
  },
  meaningsByMessage: {
    found: 'seine Nachricht nahm die Seite als erste',
    late: 'traf auch auf sein Ziel, aber eine andere Nachricht war früher da',
    'exited-early': 'hörte beim Abgeben vom Fund',
  },
});

export const factGerman = ({ count, plural, time }: Formats): RunTexts['facts'] => ({
  counted: ({ counted, expected }) =>
    counted === expected
      ? `Der Zähler hat alle ${plural(expected, 'Iteration', 'Iterationen')}.`
      : `Der Zähler hat ${count(counted)} von ${plural(expected, 'Iteration', 'Iterationen')}: ${plural(expected - counted, 'Erhöhung ging', 'Erhöhungen gingen')} verloren, weil zwei Worker denselben Wert lasen und ihn beide plus 1 zurückschrieben.`,
  changed: 'Einstellungen geändert',
  changedTitle: 'Dieses Ergebnis gehört zu früheren Einstellungen. Für die jetzigen noch einmal starten.',
  measured: 'hier gemessen, ein Lauf',
  recorded: 'anderswo aufgezeichnet, ein Lauf',
  measuredSweep: 'hier gemessen, Messreihe',
  took: (micros: number) => `${time(micros)} vom Start bis zum letzten Austritt`,
  doubts: 'Gründe, an diesem Ergebnis zu zweifeln',
  failedMeans: 'Dieser Lauf zählt nicht. Wo Zahlen stehen, sagen sie, was ein Worker bis dahin getan hat.',
  failedDo:
    'Neue Worker treten an die Stelle der gescheiterten. Noch einmal starten; scheitert auch das, die Seite neu laden.',
  runAgain: 'Noch einmal starten',
});

export const tableGerman = ({ count, plural, time }: Formats): RunTexts['table'] => ({
  caption: 'Was jeder Worker in diesem Lauf getan hat',
  worker: 'Worker',
  outcome: 'Ausgang',
  iterations: 'Iterationen',
  checks: 'Prüfungen',
  primes: 'Primzahlen',
  start: 'Start',
  end: 'Ende',
  overshoot: 'Überschuss',
  latency: 'Austrittszeit',
  noFigure: 'keine Angabe: Dieser Worker wurde gewaltsam beendet',
  notCounted: 'nicht bekannt: Durch Nachrichten weiß niemand, wo ein Worker war, als die Antwort kam',
  notApplicable: 'entfällt: Dieser Worker erfuhr nichts vom Fund eines anderen',
  numbers: (numbers: readonly number[]) => numbers.map(count).join(', '),
  micros: (micros: number) => (micros < 1000 ? `${count(micros)} µs` : time(micros)),
  chunk: (chunk: number) =>
    chunk <= 1
      ? 'Der Überschuss ist genau.'
      : `Der Überschuss ist auf ${plural(chunk, 'Iteration', 'Iterationen')} genau bekannt: So oft gibt ein Worker seine Stelle bekannt.`,
  lastPublished: (iterations: number) => `mindestens ${count(iterations)}, zuletzt bekannt gegeben`,
  showAll: (workers: number) => `Alle ${count(workers)} Worker zeigen`,
  showFewer: 'Weniger zeigen',
});

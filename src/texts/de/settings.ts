/** The settings, in German. */
import type { RunTexts } from '../catalogue.ts';

type SettingsTexts = RunTexts['settings'];

const task: SettingsTexts['task'] = {
  find: {
    name: 'finden',
    note: 'Die erste Primzahl hisst die Flagge; die anderen hören bei ihrer nächsten Prüfung auf.',
  },
  count: {
    name: 'zählen',
    note: 'Niemand hisst die Flagge: Jeder Worker zählt Primzahlen bis zum Ende seines Bereichs.',
  },
};

const unit: SettingsTexts['unit'] = {
  iterations: { name: 'Iterationen', note: 'k zählt geprüfte Zahlen: Die Prüfungen liegen in gleichen Abständen.' },
  primes: {
    name: 'Primzahlen',
    note: 'k zählt gefundene Primzahlen: Prüfungen kommen in Schüben und dann lange nicht mehr.',
  },
};

const flag: SettingsTexts['flag'] = {
  atomic: { name: 'atomar', note: 'Atomares Lesen des gemeinsamen Speichers: sieht immer den neuesten Wert.' },
  plain: {
    name: 'einfach',
    note: 'Gewöhnliches Lesen: Der Übersetzer darf es weglassen, sodass ein Worker vielleicht nie aufhört.',
  },
  lock: { name: 'Sperre', note: 'Nimmt bei jeder Prüfung eine Sperre und gibt sie frei, wie .value in Python.' },
  message: {
    name: 'Nachricht',
    note: 'Ohne gemeinsamen Speicher: Alle k Iterationen kehrt der Worker einmal in seine Ereignisschleife zurück und hört auf Nachrichten.',
  },
};

const guard: SettingsTexts['guard'] = {
  nested: {
    name: 'verschachtelt',
    note: 'Eine innere Schleife von k Iterationen, dazwischen die Prüfung: kostet fast nichts.',
  },
  countdown: { name: 'Countdown', note: 'Zählt bei jeder Iteration von k herunter und prüft bei null.' },
  modulo: {
    name: 'Modulo',
    note: 'Nimmt bei jeder Iteration den Rest durch k: leicht geschrieben, aber eine Division.',
  },
};

const kernel: SettingsTexts['kernel'] = {
  wasm: { name: 'WebAssembly', note: 'Die Schleife, vorab in Maschinencode übersetzt: gleichmäßig und schnell.' },
  js: { name: 'JavaScript', note: 'Dieselbe Schleife in JavaScript, übersetzt, während sie läuft.' },
};

const counter: SettingsTexts['counter'] = {
  none: { name: 'keiner', note: 'Es wird nur geschrieben, was die Suche selbst schreibt.' },
  shared: {
    name: 'gemeinsam, atomar',
    note: 'Jede Iteration zählt ein Wort für alle atomar um 1 hoch: genau, aber teuer, denn jedes Schreiben nimmt den anderen die Cache-Zeile des Worts weg.',
  },
  plain: {
    name: 'gemeinsam, einfach',
    note: 'Jede Iteration zählt ein Wort für alle durch gewöhnliches Lesen und Schreiben um 1 hoch: Tun es zwei zugleich, geht eine Erhöhung verloren.',
  },
  packed: {
    name: 'gepackt',
    note: 'Jeder Worker zählt in einem eigenen Wort, aber alle Wörter liegen in einer Cache-Zeile: Niemand teilt, und doch halten sie einander auf (false sharing).',
  },
  padded: {
    name: 'mit Abstand',
    note: 'Jeder Worker zählt in einem eigenen Wort, allein in seinen Cache-Zeilen: genau, und niemand wird aufgehalten.',
  },
};

export const settingsGerman = (): SettingsTexts => ({
  names: {
    task: 'Aufgabe',
    unit: 'k zählt',
    guard: 'Wächter',
    flag: 'Flagge',
    counter: 'Zähler',
    kernel: 'Rechenkern',
    recheck: 'Unter der Sperre noch einmal nachsehen',
  },
  task,
  unit,
  flag,
  guard,
  kernel,
  counter,
  yields: {
    'post-task': 'Hier mit scheduler.postTask.',
    'message-channel': 'Hier mit einer Nachricht an sich selbst.',
    timeout: 'Hier mit einem Wecker, dem langsamsten Weg: je einige Millisekunden.',
  },
  onlyMessage: 'Eine andere Flagge gibt es hier nicht: Kein Speicher lässt sich teilen.',
  recheckNote:
    'Bevor ein Worker sein Ergebnis schreibt, sieht er noch einmal nach der Flagge. Ohne das können zwei Ergebnisse geschrieben werden.',
  recheckFixedByMessage:
    'Ohne Wirkung bei Nachrichten: Die Seite nimmt eine nach der anderen, und nur die erste zählt.',
  counterFixedByMessage:
    'Fest: Mit der Flagge als Nachricht gibt es keinen gemeinsamen Speicher, in dem gezählt würde.',
  guardFixedByPrimes: 'Fest: Wenn k Primzahlen zählt, ist der Wächter immer Modulo.',
  guardFixedByMessage: 'Fest: Mit der Flagge als Nachricht ist der Wächter immer verschachtelt.',
  unitFixedByMessage: 'Fest: Mit der Flagge als Nachricht zählt k Iterationen.',
});

/** Die Lektionen: ihre Liste, was um einen Schritt steht, und was von einer Vorhersage gezeichnet wird. */
import type { LessonTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';
import { machineOf } from '../machine.ts';
import { amountGerman } from './lesson-amounts.ts';
import { lessonWordsGerman } from './lesson-words.ts';

export const lessonsGerman = (formats: Formats): LessonTexts => {
  const { count, date } = formats;
  const amount = amountGerman(formats);
  return {
    formats,
    words: lessonWordsGerman(formats),
    amount,
    title: 'Lektionen',
    intro:
      'Erst vorhersagen, dann auf diesem Rechner sehen. Gerade aus einer falschen Vorhersage lernt man; Punkte gibt es keine.',
    list: {
      label: 'Die Lektionen',
      place: (at, of) => `Lektion ${count(at)} von ${count(of)}`,
      begin: 'Anfangen',
      resume: (step) => `Weiter bei Schritt ${count(step)}`,
      again: 'Noch einmal ansehen',
      progress: (cycles, of) => `${count(cycles)} von ${count(of)} Vorhersagen gemacht`,
      kept: 'Ihre Vorhersagen bleiben in diesem Browser.',
      unkept: 'Dieser Browser behält nichts: Ihre Vorhersagen bleiben, solange diese Seite offen ist.',
      forget: 'Meine Vorhersagen vergessen',
      sure: 'Zum Vergessen noch einmal drücken',
      glossary: 'Alle Begriffe',
      systems: 'Wo Ihnen das begegnet: wirkliche Systeme',
    },
    nav: {
      all: 'Alle Lektionen',
      steps: 'Schritte dieser Lektion',
      step: (at, of, name) => `Schritt ${count(at)} von ${count(of)}: ${name}`,
      names: {
        begin: 'Anfang',
        predict: 'Vorhersagen',
        see: 'Sehen',
        why: 'Warum',
        'predict-again': 'Neu vorhersagen',
        'see-again': 'Neu sehen',
        next: 'Was nun',
      },
      back: 'Zurück',
      on: 'Weiter',
      lesson: (name) => `Nächste Lektion: ${name}`,
      check: 'Die Vorlesung auf diesem Rechner prüfen',
    },
    predict: {
      name: 'Ihre Vorhersage',
      left: (marks) =>
        marks === 1
          ? 'Setzen Sie die Marke: durch Ziehen oder mit den Pfeiltasten.'
          : `Noch zu setzende Marken: ${count(marks)}.`,
      ready: 'Legen Sie sich fest, dann läuft es wirklich.',
      lock: 'Festlegen',
      locked: 'Festgelegt.',
      anew: 'Vorhersage ändern',
      unplaced: 'noch nicht gesetzt',
      first: 'Erst vorhersagen.',
      toPredict: 'Zur Vorhersage',
    },
    see: {
      run: 'Hier laufen lassen',
      stop: 'Stopp',
      going: 'Auf diesem Rechner wird gemessen.',
      waiting: 'Noch nicht gelaufen.',
      toRun: 'Zum Lauf',
      other: 'Gerade wird eine andere Vorhersage gemessen.',
      here: 'GEMESSEN',
      hereTitle: 'Auf diesem Rechner gemessen',
      recorded: 'AUFGEZEICHNET',
      recordedTitle: 'Auf einem anderen Rechner gemessen',
      hereNote: (time) => `Auf diesem Rechner, ${date(time)}.`,
      recordedNote: (userAgent, cores, time) => {
        const { browser, system } = machineOf(userAgent);
        const machine = [browser, ...(system === null ? [] : [system])].join(', ');
        return `Dieser Rechner kann es gerade nicht verlässlich zeigen; das hier wurde auf einem anderen aufgezeichnet: ${machine}${cores === null ? '' : `, ${count(cores)} Kerne`}, ${date(time)}.`;
      },
      doubts: (names) => `Zweifel am eigenen Lauf dieses Rechners: ${names.join(' ')}`,
      again: 'Hier noch einmal messen',
      say: 'Warum ist das so? Ein Satz von Ihnen. Niemand bewertet ihn.',
      said: 'Ihr Satz',
    },
    thing: {
      you: 'Sie',
      seen: 'gemessen',
      recorded: 'aufgezeichnet',
      gap: (value, unit) => `Abstand: ${amount(value, unit)}`,
      empty: 'Wenn es gemessen ist, steht hier das Tal.',
      beyond: (value) => `${value}, jenseits der Achse`,
      axis: {
        stop: 'Iterationen nach der Flagge',
        stops: 'Iterationen nach der Flagge',
        slowdown: 'Zeit, als Vielfaches der Suche ohne Prüfungen',
        rungs: 'Zeit einer Prüfung',
        best: 'Prüfintervall k',
        'best-dear': 'Prüfintervall k',
        shared: 'Zeit, als Vielfaches von zwei Zählern weit auseinander',
        packed: 'Zeit, als Vielfaches von zwei Zählern weit auseinander',
        duplicates: 'Runden mit zwei Ergebnissen',
        'duplicates-rechecked': 'Runden mit zwei Ergebnissen',
      },
      rows: {
        stop: () => 'anderer Worker',
        stops: (row) => count(row + 1),
        slowdown: () => 'immer prüfen',
        rungs: (row) => ['atomar lesen', 'Sperre, frei', 'Sperre, begehrt'][row] ?? '',
        best: () => 'bestes k',
        'best-dear': () => 'bestes k',
        shared: () => 'ein Wort',
        packed: () => 'Nachbarn',
        duplicates: () => 'zwei Ergebnisse',
        'duplicates-rechecked': () => 'zwei Ergebnisse',
      },
      beside: { slowdown: 'nie prüfen', shared: 'weit weg', packed: 'weit weg' },
      mark: (row) => `Ihre Vorhersage: ${row}`,
    },
  };
};

/** The calibration card, in German. */
import type { ChartTexts } from '../catalogue.ts';
import type { ChartFigures } from '../chart-figures.ts';
import { NO_FIGURE, type Formats } from '../formats.ts';
import { machineGerman } from './machine.ts';

export const cardGerman = (formats: Formats, { calibrated }: ChartFigures): ChartTexts['card'] => {
  const { count, date, figure } = formats;
  const machine = machineGerman(formats);
  const flags = { atomic: 'atomar', plain: 'einfach', lock: 'Sperre', message: 'Nachricht' };
  const kernels = { wasm: 'WebAssembly', js: 'JavaScript' };
  const guards = { nested: 'verschachtelt', countdown: 'Countdown', modulo: 'Modulo' };
  const others = {
    handover: 'die Flagge von einem Worker zum anderen, ein Weg',
    wake: 'von notify, bis der wartende Worker wach ist',
    message: 'postMessage, hin und zurück',
    'clock-step': 'Schritt der Uhr',
    worker: 'einen Worker anlegen',
    'at-once': 'Worker, die zugleich laufen',
  };
  return {
    title: 'Was Koordination auf diesem Rechner kostet',
    start: 'Diesen Rechner messen',
    again: 'Noch einmal messen',
    stop: 'Stopp',
    export: 'JSON sichern',
    clear: 'Löschen',
    clearSure: 'Löschen: sicher?',
    progress: 'Fortschritt der Messung',
    going: 'Dieser Rechner wird gemessen …',
    empty:
      'Noch nicht gemessen. In fünf bis zehn Sekunden misst das Labor, was eine Iteration, eine Prüfung, ein Wächter und eine Nachricht hier kosten.',
    emptyNote:
      'Die Karte bleibt in diesem Browser, bis sie gelöscht wird, und das Modell der Gesamtkosten rechnet mit ihren Zahlen.',
    took: (seconds, environment) =>
      `In ${figure(seconds)} s gemessen mit ${machine(environment)}, ${date(environment.time)}. In diesem Browser aufbewahrt.`,
    stopped: 'Gestoppt, bevor alles gemessen war.',
    budget: 'Die Zeit war um, bevor alles gemessen war. Für den Rest noch einmal messen.',
    byLadder: 'Was eine Prüfung kostet, kommt von der Leiter, die länger gemessen wurde.',
    columns: { what: 'Was', value: 'Wert', interval: '95-%-Intervall', n: 'n', scale: 'Skala' },
    n: count,
    scaleTicks: ['1 ns', '1 µs', '1 ms'],
    groups: {
      iteration: 'Eine Iteration',
      check: 'Eine Prüfung der Flagge',
      guard: 'Ein Wächter, über verschachtelte Schleifen hinaus',
      between: 'Zwischen Threads',
      machine: 'Der Rechner',
    },
    subject: (subject) => {
      switch (subject.kind) {
        case 'iteration':
          return `eine Zahl testen, von ${count(subject.range[0])} bis ${count(subject.range[1])}`;
        case 'check':
          return `${flags[subject.flag]}, ${kernels[subject.kernel]}, ${subject.contended ? 'alle Worker prüfen' : 'allein'}`;
        case 'guard':
          return `${guards[subject.guard]}, ${kernels[subject.kernel]}`;
        default:
          return others[subject.kind];
      }
    },
    value: ({ value, unit }) => {
      const text = calibrated(value, unit);
      return text === NO_FIGURE ? text : `${text} ${unit === 'workers' ? 'Worker' : unit}`;
    },
    interval: ({ low, high, unit }) =>
      Number.isFinite(low + high) && low !== high
        ? `${calibrated(low, unit)} bis ${calibrated(high, unit)}`
        : NO_FIGURE,
  };
};

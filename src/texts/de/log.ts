/** The log of runs, in German. */
import type { RunTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';
import { logLines } from '../log-lines.ts';
import { outcomeGerman } from './figures.ts';

export const logGerman = (formats: Formats): RunTexts['log'] => ({
  empty: 'Noch keine Läufe. Jeder Lauf hinterlässt hier eine Zeile; ein Druck holt ihn zurück.',
  note: (runs: number) =>
    `${formats.plural(runs, 'Lauf', 'Läufe')}, neueste zuerst. Die letzten 200 bewahrt dieser Browser auf.`,
  again: (when: string) => `Den Lauf von ${when} zurückholen`,
  export: 'Als JSON speichern',
  clear: 'Alle löschen',
  clearSure: 'Wirklich löschen?',
  line: logLines(formats, {
    never: 'nie',
    countTask: 'zählen',
    firstPrime: 'erste Primzahl',
    noRecheck: 'ohne zweiten Blick',
    steps: (steps) => `${formats.plural(steps, 'Schritt', 'Schritte')} je Iteration`,
    flags: { atomic: 'atomar', plain: 'einfach', lock: 'Sperre', message: 'Nachricht' },
    guards: { nested: 'verschachtelt', countdown: 'Countdown', modulo: 'Modulo' },
    kernels: { wasm: 'wasm', js: 'js' },
    outcomes: outcomeGerman().names,
    workers: (workers) => formats.plural(workers, 'Worker', 'Worker'),
    interval: (intervals, unit) => (unit === 'primes' ? `k ${intervals} Primzahlen` : `k ${intervals}`),
    planted: (worker, percent) => `gepflanzt in ${worker} bei ${percent}`,
    found: (worker, number) => `Worker ${worker} fand ${number}`,
  }),
});

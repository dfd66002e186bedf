/** The log of runs, in German. */
import type { RunTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';
import { logLines } from '../log-lines.ts';
import { outcomeGerman } from './figures.ts';

const counters = { none: 'keiner', shared: 'gemeinsam', plain: 'einfach', packed: 'gepackt', padded: 'mit Abstand' };

export const logGerman = (formats: Formats): RunTexts['log'] => ({
  empty: 'Noch keine Läufe. Jeder Lauf hinterlässt hier eine Zeile; ein Druck holt ihn zurück.',
  note: (runs: number, kept: number, closed: boolean) => {
    const head = `${formats.plural(runs, 'Lauf', 'Läufe')}, neueste zuerst.`;
    if (kept === runs) return `${head} Die letzten 200 bewahrt dieser Browser auf.`;
    if (!closed) return `${head} Bisher in diesem Browser aufbewahrt: ${formats.count(kept)}.`;
    if (kept === 0) return `${head} Sie werden nicht aufbewahrt: Sie bleiben, bis diese Seite verlassen wird.`;
    return `${head} Aufbewahrt: ${formats.count(kept)}. Die anderen bleiben, bis diese Seite verlassen wird.`;
  },
  aside: (things: number) =>
    things === 1
      ? 'Eines von dem, was aufbewahrt war, kann diese Fassung der Seite nicht lesen. Es liegt beiseite, wie es war.'
      : `${formats.count(things)} von dem, was aufbewahrt war, kann diese Fassung der Seite nicht lesen. Sie liegen beiseite, wie sie waren.`,
  saveAside: 'Als Datei sichern',
  discardAside: 'Wegwerfen',
  discardAsideSure: 'Wirklich wegwerfen?',
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
    counter: (counter) => `Zähler ${counters[counter]}`,
    outcomes: outcomeGerman().names,
    workers: (workers) => formats.plural(workers, 'Worker', 'Worker'),
    interval: (intervals, unit) => (unit === 'primes' ? `k ${intervals} Primzahlen` : `k ${intervals}`),
    planted: (worker, percent) => `gepflanzt in ${worker} bei ${percent}`,
    found: (worker, number) => `Worker ${worker} fand ${number}`,
  }),
});

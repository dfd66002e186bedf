/** What a value may be, in German. Names and values stay as they are in the address, the console and files. */
import type { Allowed } from '../../contract/allowed.ts';
import { shownText, shownValue } from '../../contract/problems.ts';
import type { RunTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';

const AGREES = {
  outcome: 'dem Ausgang des Workers',
  results: 'den Ergebnissen des Laufs',
  times: 'den anderen Zeiten des Workers',
  range: 'dem Bereich des Workers',
} as const;

export const problemGerman = ({ or }: Pick<Formats, 'or'>): RunTexts['problems'] => {
  const quoted = (words: readonly (string | number)[]): string => or(words.map((word) => JSON.stringify(word)));
  const allowed = (what: Allowed): string => {
    switch (what.code) {
      case 'one-of':
        return quoted(what.words);
      case 'kernels-here':
        return `${quoted(what.words)}; einen anderen Rechenkern hat dieser Browser nicht`;
      case 'flags-here':
        return `${quoted(what.words)}; ohne gemeinsamen Speicher gibt es keine andere Flagge`;
      case 'exactly':
        return JSON.stringify(what.value);
      case 'whole':
        return what.high === null
          ? `eine ganze Zahl ab ${what.low}`
          : `eine ganze Zahl von ${what.low} bis ${what.high}`;
      case 'seconds':
        return `eine Zahl von Sekunden von ${what.low} bis ${what.high}`;
      case 'fraction':
        return `ein Anteil zwischen ${what.low} und ${what.high}, etwa 0.005 für ± 0,5 %`;
      case 'truth':
        return 'true oder false';
      case 'text':
        return 'Text';
      case 'list':
        return 'eine Liste';
      case 'number':
        return 'eine Zahl';
      case 'figure':
        return 'eine Zahl zwischen −2^53 und 2^53';
      case 'date':
        return 'Datum und Uhrzeit';
      case 'micros':
        return 'eine Zeit in µs ab 0 und unter 2^53';
      case 'ascending':
        return 'nichts Kleineres als der Eintrag davor';
      case 'after-start':
        return 'nicht vor dem Start des Workers';
      case 'before-leaving':
        return 'nicht nach dem Austritt des Workers';
      case 'within-iterations':
        return 'nicht mehr als die Iterationen des Workers';
      case 'agrees':
        return `was zu ${AGREES[what.with]} passt`;
      case 'object':
        return `ein Objekt mit den Feldern ${what.fields.join(', ')}`;
      case 'fields':
        return `kein solches Feld; es gibt ${what.fields.join(', ')}`;
      case 'keys':
        return `nur die Schlüssel ${what.keys.join(', ')}; diesen gibt es nicht`;
      case 'once':
        return 'dieser Schlüssel nur einmal';
      case 'moment':
        return 'eine Zahl von Mikrosekunden ab der Flagge, etwa moment=-12.5';
      case 'ranges':
        return `eine Liste von 1 bis ${what.workers} Paaren [from, to], eines je Worker, ganze Zahlen mit 0 ≤ from ≤ to ≤ ${what.number}`;
      case 'ranges-for-list':
        return `eine Liste von ${what.entries} Paaren [from, to], denn die Liste der Prüfintervalle hat ${what.entries} Einträge`;
      case 'ranges-for-target':
        return `eine Liste, in der Worker ${what.worker} etwas zu durchsuchen hat, denn dort liegt der gepflanzte Fund`;
      case 'interval':
        return `eine ganze Zahl von 1 bis ${what.high} oder "never", oder eine Liste mit einem davon je Worker`;
      case 'interval-for-ranges':
        return `ein Prüfintervall für alle oder eine Liste von ${what.workers}, eines je Worker`;
      case 'one-interval':
        return 'ein Prüfintervall für alle Worker; eine Messreihe nimmt keine Listen';
      case 'intervals':
        return `eine Liste von 1 bis ${what.entries} ganzen Zahlen von 1 bis ${what.high}, oder "never"`;
      case 'work':
        return `"prime", oder eine ganze Zahl von Schritten von 1 bis ${what.high}`;
      case 'steps':
        return withSteps(what);
      case 'heard':
        return withMessage(what);
      case 'find':
        return '"find"; bei "count" hisst niemand die Flagge';
      case 'target':
        return '"prime" oder {worker, at} mit der Nummer eines Workers, dessen Bereich nicht leer ist, und 0 ≤ at < 1, oder {worker, from, to} mit 0 ≤ from < to ≤ 1';
      case 'target-in':
        return targetIn(what);
    }
  };
  const withSteps = ({ gives }: Extract<Allowed, { code: 'steps' }>): string => {
    switch (gives) {
      case 'unit':
        return '"iterations", denn bei Schritten ist keine Zahl prim; "primes" nur mit der Arbeit "prime"';
      case 'target':
        return 'ein gepflanzter Fund, {worker, at} oder {worker, from, to}, denn bei Schritten ist keine Zahl prim; "prime" nur mit der Arbeit "prime"';
      case 'task':
        return '"count"; oder "find" mit gepflanztem Fund, denn bei Schritten ist keine Zahl prim';
      case 'work':
        return '"prime"; oder so viele Schritte mit einem gepflanzten Fund, {worker, at}, und einem Intervall, das "iterations" zählt, denn bei Schritten ist keine Zahl prim';
    }
  };
  const withMessage = ({ gives }: Extract<Allowed, { code: 'heard' }>): string => {
    switch (gives) {
      case 'unit':
        return '"iterations", denn eine Nachricht wird alle so viele Iterationen gehört; "primes" nur mit einer Flagge im gemeinsamen Speicher';
      case 'guard':
        return '"nested", denn eine Nachricht wird außerhalb der Schleife gehört; die anderen nur mit einer Flagge im gemeinsamen Speicher';
      case 'counter':
        return '"none", denn mit einer Nachricht wird kein Speicher geteilt; die anderen nur mit einer Flagge im gemeinsamen Speicher';
      case 'flag':
        return '"atomic", "plain" oder "lock"; oder "message" mit dem Wächter "nested", einem Intervall, das "iterations" zählt, und ohne Zähler';
    }
  };
  const targetIn = ({ workers, all }: Extract<Allowed, { code: 'target-in' }>): string => {
    if (workers.length === 0) return '"prime", denn alle Bereiche sind leer';
    const here = all && workers.length > 1 ? `0 bis ${workers.length - 1}` : workers.join(', ');
    return `"prime" oder {worker, at} mit 0 ≤ at < 1 und einem Worker, dessen Bereich nicht leer ist (hier ${here})`;
  };
  const allowedBy: RunTexts['problems']['allowed'] = ({ allowed: what, examples }) =>
    examples === undefined ? allowed(what) : `${allowed(what)}; in der Adresse: ${or(examples)}`;
  return {
    allowed: allowedBy,
    sentence: (problem) => {
      const { field, value, where, key } = problem;
      if (value === undefined) return `${field} fehlt.`;
      const name = key === undefined || key === field ? field : `${field} (${key})`;
      const text = key !== undefined && typeof value === 'string' ? shownText(value) : shownValue(value);
      const part = where === undefined ? '' : ` (Worker ${where.worker} hat ${shownValue(where.value)})`;
      return `${name} = ${text}${part} – zulässig: ${allowedBy(problem)}.`;
    },
  };
};

/** The lecture check, in German. */
import type { FigureName } from '../../contract/claim-words.ts';
import type { ClaimName, ClaimVerdict } from '../../contract/claims.ts';
import type { ChartTexts } from '../catalogue.ts';
import type { ChartFigures } from '../chart-figures.ts';
import { claimFigureText } from '../claim-figures.ts';
import type { Formats } from '../formats.ts';
import { machineOf } from '../machine.ts';
import { whyGerman } from './claim-whys.ts';

export const claimsGerman = (formats: Formats, figures: ChartFigures): ChartTexts['claims'] => {
  const { count, date, plural } = formats;
  const between = (low: string, high: string): string => `${low} bis ${high}`;
  return {
    title: 'Die Vorlesung, auf diesem Rechner geprüft',
    titleThere: 'Die Vorlesung, anderswo geprüft',
    intro:
      'Neun Behauptungen der Vorlesung. Jede wird hier auf die Probe gestellt, mit echten Läufen oder durch Zählen; was von Python selbst handelt, wurde anderswo nachgesehen. Kein Urteil steht vorher fest: Ein anderer Rechner kann anders urteilen.',
    all: 'Alle neun prüfen',
    again: 'Noch einmal alle prüfen',
    stop: 'Stopp',
    print: 'Drucken',
    save: 'Als JSON speichern',
    openSaved: 'Eine gespeicherte öffnen …',
    file: 'Datei einer Vorlesungsprüfung',
    noClaims: 'In dieser Datei ist keine geprüfte Vorlesung.',
    there: 'Wo „hier“ oder „dieser Rechner“ steht, ist jener gemeint.',
    progress: 'Fortschritt der Prüfung',
    going: (name, secondsLeft) =>
      `${name === null ? 'Es geht los' : `Geprüft wird: ${names[name]}`}, noch etwa ${count(Math.max(1, Math.ceil(secondsLeft)))} s`,
    stopped: 'Gestoppt: Die Urteile, die bis dahin da waren, bleiben.',
    summary: (verdicts) =>
      VERDICT_ORDER.flatMap((verdict) => {
        const n = verdicts.filter((one) => one === verdict).length;
        return n === 0 ? [] : [`${count(n)}-mal „${words[verdict]}“`];
      }).join(' · '),
    here: (userAgent, cores, time) => {
      const { browser, system } = machineOf(userAgent);
      const machine = [browser, ...(system === null ? [] : [system])].join(', ');
      return `Geprüft in ${machine}${cores === null ? '' : `, ${plural(cores, 'Kern', 'Kerne')}`}, ${date(time)}.`;
    },
    number: (claim) => count(claim),
    names,
    says,
    verdicts: words,
    rows: {
      over: ([from, to]) => `Wohin die Prüfungen eines Workers fallen, von ${count(from)} bis ${count(to)}`,
      says: ({ unit, k, at, stretch }) =>
        `k = ${count(k)} ${unit === 'primes' ? 'Primzahlen' : 'Iterationen'}: ${plural(at.length, 'Prüfung', 'Prüfungen')}, höchstens ${plural(stretch, 'Iteration', 'Iterationen')} ohne`,
    },
    unchecked: 'Noch nicht geprüft',
    checking: 'Wird geprüft …',
    why: whyGerman(),
    figure: labels,
    value: claimFigureText(formats, figures, {
      between,
      iterations: (value) => (value === 1 ? 'Iteration' : 'Iterationen'),
      of: (hits, n) => `${hits} von ${n}`,
    }),
    source: { measured: 'hier gemessen', counted: 'genau gezählt', recorded: 'anderswo aufgezeichnet' },
    sourceThere: { measured: 'dort gemessen', counted: 'genau gezählt', recorded: 'anderswo aufgezeichnet' },
    recordedBy: ({ python, machine, time }) =>
      `Aufgezeichnet mit ${python} auf ${machine.model}, ${plural(machine.cores, 'Kern', 'Kerne')}, ${date(time)}.`,
    check: (name) => `Prüfen: ${name}`,
    run: 'Prüfen',
    took: (seconds) => `${formats.fixed(seconds, 1)} s`,
    open: 'Im Labor öffnen',
    openOf: (name) => `Im Labor öffnen: ${name}`,
  };
};

const VERDICT_ORDER: readonly ClaimVerdict[] = ['holds', 'holds-otherwise', 'does-not-hold', 'recorded', 'cannot-tell'];

const words: Readonly<Record<ClaimVerdict, string>> = {
  holds: 'Stimmt',
  'does-not-hold': 'Stimmt nicht',
  'holds-otherwise': 'Stimmt, aus anderem Grund',
  recorded: 'Anderswo aufgezeichnet',
  'cannot-tell': 'Hier nicht zu sagen',
};

const names: Readonly<Record<ClaimName, string>> = {
  'first-finder': 'wer der Erste ist',
  'plain-read': 'ein Lesen ohne Sperre',
  'every-tenth': 'jede zehnte Iteration',
  slower: '8 bis 12 % langsamer',
  weight: 'leichte und schwere Schleifen',
  'cheap-guard': 'der billige Wächter',
  'second-look': 'der zweite Blick',
  'few-iterations': 'die nächsten paar Iterationen',
  'queue-complete': 'die Queue nach join',
};

const says: Readonly<Record<ClaimName, string>> = {
  'first-finder': 'In 27.1 ist Worker 0 der Erste, und er meldet die Primzahl 100003.',
  'plain-read': 'In Python nimmt ein Blick auf .value der Flagge keine Sperre.',
  'every-tenth': '27.2 sieht einmal in zehn Iterationen nach der Flagge.',
  slower: 'Häufiges Nachsehen macht 27.2 um 8 bis 12 % langsamer.',
  weight: 'Je leichter eine Iteration, desto mehr wiegen Prüfungen; schwere Iterationen verdecken sie.',
  'cheap-guard': 'Ein Divisionsrest erspart billig ein teures Lesen.',
  'second-look': 'Der zweite Blick unter der Sperre verhindert ein zweites Ergebnis.',
  'few-iterations': 'Ist die Flagge oben, sind die anderen nach wenigen Iterationen fertig.',
  'queue-complete': 'Nach dem join aller Prozesse ist die Queue vollständig, und empty() ist zu glauben.',
};

const labels: Readonly<Record<FigureName, string>> = {
  'as-printed': 'Läufe mit der Zeile der Vorlesung',
  'two-first': 'Läufe, in denen Worker 0 der Erste ist, mit der 2',
  'other-first': 'Läufe, in denen ein anderer der Erste ist',
  'python-value': 'Value.value, ein Blick',
  'python-raw': 'Roher Wert, ein Blick',
  'python-lock': 'Sperre nehmen und zurückgeben',
  'atomic-wasm': 'Atomares Lesen, WebAssembly',
  'atomic-js': 'Atomares Lesen, JavaScript',
  'lock-wasm': 'Lesen unter einer Sperre, WebAssembly',
  'lock-js': 'Lesen unter einer Sperre, JavaScript',
  reads: 'Blicke auf die Flagge je Worker, in einem echten Lauf',
  'reads-claimed': 'Blicke, wäre es jede zehnte Iteration',
  stretch: 'Längste Strecke ohne Blick',
  'stretch-claimed': 'Längste Strecke, wäre es jede zehnte',
  slowdown: 'Mit häufigem Nachsehen länger, im Mittel',
  flips: 'Paare von Läufen, in denen der häufige schneller war',
  slope: 'Steigung des Mehraufwands gegen das Gewicht, doppelt logarithmisch',
  lightest: 'Mehraufwand bei jeder Iteration, leichteste Iteration',
  heaviest: 'Mehraufwand bei jeder Iteration, schwerste Iteration',
  'modulo-wasm': 'Divisionsrest je Iteration, WebAssembly',
  'modulo-js': 'Divisionsrest je Iteration, JavaScript',
  'duplicates-without': 'Runden mit zwei Ergebnissen, ohne zweiten Blick',
  'duplicates-with': 'Runden mit zwei Ergebnissen, mit ihm',
  'orders-without': 'Reihenfolgen der Anweisungen mit zwei Ergebnissen, ohne ihn',
  'orders-with': 'Reihenfolgen mit zwei Ergebnissen, mit ihm',
  'exits-every': 'Fertig nach der Flagge, k = 1: die Hälfte nach',
  'exits-every-late': 'k = 1: 95 % nach',
  'exits-rare': 'Fertig nach der Flagge, k = 1.000: die Hälfte nach',
  'exits-rare-late': 'k = 1.000: 95 % nach',
  'blocked-large': 'Großes Element: Der Prozess wartet, bis jemand liest',
  'blocked-small': 'Ein Byte: Der Prozess wartet, bis jemand liest',
  'empty-after-join': 'empty() nach dem join, obwohl etwas da ist',
  'empty-after-put': 'empty() gleich nach einem put',
};

/** The table of a run's events, in German. */
import type { Outcome } from '../../contract/record.ts';
import type { EventKind } from '../../replay/events.ts';
import type { RunTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';

const NAMES: Readonly<Record<EventKind, string>> = {
  start: 'Start',
  sample: 'Messpunkt',
  check: 'Prüfung',
  lock: 'Sperre verlangt',
  raised: 'Flagge gehisst',
  result: 'Ergebnis geschrieben',
  seen: 'Flagge gesehen',
  exit: 'Austritt',
};

const NAMES_BY_MESSAGE: typeof NAMES = {
  ...NAMES,
  check: 'Abgeben',
  lock: 'Nachricht geschickt',
  raised: 'Nachricht genommen',
  result: 'Ergebnis genommen',
  seen: 'vom Fund gehört',
};

const EXITS: Readonly<Record<Outcome, string>> = {
  found: 'Austritt',
  late: 'Austritt (zu spät)',
  'exited-early': 'Austritt (früh beendet)',
  exhausted: 'Austritt (Bereich zu Ende)',
  stopped: 'Austritt (gestoppt)',
  failed: 'Austritt (gescheitert)',
};

export const eventGerman = ({ count, time }: Formats): RunTexts['events'] => ({
  caption:
    'Die wichtigen Ereignisse des Laufs, nach der Zeit geordnet. Messpunkte und Prüfungen sind gezählt, nicht aufgeführt.',
  sinceFlag: 'Zeit ab der Flagge',
  sinceGate: 'Zeit ab dem Start',
  sinceMessage: 'Zeit ab der Startnachricht',
  worker: 'Worker',
  event: 'Ereignis',
  iterations: 'Iterationen bis dahin',
  checks: 'Prüfungen bis dahin',
  name: (kind, outcome, byMessage) => (kind === 'exit' ? EXITS[outcome] : (byMessage ? NAMES_BY_MESSAGE : NAMES)[kind]),
  moment: (micros) => (micros === 0 ? '0' : `${micros < 0 ? '−' : '+'}${time(Math.abs(micros))}`),
  shortened: (shown, all) => `Die ersten ${count(shown)} von ${count(all)} Ereignissen.`,
  showAll: 'Alle zeigen',
});

/** What is drawn on the stage, in German. */
import type { Interval } from '../../contract/settings.ts';
import type { LaneEnd } from '../../replay/lane-end.ts';
import type { RunTexts } from '../catalogue.ts';
import type { LaneNote } from '../en/lanes.ts';
import type { Formats } from '../formats.ts';
import { becauseGerman, costGerman } from './story.ts';

const STEPS = {
  lock: 'will die Sperre',
  raise: 'hisst die Flagge',
  write: 'schreibt das Ergebnis',
  leave: 'geht',
} as const;

const STEPS_BY_MESSAGE = {
  lock: 'schickt eine Nachricht',
  raise: 'seine Nachricht wird genommen',
  write: 'sein Ergebnis wird genommen',
  leave: 'geht',
} as const;

const LEFT = {
  found: STEPS.raise,
  late: 'zu spät: die Flagge war oben',
  'exited-early': STEPS.leave,
  exhausted: 'Bereich zu Ende',
  stopped: 'gestoppt',
  failed: 'gescheitert',
} as const;

type Leavings = Readonly<Record<keyof typeof LEFT, string>>;

export const laneGerman = (formats: Formats): RunTexts['lanes'] => {
  const { count } = formats;
  const interval = (k: Interval): string => (k === 'never' ? 'k = ∞' : `k = ${count(k)}`);
  const target = (first: number, last: number): string =>
    first === last ? `Ziel ${count(first)}` : `Ziel in jedem Lauf neu: ${count(first)} bis ${count(last)}`;
  const ends = (how: Leavings): Pick<RunTexts['lanes'], 'end' | 'left'> => ({
    end: (end) => endLabel(end, how, formats),
    left: (number, leaves) => `${count(number)} · ${how[leaves]}`,
  });
  return {
    worker: (worker) => `Worker ${worker}`,
    workerShort: (worker) => `w${worker}`,
    interval,
    flag: 'Flagge',
    gate: 'Start',
    raisedBy: (worker) => `gehisst von Worker ${worker}`,
    notRaised: 'nicht gehisst',
    readyPrime: 'die erste Primzahl hisst die Flagge',
    readyCount: 'nicht gehisst: jeder Worker zählt bis zum Ende',
    sinceFlag: 'Zeit ab der Flagge',
    sinceMessage: 'Zeit ab der Startnachricht',
    sinceGate: 'Zeit ab dem Start',
    iterations: 'Iterationen',
    iterationZero: 'Iteration 0',
    wholeRun: 'ganzer Lauf',
    heading: (pinned, k) => `${pinned ? 'Angehefteter Lauf' : 'Dieser Lauf'}${k === null ? '' : `, ${interval(k)}`}`,
    rangeEmpty: 'leerer Bereich',
    target,
    targetHelp: (first, last) => `${target(first, last)} · lässt sich auf der Bahn ziehen`,
    place: (iterations, own) =>
      own === null ? `Iteration ${count(iterations)}` : `${interval(own)} · ${count(iterations)}`,
    note: (note) => noteParts(note, formats).join(' · '),
    steps: (byMessage) => (byMessage ? STEPS_BY_MESSAGE : STEPS),
    last: (worker, end) => `zuletzt Worker ${worker}: ${end}`,
    lastShort: (worker) => `zuletzt: w${worker}`,
    waiting: 'am Start',
    pace: (number, perSecond, checksPerSecond) => {
      const pace = `${count(number)} · ${thousands(perSecond, formats)} Iterationen/s`;
      return checksPerSecond === null ? pace : `${pace} · ${thousands(checksPerSecond, formats)} Prüfungen/s`;
    },
    ...ends(LEFT),
    byMessage: {
      flag: 'Nachricht',
      raisedBy: (worker) => `geschickt von Worker ${worker}`,
      notRaised: 'nicht geschickt',
      readyPrime: 'wer die erste Primzahl trifft, schickt sie',
      readyCount: 'nicht geschickt: jeder Worker zählt bis zum Ende',
      sinceFlag: 'Zeit ab der Nachricht',
      ...ends({ ...LEFT, found: STEPS_BY_MESSAGE.lock, late: 'zu spät: eine andere Nachricht war früher da' }),
    },
  };
};

function endLabel({ outcome, cost, number, planted, record }: LaneEnd, how: Leavings, formats: Formats): string {
  const said = cost === null ? null : costGerman(formats).of(cost);
  switch (outcome) {
    case 'found':
      return number === null ? how.found : `findet ${formats.count(number)}${planted ? ' (gepflanzt)' : ''}`;
    case 'exited-early':
      return said ?? how['exited-early'];
    case 'exhausted':
      return said === null ? how.exhausted : `${how.exhausted}, ${said}`;
    case 'failed':
      return `${how.failed}${becauseGerman(record, formats)}`;
    case 'late':
    case 'stopped':
      return how[outcome];
  }
}

function noteParts({ interval, checks, samples, byMessage }: LaneNote, { count, time }: Formats): string[] {
  const parts: string[] = [];
  const [check, never] = byMessage ? ['ein Abgeben', 'gibt nie ab'] : ['eine Prüfung', 'prüft die Flagge nie'];
  if (interval === 'never') parts.push(never);
  else if (interval !== null)
    parts.push(interval === 1 ? `vor jeder Iteration ${check}` : `alle ${count(interval)} Iterationen ${check}`);
  if (checks === 'marked') parts.push('gepunktet: zwischen Messpunkten');
  else if (checks !== null) parts.push(`alle ${time(checks.everyMicros)} eine, zu dicht zum Zeichnen`);
  if (samples) parts.push('Punkt: ein Messpunkt');
  return parts;
}

/** Three digits with a word: 5,90 Mio., 12,3 Tsd., 950. */
function thousands(value: number, { figure }: Formats): string {
  if (value >= 1e9) return `${figure(value / 1e9)} Mrd.`;
  if (value >= 1e6) return `${figure(value / 1e6)} Mio.`;
  if (value >= 1e3) return `${figure(value / 1e3)} Tsd.`;
  return figure(value);
}

/** What happened in a run, in German: the result sentence, and the story for a screen reader. */
import type { Outcome, WorkerRecord } from '../../contract/record.ts';
import type { Interval } from '../../contract/settings.ts';
import { costOf, latencyOf, type Latency, type LeavingCost, type LowHigh } from '../../replay/cost.ts';
import {
  resultFacts,
  type CountedFacts,
  type DoubleFacts,
  type FoundFacts,
  type OthersFacts,
  type ResultFacts,
} from '../../replay/result-facts.ts';
import {
  intervalFact,
  storyFacts,
  type FinderStory,
  type IntervalFact,
  type OtherStory,
  type StoryFact,
} from '../../replay/story-facts.ts';
import type { RunTexts } from '../catalogue.ts';
import { isByMessage } from '../by-message.ts';
import { clockText } from '../clock-text.ts';
import type { Formats } from '../formats.ts';
import { faultGerman } from './faults.ts';

/** The verb for one and for several. */
const DOES: Readonly<Record<Outcome, readonly [string, string]>> = {
  found: ['findet und hisst die Flagge', 'finden und hissen die Flagge'],
  late: [
    'trifft auf eine Primzahl, als die Flagge schon oben ist',
    'treffen auf eine Primzahl, als die Flagge schon oben ist',
  ],
  'exited-early': ['sieht die Flagge bei einer Prüfung und geht', 'sehen die Flagge bei einer Prüfung und gehen'],
  exhausted: ['kommt ans Ende des Bereichs', 'kommen ans Ende des Bereichs'],
  stopped: ['von Hand gestoppt', 'von Hand gestoppt'],
  failed: ['gescheitert', 'gescheitert'],
};

const DOES_BY_MESSAGE: Readonly<Record<Outcome, readonly [string, string]>> = {
  ...DOES,
  found: [
    'findet, und seine Nachricht nimmt die Seite als erste',
    'finden, und ihre Nachrichten nimmt die Seite als erste',
  ],
  late: [
    'trifft auch auf sein Ziel, aber eine andere Nachricht war früher da',
    'treffen auch auf ihr Ziel, aber eine andere Nachricht war früher da',
  ],
  'exited-early': ['hört beim Abgeben vom Fund und geht', 'hören beim Abgeben vom Fund und gehen'],
};

/** "Worker 1", "Worker 0 und 2", "5 Worker". */
function named(list: readonly number[], { and, count }: Formats): string {
  return list.length > 4 ? `${count(list.length)} Worker` : `Worker ${and(list.map(String))}`;
}

/** Both ends of a spread, once when they are equal: "183 bis 911 Iterationen". */
function spread({ low, high }: LowHigh, one: string, other: string, { count, plural }: Formats): string {
  return low === high ? plural(low, one, other) : `${count(low)} bis ${plural(high, one, other)}`;
}

const iterations = (of: LowHigh, formats: Formats): string => spread(of, 'Iteration', 'Iterationen', formats);

/** To stand after "gescheitert"; empty where nothing is said. */
export function becauseGerman(record: WorkerRecord, formats: Formats): string {
  const reason = faultGerman(formats).reason(record);
  return reason === undefined ? '' : `: ${reason}`;
}

export const storyGerman = (formats: Formats): RunTexts['story'] => {
  const cost = costGerman(formats);
  const result = resultGerman(formats);
  const told = storyWords(formats, cost.of);
  return {
    resultSentence: (record) => result(resultFacts(record), isByMessage(record)),
    cost: (record, worker) => {
      const of = costOf(record, worker);
      return of === null ? null : cost.of(of);
    },
    latency: (record, worker) => {
      const of = latencyOf(record, worker);
      return of === null ? '' : cost.latency(of);
    },
    of: (index) => storyFacts(index).map((fact) => told(fact, isByMessage(index.record))),
    pinned: ({ record }) =>
      `Angehefteter Lauf, ${intervals(intervalFact(record), formats)}: ${result(resultFacts(record), isByMessage(record))}`,
  };
};

function intervals(interval: IntervalFact, { count }: Formats): string {
  if (interval === 'own') return 'jeder Worker mit eigenem Prüfintervall';
  return interval === 'never' ? 'ohne Prüfungen' : `k = ${count(interval)}`;
}

export const costGerman = (formats: Formats) => {
  const latency = (of: Latency): string => (of === 'below-clock' ? 'nicht messbar' : clockText(formats, of));
  return {
    latency,
    of: (cost: LeavingCost): string => {
      const more = `${cost.roughly ? 'etwa ' : ''}+${formats.plural(cost.iterations, 'Iteration', 'Iterationen')}`;
      return cost.latency === null ? more : `${more}, ${latency(cost.latency)}`;
    },
  };
};

function resultGerman(formats: Formats): (facts: ResultFacts, byMessage: boolean) => string {
  const { count, plural, time } = formats;
  const stopped = (micros: number | null): string =>
    micros === null ? 'Von Hand gestoppt' : `Nach ${time(micros)} von Hand gestoppt`;
  return (facts, byMessage) => {
    const raised = byMessage ? 'hatte die erste Nachricht geschickt' : 'hatte die Flagge gehisst';
    switch (facts.kind) {
      case 'failed': {
        const { finder, why, workers } = facts;
        const rest = finder === null ? 'Es wurde kein Ergebnis geschrieben.' : `Worker ${finder} ${raised}.`;
        const are = workers.length === 1 ? 'ist' : 'sind';
        return `${named(workers, formats)} ${are} gescheitert${why === null ? '' : becauseGerman(why, formats)}. ${rest}`;
      }
      case 'stopped-after-flag': {
        const had = facts.still.length === 1 ? 'war' : 'waren';
        return `${stopped(facts.micros)}: Worker ${facts.finder} ${raised}, ${named(facts.still, formats)} ${had} noch nicht gegangen.`;
      }
      case 'stopped': {
        const { micros, tested, primes } = facts;
        const so = `${stopped(micros)}: ${plural(tested, 'Zahl', 'Zahlen')} getestet`;
        return primes === null
          ? `${so}, niemand ${byMessage ? 'hatte eine Nachricht geschickt' : raised}.`
          : `${so}, ${plural(primes, 'Primzahl', 'Primzahlen')} gezählt.`;
      }
      case 'counted':
        return counted(facts, formats);
      case 'empty':
        return 'Es gab nichts zu suchen: Jeder Bereich ist leer.';
      case 'nobody':
        return facts.workers === 1
          ? 'Niemand findet eine Primzahl: Der Worker kommt ans Ende seines Bereichs (ein Lauf).'
          : `Niemand findet eine Primzahl: Alle ${count(facts.workers)} Worker kommen ans Ende ihrer Bereiche (ein Lauf).`;
      case 'alone': {
        const after = facts.iterations === null ? '' : ` nach ${plural(facts.iterations, 'Iteration', 'Iterationen')}`;
        return `Worker ${facts.finder} findet ${count(facts.number)}${after}; sonst sucht niemand (ein Lauf).`;
      }
      case 'found':
        return found(facts, byMessage, formats);
    }
  };
}

function counted({ workers, alike, primes, tested, checks }: CountedFacts, formats: Formats): string {
  const { plural } = formats;
  const one = workers === 1;
  const found = plural(primes, 'Primzahl', 'Primzahlen');
  const same = primes === 1 ? 'dieselbe Primzahl' : `dieselben ${found}`;
  const made = checks === null ? 'keine Prüfungen' : spread(checks, 'Prüfung', 'Prüfungen', formats);
  const makes = one ? 'macht' : checks === null ? 'machen' : 'machen je';
  return `${plural(workers, 'Worker', 'Worker')} ${one ? 'zählt' : 'zählen'} ${alike ? same : found} in ${plural(tested, 'Zahl', 'Zahlen')} und ${makes} ${made} (ein Lauf).`;
}

function found(
  { finder, others, late, doubles, flagUnseen }: FoundFacts,
  byMessage: boolean,
  formats: Formats,
): string {
  const first = byMessage ? `Worker ${finder} schickt die erste Nachricht` : `Worker ${finder} hisst die Flagge`;
  const clauses = [first, ...others.map((group) => othersClause(group, byMessage, formats))];
  const sentences = [`${clauses.join('; ')} (ein Lauf).`];
  if (late.length > 0) {
    const meet = late.length === 1 ? 'trifft' : 'treffen';
    sentences.push(
      byMessage
        ? `Auch ${named(late, formats)} ${meet} auf eine Primzahl, aber eine andere Nachricht war früher da.`
        : `Auch ${named(late, formats)} ${meet} auf eine Primzahl, aber unter der Sperre ist die Flagge schon oben.`,
    );
  }
  if (doubles !== null) sentences.push(doubled(doubles, formats));
  if (flagUnseen)
    sentences.push(
      'Ein Worker hat nachgesehen, aber die gehisste Flagge nicht gesehen: Einfaches Lesen kann der Übersetzer aus der Schleife nehmen.',
    );
  return sentences.join(' ');
}

function othersClause({ who, how, over }: OthersFacts, byMessage: boolean, formats: Formats): string {
  const they = who === 'all' ? 'die anderen' : named(who, formats);
  const one = who !== 'all' && who.length === 1;
  const by = over === null ? '' : iterations(over, formats);
  const go = one ? 'geht' : 'gehen';
  switch (how) {
    case 'early':
      if (over === null) return `${they} ${go} früh`;
      return `${they} ${go} ${over.high === 0 ? 'sofort, ' : ''}${by} später`;
    case 'unaware':
      if (byMessage)
        return `${they} ${one ? 'hört nie davon und sucht' : 'hören nie davon und suchen'} bis zum Ende, noch ${by}`;
      return one
        ? `${they} sieht sie nie und sucht bis zum Ende, noch ${by}`
        : `${they} sehen sie nie und suchen bis zum Ende, noch ${by}`;
    case 'before':
      return `${they} ${one ? 'war' : 'waren'} vorher am Ende`;
  }
}

function doubled({ workers, rechecked, results }: DoubleFacts, formats: Formats): string {
  const write = workers.length === 1 ? 'schreibt' : 'schreiben';
  const how = rechecked ? '' : ', ohne unter der Sperre noch einmal nachzusehen';
  return `Auch ${named(workers, formats)} ${write} ein Ergebnis${how}: ${formats.plural(results, 'Ergebnis', 'Ergebnisse')} statt eines einzigen.`;
}

function storyWords(
  formats: Formats,
  cost: (of: LeavingCost) => string,
): (fact: StoryFact, byMessage: boolean) => string {
  const { count, time } = formats;
  return (fact, byMessage) => {
    switch (fact.kind) {
      case 'set-up':
        return setUp(fact, byMessage, formats);
      case 'gate':
        if (fact.workers === 0) return 'Kein Worker ist losgelaufen.';
        if (fact.workers === 1) return 'Ein Worker läuft los.';
        return `${count(fact.workers)} Worker laufen innerhalb von ${time(fact.withinMicros)} los.`;
      case 'finder':
        return finderSentence(fact, byMessage, formats);
      case 'worker':
        return workerSentence(fact, byMessage, formats, cost);
      case 'group': {
        const [one, several] = doesOf(byMessage)[fact.outcome];
        const over = fact.over === null ? '' : `, ${iterations(fact.over, formats)} nach der Flagge`;
        return `${named(fact.workers, formats)}: ${fact.workers.length === 1 ? one : several}${over}.`;
      }
      case 'end':
        return `Der letzte Worker geht ${time(fact.micros)} nach dem Start.`;
      case 'recording':
        return `Das Aufzeichnen kostete davon etwa ${time(fact.micros)}.`;
    }
  };
}

const doesOf = (byMessage: boolean): typeof DOES => (byMessage ? DOES_BY_MESSAGE : DOES);

function setUp(
  { workers, interval, settings }: StoryFact & { readonly kind: 'set-up' },
  byMessage: boolean,
  formats: Formats,
): string {
  const [count, search, each] = workers === 1 ? ['zählt', 'sucht', 'er'] : ['zählen', 'suchen', 'jeder'];
  const does = settings.task === 'count' ? `${count} Primzahlen` : search;
  const who = formats.plural(workers, 'Worker', 'Worker');
  if (interval === 'own') return `${who} ${does}, jeder mit eigenem Prüfintervall.`;
  if (byMessage) return `${who} ${does}; ${each} ${yielding(interval, formats)}.`;
  return `${who} ${does}; ${each} ${checking(interval, settings.unit, formats)}.`;
}

function yielding(k: Interval, { count }: Formats): string {
  if (k === 'never') return 'gibt nie an seine Ereignisschleife ab und hört nichts';
  const often = k === 1 ? 'nach jeder Iteration' : `alle ${count(k)} Iterationen`;
  return `gibt ${often} an seine Ereignisschleife ab, um vom Fund zu hören`;
}

function checking(k: Interval, unit: 'iterations' | 'primes', { count }: Formats): string {
  if (k === 'never') return 'prüft die Flagge nie';
  if (unit === 'primes')
    return k === 1 ? 'prüft die Flagge nach jeder Primzahl' : `prüft die Flagge alle ${count(k)} Primzahlen`;
  return k === 1 ? 'prüft die Flagge vor jeder Iteration' : `prüft die Flagge alle ${count(k)} Iterationen`;
}

function finderSentence(
  { worker, number, iterations, lockMicros, flagMicros }: FinderStory,
  byMessage: boolean,
  formats: Formats,
): string {
  const { count, plural, time } = formats;
  const what = number === null ? 'sein Ziel' : count(number);
  const after = iterations === null ? '' : ` nach ${plural(iterations, 'Iteration', 'Iterationen')}`;
  if (byMessage)
    return `Worker ${worker} findet ${what}${after}; ${time(flagMicros)} nach dem Start nimmt die Seite seine Nachricht.`;
  const raises =
    lockMicros === null ? 'hisst die Flagge' : `will die Sperre und hisst ${time(lockMicros)} später die Flagge`;
  return `Worker ${worker} findet ${what}${after} und ${raises}, ${time(flagMicros)} nach dem Start.`;
}

function workerSentence(
  { record, cost }: OtherStory,
  byMessage: boolean,
  formats: Formats,
  costWords: (of: LeavingCost) => string,
): string {
  const { worker, outcome, checks } = record;
  const is = outcome === 'stopped' ? 'wurde ' : outcome === 'failed' ? 'ist ' : '';
  const why = outcome === 'failed' ? becauseGerman(record, formats) : '';
  const after = cost === null ? '' : ` (${costWords(cost)} nach der Flagge)`;
  const made = checks === null ? '' : `, nach insgesamt ${formats.plural(checks, 'Prüfung', 'Prüfungen')}`;
  return `Worker ${worker} ${is}${doesOf(byMessage)[outcome][0]}${why}${after}${made}.`;
}

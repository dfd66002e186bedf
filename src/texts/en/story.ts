/** What happened in a run: the result sentence, and the story for a screen reader. */
import type { Outcome, RunRecord, WorkerRecord } from '../../contract/record.ts';
import type { Interval } from '../../contract/settings.ts';
import { costOf, latencyOf, type Latency, type LeavingCost, type LowHigh } from '../../replay/cost.ts';
import type { TraceIndex } from '../../replay/events.ts';
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
import { isByMessage } from '../by-message.ts';
import { clockText } from '../clock-text.ts';
import { capital, type Formats } from '../formats.ts';
import { faultTexts } from './faults.ts';

const DID: Readonly<Record<Outcome, string>> = {
  found: 'found and raised the flag',
  late: 'met a prime when the flag was already up',
  'exited-early': 'saw the flag at a check and left',
  exhausted: 'came to the end of the range',
  stopped: 'stopped by hand',
  failed: 'failed',
};

/** Where there is no flag to look at: the page takes messages, and tells the others of the first. */
const DID_BY_MESSAGE: Readonly<Record<Outcome, string>> = {
  ...DID,
  found: 'found, and its message was the first that the page took',
  late: 'met its target too, but another message had come first',
  'exited-early': 'heard of the find at a yield and left',
};

/** "worker 1", "workers 0 and 2", "5 workers". */
function named(list: readonly number[], { and, count }: Formats): string {
  if (list.length === 1) return `worker ${list[0]}`;
  return list.length > 4 ? `${count(list.length)} workers` : `workers ${and(list.map(String))}`;
}

/** Both ends of a spread, once when they are equal: "183 to 911 iterations". */
function spread({ low, high }: LowHigh, one: string, other: string, { count, plural }: Formats): string {
  return low === high ? plural(low, one, other) : `${count(low)} to ${plural(high, one, other)}`;
}

/** To stand after "failed"; empty where nothing is said. */
export function becauseText(record: WorkerRecord, formats: Formats): string {
  const reason = faultTexts(formats).reason(record);
  return reason === undefined ? '' : `: ${reason}`;
}

export const storyTexts = (formats: Formats) => {
  const cost = costTexts(formats);
  const result = resultTexts(formats);
  const resultSentence = (record: RunRecord): string => result(resultFacts(record), isByMessage(record));
  const told = storyWords(formats, cost.of);
  return {
    /** The result of one run in one or two sentences. */
    resultSentence,
    /** What a worker's late leaving cost: "+183 iterations, 9 µs"; null when it cost nothing. */
    cost: (record: RunRecord, worker: WorkerRecord): string | null => {
      const of = costOf(record, worker);
      return of === null ? null : cost.of(of);
    },
    /** Exit latency, or that it lies below two steps of the clock; empty when it is not known. */
    latency: (record: RunRecord, worker: WorkerRecord): string => {
      const of = latencyOf(record, worker);
      return of === null ? '' : cost.latency(of);
    },
    /** The whole run, in order of what happened, one sentence an entry. */
    of: (index: TraceIndex): string[] => storyFacts(index).map((fact) => told(fact, isByMessage(index.record))),
    /** The pinned run, which the picture shows below the other: what it was set to and how it ended. */
    pinned: ({ record }: TraceIndex): string =>
      `Pinned run, ${intervals(intervalFact(record), formats)}: ${resultSentence(record)}`,
  };
};

function intervals(interval: IntervalFact, { count }: Formats): string {
  if (interval === 'own') return 'each worker with its own interval';
  return interval === 'never' ? 'without checks' : `k = ${count(interval)}`;
}

export const costTexts = (formats: Formats) => {
  const latency = (of: Latency): string => (of === 'below-clock' ? 'below the clock' : clockText(formats, of));
  return {
    latency,
    of: (cost: LeavingCost): string => {
      const more = `${cost.roughly ? 'about ' : ''}+${formats.plural(cost.iterations, 'iteration', 'iterations')}`;
      return cost.latency === null ? more : `${more}, ${latency(cost.latency)}`;
    },
  };
};

function resultTexts(formats: Formats): (facts: ResultFacts, byMessage: boolean) => string {
  const { count, plural, time } = formats;
  return (facts, byMessage) => {
    const had = byMessage ? 'had sent the first message' : 'had raised the flag';
    switch (facts.kind) {
      case 'failed': {
        const { finder, why } = facts;
        const rest = finder === null ? 'No result was written.' : `Worker ${finder} ${had}.`;
        return `${capital(named(facts.workers, formats))} failed${why === null ? '' : becauseText(why, formats)}. ${rest}`;
      }
      case 'stopped-after-flag': {
        const so = `Stopped by hand${facts.micros === null ? '' : ` after ${time(facts.micros)}`}`;
        return `${so}: worker ${facts.finder} ${had}, ${named(facts.still, formats)} had not left yet.`;
      }
      case 'stopped': {
        const { micros, tested, primes } = facts;
        const so = `Stopped by hand${micros === null ? '' : ` after ${time(micros)}`}: ${plural(tested, 'number', 'numbers')} tested`;
        return primes === null
          ? `${so}, nobody ${byMessage ? 'had sent a message' : had}.`
          : `${so}, ${plural(primes, 'prime', 'primes')} counted.`;
      }
      case 'counted':
        return counted(facts, formats);
      case 'empty':
        return 'There was nothing to search: every range is empty.';
      case 'nobody':
        return facts.workers === 1
          ? 'Nobody found a prime: the worker came to the end of its range (one run).'
          : `Nobody found a prime: all ${count(facts.workers)} workers came to the end of their ranges (one run).`;
      case 'alone': {
        const { finder, number, iterations } = facts;
        const after = iterations === null ? '' : ` after ${plural(iterations, 'iteration', 'iterations')}`;
        return `Worker ${finder} found ${count(number)}${after}; nobody else was searching (one run).`;
      }
      case 'found':
        return found(facts, byMessage, formats);
    }
  };
}

function counted({ workers, alike, primes, tested, checks }: CountedFacts, formats: Formats): string {
  const { plural } = formats;
  const each = workers > 1 ? ' each' : '';
  const made = checks === null ? 'no checks' : `${spread(checks, 'check', 'checks', formats)}${each}`;
  const what = `${alike ? 'the same ' : ''}${plural(primes, 'prime', 'primes')}`;
  return `${plural(workers, 'worker', 'workers')} counted ${what} in ${plural(tested, 'number', 'numbers')} and made ${made} (one run).`;
}

function found(
  { finder, others, late, doubles, flagUnseen }: FoundFacts,
  byMessage: boolean,
  formats: Formats,
): string {
  const first = byMessage ? `Worker ${finder} sent the first message` : `Worker ${finder} raised the flag`;
  const clauses = [first, ...others.map((group) => othersClause(group, byMessage, formats))];
  const sentences = [`${clauses.join('; ')} (one run).`];
  if (late.length > 0)
    sentences.push(
      byMessage
        ? `${capital(named(late, formats))} met a prime too, but another message had come first.`
        : `${capital(named(late, formats))} met a prime too, but under the lock the flag was already up.`,
    );
  if (doubles !== null) sentences.push(doubled(doubles, formats));
  if (flagUnseen)
    sentences.push(
      'A worker looked, but did not see the raised flag: a plain read may be kept out of the loop by the compiler.',
    );
  return sentences.join(' ');
}

function othersClause({ who, how, over }: OthersFacts, byMessage: boolean, formats: Formats): string {
  const they = who === 'all' ? 'the others' : named(who, formats);
  const by = over === null ? '' : spread(over, 'iteration', 'iterations', formats);
  switch (how) {
    case 'early':
      if (over === null) return `${they} left early`;
      return `${they} left ${over.high === 0 ? 'at once, ' : ''}${by} later`;
    case 'unaware':
      return `${they} never ${byMessage ? 'heard of' : 'saw'} it and searched on to the end, ${by} more`;
    case 'before':
      return `${they} had come to the end before`;
  }
}

function doubled({ workers, rechecked, results }: DoubleFacts, formats: Formats): string {
  const how = rechecked ? '' : ' without looking again under the lock';
  return `${capital(named(workers, formats))} wrote a result as well${how}: ${formats.plural(results, 'result', 'results')} instead of one.`;
}

function storyWords(
  formats: Formats,
  cost: (of: LeavingCost) => string,
): (fact: StoryFact, byMessage: boolean) => string {
  const { count, time } = formats;
  return (fact, byMessage) => {
    const start = byMessage ? 'start message' : 'gate';
    switch (fact.kind) {
      case 'set-up':
        return setUp(fact, byMessage, formats);
      case 'gate':
        if (byMessage) return begun(fact.workers, fact.withinMicros, formats);
        if (fact.workers === 0) return 'No worker passed the gate.';
        if (fact.workers === 1) return 'One worker passes the gate.';
        return `${count(fact.workers)} workers pass the gate within ${time(fact.withinMicros)}.`;
      case 'finder':
        return finderSentence(fact, byMessage, formats);
      case 'worker':
        return workerSentence(fact, byMessage, formats, cost);
      case 'group': {
        const over =
          fact.over === null ? '' : `, ${spread(fact.over, 'iteration', 'iterations', formats)} after the flag`;
        return `${capital(named(fact.workers, formats))}: ${didOf(byMessage)[fact.outcome]}${over}.`;
      }
      case 'end':
        return `The last worker left ${time(fact.micros)} after the ${start}.`;
      case 'recording':
        return `Recording the run cost about ${time(fact.micros)} of it.`;
    }
  };
}

const didOf = (byMessage: boolean): typeof DID => (byMessage ? DID_BY_MESSAGE : DID);

function begun(workers: number, withinMicros: number, { count, time }: Formats): string {
  if (workers === 0) return 'No worker heard the start message.';
  if (workers === 1) return 'One worker begins.';
  return `${count(workers)} workers begin within ${time(withinMicros)}.`;
}

function setUp(
  { workers, interval, settings }: StoryFact & { readonly kind: 'set-up' },
  byMessage: boolean,
  formats: Formats,
): string {
  const [counts, searches, each] = workers === 1 ? ['counts', 'searches', 'it'] : ['count', 'search', 'each'];
  const does = settings.task === 'count' ? `${counts} primes` : searches;
  const who = formats.plural(workers, 'worker', 'workers');
  if (interval === 'own') return `${who} ${does}, each with its own interval between checks.`;
  if (byMessage) return `${who} ${does}; ${each} ${yielding(interval, formats)}.`;
  return `${who} ${does}; ${each} ${checking(interval, settings.unit, formats)}.`;
}

function yielding(k: Interval, { plural }: Formats): string {
  if (k === 'never') return 'never yields to its event loop, and hears nothing';
  return `yields to its event loop every ${k === 1 ? 'iteration' : plural(k, 'iteration', 'iterations')}, to hear of a find`;
}

function checking(k: Interval, unit: 'iterations' | 'primes', { plural }: Formats): string {
  if (k === 'never') return 'never looks at the flag';
  const one = unit === 'primes' ? 'prime' : 'iteration';
  return `checks the flag every ${k === 1 ? one : plural(k, one, unit)}`;
}

function finderSentence(
  { worker, number, iterations, lockMicros, flagMicros }: FinderStory,
  byMessage: boolean,
  formats: Formats,
): string {
  const { count, plural, time } = formats;
  const what = number === null ? 'its target' : count(number);
  const after = iterations === null ? '' : ` after ${plural(iterations, 'iteration', 'iterations')}`;
  if (byMessage)
    return `Worker ${worker} finds ${what}${after}; the page takes its message ${time(flagMicros)} after the start message.`;
  const raises =
    lockMicros === null ? 'raises the flag' : `asks for the lock and ${time(lockMicros)} later raises the flag`;
  return `Worker ${worker} finds ${what}${after} and ${raises}, ${time(flagMicros)} after the gate.`;
}

function workerSentence(
  { record, cost }: OtherStory,
  byMessage: boolean,
  formats: Formats,
  costWords: (of: LeavingCost) => string,
): string {
  const { worker, outcome, checks } = record;
  const why = outcome === 'failed' ? becauseText(record, formats) : '';
  const after = cost === null ? '' : ` (${costWords(cost)} after the flag)`;
  const made = checks === null ? '' : `, after ${formats.plural(checks, 'check', 'checks')} in all`;
  return `Worker ${worker} ${didOf(byMessage)[outcome]}${why}${after}${made}.`;
}

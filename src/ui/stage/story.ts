/** What happened in a run, in sentences: the result sentence, and the story for a screen reader. */
import type { RunRecord, WorkerRecord } from '../../contract/record.ts';
import { intervalOf } from '../../contract/settings.ts';
import type { TraceIndex, WorkerIndex } from '../../replay/events.ts';
import { count, plural, time } from '../basics/format.ts';
import { faultWords } from './fault-words.ts';
import { stageWords as words } from './words.ts';

const { capital, spread, workers: named } = words;

/** Told one by one up to so many workers; beyond, as a group. */
const ONE_BY_ONE = 8;

/** The result of one run in one or two sentences. */
export function resultSentence(record: RunRecord): string {
  const failed = record.workers.filter((worker) => worker.outcome === 'failed');
  if (failed.length > 0) return failure(record, failed);
  if (record.workers.some((worker) => worker.outcome === 'stopped')) return stopped(record);
  if (record.settings.task === 'count') return counted(record);
  const finder = record.results[0]?.worker;
  if (finder === undefined) return nobody(record);
  return [found(record, finder), ...extras(record, finder)].join(' ');
}

function failure(record: RunRecord, failed: readonly WorkerRecord[]): string {
  const reason = faultWords.reason(failed.find((worker) => worker.reason !== undefined) ?? {});
  const who = capital(named(failed.map((worker) => worker.worker)));
  const why = reason === undefined ? '' : `: ${reason}`;
  const finder = record.results[0]?.worker;
  const rest = finder === undefined ? 'No result was written.' : `Worker ${finder} had raised the flag.`;
  return `${who} failed${why}. ${rest}`;
}

function stopped(record: RunRecord): string {
  const after = record.micros === null ? '' : ` after ${time(record.micros)}`;
  const finder = record.results[0]?.worker;
  const still = ids(record, 'stopped');
  if (finder !== undefined)
    return `Stopped by hand${after}: worker ${finder} had raised the flag, ${named(still)} had not left yet.`;
  const tested = record.workers.reduce((sum, worker) => sum + (worker.iterations ?? 0), 0);
  const so = `Stopped by hand${after}: ${plural(tested, 'number')} tested`;
  return record.settings.task === 'count'
    ? `${so}, ${plural(primesOf(record), 'prime')} counted.`
    : `${so}, nobody had raised the flag.`;
}

function primesOf(record: RunRecord): number {
  return record.workers.reduce((sum, worker) => sum + (worker.primes ?? 0), 0);
}

/** Several workers on one range: the same numbers were counted by each. */
function countedAlike({ settings: { ranges }, workers }: RunRecord): boolean {
  const [from, to] = ranges[0]!;
  return (
    ranges.length > 1 &&
    ranges.every((range, i) => range[0] === from && range[1] === to && workers[i]!.primes === workers[0]!.primes)
  );
}

function counted(record: RunRecord): string {
  const tested = record.workers.reduce((sum, worker) => sum + (worker.iterations ?? 0), 0);
  const who = capital(plural(record.workers.length, 'worker'));
  if (countedAlike(record)) {
    const { primes, iterations } = record.workers[0]!;
    return `${who} counted the same ${plural(primes ?? 0, 'prime')} in ${plural(iterations ?? 0, 'number')} and made ${checksSpread(record)} (one run).`;
  }
  return `${who} counted ${plural(primesOf(record), 'prime')} in ${plural(tested, 'number')} and made ${checksSpread(record)} (one run).`;
}

function checksSpread(record: RunRecord): string {
  const checks = record.workers.flatMap((worker) => worker.checks ?? []);
  const low = Math.min(...checks);
  const high = Math.max(...checks);
  const each = record.workers.length > 1 ? ' each' : '';
  return checks.length === 0
    ? 'no checks'
    : `${low === high ? plural(low, 'check') : `${count(low)} to ${plural(high, 'check')}`}${each}`;
}

function nobody(record: RunRecord): string {
  const tested = record.workers.reduce((sum, worker) => sum + (worker.iterations ?? 0), 0);
  if (tested === 0) return 'There was nothing to search: every range is empty.';
  const who = record.workers.length === 1 ? 'The worker' : `All ${record.workers.length} workers`;
  return `Nobody found a prime: ${who.toLowerCase()} came to the end of ${record.workers.length === 1 ? 'its range' : 'their ranges'} (one run).`;
}

function ids(record: RunRecord, outcome: WorkerRecord['outcome']): number[] {
  return record.workers.filter((worker) => worker.outcome === outcome).map((worker) => worker.worker);
}

/** "Worker 1 raised the flag; the others left 183 to 911 iterations later (one run)." */
function found(record: RunRecord, finder: number): string {
  const others = record.workers.filter((worker) => worker.worker !== finder);
  const number = record.results[0]!.number;
  if (others.length === 0) {
    const tested = record.workers[0]!.iterations;
    const after = tested === null ? '' : ` after ${plural(tested, 'iteration')}`;
    return `Worker ${finder} found ${count(number)}${after}; nobody else was searching (one run).`;
  }
  const clauses = othersClauses(others);
  if (clauses.length === 0) return `Worker ${finder} raised the flag (one run).`;
  return `Worker ${finder} raised the flag; ${clauses.join('; ')} (one run).`;
}

function othersClauses(others: readonly WorkerRecord[]): string[] {
  const early = others.filter((worker) => worker.outcome === 'exited-early');
  const unaware = others.filter((worker) => worker.outcome === 'exhausted' && (worker.overshootIterations ?? 0) > 0);
  const before = others.filter((worker) => worker.outcome === 'exhausted' && !unaware.includes(worker));
  const who = (group: readonly WorkerRecord[]): string =>
    group.length === others.length && group.length > 1 ? 'the others' : named(group.map((worker) => worker.worker));
  const clauses: string[] = [];
  if (early.length > 0) clauses.push(`${who(early)} left ${laterBy(early)}`);
  if (unaware.length > 0)
    clauses.push(`${who(unaware)} never saw it and searched on to the end, ${overBy(unaware)} more`);
  if (before.length > 0) clauses.push(`${who(before)} had come to the end before`);
  return clauses;
}

function overBy(group: readonly WorkerRecord[]): string {
  const over = group.flatMap((worker) => worker.overshootIterations ?? []);
  return spread(Math.min(...over), Math.max(...over));
}

function laterBy(group: readonly WorkerRecord[]): string {
  const known = group.some((worker) => worker.overshootIterations !== null);
  if (!known) return 'early';
  const atOnce = group.every((worker) => worker.overshootIterations === 0);
  return `${atOnce ? 'at once, ' : ''}${overBy(group)} later`;
}

function extras(record: RunRecord, finder: number): string[] {
  const sentences: string[] = [];
  const late = ids(record, 'late');
  if (late.length > 0) {
    sentences.push(`${capital(named(late))} met a prime too, but under the lock the flag was already up.`);
  }
  const doubles = [...new Set(record.results.map((result) => result.worker))].filter((worker) => worker !== finder);
  if (doubles.length > 0) {
    const how = record.settings.recheck ? '' : ' without looking again under the lock';
    sentences.push(
      `${capital(named(doubles))} wrote a result as well${how}: ${plural(record.results.length, 'result')} instead of one.`,
    );
  }
  if (record.doubts.includes('flag-unseen')) {
    sentences.push(
      'A worker looked, but did not see the raised flag: a plain read may be kept out of the loop by the compiler.',
    );
  }
  return sentences;
}

/** The cost of one worker's late leaving: "+183 iterations, 9 µs"; null when it has none. */
export function costWords(record: RunRecord, worker: WorkerRecord): string | null {
  const { overshootIterations: over, overshootChunk: chunk } = worker;
  if (over === null) return null;
  const roughly = chunk !== null && chunk > 1 && chunk > over / 20;
  return words.cost(words.plusIterations(over, roughly), latencyWords(record, worker));
}

/** Exit latency, or that it lies below two steps of the clock; empty when it is not known. */
export function latencyWords(record: RunRecord, worker: WorkerRecord): string {
  const latency = worker.exitLatencyMicros;
  if (latency === null) return '';
  return latency < 2 * record.environment.clockStepMicros ? words.belowClock : clockWords(record, latency);
}

/** A difference of two readings of this run's clock: one of whole microseconds knows no tenths. */
export function clockWords(record: RunRecord, micros: number): string {
  const coarse = record.environment.clockStepMicros >= 1 && Math.abs(micros) < 1000;
  return coarse ? `${count(micros)} µs` : time(micros);
}

/** The whole run, in order of what happened, one sentence an entry. */
export function storyOf(index: TraceIndex): string[] {
  return [setUp(index.record), gate(index), ...finderStory(index), ...othersStory(index), ...endStory(index)];
}

/** The pinned run, which the picture shows below the other: what it was set to and how it ended. */
export function pinnedStory(index: TraceIndex | null): string[] {
  if (index === null) return [];
  const { record } = index;
  return [words.pinnedSaid(intervalsOf(record), resultSentence(record))];
}

function intervalsOf({ settings }: RunRecord): string {
  if (typeof settings.interval === 'object') return words.ownIntervals;
  return words.intervalSaid(intervalOf(settings, 0));
}

function setUp(record: RunRecord): string {
  const { settings } = record;
  const n = plural(settings.ranges.length, 'worker');
  const does = settings.task === 'count' ? 'count primes' : 'search';
  if (typeof settings.interval === 'object') {
    return `${n} ${does}, each with its own interval between checks.`;
  }
  const k = intervalOf(settings, 0);
  const unit = settings.unit === 'primes' ? 'prime' : 'iteration';
  const checks =
    k === 'never' ? 'never looks at the flag' : `checks the flag every ${k === 1 ? unit : plural(k, unit)}`;
  return `${n} ${does}; each ${checks}.`;
}

function gate(index: TraceIndex): string {
  const starts = index.workers.flatMap((worker) => worker.startMicros ?? []);
  if (starts.length === 0) return 'No worker passed the gate.';
  if (starts.length === 1) return 'One worker passes the gate.';
  return `${starts.length} workers pass the gate within ${time(Math.max(...starts) - Math.min(...starts))}.`;
}

function finderStory(index: TraceIndex): string[] {
  const { finder, flagMicros, record } = index;
  if (finder < 0 || flagMicros === null) return [];
  const of = index.workers[finder]!;
  const result = record.results.find((entry) => entry.worker === finder);
  const number = result === undefined ? 'its target' : count(result.number);
  const tested = of.record.iterations === null ? '' : ` after ${plural(of.record.iterations, 'iteration')}`;
  const lock = of.trace.lockMicros;
  const raise =
    lock === null ? 'raises the flag' : `asks for the lock and ${time(flagMicros - lock)} later raises the flag`;
  return [`Worker ${finder} finds ${number}${tested} and ${raise}, ${time(flagMicros)} after the gate.`];
}

function othersStory(index: TraceIndex): string[] {
  const others = index.workers.filter((worker) => worker.worker !== index.finder);
  if (others.length <= ONE_BY_ONE) return others.map((worker) => workerStory(index, worker));
  const outcomes = new Map<string, WorkerRecord[]>();
  for (const { record } of others) outcomes.set(record.outcome, [...(outcomes.get(record.outcome) ?? []), record]);
  return [...outcomes.values()].map((group) => groupStory(group));
}

function groupStory(group: readonly WorkerRecord[]): string {
  const who = capital(named(group.map((worker) => worker.worker)));
  const over = group.some((worker) => worker.overshootIterations !== null) ? `, ${overBy(group)} after the flag` : '';
  return `${who}: ${OUTCOME_WORDS[group[0]!.outcome]}${over}.`;
}

const OUTCOME_WORDS = {
  found: 'found and raised the flag',
  late: 'met a prime when the flag was already up',
  'exited-early': 'saw the flag at a check and left',
  exhausted: 'came to the end of the range',
  stopped: 'stopped by hand',
  failed: 'failed',
} as const;

/** One worker that did not raise the flag. */
export function workerStory(index: TraceIndex, worker: WorkerIndex): string {
  const { record } = worker;
  const cost = costWords(index.record, record);
  const after = cost === null ? '' : ` (${cost} after the flag)`;
  const checks = record.checks === null ? '' : `, after ${plural(record.checks, 'check')} in all`;
  const said = record.outcome === 'failed' ? faultWords.reason(record) : undefined;
  const reason = said === undefined ? '' : `: ${said}`;
  return `Worker ${record.worker} ${OUTCOME_WORDS[record.outcome]}${reason}${after}${checks}.`;
}

function endStory(index: TraceIndex): string[] {
  const sentences = [`The last worker left ${time(index.spanMicros)} after the gate.`];
  if (index.record.micros === null) sentences.length = 0;
  if (index.sampled) sentences.push(`Recording the run cost about ${time(index.recordingMicros)} of it.`);
  return sentences;
}

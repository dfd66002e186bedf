/** What is written beside a lane. */
import type { RunRecord, WorkerRecord } from '../../contract/record.ts';
import { intervalOf, plantedAt, type Settings } from '../../contract/settings.ts';
import { costWords } from './story.ts';
import { faultWords } from './fault-words.ts';
import { stageWords as words } from './words.ts';

/** The worker's own interval, where each has one of its own; else nothing, since the page says it once. */
export function laneInterval(settings: Settings, worker: number): string {
  return typeof settings.interval === 'object' ? words.interval(intervalOf(settings, worker)) : '';
}

/** Labels made so far: they are wanted in every frame and never change. */
const ends = new WeakMap<WorkerRecord, string>();

/** The label at the end of a bar: what this worker's leaving cost, or how else it ended. */
export function endWords(record: RunRecord, worker: WorkerRecord): string {
  const known = ends.get(worker);
  if (known !== undefined) return known;
  const made = makeEndWords(record, worker);
  ends.set(worker, made);
  return made;
}

function makeEndWords(record: RunRecord, worker: WorkerRecord): string {
  const cost = costWords(record, worker);
  switch (worker.outcome) {
    case 'found':
      return foundWords(record, worker.worker);
    case 'late':
      return words.late(null);
    case 'exited-early':
      return cost ?? words.leaves;
    case 'exhausted':
      return cost === null || worker.overshootIterations === 0 ? words.rangeEnded : `${words.rangeEnded}, ${cost}`;
    case 'stopped':
      return words.stopped;
    case 'failed':
      return words.failed(faultWords.reason(worker));
  }
}

function foundWords(record: RunRecord, worker: number): string {
  const result = record.results.find((entry) => entry.worker === worker);
  if (result === undefined) return words.raises;
  return words.found(result.number, plantedAt(record.settings, worker) !== null);
}

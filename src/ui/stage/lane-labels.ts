/** What is written beside a lane. */
import type { RunRecord, WorkerRecord } from '../../contract/record.ts';
import { intervalOf, type Interval, type Settings } from '../../contract/settings.ts';
import { laneEnd } from '../../replay/lane-end.ts';
import type { RunTexts } from '../../texts/catalogue.ts';

/** The worker's own interval, where each has one of its own; else null, since the page says it once. */
export function intervalOfLane(settings: Settings, worker: number): Interval | null {
  return typeof settings.interval === 'object' ? intervalOf(settings, worker) : null;
}

/** Labels made so far, by language: they are wanted in every frame and never change. */
const ends = new WeakMap<RunTexts, WeakMap<WorkerRecord, string>>();

/** The label at the end of a bar: what this worker's leaving cost, or how else it ended. */
export function endLabel(texts: RunTexts, record: RunRecord, worker: WorkerRecord): string {
  const known = ends.get(texts) ?? new WeakMap<WorkerRecord, string>();
  ends.set(texts, known);
  const label = known.get(worker) ?? texts.lanes.end(laneEnd(record, worker));
  known.set(worker, label);
  return label;
}

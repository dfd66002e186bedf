/** What writing costs, as its chart takes it: a line for each way of writing, over the number of workers. */
import type { Counter } from '../../../contract/settings.ts';
import { isFigure } from '../../../measure/estimate.ts';
import type { Estimate } from '../../../measure/results.ts';
import type { LostUpdates, WritingResult } from '../../../measure/writing-results.ts';
import type { LabState } from '../../../state/types.ts';
import type { WritingAnswer } from '../../../texts/chart-facts.ts';
import { logAxis, type Ticks } from './ticks.ts';
import { reopenedOf } from './reopened.ts';

/** The one that is being measured, else an earlier one that was opened again, else the latest. */
export function shownWriting(state: LabState): WritingResult | null {
  const { activity, writing } = state;
  if (activity.phase === 'writing') return activity.progress?.result ?? null;
  return reopenedOf(state, 'writings')?.result ?? writing;
}

export type Written = Counter | 'lock';

/** One way of writing by so many at once. */
export interface WritingRow {
  readonly way: Written;
  readonly workers: number;
  readonly ns: Estimate;
  readonly times: Estimate | null;
  readonly lost: LostUpdates | null;
}

/** Those with a figure, each way's from few workers to many. */
export function writingRows({ points, locks, lost }: WritingResult): readonly WritingRow[] {
  const counters = points.map(({ counter: way, workers, ns, times }): WritingRow => ({
    ...{ way, workers, ns, times },
    lost: way === 'plain' ? (lost.find((one) => one.workers === workers) ?? null) : null,
  }));
  const rungs = locks.flatMap(({ workers, ns }): readonly WritingRow[] =>
    ns === null ? [] : [{ way: 'lock', workers, ns, times: null, lost: null }],
  );
  return [...counters, ...rungs].filter(({ ns }) => isFigure(ns) && ns.value > 0);
}

/** In the order in which lines are drawn, the quiet one first. */
export const WAYS: readonly Written[] = ['none', 'padded', 'packed', 'plain', 'shared', 'lock'];

/** ns an iteration: from half of the least to where all lines lie. */
export function writingAxis(rows: readonly WritingRow[]): Ticks {
  const values = rows.flatMap(({ ns }) => [ns.value, ns.high]);
  return logAxis(Math.min(1, ...values), Math.max(100, ...values));
}

/** By most at once. A quotient is told where its interval excludes 1. */
export function writingAnswer(result: WritingResult): WritingAnswer | null {
  const rows = writingRows(result);
  if (rows.length === 0) return null;
  const { workers, lost, environment } = result;
  const times = (way: Written): number | null => {
    const found = rows.find((row) => row.way === way && row.workers === workers)?.times;
    return found && found.low > 1 ? found.value : null;
  };
  return {
    ...{
      workers,
      cores: environment.cores,
      shared: times('shared'),
      packed: times('packed'),
      lock: queueOf(rows, workers),
    },
    lost: lost.find((one) => one.workers === workers) ?? null,
  };
}

function queueOf(rows: readonly WritingRow[], workers: number): number | null {
  const locks = rows.filter(({ way }) => way === 'lock');
  const [alone, all] = [1, workers].map((n) => locks.find((row) => row.workers === n)?.ns);
  return alone && all && all.low > alone.high ? all.value / alone.value : null;
}

/** Middles of labels that want to stand at `wanted`, moved apart so that none is nearer than `least` to another; in px. */
export function spreadApart(wanted: readonly number[], least: number): readonly number[] {
  const order = wanted.map((_, index) => index).toSorted((a, b) => wanted[a]! - wanted[b]!);
  // Labels that touch stand in one block around the middle of what they want.
  const blocks: { members: number[]; sum: number }[] = [];
  const topOf = ({ members, sum }: { members: number[]; sum: number }): number =>
    sum / members.length - ((members.length - 1) * least) / 2;
  for (const index of order) {
    let block = { members: [index], sum: wanted[index]! };
    for (let last = blocks.at(-1); last !== undefined; last = blocks.at(-1)) {
      if (topOf(last) + last.members.length * least <= topOf(block)) break;
      blocks.pop();
      block = { members: [...last.members, ...block.members], sum: last.sum + block.sum };
    }
    blocks.push(block);
  }
  const places = [...wanted];
  for (const block of blocks)
    for (const [at, index] of block.members.entries()) places[index] = topOf(block) + at * least;
  return places;
}

/**
 * A real run that wrote two results, as statements of the board in the order in which they happened: as far as its trace
 * tells. Two statements of one worker follow each other as its program has them. Of two workers the lock tells (it is had
 * by one at a time, and results lie in the order in which they were written), the flag (a check that did not see it came
 * before it was raised), and the clock where it shows them far enough apart. Of all else the order is not known. Pure.
 */
import type { Micros } from '../contract/record.ts';
import { intervalOf } from '../contract/settings.ts';
import type { Trace, WorkerTrace } from '../contract/trace.ts';
import { runStatement, startBoard, STATEMENTS, type Board, type Player, type Statement } from './interleavings.ts';

/** What one does that does not look again. */
const PROGRAM = STATEMENTS.filter((statement) => statement !== 'look');

/**
 * Readings of two workers tell their order when they are further apart than so many steps of the clock: each may be wrong
 * by one, and how far apart the two clocks are is known to less than one.
 */
const STEPS_APART = 3;

interface Timed {
  readonly player: Player;
  readonly statement: Statement;
  /** Readings of its worker's clock between which it lies, from the gate. */
  readonly from: Micros;
  readonly to: Micros;
}

export interface RealStep extends Timed {
  /** Statements of the other one that came before it or after it: the trace does not tell. In the order of the program. */
  readonly unknown: readonly Statement[];
}

export interface RealOrder {
  /** An order the board can be played in, and that contradicts nothing that is known. */
  readonly steps: readonly RealStep[];
  /** Readings of two workers that lie no further apart do not tell their order. */
  readonly apartMicros: Micros;
}

/**
 * Null where it is no such run: two workers that check the flag by an atomic read before every iteration, neither looks
 * again, and both wrote a result.
 */
export function realOrder(trace: Trace): RealOrder | null {
  const { record } = trace;
  const { settings, results } = record;
  const everyTime = [0, 1].every((worker) => intervalOf(settings, worker) === 1);
  if (settings.ranges.length !== 2 || !everyTime || settings.unit !== 'iterations') return null;
  if (settings.flag !== 'atomic' || settings.recheck || results.length !== 2) return null;
  const first = results[0]!.worker as Player;
  const readings = ([0, 1] as const).map((player) => readingsOf(trace, player));
  const [a, b] = readings;
  if (!a || !b || readings[first]!.raised === null) return null;
  const apartMicros = STEPS_APART * record.environment.clockStepMicros;
  const timed = [...timesOf(0, a), ...timesOf(1, b)];
  const before = knownOrder(timed, first, apartMicros);
  const order = inOrder(timed, before);
  const isKnown = (one: number, other: number): boolean => before[one]![other]! || before[other]![one]!;
  const steps = order.map((at): RealStep => {
    const { player } = timed[at]!;
    const unknown = timed.filter((other, there) => other.player !== player && !isKnown(at, there));
    return { ...timed[at]!, unknown: unknown.map(({ statement }) => statement) };
  });
  return { steps, apartMicros };
}

/** The boards from the start to the end, one more than there are steps. */
export function boardsOf({ steps }: RealOrder): readonly Board[] {
  const boards = [startBoard(false)];
  for (const { player } of steps) boards.push(runStatement(boards.at(-1)!, player));
  return boards;
}

interface Readings {
  /** Before its last check. */
  readonly begun: Micros;
  /** After its last test: it asked for the lock. */
  readonly asked: Micros;
  /** Just before it raised the flag; null for one that found it up. */
  readonly raised: Micros | null;
  /** After it gave the lock back. */
  readonly over: Micros;
}

function readingsOf({ record, workers }: Trace, player: Player): Readings | null {
  const { startMicros, iterations, outcome } = record.workers[player]!;
  const own = workers[player]!;
  if (outcome !== 'found' || startMicros === null || iterations === null) return null;
  if (own.lockMicros === null || own.resultMicros === null) return null;
  const begun = Math.max(startMicros, lastSampleBefore(own, iterations));
  return { begun, asked: own.lockMicros, raised: own.raisedMicros, over: own.resultMicros };
}

function lastSampleBefore({ sampleIterations, sampleMicros }: WorkerTrace, iterations: number): Micros {
  const at = sampleIterations.findLastIndex((done) => done < iterations);
  return at < 0 ? Number.NEGATIVE_INFINITY : sampleMicros[at]!;
}

function timesOf(player: Player, { begun, asked, raised, over }: Readings): readonly Timed[] {
  return PROGRAM.map((statement): Timed => {
    const at = { player, statement };
    if (statement === 'check' || statement === 'test') return { ...at, from: begun, to: asked };
    if (statement === 'lock') return { ...at, from: asked, to: raised ?? over };
    return { ...at, from: raised ?? asked, to: over };
  });
}

/** `[one][other]`: that one came before the other is known. */
function knownOrder(timed: readonly Timed[], first: Player, apart: Micros): readonly (readonly boolean[])[] {
  const before = timed.map(() => timed.map(() => false));
  /** What contradicts what is known already is not taken: a clock is not as sure as a lock. */
  const learn = (one: number, other: number): void => {
    if (before[other]![one]! || one === other) return;
    for (const i of timed.keys()) {
      if (i !== one && !before[i]![one]!) continue;
      for (const j of timed.keys()) if (j === other || before[other]![j]!) before[i]![j] = true;
    }
  };
  const place = (player: Player, statement: Statement): number =>
    player * PROGRAM.length + PROGRAM.indexOf(statement as (typeof PROGRAM)[number]);
  for (const at of timed.keys()) if (timed[at]!.player === timed[at + 1]?.player) learn(at, at + 1);
  const second: Player = first === 0 ? 1 : 0;
  learn(place(first, 'unlock'), place(second, 'lock'));
  learn(place(second, 'check'), place(first, 'raise'));
  for (const one of timed.keys())
    for (const other of timed.keys()) if (timed[one]!.to + apart < timed[other]!.from) learn(one, other);
  return before;
}

/** Whatever is known to come before goes before; what is left in the order of the middles between the readings. */
function inOrder(timed: readonly Timed[], before: readonly (readonly boolean[])[]): readonly number[] {
  const middle = (at: number): Micros => timed[at]!.from + timed[at]!.to;
  const left = new Set(timed.keys());
  const order: number[] = [];
  while (left.size > 0) {
    const next = [...left]
      .filter((at) => ![...left].some((other) => before[other]![at]!))
      .reduce((best, at) => (middle(at) < middle(best) ? at : best));
    left.delete(next);
    order.push(next);
  }
  return order;
}

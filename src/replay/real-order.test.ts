import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunRecord } from '../contract/record.ts';
import { DEFAULT_SETTINGS, type Settings } from '../contract/settings.ts';
import type { Trace } from '../contract/trace.ts';
import { isDuplicate, isOver, mayRun, runStatement, startBoard, type Board, type Player } from './interleavings.ts';
import { boardsOf, realOrder } from './real-order.ts';

const STEP = 5;

type Times = readonly { readonly start: number; readonly asked: number; readonly over: number }[];

/** A run of two workers that both meet a prime at once; the first to write raised the flag. */
function traceOf(times: Times, first: Player, raised: number, settings: Partial<Settings> = {}): Trace {
  const second = 1 - first;
  const record: RunRecord = {
    version: 1,
    settings: {
      ...DEFAULT_SETTINGS,
      ranges: [
        [2, 9],
        [2, 9],
      ],
      recheck: false,
      ...settings,
    },
    environment: {
      userAgent: 'test',
      isolated: true,
      cores: 2,
      clockStepMicros: STEP,
      time: '2026-11-24T09:00:00.000Z',
    },
    micros: Math.max(...times.map(({ over }) => over)),
    workers: times.map(({ start, over }, worker) => ({
      worker,
      outcome: 'found',
      iterations: 1,
      checks: 1,
      primes: 1,
      startMicros: start,
      endMicros: over,
      overshootIterations: null,
      overshootChunk: null,
      exitLatencyMicros: null,
    })),
    results: [first, second].map((worker) => ({ worker, number: 2 })),
    counted: null,
    doubts: [],
  };
  const workers = times.map(({ start, asked, over }, worker) => ({
    worker,
    sampleIterations: [0, 1],
    sampleMicros: [start, asked],
    lockMicros: asked,
    raisedMicros: worker === first ? raised : null,
    resultMicros: over,
    seenMicros: null,
  }));
  return { version: 1, kind: 'early-exit-trace', record, workers, recordingMicros: 0 };
}

const told = (trace: Trace): string[] =>
  realOrder(trace)!.steps.map(({ player, statement, unknown }) =>
    [`${'AB'[player]} ${statement}`, ...(unknown.length > 0 ? [`? ${unknown.join(' ')}`] : [])].join(' '),
  );

describe('the order of a real run with two results', () => {
  it('is told by the clock where its readings are far apart', () => {
    const trace = traceOf(
      [
        { start: 0, asked: 100, over: 200 },
        { start: 50, asked: 300, over: 400 },
      ],
      0,
      120,
    );
    expect(told(trace)).toEqual([
      'A check ? check test',
      'A test ? check test',
      'A lock ? check test',
      // Its check did not see the flag; its test was over when it asked for the lock, long after.
      'B check ? check test lock',
      'A raise ? test',
      'A write ? test',
      'A unlock ? test',
      'B test ? check test lock raise write unlock',
      'B lock',
      'B raise',
      'B write',
      'B unlock',
    ]);
  });

  it('has those together that the clock cannot tell, and the lock and the flag tell all the same', () => {
    const trace = traceOf(
      [
        { start: 0, asked: 10, over: 30 },
        { start: 0, asked: 10, over: 30 },
      ],
      1,
      15,
    );
    const order = realOrder(trace)!;
    expect(order.apartMicros).toBe(15);
    const place = (wanted: string): number => told(trace).findIndex((each) => each.startsWith(wanted));
    expect(place('A check')).toBeLessThan(place('B raise'));
    expect(place('B unlock')).toBeLessThan(place('A lock'));
    expect(told(trace).find((each) => each.startsWith('A test'))).toBe('A test ? check test lock raise write unlock');
  });

  it('is that of the shipped run too', () => {
    const trace = JSON.parse(readFileSync('public/traces/duplicate-result.json', 'utf8')) as Trace;
    expect(isDuplicate(boardsOf(realOrder(trace)!).at(-1)!)).toBe(true);
  });

  it.each<[string, Partial<Settings>]>([
    ['with the second look', { recheck: true }],
    ['with rarer checks', { interval: 2 }],
    ['of another flag', { flag: 'lock' }],
  ])('is none %s', (_, settings) => {
    const times = { start: 0, asked: 10, over: 30 };
    expect(realOrder(traceOf([times, times], 0, 15, settings))).toBeNull();
  });

  it('is none where one result was written', () => {
    const times = { start: 0, asked: 10, over: 30 };
    const trace = traceOf([times, times], 0, 15);
    expect(realOrder({ ...trace, record: { ...trace.record, results: trace.record.results.slice(0, 1) } })).toBeNull();
  });
});

/** A scheduler's choices, how long each statement takes, and how wrong each reading and the second clock are. */
const scheduled = fc.record({
  order: fc.array(fc.constantFrom<Player>(0, 1), { minLength: 40, maxLength: 40 }),
  took: fc.array(fc.double({ min: 0.1, max: 40, noNaN: true }), { minLength: 12, maxLength: 12 }),
  wrong: fc.array(fc.double({ min: -STEP, max: STEP, noNaN: true }), { minLength: 8, maxLength: 8 }),
  ahead: fc.double({ min: -STEP, max: STEP, noNaN: true }),
});

it('what is told of the order is true of it, whatever the scheduler and the clocks did', () => {
  fc.assert(
    fc.property(scheduled, ({ order, took, wrong, ahead }) => {
      let board: Board = startBoard(false);
      const ran: { player: Player; statement: string; begin: number; end: number }[] = [];
      let now = 0;
      for (const wanted of order) {
        const player = mayRun(board, wanted) ? wanted : ((1 - wanted) as Player);
        if (isOver(board) || !mayRun(board, player)) break;
        const begin = now;
        now += took[ran.length]!;
        ran.push({ player, statement: board.next[player]!, begin, end: now });
        board = runStatement(board, player);
      }
      fc.pre(isOver(board) && isDuplicate(board));
      const of = (player: Player, statement: string) =>
        ran.find((each) => each.player === player && each.statement === statement)!;
      const read = (player: Player, micros: number, at: number): number =>
        micros + wrong[player * 4 + at]! + (player === 1 ? ahead : 0);
      const times = ([0, 1] as const).map((player) => {
        const start = read(player, of(player, 'check').begin, 0);
        const asked = Math.max(start, read(player, of(player, 'test').end, 1));
        return { start, asked, over: Math.max(asked, read(player, of(player, 'unlock').end, 3)) };
      });
      const first = board.results[0]!;
      const raised = Math.min(times[first]!.over, read(first, of(first, 'raise').begin, 2));
      const { steps } = realOrder(traceOf(times, first, Math.max(times[first]!.asked, raised)))!;
      // Legal on the board, statement for statement.
      let replayed: Board = startBoard(false);
      for (const { player, statement } of steps) {
        expect(mayRun(replayed, player) && replayed.next[player]).toBe(statement);
        replayed = runStatement(replayed, player);
      }
      expect(replayed).toEqual(board);
      const trueAt = (player: Player, statement: string): number => ran.indexOf(of(player, statement));
      for (const [at, one] of steps.entries()) {
        for (const other of steps.slice(at + 1)) {
          if (other.player !== one.player && one.unknown.includes(other.statement)) {
            expect(other.unknown).toContain(one.statement);
            continue;
          }
          expect(trueAt(one.player, one.statement)).toBeLessThan(trueAt(other.player, other.statement));
        }
      }
    }),
  );
});

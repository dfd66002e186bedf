import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, MAX_INTERVAL, type Range } from '../contract/settings.ts';
import {
  armsOf,
  blockLength,
  compilationsFor,
  controlCorrection,
  DEFAULT_INTERVALS,
  measuredRanges,
  measuringWorkers,
  orderIntervals,
  EVEN,
  planVisit,
  repeats,
  teamsOf,
  visitLength,
  type VisitShape,
} from './plan.ts';
import { Random } from '../contract/random.ts';

const ranged = (...ranges: Range[]) => measuredRanges({ ...DEFAULT_SETTINGS, ranges });

describe('intervals and arms', () => {
  it('are ascending, each once, whole, from 1 to 2^29, never last', () => {
    expect(orderIntervals([100, 'never', 1, 100, 0, 2.4, 2 ** 31, Number.NaN])).toEqual([
      1,
      2,
      100,
      MAX_INTERVAL,
      'never',
    ]);
    expect(orderIntervals([])).toEqual([]);
  });

  it('begin with A/A, whose never is another number out of reach, and control', () => {
    expect(armsOf([7])).toEqual([
      { kind: 'aa', interval: MAX_INTERVAL },
      { kind: 'control', interval: 'never' },
      { kind: 'point', interval: 7 },
    ]);
  });

  it('by default are at least 13 from 1 to a million, not only powers of two', () => {
    expect(DEFAULT_INTERVALS.length).toBeGreaterThanOrEqual(13);
    expect([DEFAULT_INTERVALS[0], DEFAULT_INTERVALS.at(-1)]).toEqual([1, 1_000_000]);
    expect(
      DEFAULT_INTERVALS.filter((k) => k !== 'never' && k > 2 && !Number.isInteger(Math.log2(k))).length,
    ).toBeGreaterThan(5);
  });
});

describe('measuredRanges', () => {
  it('joins ranges that adjoin or overlap, in order, and leaves empty ones out', () => {
    expect(ranged([10, 20], [0, 10], [30, 40], [35, 50], [60, 60])).toEqual([
      [0, 20],
      [30, 50],
    ]);
    expect(measuredRanges(DEFAULT_SETTINGS)).toEqual([[0, 400_000]]);
    expect(ranged([5, 5])).toEqual([]);
  });

  it('takes four of many, with the first and the last', () => {
    const many = Array.from({ length: 10 }, (_, i): Range => [100 * i, 100 * i + 50]);
    expect(ranged(...many)).toEqual([
      [0, 50],
      [300, 350],
      [600, 650],
      [900, 950],
    ]);
  });
});

describe('who measures at once', () => {
  const four = { ...DEFAULT_SETTINGS };
  it.each([
    ['as many as the run has', 8, undefined, 4],
    ['no more than really run at once', 2, undefined, 2],
    ['as many as are asked for', 2, 3, 3],
    ['but no more than the run has', 8, 9, 4],
    ['alone', 8, 1, 1],
  ] as const)('%s', (_, atOnce, asked, expected) => {
    expect(measuringWorkers(four, atOnce, asked)).toBe(expected);
  });

  it('counts no empty range, and is at least one', () => {
    const ranges: Range[] = [
      [5, 5],
      [2, 9],
    ];
    expect(measuringWorkers({ ...four, ranges }, 8, undefined)).toBe(1);
    expect(measuringWorkers({ ...four, ranges: [[5, 5]] }, 8, undefined)).toBe(1);
  });

  const teams = (workers: number, count: number) =>
    teamsOf({ ...four, ranges: Array.from({ length: count }, (_, i): Range => [100 * i, 100 * i + 100]) }, workers).map(
      (team) => team.map(([from]) => from / 100),
    );
  it('each has its own range as in a run; more than measure take turns, in at most four teams', () => {
    expect(teams(3, 3)).toEqual([[0, 1, 2]]);
    expect(teams(2, 5)).toEqual([
      [0, 1],
      [2, 3],
      [3, 4],
    ]);
    expect(teams(2, 20)).toEqual([
      [0, 1],
      [6, 7],
      [12, 13],
      [18, 19],
    ]);
  });

  it('one alone takes the ranges as one', () => {
    expect(teamsOf(four, 1)).toEqual([[[0, 400_000]]]);
  });
});

describe('lengths', () => {
  it.each([
    [5, 700],
    [20, 800],
    [40, 1600],
    [100, 2000],
  ])('with clock steps of %d µs a block lasts %d µs', (step, length) => {
    expect(blockLength(step)).toBe(length);
  });

  it.each([
    [1, 4],
    [4, 6],
    [5.4, 8],
    [60, 8],
  ])('in %d s there are %d compilations', (seconds, compilations) => {
    expect(compilationsFor(seconds, 1)).toBe(compilations);
  });

  it.each([
    [4, 8],
    [6, 5],
    [16, 4],
  ])('of %d workers each there are %d', (workers, compilations) => {
    expect(compilationsFor(60, workers)).toBe(compilations);
  });

  it('visits last a quarter of a second, less where two must fit before the first look', () => {
    expect(visitLength(60e6, 8, 0.15)).toBe(250_000);
    expect(visitLength(8e6, 8, 0.15)).toBe(75_000);
    expect(visitLength(1e5, 8, 0.15)).toBe(20_000);
  });
});

describe('repeats', () => {
  const arms = armsOf([1, 15, 16, 17, 24, 128, 129, 1000, 3000, 100_000, 'never']);
  it('gives most where the slope is decided, the ends and the own k and known arms twice', () => {
    const closed = arms.map(() => 0);
    expect(repeats(arms, closed, 1000)).toEqual([2, 2, 2, 2, 4, 4, 3, 2, 1, 2, 1, 1, 2]);
  });

  it('gives closed points nothing, and the known arms less than the few that are open', () => {
    const closed = arms.map((_, arm) => (arm >= 2 && arm < 9 ? 0.05 : 0));
    expect(repeats(arms, closed, null)).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2]);
    const few = armsOf([3]);
    expect(repeats(few, [0, 0, 0], null)).toEqual([1, 1, 2]);
  });
});

describe('planVisit', () => {
  const arms = armsOf([1, 64]);
  const shape = {
    arms,
    repeats: [1, 1, 2, 1],
    micros: 100_000,
    block: 700,
    clockStep: 5,
    workers: [{ iterations: 10_000, length: 500 }],
    profile: EVEN,
  };
  const planned = (given: VisitShape, seed: number) => {
    const { parts, arms: order, armFirst } = planVisit(given, new Random(seed));
    return { blocks: parts[0]!, arms: order, armFirst };
  };
  const plan = planned(shape, 1);

  it('fills the time with whole rounds: 14 of 5 pairs', () => {
    expect(plan.arms).toHaveLength(14 * 5);
    for (let round = 0; round < 14; round++) {
      expect([...plan.arms.slice(5 * round, 5 * round + 5)].toSorted((a, b) => a - b)).toEqual([0, 1, 2, 2, 3]);
    }
    expect(plan.blocks).toHaveLength(2 * plan.arms.length);
  });

  it('a pair is never and its arm, adjacent, with the same place and length, the control with 2 % more', () => {
    for (const [pair, arm] of plan.arms.entries()) {
      const [one, two] = [plan.blocks[2 * pair]!, plan.blocks[2 * pair + 1]!];
      const [never, other] = plan.armFirst[pair] === 1 ? [two, one] : [one, two];
      expect(never.interval).toBe('never');
      expect(other.interval).toBe(arms[arm]!.interval);
      expect(other.offset).toBe(never.offset);
      const extra = arms[arm]!.kind === 'control' ? Math.round(never.iterations * 0.02) : 0;
      expect(other.iterations).toBe(never.iterations + extra);
    }
  });

  it('draws lengths within ± 1 %, places within the range, and both orders', () => {
    const lengths = plan.blocks.filter((_, i) => plan.arms[i >> 1] !== 1).map((block) => block.iterations);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(9900);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(10_100);
    expect(new Set(lengths).size).toBeGreaterThan(20);
    expect(plan.blocks.every(({ offset }) => offset >= 0 && offset < 500)).toBe(true);
    expect([...plan.armFirst]).toContain(0);
    expect([...plan.armFirst]).toContain(1);
  });

  it('begins anywhere in the interval, so that also a long one gets its share of checks', () => {
    const long = planned({ ...shape, arms: armsOf([1, 20_000]), micros: 5e6 }, 5);
    const phases = long.blocks.filter(({ interval }) => interval === 20_000).map(({ phase }) => phase ?? 0);
    expect(Math.min(...phases)).toBeLessThan(1000);
    expect(Math.max(...phases)).toBeGreaterThan(19_000);
    expect(Math.max(...phases)).toBeLessThan(20_000);
    // A block of about 10,000 iterations meets a check in every second case: four standard deviations of 0.5/√n.
    const met = phases.filter((phase) => phase + 10_000 >= 20_000).length / phases.length;
    expect(Math.abs(met - 0.5)).toBeLessThan(2 / Math.sqrt(phases.length));
    expect(long.blocks.every(({ interval, phase }) => interval !== 'never' || (phase ?? 0) === 0)).toBe(true);
  });

  it('gives every worker the same pairs, each of its own length at the same share of its range', () => {
    const workers = [
      { iterations: 10_000, length: 500 },
      { iterations: 3000, length: 1_000_000 },
    ];
    const { parts } = planVisit({ ...shape, workers }, new Random(6));
    for (const [i, one] of parts[0]!.entries()) {
      const two = parts[1]![i]!;
      expect([two.interval, two.phase]).toEqual([one.interval, one.phase]);
      expect(Math.abs(two.iterations / one.iterations - 0.3)).toBeLessThan(0.001);
      expect(Math.abs(two.offset / 1_000_000 - one.offset / 500)).toBeLessThan(0.002);
    }
  });

  it('notes what an iteration costs where each pair stands', () => {
    const workers = [{ iterations: 10, length: 1_000_000 }];
    const { parts, costs } = planVisit({ ...shape, workers, profile: [0.2, 0.6, 2.6] }, new Random(7));
    for (const [pair, cost] of costs.entries()) {
      const place = parts[0]![2 * pair]!.offset / 1_000_000;
      expect(cost).toBeCloseTo(place < 0.5 ? 0.2 + 0.8 * place : 4 * place - 1.4, 4);
    }
  });

  it('jitters by a whole step of a coarse clock', () => {
    const coarse = planned({ ...shape, clockStep: 70 }, 2);
    expect(Math.min(...coarse.blocks.map((block) => block.iterations))).toBeLessThan(9500);
  });

  it('holds at least one round however short the time, and never more blocks than a visit takes', () => {
    expect(planned({ ...shape, micros: 1 }, 3).arms).toHaveLength(5);
    expect(planned({ ...shape, micros: 1e9 }, 3).blocks.length).toBeLessThanOrEqual(4096);
  });

  it('gives heavy numbers at least one iteration, and a control one more', () => {
    const heavy = planned({ ...shape, workers: [{ iterations: 1, length: 500 }] }, 4);
    expect(heavy.blocks.every(({ iterations }) => iterations === 1 || iterations === 2)).toBe(true);
    // 1 more than 1 is 100 %, of which all but 2 % are taken back.
    expect(controlCorrection(1, 2)).toBeCloseTo(Math.log(1.02) - Math.log(2), 12);
    expect(controlCorrection(100, 102)).toBeCloseTo(0, 12);
  });
});

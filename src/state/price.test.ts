import { describe, expect, it } from 'vitest';
import { recordedPrice } from '../measure/recorded-price.ts';
import type { SweepResult } from '../measure/results.ts';
import type { RunRecord } from '../contract/record.ts';
import type { Settings } from '../contract/settings.ts';
import { priceOf } from './price.ts';
import { firstLook } from './scenes.ts';
import { fakeRecord } from './testing/fake-engine.ts';
import { estimate, ladderOf, rungOf, sweepOf } from './testing/fake-measuring.ts';

const SETTINGS = firstLook(3);
const RECORDED = recordedPrice(SETTINGS);
/** Of the whole ranges, through which a sweep goes. */
const WHOLE = recordedPrice({ ...SETTINGS, task: 'count' });
const ITERATIONS = 80_000;

/** Each worker took so many times as long for an iteration as it does on the other machine, and `check` ns for each check. */
function run(times: readonly (number | null)[], patch: Partial<Settings> = {}, check = 0): RunRecord {
  const settings = { ...SETTINGS, ...patch };
  const { nsPerIteration, growth } = recordedPrice(settings);
  const record = fakeRecord(settings);
  const k = settings.interval as number;
  const checks = Math.ceil(ITERATIONS / k);
  const workers = record.workers.map((worker, index) => {
    const factor = times[index] ?? null;
    if (factor === null) return { ...worker, iterations: 10 };
    const mean = nsPerIteration[index]! * growth!(index, ITERATIONS / 2);
    const endMicros = (factor * mean * ITERATIONS + checks * check) / 1000;
    return { ...worker, iterations: ITERATIONS, checks, endMicros };
  });
  return { ...record, workers };
}

/** The newest first. */
const logOf = (...records: readonly RunRecord[]) =>
  records.map((record, id) => ({ id: String(id), kept: true, record }));
const price = (records: readonly RunRecord[], swept: SweepResult | null = null, settings = SETTINGS) =>
  priceOf(logOf(...records), swept === null ? [] : [swept], settings);
/** An iteration by worker, in those of the other machine. */
const factors = ({ price: { nsPerIteration } }: ReturnType<typeof priceOf>): number[] =>
  nsPerIteration.map((ns, worker) => Number((ns / RECORDED.nsPerIteration[worker]!).toFixed(2)));

const swept = (settings: Settings = SETTINGS) => sweepOf(settings, { kind: 'precise' });

describe('before anything was measured here', () => {
  it('costs are recorded ones', () => {
    const { price: found, from } = price([]);
    expect(from).toBe('recorded');
    expect(found.nsPerIteration).toEqual(RECORDED.nsPerIteration);
    expect(found.nsPerCheck(1)).toBe(RECORDED.nsPerCheck(1));
  });

  it.each([
    ['kernel', { kernel: 'wasm' }],
    ['flag', { flag: 'atomic' }],
    ['guard', { guard: 'modulo' }],
    ['ranges', { ranges: [[7, 200_007] as const, [200_007, 400_007] as const] }],
  ] satisfies [string, Partial<Settings>][])('runs and sweeps of another %s say nothing', (_, patch) => {
    const other = { ...SETTINGS, ...patch };
    expect(price([run([2, 2], patch)], swept(other))).toMatchObject({ from: 'recorded' });
    expect(factors(price([run([2, 2], patch)], swept(other)))).toEqual([1, 1]);
  });

  it('a run in which checks of unknown cost were frequent says nothing of iterations', () => {
    expect(price([run([2, 2], { interval: 10 })]).from).toBe('recorded');
  });

  it('neither does one that was too short', () => {
    expect(price([run([null, null])]).from).toBe('recorded');
  });
});

describe('once a run was timed here', () => {
  it('iterations cost what they took, and a check as much more than on the other machine', () => {
    const found = price([run([2, 2])]);
    expect(found.from).toBe('mixed');
    expect(factors(found)).toEqual([2, 2]);
    expect(found.price.nsPerCheck(1)).toBeCloseTo(2 * RECORDED.nsPerCheck(1), 1);
  });

  it('another k or target is the same loop', () => {
    expect(factors(price([run([2, 2], { interval: 1000, target: 'prime', recheck: false })]))).toEqual([2, 2]);
  });

  it('what messages took is not what iterations took, though a message was not measured here', () => {
    const settings: Settings = { ...SETTINGS, flag: 'message', interval: 1000 };
    const dear = RECORDED.nsPerIteration[0]! * 1000;
    const taken = (check: number) =>
      factors(price([run([1, 1], { flag: 'message', interval: 1000 }, check)], null, settings));
    expect(taken(recordedPrice(settings).nsPerCheck(1000))).toEqual([1, 1]);
    expect(taken(dear)[0]).toBeGreaterThan(1.5);
  });

  it('a worker that waited for a processor is not believed', () => {
    expect(factors(price([run([2, 20])]))).toEqual([2, 2.5]);
    expect(factors(price([run([20, 2])]))).toEqual([2.5, 2]);
    expect(factors(price([run([2, 2.2])]))).toEqual([2, 2.2]);
  });

  it('a worker that was not timed is as much slower as the other', () => {
    expect(factors(price([run([3, null])]))).toEqual([3, 3]);
  });

  it('the lower quartile of several runs counts, so that slow ones count for nothing, and only the newest do', () => {
    expect(factors(price([run([9, 9]), run([2, 2])]))).toEqual([2, 2]);
    expect(factors(price([20, 21, 22, 2, 1].map((each) => run([each, each]))))).toEqual([2, 2]);
    const newest = Array.from({ length: 15 }, () => run([2, 2]));
    const old = Array.from({ length: 40 }, () => run([1, 1]));
    expect(factors(price([...newest, ...old]))).toEqual([2, 2]);
  });

  it('runs of another loop between them are passed over', () => {
    const others = Array.from({ length: 40 }, () => run([7, 7], { kernel: 'wasm' }));
    expect(factors(price([...others, run([2, 2])]))).toEqual([2, 2]);
  });

  it('a run of fewer workers, or of the same ranges in another order, is another loop', () => {
    const [first, second] = SETTINGS.ranges;
    const record = run([2], { ranges: [first!] });
    const twice: Settings = { ...SETTINGS, ranges: [first!, first!, [5, 5]] };
    expect(priceOf(logOf(record), [], twice)).toMatchObject({
      from: 'recorded',
      price: { nsPerIteration: recordedPrice(twice).nsPerIteration },
    });
    expect(priceOf(logOf(run([2, 2])), [], { ...SETTINGS, ranges: [second!, first!] }).from).toBe('recorded');
  });
});

describe('once a sweep measured the loop', () => {
  it('a check costs what was measured, by its interval', () => {
    const found = price([run([2, 2])], swept());
    expect(found.from).toBe('measured');
    expect(found.price.nsPerCheck(1)).toBeCloseTo(4, 9);
    expect(found.price.nsPerCheck(1000)).toBeCloseTo(4, 9);
    const often = { upTo: 1, from: 100, ratio: estimate(1.1), nsPerCheck: estimate(22) };
    const { curve, ...rest } = swept();
    const bent = price([run([2, 2])], { ...rest, curve: { ...curve!, often } }).price;
    expect(bent.nsPerCheck(1)).toBeCloseTo(22, 9);
    expect(bent.nsPerCheck(100)).toBeCloseTo(4, 9);
    expect(bent.nsPerCheck(10)).toBeGreaterThan(4);
    expect(bent.nsPerCheck(10)).toBeLessThan(22);
  });

  /** An iteration took so many times as long as on the other machine. */
  const sweptAt = (factor: number): SweepResult => {
    const [first, second] = WHOLE.nsPerIteration;
    return { ...swept(), nsPerIteration: estimate((factor * (first! + second!)) / 2) };
  };

  it('an iteration costs what was measured, whatever ran here', () => {
    const found = price([], sweptAt(3));
    expect(found.from).toBe('measured');
    expect(factors(found)).toEqual([3, 3]);
  });

  it('runs that waited for a processor are not believed', () => {
    const waited = run([40, 40]);
    expect(factors(price([waited, waited, waited], sweptAt(2)))).toEqual([2.5, 2.5]);
    // Of one or two it is not known whether they did.
    expect(factors(price([waited, waited], sweptAt(2)))).toEqual([2, 2]);
    // One that was faster did not: the browser had not compiled the loop of the sweep well.
    const faster = factors(price([run([1, 1.5])], sweptAt(2)));
    expect(faster.map((of) => Number(of.toFixed(2)))).toEqual([1, 1.5]);
  });

  it('where runs are faster a check is as much cheaper: what a sweep measures is what it costs in iterations', () => {
    const sweep = sweptAt(2);
    const inIterations = (found: ReturnType<typeof priceOf>): number =>
      found.price.nsPerCheck(1) / found.price.nsPerIteration[0]!;
    const alone = price([], sweep);
    expect(inIterations(price([run([1, 1])], sweep))).toBeCloseTo(inIterations(alone), 9);
    // Who is slower waited.
    const waited = run([2.2, 2.2]);
    expect(price([waited, waited, waited], sweep).price.nsPerCheck(1)).toBe(alone.price.nsPerCheck(1));
  });

  it('checks are no part of what an iteration took', () => {
    const sweep = sweptAt(2);
    const check = 0.2 * sweep.nsPerIteration.value;
    const checked = run([2.1, 2.1], { interval: 1 }, check);
    expect(factors(price([checked, checked, checked], sweep))).toEqual([2.1, 2.1]);
  });

  it('a run that was mostly checks says nothing of iterations: the error of what they cost would be in it', () => {
    const sweep = sweptAt(2);
    const check = 3 * sweep.nsPerIteration.value;
    const often = { upTo: 1, from: 100, ratio: estimate(3), nsPerCheck: estimate(check) };
    const known = { ...sweep, curve: { ...sweep.curve!, often } };
    // Checks took 5 % less than the sweep says, which is a seventh of an iteration.
    const checked = run([2, 2], { interval: 1 }, 0.95 * check);
    const found = price([checked, checked, checked], known);
    expect(found.price.nsPerCheck(1)).toBeCloseTo(check, 6);
    expect(factors(found)).toEqual([2, 2]);
  });

  it('a check that seems to cost less than nothing costs nothing', () => {
    const { curve, ...rest } = swept();
    const found = price([run([2, 2])], { ...rest, curve: { ...curve!, ratio: estimate(-0.3) } });
    expect(found.price.nsPerCheck(1)).toBe(0);
  });

  it.each([
    ['has no curve yet', { curve: null }],
    ['could not tell what an iteration takes', { nsPerIteration: estimate(Number.NaN) }],
  ] satisfies [string, Partial<SweepResult>][])('one that %s leaves the check to the other machine', (_, patch) => {
    expect(price([run([2, 2])], { ...swept(), ...patch }).from).toBe('mixed');
  });
});

describe('where no sweep says what a check costs, the ladder does', () => {
  const { flag, kernel } = SETTINGS;
  const rungs = [rungOf({ flag, kernel }, 30), rungOf({ flag, kernel, workers: 2 }, 200)];
  const iterations = [{ kernel, ns: estimate(40) }];
  const ladder = { ...ladderOf(SETTINGS, { kind: 'precise' }, rungs), iterations };
  const mean = (of: readonly number[]): number => of.reduce((sum, ns) => sum + ns, 0) / of.length;

  it('by all at once where several search, with what an iteration of this set-up took', () => {
    const { price: found, from } = priceOf([], [], SETTINGS, ladder);
    expect([from, found.nsPerCheck(1)]).toEqual(['measured', 200]);
    expect(mean(found.nsPerIteration) / mean(RECORDED.nsPerIteration)).toBeCloseTo(40 / mean(WHOLE.nsPerIteration));
  });

  it('of another way of reading, too: what it costs is on its rung', () => {
    const other = { ...SETTINGS, flag: 'plain' } as const;
    const all = { ...ladder, rungs: [...rungs, rungOf({ flag: 'plain', kernel, workers: 2 }, 1)] };
    expect(priceOf([], [], other, all).price.nsPerCheck(1)).toBe(1);
  });

  it('of a message, on whatever kernel: a yield is the same on each', () => {
    const yielding = rungOf({ flag: 'message', kernel: kernel === 'wasm' ? 'js' : 'wasm', workers: 2 }, 3000);
    const asked = { ...SETTINGS, flag: 'message', guard: 'nested' } as const;
    const { price: found, from } = priceOf([], [], asked, { ...ladder, settings: asked, rungs: [...rungs, yielding] });
    expect([from, found.nsPerCheck(7)]).toEqual(['measured', 3000]);
  });

  it('nothing for numbers that it did not time, and nothing against a sweep', () => {
    const ranges = [[7, 200_007] as const, [200_007, 400_007] as const];
    expect(priceOf([], [], { ...SETTINGS, ranges }, ladder).from).toBe('recorded');
    expect(priceOf([], [swept()], SETTINGS, ladder).price.nsPerCheck(1)).toBe(4);
  });
});

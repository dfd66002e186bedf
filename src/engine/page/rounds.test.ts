import type { PartTimes } from '../../contract/runner.ts';
import { afterAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../contract/settings.ts';
import { exitAt, ROUNDS_WORD, SharedBlock } from '../memory.ts';
import { type Plants, plantExits } from './exits.ts';
import type { Exit } from '../../contract/runner.ts';
import { howOften } from '../testing/how-often.ts';
import { SMALL_LOOP, SMALL_RANGE } from '../testing/small-loop.ts';
import { nodeEngine } from '../testing/node-engine.ts';

const engine = nodeEngine();
afterAll(() => engine.close());

const settings = (changes: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...changes });
const kernels = ['wasm', 'js'] as const;
const EXITS = howOften(250, 1000);
const RACES = howOften(500, 2000);

/** √n · D for the uniform distribution on the whole numbers 0 … k: for large n above 2.4 once in 50,000 (Kolmogorov). */
function kolmogorov(values: readonly number[], k: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const n = sorted.length;
  const gaps = sorted.map((value, index) =>
    Math.max(Math.abs((index + 1) / n - value / k), Math.abs(index / n - value / k)),
  );
  return Math.sqrt(n) * Math.max(...gaps);
}

describe('exits', () => {
  it.each(kernels)('%s: overshoot is uniform on 0 … k', { timeout: 60_000 }, async (kernel) => {
    const ranges = Array.from({ length: 4 }, () => [10_000, 1_000_000] as const);
    const answer = await engine.exits(settings({ kernel, interval: 1000, ranges }), { count: EXITS, seed: 7 });
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    const overshoot = answer.exits.map(({ iterations }) => iterations);
    expect(overshoot).toHaveLength(EXITS);
    expect(Math.min(...overshoot)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...overshoot)).toBeLessThanOrEqual(1000);
    expect(kolmogorov(overshoot, 1000)).toBeLessThan(2.4);
    for (const { micros, worker } of answer.exits) {
      expect(micros).toBeGreaterThanOrEqual(0);
      expect(worker).not.toBe(0);
    }
  });

  it('gives none where nobody checks', async () => {
    const ranges = Array.from({ length: 2 }, () => [10_000, 11_000] as const);
    const answer = await engine.exits(settings({ interval: 'never', ranges }), { count: 5, seed: 1 });
    expect(answer).toEqual({ ok: true, exits: [] });
  });
});

it('exits that were there stay where a later batch is lost', async () => {
  const block = SharedBlock.allocate(false);
  const exits: Exit[] = [];
  const play = async ({ at }: Plants) => {
    if (exits.length > 0) throw new Error('lost');
    block.store(ROUNDS_WORD, at.length);
    for (let round = 0; round < at.length; round += 1) block.writePair(exitAt(round, 1), 5, 1);
    return block;
  };
  const two = settings({ ranges: DEFAULT_SETTINGS.ranges.slice(0, 2) });
  await expect(plantExits(two, { count: 1000, seed: 1 }, play, exits)).rejects.toThrow('lost');
  expect(exits[0]).toEqual({ worker: 1, iterations: 5, micros: 1, round: 0 });
});

describe('races', () => {
  for (const near of [2, 200_003])
    it(`gives no duplicate with the second look (near ${near})`, { timeout: 60_000 }, async () => {
      const ranges = Array.from({ length: 2 }, () => [near, near + 100] as const);
      const answer = await engine.races(settings({ ranges, recheck: true }), { rounds: RACES });
      expect(answer).toEqual({ ok: true, rounds: RACES, duplicates: 0 });
    });

  it('counts duplicates without it, at most one a round', { timeout: 60_000 }, async () => {
    const ranges = Array.from({ length: 2 }, () => [2, 100] as const);
    const answer = await engine.races(settings({ ranges, recheck: false, interval: 'never' }), { rounds: 500 });
    // Nobody looks at the flag, so both find in every round.
    expect(answer).toEqual({ ok: true, rounds: 500, duplicates: 500 });
  });
});

describe('blocks', () => {
  it('times each, and a fresh compilation has a name of its own', async () => {
    const order = { ...SMALL_LOOP, kernel: 'wasm' } as const;
    const blocks = [1, 10, 'never'].map((interval) => ({
      offset: 190,
      iterations: 5000,
      interval: interval as number | 'never',
    }));
    const first = await engine.blocks({ ...order, parts: [{ range: SMALL_RANGE, blocks }] });
    await engine.recompile(0);
    const second = await engine.blocks({ ...order, parts: [{ range: SMALL_RANGE, blocks }] });
    if (!first.ok || !second.ok) throw new Error('no times');
    const [{ micros, startMicros }] = first.parts as [PartTimes];
    expect([...micros].every((took) => took > 0)).toBe(true);
    expect([...startMicros]).toEqual([...startMicros].toSorted((a, b) => a - b));
    expect(second.compiled).not.toBe(first.compiled);
  });

  it.each(kernels)('several at once do their own blocks in step, and share the flag (%s)', async (kernel) => {
    const order = { ...SMALL_LOOP, compilation: 2, kernel, flag: 'lock' } as const;
    const blocks = (iterations: number) =>
      [1, 'never', 10].map((interval) => ({ offset: 3, iterations, interval: interval as number | 'never' }));
    const parts = [5000, 20_000, 1].map((iterations) => ({ range: SMALL_RANGE, blocks: blocks(iterations) }));
    const answer = await engine.blocks({ ...order, parts });
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    expect(answer.parts.map(({ iterations }) => [...iterations])).toEqual([
      [5000, 5000, 5000],
      [20_000, 20_000, 20_000],
      [1, 1, 1],
    ]);
    for (const { startMicros } of answer.parts)
      expect([...startMicros]).toEqual([...startMicros].toSorted((a, b) => a - b));
    const up = await engine.blocks({ ...order, parts, flagUp: 'before' });
    if (!up.ok) throw new Error(JSON.stringify(up));
    expect(up.parts.map(({ iterations }) => [...iterations])).toEqual([
      [0, 5000, 0],
      [0, 20_000, 0],
      [0, 1, 0],
    ]);
    expect(up.compiled).toBe(answer.compiled);
  });

  it('refuses orders that nobody should give', async () => {
    const part = { range: SMALL_RANGE, blocks: [{ offset: 0, iterations: 1, interval: 1 }] };
    for (const parts of [[], [part, { ...part, blocks: [] }], [{ ...part, range: [5, 5] as const }]])
      await expect(engine.blocks({ ...SMALL_LOOP, parts })).rejects.toThrow(RangeError);
  });

  it('with the flag up the first check leaves: a long block is over at once', async () => {
    const order = {
      compilation: 1,
      kernel: 'js',
      guard: 'modulo',
      flag: 'atomic',
      work: 'prime',
      extra: 0,
      flagUp: 'before',
    } as const;
    const blocks = [{ offset: 0, iterations: 2 ** 29, interval: 5 }];
    const answer = await engine.blocks({ ...order, parts: [{ range: [2 ** 53 - 10, 2 ** 53 - 1], blocks }] });
    expect(answer).toMatchObject({ ok: true, parts: [{ iterations: Float64Array.of(0) }], raisedMicros: null });
  });

  it('with the flag going up during the last block that one leaves', async () => {
    const order = {
      compilation: 1,
      kernel: 'wasm',
      guard: 'nested',
      flag: 'atomic',
      work: 'prime',
      extra: 0,
      flagUp: 'during',
    } as const;
    // The first makes one check, before the flag is up; without leaving the second would last for weeks.
    const blocks = [1, 2 ** 29].map((iterations) => ({ offset: 1, iterations, interval: 1 }));
    const answer = await engine.blocks({ ...order, parts: [{ range: [2 ** 52, 2 ** 53 - 1], blocks }] });
    if (!answer.ok) throw new Error(JSON.stringify(answer));
    const { raisedMicros, parts } = answer;
    const [{ iterations, startMicros, micros }] = parts as [PartTimes];
    expect(iterations[0]).toBe(1);
    expect(iterations[1]).toBeLessThan(2 ** 29);
    // 2 ms are more than two clocks differ by.
    expect(raisedMicros).toBeGreaterThan(startMicros[1]! - 2000);
    expect(raisedMicros).toBeLessThan(startMicros[1]! + micros[1]! + 2000);
  });
});

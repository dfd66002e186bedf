import { describe, expect, it } from 'vitest';
import { Random } from '../contract/random.ts';
import { QUIET, SimulatedRunner, type Machine } from './testing/simulated.ts';
import { isSteady, seesFlagRise, warmUp, type TeamLoop } from './warm-up.ts';

const loop: TeamLoop = {
  compilation: 0,
  kernel: 'wasm',
  guard: 'nested',
  flag: 'atomic',
  ranges: [[2, 100_002]],
  work: 'prime',
  extra: 0,
};

async function warm(machine: Partial<Machine>, seed = 1) {
  const runner = new SimulatedRunner({ ...QUIET, ...machine }, seed);
  const began = runner.now();
  const answer = await warmUp(runner, runner, loop, [1, 64, 'never'], [14_000], new Random(seed));
  return { ...answer, lasted: runner.now() - began };
}

describe('isSteady', () => {
  const flat = Array.from({ length: 30 }, () => 1);
  it('says yes to level costs, no to too few', () => {
    expect(isSteady(flat)).toBe(true);
    expect(isSteady(flat.slice(1))).toBe(false);
  });

  it('says no to a step and to a steady rise of 5 %, and forgets what is older than 30', () => {
    expect(isSteady([...flat.slice(10), ...flat.slice(20).map(() => 0.8)])).toBe(false);
    expect(isSteady(flat.map((_, i) => 1 + (i * 0.08) / 30))).toBe(false);
    expect(isSteady([3, 3, 3, ...flat])).toBe(true);
  });

  it('is not upset by single pauses, nor by noise that goes nowhere', () => {
    expect(isSteady(flat.map((x, i) => (i % 7 === 0 ? 6 * x : x)))).toBe(true);
    const random = new Random(1);
    let steady = 0;
    for (let i = 0; i < 200; i++) if (isSteady(flat.map(() => Math.exp(0.1 * random.normal())))) steady++;
    expect(steady).toBeGreaterThan(170);
  });
});

describe('warmUp', () => {
  it('lasts at least 150 ms on a machine that is steady at once', async () => {
    const { lasted, ...answer } = await warm({});
    expect(answer).toMatchObject({ ok: true, steady: true, flagSeen: true });
    expect(lasted).toBeGreaterThanOrEqual(150_000);
    expect(lasted).toBeLessThan(250_000);
  });

  it('waits for the compiler’s next tier', async () => {
    const answer = await warm({ tier: 3 });
    expect(answer).toMatchObject({ steady: true });
  });

  it('gives up at 500 ms where the speed never stands still', async () => {
    const answer = await warm({ drift: 4, jitter: 0.001 });
    expect(answer).toMatchObject({ ok: true, steady: false });
    expect(answer.lasted).toBeGreaterThanOrEqual(500_000);
    expect(answer.lasted).toBeLessThan(520_000);
  });

  it('notices a flag that is never seen, and takes no pause for one', async () => {
    expect(await warm({ unseen: true })).toMatchObject({ flagSeen: false });
    for (let seed = 1; seed <= 20; seed++) expect(await warm({ pauses: 1000 }, seed)).toMatchObject({ flagSeen: true });
  });

  it('hands a stop on', async () => {
    const runner = new SimulatedRunner(QUIET, 1);
    runner.stop();
    const answer = await warmUp(runner, runner, loop, [1], [14_000], new Random(1));
    expect(answer).toMatchObject({ ok: false, stopped: true });
  });
});

describe('seesFlagRise', () => {
  const rise = async (machine: Partial<Machine>, iterations = 14_000) => {
    const runner = new SimulatedRunner({ ...QUIET, ...machine }, 1);
    return seesFlagRise(runner, loop, iterations, new Random(1));
  };

  it('tells a flag that is seen from a read that was moved out of the loop', async () => {
    const seen = await rise({ pauses: 20 });
    const unseen = await rise({ hoisted: true, pauses: 20 });
    expect(seen).toMatchObject({ ok: true, seen: true });
    expect(unseen).toMatchObject({ ok: true, seen: false });
  });

  it('accuses no loop of a page that raises the flag late, or not at all', async () => {
    // A block takes 56 ms.
    for (const raisedAfter of [55_000, 56_000, 200_000])
      expect(await rise({ raisedAfter, jitter: 0 })).toMatchObject({ ok: true, seen: true });
  });

  it('accuses no loop of a scheduler that lets it wait', async () => {
    for (const pauses of [100, 1000]) expect(await rise({ pauses })).toMatchObject({ seen: true });
  });

  it('tries again where the page was late', async () => {
    const runner = new SimulatedRunner({ ...QUIET, hoisted: true }, 1);
    const late = new SimulatedRunner({ ...QUIET, hoisted: true, raisedAfter: 200_000 }, 1);
    const blocks = runner.blocks.bind(runner);
    let tried = 0;
    runner.blocks = (order) => (++tried < 8 ? late.blocks(order) : blocks(order));
    expect(await seesFlagRise(runner, loop, 14_000, new Random(1))).toMatchObject({ seen: false });
  });

  it('tries again where replaced code looks again', async () => {
    const runner = new SimulatedRunner({ ...QUIET, hoisted: true }, 1);
    const sighted = new SimulatedRunner(QUIET, 1);
    const blocks = runner.blocks.bind(runner);
    let first = true;
    runner.blocks = (order) => {
      const by = first ? sighted.blocks(order) : blocks(order);
      first = false;
      return by;
    };
    expect(await seesFlagRise(runner, loop, 14_000, new Random(1))).toMatchObject({ seen: false });
  });

  it('works for numbers so heavy that a block is one', async () => {
    expect(await rise({ iteration: 1e6 }, 1)).toMatchObject({ seen: true });
    expect(await rise({ iteration: 1e6, hoisted: true }, 1)).toMatchObject({ seen: false });
  });

  it('hands a stop on', async () => {
    const runner = new SimulatedRunner(QUIET, 1);
    runner.stop();
    expect(await seesFlagRise(runner, loop, 1, new Random(1))).toMatchObject({ ok: false, stopped: true });
  });
});

import { afterAll, describe, expect, it } from 'vitest';
import { Engine } from './engine.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../contract/settings.ts';
import { complaints } from '../testing/oracle.ts';
import { SMALL_LOOP, SMALL_RANGE } from '../testing/small-loop.ts';
import { testHost } from '../testing/node-engine.ts';
import { randomSettings } from '../testing/random-settings.ts';

/** Over a plain SharedArrayBuffer. */
const engine = new Engine(testHost(), { code: 'no-wasm' });
afterAll(() => engine.close());

/** New workers have to start in each of these. */
const patient = { timeout: 30_000 };
const inJavaScript = (changes: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, kernel: 'js', ...changes });

describe('without WebAssembly', () => {
  it('keeps the contract in 40 random settings', { timeout: 60_000 }, async () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const record = await engine.run({ ...randomSettings(seed, false), kernel: 'js' });
      expect(complaints(record), `seed ${seed}: ${JSON.stringify(record)}`).toEqual([]);
    }
  });

  it('records traces', patient, async () => {
    const { record, workers } = await engine.trace(inJavaScript({ ranges: [[0, 1000]] }));
    expect(complaints(record)).toEqual([]);
    expect(workers).toHaveLength(1);
  });

  it('plays exits and races', patient, async () => {
    const ranges = [0, 1].map(() => [10_000, 1_000_000] as const);
    expect(await engine.exits(inJavaScript({ interval: 10, ranges }), { count: 20, seed: 1 })).toMatchObject({
      ok: true,
    });
    const near = [0, 1].map(() => [2, 100] as const);
    expect(await engine.races(inJavaScript({ ranges: near }), { rounds: 10 })).toMatchObject({ ok: true, rounds: 10 });
  });

  it('times blocks, each compilation in a worker of its own', patient, async () => {
    const block = { offset: 0, iterations: 100, interval: 1 } as const;
    const times = async () => {
      const parts = [{ range: SMALL_RANGE, blocks: [block, block] }];
      const answer = await engine.blocks({ ...SMALL_LOOP, compilation: 1, parts });
      if (!answer.ok) throw new Error('no times');
      return answer;
    };
    const before = await times();
    expect([...before.parts[0]!.iterations]).toEqual([100, 100]);
    await engine.recompile(1);
    expect((await times()).compiled).not.toBe(before.compiled);
  });

  it('has no run in WebAssembly, and goes on to run', patient, async () => {
    const ranges = [[0, 1000]] as const;
    const record = await engine.run({ ...DEFAULT_SETTINGS, ranges });
    expect(record.workers.map(({ outcome }) => outcome)).toEqual(['failed']);
    expect(complaints(await engine.run(inJavaScript({ ranges })))).toEqual([]);
  });
});

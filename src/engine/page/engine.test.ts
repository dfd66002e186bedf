import { afterAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../contract/settings.ts';
import { recordReader } from '../../contract/record-file.ts';
import { nodeEngine, testHost, testWasm } from '../testing/node-engine.ts';
import { Engine } from './engine.ts';

const engine = nodeEngine();
afterAll(() => engine.close());

const same = (count: number, range: readonly [number, number]) => Array.from({ length: count }, () => range);
const settings = (changes: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...changes });

describe('the two examples of the lecture', () => {
  it('finds one prime, in the range of its finder; the others leave', async () => {
    const record = await engine.run(DEFAULT_SETTINGS);
    expect(record.results).toHaveLength(1);
    const { worker, number } = record.results[0]!;
    expect([2, 100_003, 200_003, 300_007]).toContain(number);
    expect(record.workers[worker]!.outcome).toBe('found');
    for (const other of record.workers)
      if (other.worker !== worker) expect(['exited-early', 'late']).toContain(other.outcome);
  });

  for (const kernel of ['wasm', 'js'] as const)
    for (const guard of ['nested', 'countdown', 'modulo'] as const)
      it(`counts 2,262 primes below 20,000 (${kernel}, ${guard})`, async () => {
        const record = await engine.run(
          settings({ task: 'count', ranges: same(4, [2, 20_000]), interval: 10, kernel, guard }),
        );
        for (const worker of record.workers)
          expect(worker).toMatchObject({ outcome: 'exhausted', primes: 2262, iterations: 19_998, checks: 2000 });
        expect(record.results).toEqual([]);
      });
});

it('stops what it was asked for a moment before, though the code for it is still on its way', async () => {
  const fresh = nodeEngine();
  const running = fresh.run(settings({ task: 'count', ranges: same(2, [2, 2 ** 31]) }));
  fresh.stop();
  const { workers } = await running;
  expect(workers.map(({ outcome }) => outcome)).toEqual(['stopped', 'stopped']);
  fresh.close();
});

describe('a browser that reports no number of cores', () => {
  const unknown = new Engine({ ...testHost(), cores: null }, testWasm());
  afterAll(() => unknown.close());

  it('runs, says what cannot be judged, and its record comes back as it was', async () => {
    const record = await unknown.run(settings({ task: 'count', ranges: same(2, [2, 100]) }));
    expect(record.environment.cores).toBe(null);
    expect(record.doubts).toContain('cores-unknown');
    expect(recordReader(JSON.parse(JSON.stringify(record)), [])).toEqual(record);
    const alone = await unknown.run(settings({ task: 'count', ranges: same(1, [2, 100]) }));
    expect(alone.doubts).not.toContain('cores-unknown');
  });

  it('has rounds too, without spinning for those who may have no core', async () => {
    const ranges = same(2, [2, 100]);
    expect(await unknown.races(settings({ ranges }), { rounds: 10 })).toMatchObject({ ok: true, rounds: 10 });
  });
});

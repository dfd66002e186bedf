/** What workers write beside their search, and what is known of it afterwards. */
import { afterAll, describe, expect, it } from 'vitest';
import { recordReader } from '../../contract/record-file.ts';
import { COUNTERS, DEFAULT_SETTINGS, GUARDS, KERNELS, type Settings } from '../../contract/settings.ts';
import { nodeEngine } from '../testing/node-engine.ts';
import { expectedCount, smallLoops } from '../testing/counted.ts';

const engine = nodeEngine();
afterAll(() => engine.close());

const cases = KERNELS.flatMap((kernel) => GUARDS.map((guard) => [kernel, guard] as const));

describe('a counter', () => {
  it.each(cases)('%s, %s: each kind holds every iteration of one worker alone', async (kernel, guard) => {
    for (const counter of COUNTERS)
      for (const loop of smallLoops) {
        const { counted } = await engine.run({ ...DEFAULT_SETTINGS, ...loop, kernel, guard, counter });
        const expected = expectedCount(loop);
        expect(counted).toEqual(counter === 'none' ? null : { counted: expected, expected });
      }
  });

  it.each(KERNELS)('%s: an ordinary word for all may lose updates, all others hold every one', async (kernel) => {
    const team: Partial<Settings> = { task: 'count', ranges: Array.from({ length: 3 }, () => [0, 30_000] as const) };
    for (const counter of COUNTERS.filter((each) => each !== 'none')) {
      const { counted } = await engine.run({ ...DEFAULT_SETTINGS, ...team, work: 1, kernel, counter });
      expect(counted!.expected).toBe(90_000);
      if (counter !== 'plain') expect(counted!.counted).toBe(90_000);
      else expect(counted!.counted > 0 && counted!.counted <= 90_000).toBe(true);
    }
  });

  it('is none in a record from before there were counters', async () => {
    const { counted: _, settings, ...rest } = await engine.run({ ...DEFAULT_SETTINGS, ranges: [[2, 20]] });
    const { counter: __, ...before } = settings;
    expect(recordReader({ ...rest, settings: before }, [])).toMatchObject({
      counted: null,
      settings: { counter: 'none' },
    });
  });
});

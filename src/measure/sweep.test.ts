import { describe, expect, it } from 'vitest';
import type { Settings } from '../contract/settings.ts';
import type { SweepOptions, SweepProgress } from './results.ts';
import { Sweep, sweep } from './sweep.ts';
import { NOISES, SIMULATED_SETTINGS } from './testing/noises.ts';
import { QUIET, SimulatedRunner, type Machine } from './testing/simulated.ts';

const OPTIONS: SweepOptions = { intervals: [1, 16, 64, 1000, 'never'], seconds: 8, precision: 0.01, seed: 5 };

function run(machine: Partial<Machine>, options: SweepOptions = {}, settings: Settings = SIMULATED_SETTINGS, seed = 1) {
  const runner = new SimulatedRunner({ ...QUIET, ...machine }, seed);
  return sweep(runner, runner, settings, { ...OPTIONS, ...options });
}

describe('a sweep', () => {
  it('measures what is there: overheads, c, t, the best interval, and its certificate', async () => {
    const result = await run({}, { seconds: 25, precision: 0.0035, seed: 6 });
    expect(result.points.map(({ interval }) => interval)).toEqual([1, 16, 64, 1000, 'never']);
    for (const [i, truth] of [0.4, 0.025, 0.00625, 0.0004, 0].entries()) {
      expect(Math.abs(result.points[i]!.overhead - truth)).toBeLessThan(0.006);
      expect(result.points[i]!.pairs).toBeGreaterThan(100);
    }
    expect(Math.abs(result.nsPerCheck.value - 20)).toBeLessThan(3);
    expect(Math.abs(result.nsPerCheckAtOne!.value - 20)).toBeLessThan(1);
    expect(Math.abs(result.nsPerIteration.value - 50)).toBeLessThan(2);
    // n = 50,001, c/t = 0.4, α = 1/2: k* = 200.
    expect(Math.abs(result.best!.interval - 200)).toBeLessThan(25);
    expect(result.best!.foundAfter).toBe(50_001);
    expect(result).toMatchObject({ version: 1, doubts: [], misfit: { rejected: false }, end: { kind: 'precise' } });
    expect(result.certificate).toMatchObject({ valid: true, reasons: [], compilations: 8, voided: 0 });
    expect(result.preflight).toMatchObject({ atOnce: 4, blockMicros: 700, clockStepMicros: 5 });
    expect(result.seconds).toBeLessThan(26);
  });

  it.each([
    ['as many at once as the run has', {}, undefined, 4],
    ['no more than really run at once, and says that there are more', { cores: 2 }, undefined, 2],
    ['as many as are asked for', {}, 1, 1],
  ] as const)('measures with %s', async (_, machine, workers, expected) => {
    const runner = new SimulatedRunner({ ...QUIET, ...machine }, 1);
    const blocks = runner.blocks.bind(runner);
    const parts = new Set<number>();
    runner.blocks = (order) => {
      parts.add(order.parts.length);
      return blocks(order);
    };
    const asked = workers === undefined ? {} : { workers };
    const result = await sweep(runner, runner, SIMULATED_SETTINGS, { intervals: [16], seconds: 2, ...asked });
    expect(result.workers).toBe(expected);
    // Kernels are compared, and a plain read is tried, by one alone.
    expect([...parts].filter((count) => count > 1)).toEqual(expected > 1 ? [expected] : []);
    expect(result.doubts.includes('oversubscribed')).toBe(expected === 2);
  });

  it('says what a run loses where an iteration costs more the further it goes, also for a few numbers', async () => {
    // Nearly like the root of the number, as in a test for primes: mean(1 / t) is a fifth more than 1 / mean(t).
    const costAt = (place: number): number => (0.1 + Math.sqrt(place)) / (0.1 + 2 / 3);
    for (const workers of [1, 4]) {
      const { points, nsPerIteration, nsPerCheck } = await run(
        { costAt, slope: 0, jitter: 0.01 },
        { seconds: 20, workers },
      );
      expect(Math.abs(points[0]!.overhead - 0.4)).toBeLessThan(0.03);
      expect(Math.abs(points[1]!.overhead - 0.025)).toBeLessThan(0.0025);
      expect(Math.abs(nsPerIteration.value - 50)).toBeLessThan(1.5);
      expect(Math.abs(nsPerCheck.value - 20)).toBeLessThan(2);
    }
  });

  it('is the same for the same seed, on the same machine', async () => {
    expect(await run({})).toEqual(await run({}));
    expect((await run({}, { seed: 6 })).points).not.toEqual((await run({})).points);
  });

  it('says why it is not precise: noise, or compilations that differ', async () => {
    let [byNoise, invalid] = [0, 0];
    for (let seed = 1; seed <= 20; seed++) {
      const noisy = await run({ jitter: 0.3 }, { seconds: 3 }, SIMULATED_SETTINGS, seed);
      expect(noisy).toMatchObject({ end: { kind: 'budget' } });
      expect(noisy.doubts).toContain('wide-interval');
      if (noisy.certificate.reasons.includes('wide-interval')) invalid++;
      expect(noisy.points.every(({ final }) => final)).toBe(true);
      byNoise += noisy.points.filter(({ status }) => status === 'limited-by-noise').length;
    }
    // Of 100. Noise alone can make eight compilations differ more than it should, now and then.
    expect(byNoise).toBeGreaterThan(92);
    // A control of 2 % ± 10 % can be told from nothing by chance alone.
    expect(invalid).toBeGreaterThan(16);
    const split = await run({ effect: 0.5, jitter: 0.01 }, { seconds: 6 });
    expect(split.points[0]!.status).toBe('limited-by-compilations');
    expect(split.points[3]!.status).toBe('precise');
  });

  it('compiles afresh where compilations are what limits it', async () => {
    const result = await run({ effect: 0.5, jitter: 0.01 }, { seconds: 30 });
    expect(result.certificate.compilations).toBeGreaterThan(8);
    expect(result.certificate.compilations).toBeLessThanOrEqual(24);
  });

  it('keeps to a short budget, and measures something in it', async () => {
    const result = await run({}, { seconds: 1, intervals: [40] });
    expect(result.seconds).toBeLessThan(1.4);
    expect(result.points[0]!.pairs).toBeGreaterThan(40);
    expect(result.preflight.atOnce).toBeNull();
  });

  it('refuses empty ranges and messages, and hands failures on', async () => {
    expect(await run({}, {}, { ...SIMULATED_SETTINGS, flag: 'message' })).toMatchObject({
      end: { kind: 'failed', fault: { code: 'message-flag' } },
      best: null,
    });
    expect(await run({}, {}, { ...SIMULATED_SETTINGS, ranges: [[5, 5]] })).toMatchObject({
      end: { kind: 'failed', fault: { code: 'ranges-empty' } },
    });
    const runner = new SimulatedRunner(QUIET, 1);
    runner.blocks = async () => ({ ok: false, stopped: false, fault: { code: 'worker-ended' } });
    const result = await sweep(runner, runner, SIMULATED_SETTINGS, OPTIONS);
    expect(result.end).toEqual({ kind: 'failed', fault: { code: 'worker-ended' } });
    expect(result.certificate.valid).toBe(false);
    runner.blocks = () => Promise.reject(new Error('Out of range.'));
    expect((await sweep(runner, runner, SIMULATED_SETTINGS, OPTIONS)).end).toEqual({
      kind: 'failed',
      fault: { code: 'unexpected', message: 'Out of range.' },
    });
  });

  it('goes on in a new compilation when a worker was replaced, and says so', async () => {
    const runner = new SimulatedRunner(QUIET, 1);
    const blocks = runner.blocks.bind(runner);
    let visits = 0;
    runner.blocks = async (order) => {
      // Only visits are so long.
      if (order.parts[0]!.blocks.length > 60) visits++;
      if (visits === 5) {
        visits++;
        return { ok: false, stopped: false, fault: { code: 'worker-ended' } };
      }
      if (visits === 20) {
        visits++;
        await runner.recompile(order.compilation);
      }
      return blocks(order);
    };
    const result = await sweep(runner, runner, SIMULATED_SETTINGS, { ...OPTIONS, seconds: 20, precision: 0.004 });
    expect(result.doubts).toContain('worker-replaced');
    expect(result.end.kind).not.toBe('failed');
    expect(result.certificate.compilations).toBeGreaterThan(8);
  });

  it('has no best interval where nobody finds or nobody else searches, and says why', async () => {
    expect(await run({}, {}, { ...SIMULATED_SETTINGS, task: 'count' })).toMatchObject({
      best: null,
      why: 'task-count',
    });
    expect(await run({}, { foundAfter: 1000 }, { ...SIMULATED_SETTINGS, ranges: [[2, 9000]] })).toMatchObject({
      best: null,
      why: 'alone',
    });
  });

  it('adds the person’s own k to the default intervals', async () => {
    const runner = new SimulatedRunner(QUIET, 1);
    const result = await sweep(runner, runner, { ...SIMULATED_SETTINGS, interval: 777 }, { seconds: 2 });
    expect(result.points.map(({ interval }) => interval)).toContain(777);
  });

  it('advises frequent checks where they were measured to be all but free, whatever the law says of them', async () => {
    const options = { intervals: [1, 2, 3, 5, 16, 32, 64, 100, 1000], seconds: 12, foundAfter: 2000 };
    const free = await run({ frequent: 0.01 }, options);
    // 2,000 · 0.4 · 0.01 / 3 and 3/2 iterations at k = 3, against 40 at Young's k* = √(2 · 2,000 · 0.4).
    expect(free.best!.interval).toBeLessThanOrEqual(4);
    expect(free.curve!.frequent.map(({ interval }) => interval)).toEqual([1, 2, 3, 5]);
    const dear = await run({}, options);
    expect(Math.abs(dear.best!.interval - 40)).toBeLessThan(6);
  });

  it('catches the sentinel that makes never slow: by A/A, whose other never is another number, and by the law', async () => {
    const result = await run({ sentinel: 1.08 }, { seconds: 12, precision: 0.004 });
    expect(result.doubts).toContain('aa-failed');
    expect(result.certificate).toMatchObject({ valid: false, reasons: expect.arrayContaining(['aa-failed']) });
    expect(result.misfit.rejected).toBe(true);
    expect(result.points.find(({ interval }) => interval === 1000)!.high).toBeLessThan(0);
  });
});

describe('progress, stop and going on', () => {
  it('tells phases in order, shares that rise to 1, and live intervals that are not final', async () => {
    const seen: SweepProgress[] = [];
    await run({}, { onProgress: (progress) => seen.push(progress) });
    expect([...new Set(seen.map(({ phase }) => phase))]).toEqual(['preflight', 'warm-up', 'measuring', 'done']);
    expect(seen.every(({ done }, i) => i === 0 || done >= seen[i - 1]!.done)).toBe(true);
    expect(seen.at(-1)).toMatchObject({ done: 1, secondsLeft: 0 });
    const early = seen.find(({ result }) => result.points[0]!.pairs > 0)!;
    expect(early.result.points[0]!.final).toBe(false);
    expect(early.result.doubts).toEqual([]);
  });

  it('stops within a visit, keeps its pairs, and goes on with them', async () => {
    const runner = new SimulatedRunner(QUIET, 1);
    const stop = new AbortController();
    let visits = 0;
    const whole = new Sweep(runner, runner, SIMULATED_SETTINGS, OPTIONS);
    const half = await whole.go({
      signal: stop.signal,
      onProgress: ({ phase }) => void (phase === 'measuring' && ++visits === 20 && stop.abort()),
    });
    expect(half.end).toEqual({ kind: 'stopped' });
    expect(visits).toBe(20);
    expect(half.points.every(({ final }) => !final)).toBe(true);
    const rest = await whole.go({});
    expect(rest.end.kind).not.toBe('stopped');
    expect(rest.certificate.pairs).toBeGreaterThan(half.certificate.pairs);
    expect(rest.certificate.compilations).toBe(half.certificate.compilations);
    expect(rest.points[0]!.final).toBe(true);
    expect(rest.seconds).toBeGreaterThan(half.seconds);
  });

  it('given more time after its end, it leaves open points a confidence sequence', async () => {
    const runner = new SimulatedRunner({ ...QUIET, jitter: 0.1 }, 1);
    const whole = new Sweep(runner, runner, SIMULATED_SETTINGS, { ...OPTIONS, seconds: 3, precision: 0.002 });
    const first = await whole.go();
    const second = await whole.go({ seconds: 3 });
    expect(first.points[0]).toMatchObject({ final: true });
    expect(second.points[0]).toMatchObject({ final: false });
    expect(second.certificate.pairs).toBeGreaterThan(1.5 * first.certificate.pairs);
    expect(second.seconds).toBeGreaterThan(5.5);
  });

  it('a stop by the engine is a stop, not a failure', async () => {
    const runner = new SimulatedRunner(QUIET, 1);
    const result = await sweep(runner, runner, SIMULATED_SETTINGS, { ...OPTIONS, onProgress: () => runner.stop() });
    expect(result.end).toEqual({ kind: 'stopped' });
  });

  it('asked to stop before it began, it does nothing', async () => {
    const result = await run({}, { signal: AbortSignal.abort() });
    expect(result).toMatchObject({ end: { kind: 'stopped' }, certificate: { pairs: 0 } });
    expect(result.points.every(({ status }) => status === 'waiting')).toBe(true);
    expect(result.best).toBeNull();
  });

  it('takes all noises at once', async () => {
    const result = await run(NOISES['all together']!, { seconds: 10 });
    expect(result.points[0]!.low).toBeLessThan(0.4);
    expect(result.points[0]!.high).toBeGreaterThan(0.4);
  });
});

import { describe, expect, it } from 'vitest';
import { calibrate } from './calibrate.ts';
import type { CalibrateOptions, CalibrationCard, CardSubject } from './results.ts';
import { SIMULATED_SETTINGS } from './testing/noises.ts';
import { QUIET, SimulatedRunner, type Machine } from './testing/simulated.ts';

const run = (machine: Partial<Machine>, options: CalibrateOptions = {}, settings = SIMULATED_SETTINGS) => {
  const runner = new SimulatedRunner({ ...QUIET, ...machine }, 1);
  return calibrate(runner, runner, settings, options);
};
const figure = ({ figures }: CalibrationCard, kind: CardSubject['kind']) =>
  figures.filter(({ subject }) => subject.kind === kind);

describe('the calibration card', () => {
  it('holds every figure with interval, count and unit, in at most 6 s', async () => {
    const card = await run({});
    expect(card.seconds).toBeLessThan(6);
    expect(card.end).toEqual({ kind: 'precise' });
    expect(figure(card, 'clock-step')).toMatchObject([{ value: 5, unit: 'µs' }]);
    expect(figure(card, 'at-once')).toMatchObject([{ value: 4, unit: 'workers' }]);
    const [iteration] = figure(card, 'iteration');
    expect(iteration).toMatchObject({ subject: { range: [2, 400_002] }, unit: 'ns' });
    expect(Math.abs(iteration!.value - 50)).toBeLessThan(4);
    // Each alone, and by all four at once.
    const contended = figure(card, 'check').filter(({ subject }) => subject.kind === 'check' && subject.contended);
    expect([figure(card, 'check').length, contended.length]).toEqual([12, 6]);
    for (const { value, low, high, n, unit } of figure(card, 'check')) {
      expect(Math.abs(value - 20)).toBeLessThan(2);
      expect([low < value && value < high, n > 50, unit]).toEqual([true, true, 'ns']);
    }
    for (const { value } of figure(card, 'guard')) expect(Math.abs(value)).toBeLessThan(2);
    expect(figure(card, 'guard')).toHaveLength(4);
    expect(card.doubts).toEqual([]);
  });

  it('doubts what the page was interrupted in', async () => {
    const before = { code: 'hidden', fromMicros: -2, toMicros: -1 } as const;
    const within = { code: 'frame-gap', fromMicros: 0, toMicros: 1e9 } as const;
    expect((await run({}, { interruptions: () => [before, within] })).doubts).toEqual(['frame-gap']);
  });

  it('takes what only the engine can time from its probes, in the unit of the figure', async () => {
    const all = (value: number) => async (count: number) => new Float64Array(Math.max(6, count % 100)).fill(value);
    const card = await run(
      {},
      {
        probes: {
          handover: all(0.25),
          wake: all(30),
          message: async () => null,
          worker: all(25_000),
        },
      },
    );
    expect(figure(card, 'handover')).toMatchObject([{ value: 250, unit: 'ns' }]);
    expect(figure(card, 'wake')).toMatchObject([{ value: 30, unit: 'µs' }]);
    expect(figure(card, 'worker')).toMatchObject([{ value: 25, unit: 'ms' }]);
    expect(figure(card, 'message')).toEqual([]);
  });

  it('has no figure for several at once where only one runs', async () => {
    expect(figure(await run({ cores: 1 }), 'check')).toHaveLength(6);
  });

  it('asks probes that have a state of their own', async () => {
    class Probing {
      private readonly micros = 40;
      wake(count: number): Promise<Float64Array> {
        return Promise.resolve(new Float64Array(count).fill(this.micros));
      }
    }
    expect(figure(await run({}, { probes: new Probing() }), 'wake')).toMatchObject([{ value: 40, n: 200 }]);
  });

  it('leaves the last figures out when its time is up', async () => {
    const card = await run({}, { seconds: 0.05 });
    expect(card.end).toEqual({ kind: 'budget' });
    expect(card.figures.length).toBeGreaterThan(1);
    expect(figure(card, 'guard')).toEqual([]);
  });

  it('stops with what it has, tells of progress, and hands failures on', async () => {
    const stop = new AbortController();
    const dones: number[] = [];
    const onProgress: CalibrateOptions['onProgress'] = ({ done }) => void (dones.push(done) === 3 && stop.abort());
    const stopped = await run({}, { signal: stop.signal, onProgress });
    expect(stopped.end).toEqual({ kind: 'stopped' });
    expect(dones).toEqual(dones.toSorted((a, b) => a - b));
    const runner = new SimulatedRunner(QUIET, 1);
    runner.blocks = () => Promise.reject(new RangeError('no'));
    expect((await calibrate(runner, runner, SIMULATED_SETTINGS)).end).toEqual({
      kind: 'failed',
      fault: { code: 'unexpected', message: 'no' },
    });
    const dead = new SimulatedRunner(QUIET, 1);
    dead.stop();
    expect((await calibrate(dead, dead, SIMULATED_SETTINGS)).end).toEqual({ kind: 'stopped' });
  });

  it('says where it is to be doubted', async () => {
    expect((await run({ isolated: false, cores: 2 })).doubts).toEqual(['oversubscribed', 'not-isolated']);
  });
});

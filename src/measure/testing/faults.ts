/** The faults a sweep must notice, each with the doubt that says so, and a clean machine that must raise none. */
import type { Doubt } from '../../contract/record.ts';
import type { Settings } from '../../contract/settings.ts';
import type { SweepOptions } from '../results.ts';
import { sweep } from '../sweep.ts';
import { SIMULATED_SETTINGS } from './noises.ts';
import { QUIET, SimulatedRunner, type Machine } from './simulated.ts';

export interface Fault {
  readonly name: string;
  /** Null: a clean machine, on which any doubt is a false alarm. */
  readonly doubt: Doubt | null;
  readonly machine: Machine;
  readonly scene: Settings;
  /** The page is hidden for this long in the middle of the sweep. */
  readonly hidden: boolean;
}

/** Enough intervals, time and precision that a clean sweep ends without `wide-interval`. */
const OPTIONS: SweepOptions = { intervals: [1, 16, 64, 1000], seconds: 12, precision: 0.008 };

const fault = (name: string, doubt: Doubt | null, machine: Partial<Machine>, more?: Partial<Fault>): Fault => ({
  name,
  doubt,
  machine: { ...QUIET, ...machine },
  scene: SIMULATED_SETTINGS,
  hidden: false,
  ...more,
});

const sixteen = {
  ...SIMULATED_SETTINGS,
  ranges: [
    ...SIMULATED_SETTINGS.ranges,
    ...SIMULATED_SETTINGS.ranges,
    ...SIMULATED_SETTINGS.ranges,
    ...SIMULATED_SETTINGS.ranges,
  ],
};

export const FAULTS: readonly Fault[] = [
  fault('clean', null, {}),
  fault('clean, noisy', null, {
    grain: 20,
    jitter: 0.04,
    tail: 0.05,
    drift: 0.003,
    pauses: 5,
    tier: 2,
    compilation: 0.05,
  }),
  fault('hidden page', 'hidden', {}, { hidden: true }),
  fault('processor hog', 'oversubscribed', { hog: true }),
  fault('16 workers, 4 cores', 'oversubscribed', {}, { scene: sixteen }),
  fault('a gap of 3 s', 'sleep', { sleepAt: 4_000_000 }),
  fault('slow drift 4 %/s', 'drift', { drift: 0.04 }),
  fault('unequal cores', 'split', { unequal: 1.6, compilation: 0.03 }),
  fault('coarse clock', 'short-block', { grain: 100 }),
  fault('too noisy', 'wide-interval', { jitter: 0.3 }),
  fault('not isolated', 'not-isolated', { isolated: false }),
  fault('flag never seen', 'flag-unseen', { unseen: true }),
  fault('plain read hoisted', 'flag-unseen', { hoisted: true }, { scene: { ...SIMULATED_SETTINGS, flag: 'plain' } }),
];

/** One sweep on the faulty machine. */
async function sweepOn({ machine, scene, hidden }: Fault, seed: number) {
  const runner = new SimulatedRunner(machine, seed);
  const interruptions: SweepOptions['interruptions'] = () =>
    hidden && runner.now() > 3_500_000
      ? [{ code: 'hidden', fromMicros: 3_000_000, toMicros: Math.min(runner.now(), 3_500_000) }]
      : [];
  return sweep(runner, runner, scene, { ...OPTIONS, seed: seed + 1_000_003, interruptions });
}

/** How many of `experiments` sweeps carry the fault's doubt, or any doubt on a clean machine. */
export async function noticed(fault: Fault, experiments: number, first: number): Promise<number> {
  let hits = 0;
  for (let i = 0; i < experiments; i++) {
    const { doubts } = await sweepOn(fault, first + i);
    if (fault.doubt === null ? doubts.length > 0 : doubts.includes(fault.doubt)) hits++;
  }
  return hits;
}

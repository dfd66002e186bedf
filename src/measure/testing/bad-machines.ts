/** The bad machines that a sweep must notice, each with the doubt that says so, and a clean machine that must raise none. */
import type { Doubt } from '../../contract/record.ts';
import type { Settings } from '../../contract/settings.ts';
import type { SweepOptions } from '../results.ts';
import { sweep } from '../sweep.ts';
import { SIMULATED_SETTINGS } from './noises.ts';
import { QUIET, SimulatedRunner, type Machine } from './simulated.ts';

export interface BadMachine {
  readonly name: string;
  /** Null: a clean machine, on which any doubt is a false alarm. */
  readonly doubt: Doubt | null;
  readonly machine: Machine;
  readonly scene: Settings;
  /** The page is hidden for this long in the middle of the sweep. */
  readonly hidden: boolean;
}

/** Enough intervals, time and precision that a clean sweep ends without `wide-interval`. */
const OPTIONS: SweepOptions = { intervals: [1, 16, 64, 1000], seconds: 12, precision: 0.008, workers: 1 };

const bad = (name: string, doubt: Doubt | null, machine: Partial<Machine>, more?: Partial<BadMachine>): BadMachine => ({
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

export const BAD_MACHINES: readonly BadMachine[] = [
  bad('clean', null, {}),
  bad('clean, noisy', null, {
    grain: 20,
    jitter: 0.04,
    tail: 0.05,
    drift: 0.003,
    pauses: 5,
    tier: 2,
    compilation: 0.05,
  }),
  bad('hidden page', 'hidden', {}, { hidden: true }),
  bad('processor hog', 'oversubscribed', { hog: true }),
  bad('16 workers, 4 cores', 'oversubscribed', {}, { scene: sixteen }),
  bad('a gap of 3 s', 'sleep', { sleepAt: 4_000_000 }),
  bad('slow drift 4 %/s', 'drift', { drift: 0.04 }),
  bad('unequal cores', 'split', { unequal: 1.6, compilation: 0.03 }),
  bad('coarse clock', 'short-block', { grain: 100 }),
  bad('too noisy', 'wide-interval', { jitter: 0.3 }),
  bad('not isolated', 'not-isolated', { isolated: false }),
  bad('flag never seen', 'flag-unseen', { unseen: true }),
  bad('plain read hoisted', 'flag-unseen', { hoisted: true }, { scene: { ...SIMULATED_SETTINGS, flag: 'plain' } }),
];

/** One sweep on the faulty machine. */
async function sweepOn({ machine, scene, hidden }: BadMachine, seed: number) {
  const runner = new SimulatedRunner(machine, seed);
  const interruptions: SweepOptions['interruptions'] = () =>
    hidden && runner.now() > 3_500_000
      ? [{ code: 'hidden', fromMicros: 3_000_000, toMicros: Math.min(runner.now(), 3_500_000) }]
      : [];
  return sweep(runner, runner, scene, { ...OPTIONS, seed: seed + 1_000_003, interruptions });
}

/** How many of `experiments` sweeps carry the doubt of this machine, or any doubt on a clean machine. */
export async function noticed(bad: BadMachine, experiments: number, first: number): Promise<number> {
  let hits = 0;
  for (let i = 0; i < experiments; i++) {
    const { doubts } = await sweepOn(bad, first + i);
    if (bad.doubt === null ? doubts.length > 0 : doubts.includes(bad.doubt)) hits++;
  }
  return hits;
}

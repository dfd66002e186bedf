/** What iterations and checks cost on this machine, as far as runs and measurements have shown. */
import type { RunRecord } from '../engine/record.ts';
import type { Settings } from '../engine/settings.ts';
import type { CalibrationCard, SweepResult } from '../measure/results.ts';
import type { Costs } from './types.ts';

/** Below this many clock steps of searching, a run says nothing about the cost of an iteration. */
const LEAST_CLOCK_STEPS = 20;

/** The mean over all workers of a run, without what its checks cost where that is known; the old costs when it was too short. */
export function costsOfRun(old: Costs | null, record: RunRecord): Costs | null {
  let micros = 0;
  let iterations = 0;
  let checks = 0;
  for (const worker of record.workers) {
    if (worker.startMicros === null || worker.endMicros === null || worker.iterations === null) continue;
    micros += worker.endMicros - worker.startMicros;
    iterations += worker.iterations;
    checks += worker.checks ?? 0;
  }
  if (iterations === 0 || micros < LEAST_CLOCK_STEPS * record.environment.clockStepMicros) return old;
  const whole = (1000 * micros) / iterations;
  const bare = (1000 * micros - checks * (old?.nsPerCheck ?? 0)) / iterations;
  // A check that was dearer when it was measured must not make iterations free.
  return { ...NOTHING, ...old, nsPerIteration: bare > whole / 10 ? bare : whole, iterationFrom: 'run' };
}

export function costsOfSweep(old: Costs | null, { nsPerCheck, nsPerIteration }: SweepResult): Costs | null {
  const iteration = nsPerIteration.value > 0 ? nsPerIteration.value : old?.nsPerIteration;
  if (iteration === undefined) return old;
  const costs: Costs = { ...NOTHING, ...old, nsPerIteration: iteration, iterationFrom: 'sweep' };
  // Noise can make a check cheaper than nothing: then it costs nothing that could be seen.
  return Number.isFinite(nsPerCheck.value)
    ? { ...costs, nsPerCheck: Math.max(0, nsPerCheck.value), checkFrom: 'sweep' }
    : costs;
}

/** The figures of the card that belong to these settings. */
export function costsOfCard(old: Costs | null, card: CalibrationCard, { flag, kernel }: Settings): Costs | null {
  const value = (wanted: (subject: CalibrationCard['figures'][number]['subject']) => boolean): number | undefined =>
    card.figures.find(({ subject, unit, value: found }) => unit === 'ns' && wanted(subject) && found > 0)?.value;
  const iteration = value(({ kind }) => kind === 'iteration') ?? old?.nsPerIteration;
  const check = value(
    (subject) => subject.kind === 'check' && subject.flag === flag && subject.kernel === kernel && !subject.contended,
  );
  if (iteration === undefined) return old;
  const costs: Costs = { ...NOTHING, ...old, nsPerIteration: iteration, iterationFrom: 'calibration' };
  return check === undefined ? costs : { ...costs, nsPerCheck: check, checkFrom: 'calibration' };
}

const NOTHING = { nsPerCheck: null, checkFrom: null } as const;

/** What iterations and checks cost, as a sweep or the calibration card measured it. */
import type { Settings } from '../contract/settings.ts';
import { measuredLaw } from '../measure/law.ts';
import type { CalibrationCard, SweepResult } from '../measure/results.ts';
import { NO_CHECK_COST } from './costs.ts';
import type { Costs } from './types.ts';

export function costsOfSweep(old: Costs | null, { settings, curve, nsPerIteration }: SweepResult): Costs | null {
  const iteration = nsPerIteration.value > 0 ? nsPerIteration.value : old?.nsPerIteration;
  if (iteration === undefined) return old;
  const costs: Costs = { ...NO_CHECK_COST, ...old, nsPerIteration: iteration, iterationFrom: 'sweep' };
  // Noise can make a check cheaper than nothing: then it costs nothing that could be seen.
  if (curve === null || !Number.isFinite(curve.nsPerCheck.value)) return costs;
  const { knots = [] } = measuredLaw(curve, 'value');
  return {
    ...costs,
    nsPerCheck: Math.max(0, curve.nsPerCheck.value),
    frequentChecks: knots.map(({ k, ratio }) => ({ k, ns: Math.max(0, ratio * iteration) })),
    ...{ checkFrom: 'sweep', checkOf: wayOf(settings) },
  };
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
  const costs: Costs = { ...NO_CHECK_COST, ...old, nsPerIteration: iteration, iterationFrom: 'calibration' };
  return check === undefined
    ? costs
    : { ...costs, nsPerCheck: check, frequentChecks: [], checkFrom: 'calibration', checkOf: { flag, kernel } };
}

const wayOf = ({ flag, kernel }: Settings): NonNullable<Costs['checkOf']> => ({ flag, kernel });

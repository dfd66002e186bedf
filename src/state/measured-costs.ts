/** What iterations and checks cost, as a sweep or the calibration card measured it. */
import type { Settings } from '../contract/settings.ts';
import { lawOfSweep } from '../measure/law.ts';
import type { CalibrationCard, SweepResult } from '../measure/results.ts';
import { checkFits, NO_CHECK_COST } from './costs.ts';
import type { Costs } from './types.ts';

/** The old ones where the sweep failed, contradicts itself, or timed nothing. */
export function costsOfSweep(old: Costs | null, result: SweepResult): Costs | null {
  const { settings, curve, end, certificate } = result;
  const { value: iteration } = result.nsPerIteration;
  if (end.kind === 'failed' || !certificate.valid || !(iteration > 0)) return old;
  const costs: Costs = {
    ...{ ...NO_CHECK_COST, ...old },
    ...{ nsPerIteration: iteration, iterationFrom: 'sweep', iterationOf: settings },
  };
  // Noise can make a check cheaper than nothing: then it costs nothing that could be seen.
  const law = lawOfSweep(result);
  if (curve === null || law === null || !Number.isFinite(curve.nsPerCheck.value)) return costs;
  const { ratio: rare, knots = [] } = law;
  return {
    ...costs,
    nsPerCheck: Math.max(0, rare === curve.ratio.value ? curve.nsPerCheck.value : rare * iteration),
    frequentChecks: knots.map(({ k, ratio }) => ({ k, ns: Math.max(0, ratio * iteration) })),
    ...{ checkFrom: 'sweep', checkOf: settings },
  };
}

/**
 * Those figures of the card that belong to these settings: an iteration of the ranges it was made for, and a check of their
 * flag and kernel, which was timed in a light loop of the card's own. A check from a sweep of the very loop is better.
 */
export function costsOfCard(old: Costs | null, card: CalibrationCard, settings: Settings): Costs | null {
  const { flag, kernel } = settings;
  const value = (wanted: (subject: CalibrationCard['figures'][number]['subject']) => boolean): number | undefined =>
    card.figures.find(({ subject, unit, value: found }) => unit === 'ns' && wanted(subject) && found > 0)?.value;
  const iteration = value(({ kind }) => kind === 'iteration');
  const check = value(
    (subject) => subject.kind === 'check' && subject.flag === flag && subject.kernel === kernel && !subject.contended,
  );
  const costs: Costs | null =
    iteration === undefined
      ? old
      : {
          ...{ ...NO_CHECK_COST, ...old },
          ...{
            nsPerIteration: iteration,
            iterationFrom: 'calibration',
            iterationOf: { ...card.settings, work: 'prime' },
          },
        };
  if (costs === null || check === undefined || checkFits(costs, settings)) return costs;
  return {
    ...costs,
    ...{ nsPerCheck: check, frequentChecks: [], checkFrom: 'calibration' },
    checkOf: { ...settings, ranges: [], work: 'prime' },
  };
}

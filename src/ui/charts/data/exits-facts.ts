/** What exits say, read off a point of them. */
import type { Range } from '../../../contract/settings.ts';
import type { ExitUnit } from '../../../contract/view.ts';
import { PLANTED_WITHIN } from '../../../engine/page/exits.ts';
import type { ExitLatencyPoint } from '../../../measure/results.ts';
import type { ExitsAnswer, ExitsBasis } from '../../../texts/chart-facts.ts';
import { perIteration } from './exits-data.ts';

export function exitsAnswer(point: ExitLatencyPoint, unit: ExitUnit): ExitsAnswer {
  const { median, p95 } = point[unit];
  return { k: point.interval, unit, median, p95, last: point.last[unit].median };
}

/** 0.05: where a test of uniformity is worth a sentence of doubt. */
const DOUBTFUL = 0.05;

export function exitsBasis(
  point: ExitLatencyPoint,
  unit: ExitUnit,
  nsPerIteration: number | null,
  ranges: readonly Range[],
): ExitsBasis {
  const { model, uniform, interrupted, belowClock, iterations, workers } = point;
  const factor = perIteration(unit, nsPerIteration);
  const threeDigits = (value: number): number => Number(value.toPrecision(3));
  return {
    unit,
    model:
      factor === null
        ? null
        : {
            one: model.one * factor,
            measured: threeDigits(point[unit].mean),
            last: model.last * factor,
            lastMeasured: threeDigits(point.last[unit].mean),
            others: workers.length,
          },
    phase: uniform === null ? null : { kind: phaseKind(point.interval, uniform.p, ranges), p: uniform.p },
    interrupted,
    belowClock,
    exits: iterations.n,
  };
}

function phaseKind(k: number, p: number, ranges: readonly Range[]): NonNullable<ExitsBasis['phase']>['kind'] {
  if (p >= DOUBTFUL) return 'uniform';
  const shortest = Math.min(...ranges.map(([from, to]) => to - from).filter((length) => length > 0));
  // From where the targets lie the others need k more for their next check.
  return shortest < PLANTED_WITHIN + k ? 'too-short' : 'not-uniform';
}

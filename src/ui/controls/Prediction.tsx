/** What the model says of the present settings, in the frame in which a control moves. */
import type { ReactNode } from 'react';
import { intervalOf, type Settings } from '../../engine/settings.ts';
import { predict } from '../../state/predict.ts';
import type { Costs } from '../../state/types.ts';
import { percent, plural, time } from '../format.ts';
import { useLabState } from '../lab-context.ts';
import { words } from '../words.ts';
import { recordedCheck, RECORDED_ON } from './recorded-costs.ts';
import { useSettings } from './useSettings.ts';

/** The costs to reckon with, and where they come from. */
function reckonedCosts(measured: Costs | null, { kernel, flag }: Settings): { costs: Costs | null; source: string } {
  if (!measured) return { costs: null, source: words.prediction.unmeasured };
  if (measured.nsPerCheck !== null) return { costs: measured, source: words.prediction.measured };
  const nsPerCheck = recordedCheck(kernel, flag);
  if (nsPerCheck === null) return { costs: measured, source: words.prediction.noCheck };
  return { costs: { ...measured, nsPerCheck }, source: words.prediction.mixed(RECORDED_ON) };
}

function overheadText(overhead: number | null): string {
  if (overhead === null) return words.prediction.unknown;
  return overhead === 0 ? words.prediction.noChecks : percent(overhead);
}

function OvershootLine({
  name,
  iterations,
  costs,
}: {
  readonly name: string;
  readonly iterations: number;
  readonly costs: Costs | null;
}): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{plural(Math.ceil(iterations), 'iteration')}</dd>
      {costs && <dd>{time((iterations * costs.nsPerIteration) / 1000)}</dd>}
    </div>
  );
}

/** Mean and worst over the workers; the next check is k/2 iterations away on average and k at most. */
function Overshoot({ settings, costs }: { readonly settings: Settings; readonly costs: Costs | null }): ReactNode {
  const { overshootIterations: mean } = predict(settings, costs);
  const intervals = settings.ranges.map((_, worker) => intervalOf(settings, worker));
  const none = settings.task === 'count' || intervals.length === 1;
  if (none || mean === null) {
    return (
      <div>
        <dt>{words.prediction.overshoot}</dt>
        <dd>{none ? words.prediction.none : words.prediction.endless}</dd>
      </div>
    );
  }
  const worst = Math.max(...intervals.map((interval) => (interval === 'never' ? Infinity : interval)));
  return (
    <>
      <OvershootLine name={words.prediction.mean} iterations={mean} costs={costs} />
      <OvershootLine name={words.prediction.worst} iterations={worst} costs={costs} />
    </>
  );
}

export function Prediction(): ReactNode {
  const settings = useSettings();
  const measured = useLabState((state) => state.costs);
  const { costs, source } = reckonedCosts(measured, settings);
  const { overhead } = predict(settings, costs);
  return (
    <section className="prediction small" aria-label={words.prediction.title}>
      <div className="prediction-head">
        <span className="soft">{words.prediction.title}</span>
        <span className="mark mark-model">{words.prediction.model}</span>
      </div>
      {settings.unit === 'primes' ? (
        <p className="soft">{words.prediction.primesUnit}</p>
      ) : (
        <>
          <dl>
            <div>
              <dt>{words.prediction.overhead}</dt>
              <dd>{overheadText(overhead)}</dd>
            </div>
            <Overshoot settings={settings} costs={costs} />
          </dl>
          <p className="soft">{source}</p>
        </>
      )}
    </section>
  );
}

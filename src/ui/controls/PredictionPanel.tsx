/** What the model says of the present settings, in the frame in which a control moves. */
import type { ReactNode } from 'react';
import { intervalOf, type Settings } from '../../contract/settings.ts';
import { checkCost, checkFits, iterationCost } from '../../state/costs.ts';
import { predict } from '../../state/predict.ts';
import type { Costs } from '../../state/types.ts';
import { NO_FIGURE } from '../../texts/formats.ts';
import { useLabState, useSettings } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';
import type { CostSource } from '../../texts/en/prediction.ts';
import { overheadToShow } from './shown-overhead.ts';
import { recordedCheck } from './recorded-costs.ts';

/** The costs to reckon with, and where they come from; what an iteration of other numbers cost is none of them. */
function reckonedCosts(measured: Costs | null, settings: Settings): { costs: Costs | null; source: CostSource } {
  if (measured === null || iterationCost(measured, settings) === null) return { costs: null, source: 'unmeasured' };
  if (checkCost(measured, settings) !== null)
    return { costs: measured, source: checkFits(measured, settings) ? 'measured' : 'otherLoop' };
  const nsPerCheck = recordedCheck(settings.kernel, settings.flag);
  const recorded = { nsPerCheck, frequentChecks: [] };
  if (nsPerCheck === null) return { costs: { ...measured, ...recorded }, source: 'noCheck' };
  return { costs: { ...measured, ...recorded }, source: 'mixed' };
}

interface LineProps {
  readonly name: string;
  readonly iterations: number;
  readonly costs: Costs | null;
}

function OvershootLine({ name, iterations, costs }: LineProps): ReactNode {
  const { count, time } = useTexts('first').formats;
  return (
    <tr>
      <th scope="row" className="prediction-part">
        {name}
      </th>
      <td>{count(Math.ceil(iterations))}</td>
      <td>{costs === null ? NO_FIGURE : time((iterations * costs.nsPerIteration) / 1000)}</td>
    </tr>
  );
}

/** Mean and worst over the workers; the next check is k/2 iterations away on average and k at most. */
function Overshoot({ settings, costs }: { readonly settings: Settings; readonly costs: Costs | null }): ReactNode {
  const { overshootIterations: mean } = predict(settings, costs);
  const intervals = settings.ranges.map((_, worker) => intervalOf(settings, worker));
  const texts = useTexts('first').prediction;
  const none = settings.task === 'count' ? texts.nobody : intervals.length === 1 ? texts.alone : null;
  if (none !== null || mean === null) {
    return (
      <tr>
        <th scope="row">{texts.overshoot}</th>
        <td colSpan={2}>{none ?? texts.endless}</td>
      </tr>
    );
  }
  const worst = Math.max(...intervals.map((interval) => (interval === 'never' ? Infinity : interval)));
  return (
    <>
      <tr>
        <th scope="row">{texts.overshoot}</th>
        <td className="soft">{texts.iterations}</td>
        <td className="soft">{texts.time}</td>
      </tr>
      <OvershootLine name={texts.mean} iterations={mean} costs={costs} />
      <OvershootLine name={texts.worst} iterations={worst} costs={costs} />
    </>
  );
}

export function PredictionPanel(): ReactNode {
  const settings = useSettings();
  const measured = useLabState((state) => state.costs);
  const { costs, source } = reckonedCosts(measured, settings);
  const { overhead } = predict(settings, costs);
  const texts = useTexts('first').prediction;
  return (
    <section className="prediction small" aria-label={texts.title}>
      <div className="prediction-head">
        <span className="soft">{texts.title}</span>
        <span className="mark mark-model">{texts.model}</span>
      </div>
      {settings.unit === 'primes' ? (
        <p className="soft">{texts.primesUnit}</p>
      ) : (
        <>
          <table>
            <tbody>
              <tr>
                <th scope="row">{texts.overhead}</th>
                <td colSpan={2}>{texts.overheadText(overheadToShow(settings, overhead))}</td>
              </tr>
              <Overshoot settings={settings} costs={costs} />
            </tbody>
          </table>
          <p className="soft">{texts.sources[source]}</p>
        </>
      )}
    </section>
  );
}

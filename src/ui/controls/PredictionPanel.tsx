/** What the model says of the present settings, in the frame in which a control moves. */
import type { ReactNode } from 'react';
import { intervalOf, type Settings } from '../../contract/settings.ts';
import { checkCost } from '../../state/costs.ts';
import { predict } from '../../state/predict.ts';
import type { Costs } from '../../state/types.ts';
import { count, time } from '../basics/format.ts';
import { NO_FIGURE } from '../../texts/formats.ts';
import { useLabState } from '../basics/lab-context.ts';
import { words } from '../words.ts';
import { overheadText } from './overhead-text.ts';
import { recordedCheck, RECORDED_ON } from './recorded-costs.ts';
import { useSettings } from './useSettings.ts';

/** The costs to reckon with, and where they come from. */
function reckonedCosts(measured: Costs | null, settings: Settings): { costs: Costs | null; source: string } {
  if (!measured) return { costs: null, source: words.prediction.unmeasured };
  if (checkCost(measured, settings) !== null) return { costs: measured, source: words.prediction.measured };
  const nsPerCheck = recordedCheck(settings.kernel, settings.flag);
  const recorded = { nsPerCheck, frequentChecks: [] };
  if (nsPerCheck === null) return { costs: { ...measured, ...recorded }, source: words.prediction.noCheck };
  return { costs: { ...measured, ...recorded }, source: words.prediction.mixed(RECORDED_ON) };
}

interface LineProps {
  readonly name: string;
  readonly iterations: number;
  readonly costs: Costs | null;
}

function OvershootLine({ name, iterations, costs }: LineProps): ReactNode {
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
  const { none: nobody, alone, endless } = words.prediction;
  const none = settings.task === 'count' ? nobody : intervals.length === 1 ? alone : null;
  if (none !== null || mean === null) {
    return (
      <tr>
        <th scope="row">{words.prediction.overshoot}</th>
        <td colSpan={2}>{none ?? endless}</td>
      </tr>
    );
  }
  const worst = Math.max(...intervals.map((interval) => (interval === 'never' ? Infinity : interval)));
  return (
    <>
      <tr>
        <th scope="row">{words.prediction.overshoot}</th>
        <td className="soft">{words.prediction.iterations}</td>
        <td className="soft">{words.prediction.time}</td>
      </tr>
      <OvershootLine name={words.prediction.mean} iterations={mean} costs={costs} />
      <OvershootLine name={words.prediction.worst} iterations={worst} costs={costs} />
    </>
  );
}

export function PredictionPanel(): ReactNode {
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
          <table>
            <tbody>
              <tr>
                <th scope="row">{words.prediction.overhead}</th>
                <td colSpan={2}>{overheadText(settings, overhead)}</td>
              </tr>
              <Overshoot settings={settings} costs={costs} />
            </tbody>
          </table>
          <p className="soft">{source}</p>
        </>
      )}
    </section>
  );
}

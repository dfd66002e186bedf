import type { ReactNode } from 'react';
import { plantedAt, type Settings, type Target } from '../../contract/settings.ts';
import { words } from '../words.ts';
import { CommitField } from './CommitField.tsx';
import { Slider } from './Slider.tsx';
import { useChange, useSettings } from './useSettings.ts';

type Planted = Exclude<Target, 'prime'>;

/** The slider's steps, and the grain of the number box: a hundredth of a per cent of the range. */
const STEPS = 10_000;

function parsePercent(text: string): number | null {
  const value = Number(
    text
      .replace(/\s*%\s*$/, '')
      .replace(',', '.')
      .trim() || Number.NaN,
  );
  const step = Math.round(value * 100);
  return step >= 0 && step < STEPS ? step : null;
}

function formatPercent(step: number): string {
  return `${Number((step / 100).toFixed(2))} %`;
}

/** The first worker whose range holds numbers, half-way; null when all are empty. */
function firstPlanted(settings: Settings): Planted | null {
  const worker = settings.ranges.findIndex(([from, to]) => to > from);
  const preferred = settings.ranges[1] && settings.ranges[1][1] > settings.ranges[1][0] ? 1 : worker;
  return worker < 0 ? null : { worker: preferred, at: 0.5 };
}

function PlantedFields({ settings, target }: { readonly settings: Settings; readonly target: Planted }): ReactNode {
  const { drag, set, settle } = useChange();
  const step = Math.round(target.at * STEPS);
  const at = (value: number): Pick<Settings, 'target'> => ({ target: { ...target, at: value / STEPS } });
  const behind = plantedAt(settings, target.worker);
  const from = settings.ranges[target.worker]?.[0] ?? 0;
  return (
    <>
      <div className="planted">
        <label className="planted-worker">
          <span className="field-note">{words.target.worker}</span>
          <select
            aria-label={words.target.workerName}
            value={target.worker}
            onChange={(event) => set({ target: { ...target, worker: Number(event.currentTarget.value) } })}
          >
            {settings.ranges.map(([start, end], worker) => (
              <option key={worker} value={worker} disabled={start === end}>
                {worker}
              </option>
            ))}
          </select>
        </label>
        <Slider
          label={words.target.atSlider}
          min={0}
          max={STEPS - 1}
          value={step}
          valueText={formatPercent(step)}
          onDrag={(value) => drag(at(value))}
          onStep={(direction) => drag(at(Math.min(STEPS - 1, Math.max(0, step + direction * 100))))}
          onDone={settle}
        />
        <CommitField
          label={words.target.atName}
          value={step}
          format={formatPercent}
          parse={parsePercent}
          allowed={words.target.allowed}
          onCommit={(value) => set(at(value))}
        />
      </div>
      <p className="field-note">{behind === null ? words.target.empty : words.target.number(from + behind)}</p>
    </>
  );
}

export function TargetControl(): ReactNode {
  const settings = useSettings();
  const { set } = useChange();
  const { target, task } = settings;
  const planted = firstPlanted(settings);
  if (task === 'count') {
    return (
      <div className="field">
        <span className="field-name">{words.target.name}</span>
        <p className="field-note">{words.target.none}</p>
      </div>
    );
  }
  return (
    <fieldset className="field">
      <legend className="field-name">{words.target.name}</legend>
      <div className="segments">
        <label className="check">
          <input type="radio" name="target" checked={target === 'prime'} onChange={() => set({ target: 'prime' })} />
          {words.target.prime}
        </label>
        <label className="check">
          <input
            type="radio"
            name="target"
            checked={target !== 'prime'}
            disabled={!planted}
            onChange={() => planted && set({ target: planted })}
          />
          {words.target.planted}
        </label>
      </div>
      {target !== 'prime' && <PlantedFields settings={settings} target={target} />}
    </fieldset>
  );
}

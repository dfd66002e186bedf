import type { ReactNode } from 'react';
import { plantedAt, type Settings, type Target } from '../../contract/settings.ts';
import { useTexts } from '../basics/texts.ts';
import { CommitField } from './CommitField.tsx';
import { Slider } from './Slider.tsx';
import { parseDecimal } from './typed-numbers.ts';
import { useCommands, useSettings } from '../basics/lab-context.ts';

type Planted = Exclude<Target, 'prime'>;

/** The slider's steps, and the grain of the number box: a hundredth of a per cent of the range. */
const STEPS = 10_000;

function parseStep(text: string): number | null {
  const percent = parseDecimal(text, '%');
  const step = percent === null ? STEPS : Math.round(percent * 100);
  return step >= 0 && step < STEPS ? step : null;
}

/** The first worker whose range holds numbers, half-way; null when all are empty. */
function firstPlanted(settings: Settings): Planted | null {
  const worker = settings.ranges.findIndex(([from, to]) => to > from);
  const preferred = settings.ranges[1] && settings.ranges[1][1] > settings.ranges[1][0] ? 1 : worker;
  return worker < 0 ? null : { worker: preferred, at: 0.5 };
}

function PlantedFields({ settings, target }: { readonly settings: Settings; readonly target: Planted }): ReactNode {
  const { dragSettings, setSettings, settleSettings } = useCommands();
  const texts = useTexts('first').target;
  const formatStep = (value: number): string => texts.atValue(value / 100);
  const step = Math.round(target.at * STEPS);
  const at = (value: number): Pick<Settings, 'target'> => ({ target: { ...target, at: value / STEPS } });
  const behind = plantedAt(settings, target.worker);
  const from = settings.ranges[target.worker]?.[0] ?? 0;
  return (
    <>
      <div className="planted">
        <label className="planted-worker">
          <span className="field-note">{texts.worker}</span>
          <select
            aria-label={texts.workerName}
            value={target.worker}
            onChange={(event) => setSettings({ target: { ...target, worker: Number(event.currentTarget.value) } })}
          >
            {settings.ranges.map(([start, end], worker) => (
              <option key={worker} value={worker} disabled={start === end}>
                {worker}
              </option>
            ))}
          </select>
        </label>
        <Slider
          label={texts.atSlider}
          min={0}
          max={STEPS - 1}
          value={step}
          valueText={formatStep(step)}
          onDrag={(value) => dragSettings(at(value))}
          onStep={(direction) => dragSettings(at(Math.min(STEPS - 1, Math.max(0, step + direction * 100))))}
          onDone={settleSettings}
        />
        <CommitField
          label={texts.atName}
          value={step}
          format={formatStep}
          parse={parseStep}
          allowed={texts.allowed}
          onCommit={(value) => setSettings(at(value))}
        />
      </div>
      <p className="field-note">{behind === null ? texts.empty : texts.number(from + behind)}</p>
    </>
  );
}

export function TargetControl(): ReactNode {
  const settings = useSettings();
  const { setSettings } = useCommands();
  const texts = useTexts('first').target;
  const { target, task } = settings;
  const planted = firstPlanted(settings);
  if (task === 'count') {
    return (
      <div className="field">
        <span className="field-name">{texts.name}</span>
        <p className="field-note">{texts.none}</p>
      </div>
    );
  }
  return (
    <fieldset className="field">
      <legend className="field-name">{texts.name}</legend>
      <div className="segments">
        <label className="check">
          <input
            type="radio"
            name="target"
            checked={target === 'prime'}
            onChange={() => setSettings({ target: 'prime' })}
          />
          {texts.prime}
        </label>
        <label className="check">
          <input
            type="radio"
            name="target"
            checked={target !== 'prime'}
            disabled={!planted}
            onChange={() => planted && setSettings({ target: planted })}
          />
          {texts.planted}
        </label>
      </div>
      {target !== 'prime' && <PlantedFields settings={settings} target={target} />}
    </fieldset>
  );
}

import { useRef, type ReactNode } from 'react';
import type { Planted, Settings } from '../../contract/settings.ts';
import { middleOf, movedTo, plantedBetween } from '../../contract/target.ts';
import type { RunTexts } from '../../texts/catalogue.ts';
import { useTexts } from '../basics/texts.ts';
import { CommitField } from './CommitField.tsx';
import { Slider } from './Slider.tsx';
import { parseDecimal } from './typed-numbers.ts';
import { useCommands, useSettings } from '../basics/lab-context.ts';

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

/** Half the width of the stretch that a fixed place becomes. */
const HALF_STRETCH = 0.2;

function drawnAround({ worker, at }: Extract<Planted, { at: number }>): Planted {
  return movedTo({ worker, from: 0.5 - HALF_STRETCH, to: 0.5 + HALF_STRETCH }, at);
}

function fixedAt(target: Planted): Planted {
  return { worker: target.worker, at: Math.round(middleOf(target) * STEPS) / STEPS };
}

function noteOf(texts: RunTexts['target'], settings: Settings, target: Planted): string {
  const between = plantedBetween(settings, target);
  if (between === null) return texts.empty;
  return 'at' in target ? texts.number(between[0]) : texts.stretch(...between);
}

function PlantedFields({ settings, target }: { readonly settings: Settings; readonly target: Planted }): ReactNode {
  const { dragSettings, setSettings, settleSettings } = useCommands();
  const texts = useTexts('run').target;
  const formatStep = (value: number): string => texts.atValue(value / 100);
  const step = Math.round(middleOf(target) * STEPS);
  const at = (value: number): Pick<Settings, 'target'> => ({ target: movedTo(target, value / STEPS) });
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
              <option key={worker} value={worker} translate="no" disabled={start === end}>
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
      <p className="field-note">{noteOf(texts, settings, target)}</p>
      <label className="check small">
        <input
          type="checkbox"
          checked={!('at' in target)}
          onChange={() => setSettings({ target: 'at' in target ? drawnAround(target) : fixedAt(target) })}
        />
        <span>{texts.drawn}</span>
      </label>
    </>
  );
}

export function TargetControl(): ReactNode {
  const settings = useSettings();
  const { setSettings } = useCommands();
  const texts = useTexts('run').target;
  const { target, task } = settings;
  /** The find as it was planted before a prime took its place. */
  const before = useRef<Planted | null>(null);
  const isThere = ({ worker }: Planted): boolean => {
    const range = settings.ranges[worker];
    return range !== undefined && range[1] > range[0];
  };
  const plant = (): void => {
    const again = before.current !== null && isThere(before.current) ? before.current : planted;
    if (again !== null) setSettings({ target: again });
  };
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
            onChange={() => {
              if (target !== 'prime') before.current = target;
              setSettings({ target: 'prime', work: 'prime' });
            }}
          />
          <span>{texts.prime}</span>
        </label>
        <label className="check">
          <input type="radio" name="target" checked={target !== 'prime'} disabled={!planted} onChange={plant} />
          <span>{texts.planted}</span>
        </label>
      </div>
      {target !== 'prime' && <PlantedFields settings={settings} target={target} />}
    </fieldset>
  );
}

/** What an iteration does and weighs: the test of a number, or steps on a slider, with the time they take where it is known. */
import type { ReactNode } from 'react';
import type { Settings } from '../../contract/settings.ts';
import { MAX_WORK } from '../../contract/settings.ts';
import { iterationCost, stepsCost } from '../../state/costs.ts';
import { useTexts } from '../basics/texts.ts';
import { useCommands, useLabState, useSettings } from '../basics/lab-context.ts';
import { CommitField } from './CommitField.tsx';
import { Slider } from './Slider.tsx';
import { parseWhole } from './typed-numbers.ts';
import { stepsPatch } from './work-patches.ts';
import { nextSteps, stepsAt, WORK_END, workPosition } from './work-slider.ts';

/** Steps to begin with, where an iteration was a test. */
const FIRST_STEPS = 100;

function parseSteps(text: string): number | null {
  const steps = parseWhole(text);
  return steps !== null && steps >= 1 && steps <= MAX_WORK ? steps : null;
}

function Steps({ settings, steps }: { readonly settings: Settings; readonly steps: number }): ReactNode {
  const { dragSettings, setSettings, settleSettings } = useCommands();
  const costs = useLabState((state) => state.costs);
  const texts = useTexts('run').work;
  const ns = stepsCost(costs, settings);
  const patch = (value: number): Partial<Settings> => stepsPatch(settings, value) ?? {};
  return (
    <>
      <div className="field-head">
        <span className="field-note">{texts.value(steps, ns === null ? null : ns / 1000)}</span>
        <CommitField
          label={texts.number}
          value={steps}
          format={String}
          parse={parseSteps}
          allowed={texts.allowed}
          onCommit={(value) => setSettings(patch(value))}
        />
      </div>
      <Slider
        label={texts.slider}
        min={0}
        max={WORK_END}
        value={workPosition(steps)}
        valueText={texts.value(steps, ns === null ? null : ns / 1000)}
        onDrag={(position) => dragSettings(patch(stepsAt(position)))}
        onStep={(direction) => dragSettings(patch(nextSteps(steps, direction)))}
        onDone={settleSettings}
      />
      <div className="scale" aria-hidden="true">
        {texts.scale.map((label) => (
          <span key={label} translate="no">
            {label}
          </span>
        ))}
      </div>
      <p className="scale-ends" aria-hidden="true">
        <span>{texts.lighter}</span>
        <span>{texts.heavier}</span>
      </p>
      <p className="field-note">{ns === null ? `${texts.stepsNote} ${texts.unknown}` : texts.stepsNote}</p>
    </>
  );
}

function Test({ settings }: { readonly settings: Settings }): ReactNode {
  const ns = iterationCost(
    useLabState((state) => state.costs),
    settings,
  );
  const texts = useTexts('run').work;
  return (
    <p className="field-note">{ns === null ? texts.primeNote : `${texts.primeNote} ${texts.primeTime(ns / 1000)}`}</p>
  );
}

export function WorkControl(): ReactNode {
  const settings = useSettings();
  const { setSettings } = useCommands();
  const texts = useTexts('run').work;
  const { work } = settings;
  const toSteps = stepsPatch(settings, FIRST_STEPS);
  return (
    <fieldset className="field">
      <legend className="field-name">{texts.name}</legend>
      <div className="segments">
        <label className="check">
          <input type="radio" name="work" checked={work === 'prime'} onChange={() => setSettings({ work: 'prime' })} />
          <span>{texts.prime}</span>
        </label>
        <label className="check">
          <input
            type="radio"
            name="work"
            checked={work !== 'prime'}
            disabled={toSteps === null}
            onChange={() => toSteps && setSettings(toSteps)}
          />
          <span>{texts.steps}</span>
        </label>
      </div>
      {work === 'prime' ? <Test settings={settings} /> : <Steps settings={settings} steps={work} />}
      {toSteps === null && <p className="field-note">{texts.empty}</p>}
    </fieldset>
  );
}

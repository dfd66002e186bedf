import type { ReactNode } from 'react';
import { settingsHere } from '../../state/kernel-here.ts';
import { SCENES, type SceneName } from '../../state/scenes.ts';
import { sameSettings } from '../../state/same.ts';
import { useCommands, useLabState, useSettings } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';

const NAMES = Object.keys(SCENES) as SceneName[];

export function Presets(): ReactNode {
  const settings = useSettings();
  const { choosePreset } = useCommands();
  const texts = useTexts('first');
  const { presets } = texts;
  const engine = useLabState((state) => state.engine);
  const present = NAMES.find((name) => sameSettings(settingsHere(SCENES[name], engine), settings));
  return (
    <fieldset className="field">
      <legend className="section-name">{texts.setup.presets}</legend>
      <div className="presets">
        {NAMES.map((name) => (
          <button key={name} type="button" aria-pressed={name === present} onClick={() => choosePreset(name)}>
            {presets[name].name}
          </button>
        ))}
      </div>
      {present && <p className="field-note">{presets[present].note}</p>}
    </fieldset>
  );
}

import type { ReactNode } from 'react';
import { SCENES, type SceneName } from '../../state/scenes.ts';
import { sameSettings } from '../../state/same.ts';
import { useCommands } from '../basics/lab-context.ts';
import { presetWords } from '../words-settings.ts';
import { words } from '../words.ts';
import { useSettings } from './useSettings.ts';

const NAMES = Object.keys(SCENES) as SceneName[];

export function Presets(): ReactNode {
  const settings = useSettings();
  const { choosePreset } = useCommands();
  const present = NAMES.find((name) => sameSettings(SCENES[name], settings));
  return (
    <fieldset className="field">
      <legend className="section-name">{words.setup.presets}</legend>
      <div className="presets">
        {NAMES.map((name) => (
          <button key={name} type="button" aria-pressed={name === present} onClick={() => choosePreset(name)}>
            {presetWords[name].name}
          </button>
        ))}
      </div>
      {present && <p className="field-note">{presetWords[present].note}</p>}
    </fieldset>
  );
}

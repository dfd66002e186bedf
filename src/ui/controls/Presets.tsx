import type { ReactNode } from 'react';
import { PRESETS, type PresetName } from '../../state/presets.ts';
import { sameSettings } from '../../state/same.ts';
import { useCommands } from '../lab-context.ts';
import { presetWords } from '../words-settings.ts';
import { words } from '../words.ts';
import { useSettings } from './useSettings.ts';

const NAMES = Object.keys(PRESETS) as PresetName[];

export function Presets(): ReactNode {
  const settings = useSettings();
  const { choosePreset } = useCommands();
  const present = NAMES.find((name) => sameSettings(PRESETS[name], settings));
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

import type { ReactNode } from 'react';
import { settingsHere } from '../../state/settings-here.ts';
import { SCENES, type SceneName } from '../../state/scenes.ts';
import { sameSettings } from '../../state/same.ts';
import { useCommands, useLabState, useSettings } from '../basics/lab-context.ts';
import { useTexts, useTextsThere } from '../basics/texts.ts';

const NAMES = Object.keys(SCENES) as SceneName[];

export function Presets(): ReactNode {
  const settings = useSettings();
  const { choosePreset } = useCommands();
  const texts = useTexts('first');
  const { presets } = texts;
  const notes = useTextsThere('run')?.presetNotes;
  const engine = useLabState((state) => state.engine);
  const trace = useLabState((state) => state.trace);
  const present = NAMES.find((name) => {
    const scene = SCENES[name];
    return typeof scene === 'string'
      ? scene === trace
      : trace === null && sameSettings(settingsHere(scene, engine), settings);
  });
  return (
    <fieldset className="scenes">
      <legend className="visually-hidden">{texts.setup.presets}</legend>
      <div className="presets">
        {NAMES.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === present}
            title={notes?.[name]}
            onClick={() => choosePreset(name)}
          >
            {presets[name]}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

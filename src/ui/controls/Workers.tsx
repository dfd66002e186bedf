import type { ReactNode } from 'react';
import { MAX_WORKERS } from '../../contract/settings.ts';
import { useTexts } from '../basics/texts.ts';
import { CommitField } from './CommitField.tsx';
import { workersPatch } from './ranges-form.ts';
import { Slider } from './Slider.tsx';
import { useCommands, useLabState, useSettings } from '../basics/lab-context.ts';
import { parseWhole } from './typed-numbers.ts';

function parseWorkers(text: string): number | null {
  const workers = parseWhole(text);
  return workers !== null && workers >= 1 && workers <= MAX_WORKERS ? workers : null;
}

export function Workers(): ReactNode {
  const settings = useSettings();
  const { dragSettings, setSettings, settleSettings } = useCommands();
  const workers = settings.ranges.length;
  const { name, value } = useTexts('first').workers;
  const texts = useTexts('run').workers;
  // Known once the engine is there; before, and where nothing runs, nobody is crowded.
  const cores = useLabState(({ engine }) => (engine.phase === 'ready' ? engine.environment.cores : null));
  const wrong = workers === 1 ? texts.alone : cores !== null && workers > cores ? texts.crowded(cores) : null;
  return (
    <div className="field">
      <div className="one-line">
        <span className="field-name">{name}</span>
        <Slider
          label={texts.slider}
          min={1}
          max={MAX_WORKERS}
          value={workers}
          valueText={value(workers)}
          onDrag={(next) => dragSettings(workersPatch(settings, next))}
          onDone={settleSettings}
        />
        <CommitField
          label={texts.number}
          value={workers}
          format={String}
          parse={parseWorkers}
          allowed={texts.allowed}
          onCommit={(next) => setSettings(workersPatch(settings, next))}
        />
      </div>
      {wrong !== null && <p className="field-note">{wrong}</p>}
    </div>
  );
}

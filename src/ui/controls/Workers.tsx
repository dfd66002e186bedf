import type { ReactNode } from 'react';
import { MAX_WORKERS, type Settings } from '../../contract/settings.ts';
import { plural } from '../basics/format.ts';
import { words } from '../words.ts';
import { CommitField } from './CommitField.tsx';
import { resizeRanges } from './ranges-form.ts';
import { Slider } from './Slider.tsx';
import { useChange, useSettings } from './useSettings.ts';
import { parseWhole } from './whole-number.ts';

/** The change that gives so many workers; the state lets intervals and target follow. */
export function workersPatch(settings: Settings, workers: number): Partial<Settings> {
  return { ranges: resizeRanges(settings.ranges, workers) };
}

function parseWorkers(text: string): number | null {
  const workers = parseWhole(text);
  return workers !== null && workers >= 1 && workers <= MAX_WORKERS ? workers : null;
}

/** What goes wrong with so many workers; undefined in between. `cores`: as the browser reports them. */
function warning(workers: number, cores: number): string | undefined {
  if (workers === 1) return words.workers.alone;
  return workers > cores ? words.workers.crowded(cores) : undefined;
}

export function Workers(): ReactNode {
  const settings = useSettings();
  const { drag, set, settle } = useChange();
  const workers = settings.ranges.length;
  const wrong = warning(workers, navigator.hardwareConcurrency);
  return (
    <div className="field">
      <div className="one-line">
        <span className="field-name">{words.workers.name}</span>
        <Slider
          label={words.workers.slider}
          min={1}
          max={MAX_WORKERS}
          value={workers}
          valueText={plural(workers, 'worker')}
          onDrag={(value) => drag(workersPatch(settings, value))}
          onDone={settle}
        />
        <CommitField
          label={words.workers.number}
          value={workers}
          format={String}
          parse={parseWorkers}
          allowed={words.workers.allowed}
          onCommit={(value) => set(workersPatch(settings, value))}
        />
      </div>
      {wrong !== undefined && <p className="field-note">{wrong}</p>}
    </div>
  );
}

/** The runs that were recorded elsewhere, to be replayed here; they need neither workers nor isolation. */
import { useState, type ReactNode } from 'react';
import { RECORDED_NAMES } from '../../state/recorded.ts';
import { useLab, useLabState } from '../basics/lab-context.ts';
import { showRecorded } from './recorded-runs.ts';
import { useView } from '../basics/view-store.ts';
import { words } from '../words.ts';

export function RecordedRuns(): ReactNode {
  const lab = useLab();
  const [wrong, setWrong] = useState<string | null>(null);
  const shown = useView((state) => state.recorded);
  const last = useLabState((state) => state.last);
  return (
    <div className="recorded-runs small">
      <span id="recorded-title">{words.stage.recordedRuns}</span>
      <div role="group" aria-labelledby="recorded-title" className="recorded-choice">
        {RECORDED_NAMES.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={shown?.name === name && shown.record === last}
            onClick={() => void showRecorded(lab, name).then(setWrong)}
          >
            {words.stage.recordedNames[name]}
          </button>
        ))}
      </div>
      {wrong !== null && (
        <p className="field-wrong" role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}

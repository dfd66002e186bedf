/** The runs that were recorded elsewhere, to be replayed here; they need neither workers nor isolation. */
import type { ReactNode } from 'react';
import { RECORDED_NAMES } from '../../contract/view.ts';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';

export function RecordedRuns(): ReactNode {
  const { openRecorded } = useCommands();
  const { traces } = useTexts('run');
  const shown = useLabState(({ shown: run }) => (run?.origin.kind === 'shipped' ? run.origin.name : null));
  return (
    <div className="recorded-runs small">
      <span id="recorded-title">{traces.recorded}</span>
      <div role="group" aria-labelledby="recorded-title" className="recorded-choice">
        {RECORDED_NAMES.map((name) => (
          <button key={name} type="button" aria-pressed={shown === name} onClick={() => openRecorded(name)}>
            {traces.recordedNames[name]}
          </button>
        ))}
      </div>
    </div>
  );
}

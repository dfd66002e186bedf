/** A run that failed, and other things that did not work: what happened, what it means, what to do. */
import type { ReactNode } from 'react';
import type { RunRecord } from '../../engine/record.ts';
import { useCommands, useLabState } from '../lab-context.ts';
import { troubleNames, troubleWords } from '../words-trouble.ts';

export function hasFailed(record: RunRecord): boolean {
  return record.workers.some((worker) => worker.outcome === 'failed');
}

export function FailedRun(): ReactNode {
  const { run } = useCommands();
  return (
    <div className="failure">
      <p>{troubleWords.failedMeans}</p>
      <p>{troubleWords.failedDo}</p>
      <button type="button" onClick={run}>
        {troubleWords.runAgain}
      </button>
    </div>
  );
}

export function Troubles(): ReactNode {
  const troubles = useLabState((state) => state.troubles);
  const { dismissTrouble } = useCommands();
  if (troubles.length === 0) return null;
  return (
    <ul className="troubles" role="alert">
      {troubles.map(({ what, reason }) => (
        <li key={what}>
          <span>
            <strong>{troubleNames[what]}.</strong> {reason}
          </span>
          <button type="button" onClick={() => dismissTrouble(what)}>
            {troubleWords.dismiss}
          </button>
        </li>
      ))}
    </ul>
  );
}

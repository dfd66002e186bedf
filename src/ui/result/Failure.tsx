/** A run that failed: the sentence says what happened; this, what it means and what to do. */
import type { ReactNode } from 'react';
import type { RunRecord } from '../../contract/record.ts';
import { useCommands } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';

export function hasFailed(record: RunRecord): boolean {
  return record.workers.some((worker) => worker.outcome === 'failed');
}

export function FailedRun({ running }: { readonly running: boolean }): ReactNode {
  const { run } = useCommands();
  const { facts } = useTexts('run');
  return (
    <div className="failure">
      <p>{facts.failedMeans}</p>
      <p>{facts.failedDo}</p>
      {!running && (
        <button type="button" onClick={run}>
          {facts.runAgain}
        </button>
      )}
    </div>
  );
}

/** What one run gave: the sentence first, then how far to trust it and what each worker did. */
import type { ReactNode } from 'react';
import type { RunRecord } from '../../contract/record.ts';
import { useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';
import { Doubts } from './Doubts.tsx';
import { FailedRun, hasFailed } from './Failure.tsx';
import { WorkersTable } from './WorkersTable.tsx';

interface Props {
  readonly record: RunRecord;
  /** The settings have moved on since. */
  readonly stale: boolean;
  /** The next run goes on: this one is of the past. */
  readonly running: boolean;
}

/** What the workers counted in their words, where they did. */
function Tally({ record: { counted } }: Pick<Props, 'record'>): ReactNode {
  const { facts } = useTexts('run');
  return counted && <p className="small">{facts.counted(counted)}</p>;
}

function Facts({ record, stale }: Omit<Props, 'running'>): ReactNode {
  const { facts, log } = useTexts('run');
  const recorded = useLabState((state) => state.shown?.origin.kind !== 'here');
  return (
    <p className="facts small soft">
      <span className="mark">{recorded ? facts.recorded : facts.measured}</span>
      {record.micros !== null && <span>{facts.took(record.micros)}</span>}
      {/* The controls stay behind. */}
      <span className="print-only">{log.line.settings(record.settings)}</span>
      {stale && (
        <span className="mark mark-changed" title={facts.changedTitle}>
          {facts.changed}
        </span>
      )}
    </p>
  );
}

export function RunResult({ record, stale, running }: Props): ReactNode {
  const { story } = useTexts('run');
  const failed = hasFailed(record);
  return (
    <>
      <p className="sentence">{story.resultSentence(record)}</p>
      {failed ? <FailedRun running={running} /> : <Facts record={record} stale={stale} />}
      {!failed && <Tally record={record} />}
      {!failed && <Doubts doubts={record.doubts} />}
      <WorkersTable record={record} />
    </>
  );
}

/** The result: one sentence first, then what each worker did. */
import type { ReactNode } from 'react';
import type { RunRecord } from '../../engine/record.ts';
import { settingsChanged } from '../../state/same.ts';
import { time } from '../format.ts';
import { useLabState } from '../lab-context.ts';
import { resultSentence } from '../stage/story.ts';
import { words } from '../words.ts';
import { Doubts } from './Doubts.tsx';
import { FailedRun, Troubles, hasFailed } from './Failure.tsx';
import { WorkersTable } from './WorkersTable.tsx';

function Sentence({ record, running }: { readonly record: RunRecord | null; readonly running: boolean }): ReactNode {
  if (running) return <p className="sentence soft">{words.result.running}</p>;
  if (!record) return <p className="sentence soft">{words.result.none}</p>;
  return <p className="sentence">{resultSentence(record)}</p>;
}

function Facts({ record, stale }: { readonly record: RunRecord; readonly stale: boolean }): ReactNode {
  return (
    <p className="facts small soft">
      <span className="mark">{words.result.measured}</span>
      {record.micros !== null && <span>{words.result.took(time(record.micros))}</span>}
      {stale && (
        <span className="mark mark-changed" title={words.result.changedTitle}>
          {words.result.changed}
        </span>
      )}
    </p>
  );
}

export function ResultSection(): ReactNode {
  const record = useLabState((state) => state.last);
  const stale = useLabState(settingsChanged);
  const running = useLabState(({ activity }) => activity.phase === 'running' || activity.phase === 'tracing');
  return (
    <section className="result" id="result" tabIndex={-1} aria-labelledby="result-title" data-stale={stale || running}>
      <h2 id="result-title" className="section-name">
        {words.result.title}
      </h2>
      <Troubles />
      <Sentence record={record} running={running} />
      {record && <Facts record={record} stale={stale} />}
      {record && !running && hasFailed(record) && <FailedRun />}
      {record && <Doubts doubts={record.doubts} />}
      {record && <WorkersTable record={record} />}
    </section>
  );
}

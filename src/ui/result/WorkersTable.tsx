/** What each worker did in one run. Counts are exact, times are the clock's, a dash says why there is no figure. */
import { useMemo, useState, type ReactNode } from 'react';
import type { RunRecord, WorkerRecord } from '../../contract/record.ts';
import { isByMessage } from '../../texts/by-message.ts';
import { NO_FIGURE } from '../../texts/formats.ts';
import { useTermed } from '../basics/Termed.tsx';
import { useTexts } from '../basics/texts.ts';
import { OutcomeMark } from './OutcomeMark.tsx';

const FEW = 8;
/** So many more are shown at once: a row or two take no more room than the button for them. */
const SPARE = 2;

interface FigureProps {
  readonly value: number | null;
  readonly format: (value: number) => string;
  /** Why there is none. */
  readonly missing: string;
}

function Figure({ value, format, missing }: FigureProps): ReactNode {
  if (value !== null) return <td translate="no">{format(value)}</td>;
  return (
    <td className="soft" title={missing}>
      <span aria-hidden="true">{NO_FIGURE}</span>
      <span className="visually-hidden">{missing}</span>
    </td>
  );
}

function Row({ run, record }: { readonly run: RunRecord; readonly record: WorkerRecord }): ReactNode {
  const { worker, lastPublished } = record;
  const numbers = numbersOf(run, worker);
  const { formats, story, table } = useTexts('run');
  const { count } = formats;
  const byMessage = isByMessage(run);
  const lost = table.noFigure;
  const overshot = byMessage && record.exitLatencyMicros !== null ? table.notCounted : table.notApplicable;
  const iterationsLost = lastPublished === undefined ? lost : table.lastPublished(lastPublished);
  return (
    <tr>
      <th scope="row">
        <span className="worker-name" data-worker={worker % 8} translate="no">
          {worker}
        </span>
      </th>
      <td className="text-cell">
        <OutcomeMark outcome={record.outcome} worker={worker} record={record} byMessage={byMessage} />
        {numbers.length > 0 && <span className="soft">{` ${table.numbers(numbers)}`}</span>}
      </td>
      <Figure value={record.iterations} format={count} missing={iterationsLost} />
      <Figure value={record.checks} format={count} missing={lost} />
      <Figure value={record.primes} format={count} missing={lost} />
      <Figure value={record.startMicros} format={table.micros} missing={lost} />
      <Figure value={record.endMicros} format={table.micros} missing={lost} />
      <Figure value={record.overshootIterations} format={count} missing={overshot} />
      <Figure
        value={record.exitLatencyMicros}
        format={() => story.latency(run, record)}
        missing={table.notApplicable}
      />
    </tr>
  );
}

function Head(): ReactNode {
  const { table } = useTexts('run');
  const names = useMemo(
    () => [
      ...[table.worker, table.outcome, table.iterations, table.checks, table.primes],
      ...[table.start, table.end, table.overshoot, table.latency],
    ],
    [table],
  );
  const [worker, outcome, ...figures] = useTermed(names);
  return (
    <thead>
      <tr>
        <th scope="col">{worker}</th>
        <th scope="col" className="text-cell">
          {outcome}
        </th>
        {figures.map((name, at) => (
          <th key={names[at]} scope="col" className="figure-head">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function numbersOf(record: RunRecord, worker: number): number[] {
  return record.results.filter((result) => result.worker === worker).map((result) => result.number);
}

export function WorkersTable({ record }: { readonly record: RunRecord }): ReactNode {
  const [all, setAll] = useState(false);
  const { table } = useTexts('run');
  const { workers } = record;
  const many = workers.length > FEW + SPARE;
  const shown = all || !many ? workers : workers.slice(0, FEW);
  const chunk = Math.max(0, ...workers.map((worker) => worker.overshootChunk ?? 0));
  return (
    <>
      {/* A table wider than a phone scrolls by itself, by keyboard too. */}
      <div className="table-scroll" role="region" aria-label={table.caption} tabIndex={0}>
        <table className="figures">
          <caption className="visually-hidden">{table.caption}</caption>
          <Head />
          <tbody>
            {shown.map((worker) => (
              <Row key={worker.worker} run={record} record={worker} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="table-foot">
        <p className="field-note">{chunk > 0 && table.chunk(chunk)}</p>
        {many && (
          <button type="button" className="button-link small" onClick={() => setAll(!all)}>
            {all ? table.showFewer : table.showAll(workers.length)}
          </button>
        )}
      </div>
    </>
  );
}

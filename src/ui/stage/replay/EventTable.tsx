/** The events of a run as a table: the notable ones in order of time; samples and checks are counted, not listed. */
import { useState } from 'react';
import { checksAt, type TraceEvent, type TraceIndex } from '../../../replay/events.ts';
import { count, time } from '../../basics/format.ts';
import { NO_FIGURE } from '../../../texts/formats.ts';
import type { ReplayStore } from './replay-store.ts';
import { stageWords as words } from '../words.ts';

export interface EventTableProps {
  readonly run: TraceIndex;
  readonly replay: ReplayStore;
}

/** With 64 workers there are some 200 events: the first part is enough for most, the rest comes on demand. */
const FIRST = 60;

export function EventTable({ run, replay }: EventTableProps) {
  const [all, setAll] = useState(false);
  const shown = all ? run.notable : run.notable.slice(0, FIRST);
  return (
    <div className="event-table">
      <table>
        <caption>{words.tableCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.capital(run.flagMicros === null ? words.sinceGate : words.sinceFlag)}</th>
            <th scope="col">{words.columns.worker}</th>
            <th scope="col">{words.columns.event}</th>
            <th scope="col">{words.columns.iterations}</th>
            <th scope="col">{words.columns.checks}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((event) => (
            <EventRow key={`${event.worker} ${event.kind}`} run={run} event={event} go={replay.stepTo} />
          ))}
        </tbody>
      </table>
      {shown.length < run.notable.length && (
        <p className="event-table-more">
          {words.shortened(shown.length, run.notable.length)}{' '}
          <button type="button" onClick={() => setAll(true)}>
            {words.showAll}
          </button>
        </p>
      )}
    </div>
  );
}

interface EventRowProps {
  readonly run: TraceIndex;
  readonly event: TraceEvent;
  readonly go: (event: TraceEvent) => void;
}

function EventRow({ run, event, go }: EventRowProps) {
  const worker = run.workers[event.worker]!;
  const checks = checksAt(worker, event.micros);
  const ended =
    event.kind === 'exit' && worker.record.outcome !== 'found' ? ` (${words.outcomes[worker.record.outcome]})` : '';
  return (
    <tr>
      <td>
        <button type="button" className="button-link event-time" onClick={() => go(event)}>
          {fromOrigin(run, event.micros)}
        </button>
      </td>
      <td>{event.worker}</td>
      <td className={event.kind === 'raised' ? 'event-flag' : undefined}>
        {words.eventNames[event.kind]}
        {ended}
      </td>
      <td>{count(Math.round(event.iterations))}</td>
      <td>{checks === null ? NO_FIGURE : count(checks)}</td>
    </tr>
  );
}

function fromOrigin(run: TraceIndex, micros: number): string {
  const from = micros - (run.flagMicros ?? 0);
  return from === 0 ? '0' : `${from < 0 ? '−' : '+'}${time(Math.abs(from))}`;
}

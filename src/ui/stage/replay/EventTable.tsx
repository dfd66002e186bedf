/** The events of a run as a table: the notable ones in order of time; samples and checks are counted, not listed. */
import { memo, useState } from 'react';
import { isByMessage } from '../../../texts/by-message.ts';
import { checksAt, type TraceEvent, type TraceIndex } from '../../../replay/events.ts';
import { useTexts } from '../../basics/texts.ts';
import type { RunTexts } from '../../../texts/catalogue.ts';
import { NO_FIGURE } from '../../../texts/formats.ts';
import type { ReplayStore } from './replay-store.ts';

export interface EventTableProps {
  readonly run: TraceIndex;
  readonly replay: ReplayStore;
}

/** With 64 workers there are some 200 events: the first part is enough for most, the rest comes on demand. */
const FIRST = 60;

/** Of a run that is over: what moves on the page changes nothing of it. */
export const EventTable = memo(function EventTable({ run, replay }: EventTableProps) {
  const { events } = useTexts('run');
  const [all, setAll] = useState(false);
  const shown = all ? run.notable : run.notable.slice(0, FIRST);
  return (
    <div className="event-table">
      <table>
        <caption>{events.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{sinceOf(run, events)}</th>
            <th scope="col">{events.worker}</th>
            <th scope="col">{events.event}</th>
            <th scope="col">{events.iterations}</th>
            <th scope="col">{events.checks}</th>
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
          <span>{events.shortened(shown.length, run.notable.length)}</span>{' '}
          <button type="button" onClick={() => setAll(true)}>
            {events.showAll}
          </button>
        </p>
      )}
    </div>
  );
});

function sinceOf({ flagMicros, record }: TraceIndex, events: RunTexts['events']): string {
  if (flagMicros !== null) return events.sinceFlag;
  return isByMessage(record) ? events.sinceMessage : events.sinceGate;
}

interface EventRowProps {
  readonly run: TraceIndex;
  readonly event: TraceEvent;
  readonly go: (event: TraceEvent) => void;
}

function EventRow({ run, event, go }: EventRowProps) {
  const { events, formats } = useTexts('run');
  const worker = run.workers[event.worker]!;
  const checks = checksAt(worker, event.micros);
  return (
    <tr>
      <td translate="no">
        <button type="button" className="button-link event-time" onClick={() => go(event)}>
          {events.moment(event.micros - (run.flagMicros ?? 0))}
        </button>
      </td>
      <td translate="no">{event.worker}</td>
      <td className={event.kind === 'raised' ? 'event-flag' : undefined}>
        {events.name(event.kind, worker.record.outcome, isByMessage(run.record))}
      </td>
      <td translate="no">{formats.count(Math.round(event.iterations))}</td>
      <td translate="no">{checks === null ? NO_FIGURE : formats.count(checks)}</td>
    </tr>
  );
}

/** The line under the stage: what the event is that one points at, or steps to. */
import type { ReactNode } from 'react';
import type { TraceEvent, TraceIndex } from '../../replay/events.ts';
import type { RunTexts } from '../../texts/catalogue.ts';

/** An event pointed at, or a step of the replay. */
export interface ToldEvent {
  readonly run: TraceIndex;
  readonly event: TraceEvent;
  readonly as: 'event' | 'step';
}

interface Props {
  readonly texts: RunTexts;
  /** The last run. */
  readonly run: TraceIndex | null;
  /** It is on the stage, and can be pointed at. */
  readonly replayed: boolean;
  readonly explained: ToldEvent | null;
  /** It was not measured here. */
  readonly recorded: boolean;
}

/** Each text in an element of its own: other texts come and go beside it, on a page that is translated too. */
export function ExplainLine({ texts, run, replayed, explained, recorded }: Props): ReactNode {
  return (
    <p className="stage-explain" aria-live="polite">
      {replayed && explained !== null && <span>{texts.explain[explained.as](explained.run, explained.event)}</span>}
      {replayed && explained === null && (
        <>
          <span className="stage-note-narrow">{texts.stage.narrowNote}</span>
          <span className="stage-note-wide">{texts.stage.pointHint}</span>
        </>
      )}
      {replayed && explained === null && recorded && run !== null && (
        <span className="mark">{texts.stage.recorded(run.record.environment)}</span>
      )}
    </p>
  );
}

/** Where what is shown was measured. */
import type { ReactNode } from 'react';
import type { Seen } from '../../contract/lessons.ts';
import { useLabState } from '../basics/lab-context.ts';
import { isSecond } from '../basics/presses.ts';
import { useTexts } from '../basics/texts.ts';

interface SourceProps {
  readonly seen: Seen;
  /** Where it can be measured here once more. */
  readonly onAgain?: () => void;
}

export function SourceNote({ seen, onAgain }: SourceProps): ReactNode {
  const { see } = useTexts('lessons');
  const { doubts } = useTexts('run');
  const { userAgent, cores, time } = seen.environment;
  const here = seen.source === 'here';
  const able = useLabState(({ engine }) => engine.phase === 'ready');
  return (
    <p className="lesson-source small">
      <span className={`mark mark-${here ? 'measured' : 'recorded'}`} title={here ? see.hereTitle : see.recordedTitle}>
        {here ? see.here : see.recorded}
      </span>
      <span className="lesson-source-note soft">
        <span>
          {[
            here ? see.hereNote(time) : see.recordedNote(userAgent, cores, time),
            ...(seen.doubts.length > 0 ? [see.doubts(seen.doubts.map((doubt) => doubts[doubt].what))] : []),
          ].join(' ')}
        </span>
        {!here && able && onAgain && (
          <button type="button" className="button-link" onClick={(event) => isSecond(event) || onAgain()}>
            {see.again}
          </button>
        )}
      </span>
    </p>
  );
}

/** The button that measures what a tab shows, or stops it, and how far it is. */
import type { ReactNode } from 'react';
import { isBusy } from '../../state/busy.ts';
import type { ResultShelf } from '../../state/kept/shelves.ts';
import type { Activity } from '../../state/types.ts';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { isSecond } from '../basics/presses.ts';
import { useTexts } from '../basics/texts.ts';
import { useAbility } from '../basics/useAbility.ts';
import { ReopenedLine } from './kept/Earlier.tsx';
import { CannotMeasure } from './parts/CannotMeasure.tsx';

interface Props {
  readonly of: Extract<ResultShelf, 'ladders' | 'weights' | 'writings'>;
  readonly phase: Extract<Activity, { phase: 'laddering' | 'weights' | 'writing' }>['phase'];
  /** When what is shown was measured, ISO 8601; null: nothing is. */
  readonly time: string | null;
  readonly onStart: () => void;
  readonly texts: {
    readonly start: string;
    readonly again: string;
    readonly stop: string;
    readonly progress: string;
    readonly going: (secondsLeft: number) => string;
  };
  /** Seconds it is said to take before it has reported. */
  readonly expected: number;
}

export function MeasureBar({ of, phase, time, onStart, texts, expected }: Props): ReactNode {
  const activity = useLabState((state) => state.activity);
  const ready = useLabState(({ engine }) => engine.phase === 'ready');
  const able = useAbility('sweep');
  const { stop } = useCommands();
  const progress = activity.phase === phase ? activity.progress : null;
  const going = activity.phase === phase;
  const known = time !== null;
  const { chart } = useTexts('charts');
  const idle = ready && !isBusy(activity);
  const isReopened = useLabState((state) => state.reopened[of] !== undefined);
  const bar = able ? (
    <div className="sweep-choices">
      <button
        type="button"
        className={going || known ? '' : 'button-main'}
        aria-disabled={!going && !idle}
        onClick={(event) => (going ? isSecond(event) || stop() : idle && onStart())}
      >
        {going ? texts.stop : known ? texts.again : texts.start}
      </button>
      {!going && known && !isReopened && <span className="soft small">{chart.measuredOn(time)}</span>}
      {going && (
        <div className="sweep-progress">
          <progress aria-label={texts.progress} max={1} value={progress?.done ?? 0} />
          <span>{texts.going(progress?.secondsLeft ?? expected)}</span>
        </div>
      )}
    </div>
  ) : (
    <CannotMeasure />
  );
  return (
    <>
      {bar}
      {!going && <ReopenedLine of={of} />}
    </>
  );
}

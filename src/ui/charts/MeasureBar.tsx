/** The button that measures what a tab shows, or stops it, how far it is, and what was measured earlier. */
import type { ReactNode } from 'react';
import { isBusy } from '../../state/busy.ts';
import type { ResultOn } from '../../state/kept/archive.ts';
import { idOfResult } from '../../state/kept/result-ids.ts';
import { KeptLabel } from '../basics/LabelText.tsx';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { isSecond } from '../basics/presses.ts';
import { useTexts } from '../basics/texts.ts';
import { useAbility } from '../basics/useAbility.ts';
import { ACTIVITIES } from './data/reopened.ts';
import { Earlier, ReopenedLine } from './kept/Earlier.tsx';
import { CannotMeasure } from './parts/CannotMeasure.tsx';

/** What is measured by turns, each with a tab of its own. */
type Turned = 'ladders' | 'weights' | 'writings';

interface Props {
  readonly of: Turned;
  /** What is shown; null: nothing is. */
  readonly result: ResultOn[Turned] | null;
  readonly onStart: () => void;
  readonly texts: {
    readonly start: string;
    readonly again: string;
    readonly stop: string;
    readonly progress: string;
    readonly going: (secondsLeft: number) => string;
    readonly stopped: string;
  };
  /** Seconds it is said to take before it has reported. */
  readonly expected: number;
}

export function MeasureBar({ of, result, onStart, texts, expected }: Props): ReactNode {
  const activity = useLabState((state) => state.activity);
  const ready = useLabState(({ engine }) => engine.phase === 'ready');
  const able = useAbility('sweep');
  const { stop } = useCommands();
  const phase = ACTIVITIES[of];
  const progress = activity.phase === phase ? activity.progress : null;
  const going = activity.phase === phase;
  const known = result !== null;
  const { chart } = useTexts('charts');
  const idle = ready && !isBusy(activity);
  const reopened = useLabState((state) => state.reopened[of]);
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
      {!going && known && !reopened && <span className="soft small">{chart.measuredOn(result.environment.time)}</span>}
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
      {!going && result?.end.kind === 'stopped' && <p className="field-note">{texts.stopped}</p>}
      <Earlier of={of} shown={result} />
      {result && <KeptLabel id={reopened?.id ?? idOfResult(result)} />}
    </>
  );
}

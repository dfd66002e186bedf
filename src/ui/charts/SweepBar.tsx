/** What a sweep shall measure, and its start, stop and going on. */
import type { ReactNode } from 'react';
import { CROWDS, LOOPS, PRECISIONS, SECONDS } from '../../contract/view.ts';
import type { SweepProgress } from '../../measure/results.ts';
import type { SweepState } from '../../state/types.ts';
import { CommitField } from '../controls/CommitField.tsx';
import { parseDecimal } from '../controls/typed-numbers.ts';
import { isBusy } from '../../state/busy.ts';
import { useCommands, useLab, useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';
import { sweepChoice } from './data/loops.ts';
import { isSecond } from '../basics/presses.ts';
import { useAbility } from '../basics/useAbility.ts';
import { ReopenedLine } from './kept/Earlier.tsx';
import { CannotMeasure } from './parts/CannotMeasure.tsx';
import { Segments } from './parts/Segments.tsx';

/** A fraction of run time from what was typed as per cent. */
function parsePrecision(text: string): number | null {
  const value = parseDecimal(text.replace('±', ''), '%');
  const fraction = value === null ? NaN : value / 100;
  return fraction >= PRECISIONS.least && fraction <= PRECISIONS.most ? fraction : null;
}

function parseSeconds(text: string): number | null {
  const value = parseDecimal(text, 's');
  const whole = value !== null && Number.isInteger(value);
  return whole && value >= SECONDS.least && value <= SECONDS.most ? value : null;
}

function Choices(): ReactNode {
  const { overhead } = useTexts('charts');
  const { loop, precision, seconds, by } = useLabState((state) => state.charts);
  const { setCharts } = useCommands();
  return (
    <>
      <Segments
        name={overhead.loopName}
        options={LOOPS}
        words={overhead.loops}
        value={loop}
        onChoose={(next) => setCharts({ loop: next })}
      />
      <Segments
        name={overhead.byName}
        options={CROWDS}
        words={overhead.by}
        value={by}
        onChoose={(next) => setCharts({ by: next })}
      />
      <span className="sweep-field">
        <span aria-hidden="true">{overhead.precision}</span>
        <CommitField
          label={overhead.precision}
          value={precision}
          format={overhead.precisionValue}
          parse={parsePrecision}
          allowed={overhead.precisionAllowed}
          onCommit={(value) => setCharts({ precision: value })}
        />
      </span>
      <span className="sweep-field">
        <span aria-hidden="true">{overhead.seconds}</span>
        <CommitField
          label={overhead.seconds}
          value={seconds}
          format={overhead.secondsValue}
          parse={parseSeconds}
          allowed={overhead.secondsAllowed}
          onCommit={(value) => setCharts({ seconds: value })}
        />
      </span>
    </>
  );
}

/** Start and stop are one button, so that the focus stays where it was. */
function Buttons({ sweep }: { readonly sweep: SweepState }): ReactNode {
  const { overhead } = useTexts('charts');
  const sweeping = useLabState(({ activity }) => activity.phase === 'sweeping' && isBusy(activity));
  const ready = useLabState(({ activity, engine }) => engine.phase === 'ready' && !isBusy(activity));
  const { store } = useLab();
  const { startSweep, stopSweep, continueSweep } = useCommands();
  const seconds = useLabState((state) => state.charts.seconds);
  const start = (): void => {
    if (ready) startSweep(sweepChoice(store.getState()));
  };
  // What is shown is another one.
  const isReopened = useLabState((state) => state.reopened.sweeps !== undefined);
  const goesOn =
    !sweeping && !isReopened && (sweep.phase === 'stopped' || (sweep.phase === 'done' && sweep.recalled !== true));
  return (
    <span className="sweep-buttons">
      <button
        type="button"
        className={sweeping ? '' : 'button-main'}
        aria-disabled={!sweeping && !ready}
        onClick={(event) => (!sweeping ? start() : isSecond(event) || stopSweep())}
      >
        {sweeping ? overhead.stop : sweep.phase === 'none' ? overhead.start : overhead.again}
      </button>
      {goesOn && (
        <button type="button" aria-disabled={!ready} onClick={() => ready && continueSweep(seconds)}>
          {sweep.phase === 'stopped' ? overhead.continue : overhead.more(seconds)}
        </button>
      )}
    </span>
  );
}

function Progress({ progress }: { readonly progress: SweepProgress | null }): ReactNode {
  const { overhead } = useTexts('charts');
  const phase = progress?.phase ?? 'preflight';
  const points = progress?.result.points ?? [];
  const precise = points.filter(({ status }) => status === 'precise').length;
  return (
    <div className="sweep-progress">
      <progress aria-label={overhead.progress} max={1} value={progress?.done ?? 0} />
      <span>{overhead.phase(phase, progress?.secondsLeft ?? 0)}</span>
      {phase === 'measuring' && progress !== null && (
        <span className="soft">{overhead.precise(precise, points.length, progress.result.precision)}</span>
      )}
    </div>
  );
}

/** How the last sweep ended. */
function Ended({ sweep }: { readonly sweep: SweepState }): ReactNode {
  const { overhead } = useTexts('charts');
  if (sweep.phase === 'none') return null;
  if (sweep.phase === 'failed') {
    return (
      <div className="failure">
        <p>
          <strong>{overhead.failed(sweep.fault)}</strong> <span>{overhead.failedDo}</span>
        </p>
      </div>
    );
  }
  if (sweep.phase === 'done' && sweep.recalled === true)
    return <p className="field-note">{overhead.recalled(sweep.result.environment.time)}</p>;
  const end = sweep.phase === 'stopped' ? 'stopped' : sweep.result.end.kind;
  return end === 'failed' ? null : <p className="field-note">{overhead.ended[end]}</p>;
}

export function SweepBar(): ReactNode {
  const { overhead } = useTexts('charts');
  const activity = useLabState((state) => state.activity);
  const sweep = useLabState((state) => state.sweep);
  const reopened = useLabState((state) => state.reopened.sweeps !== undefined);
  const able = useAbility('sweep');
  const starting = useLabState(({ engine }) => engine.phase === 'starting');
  return (
    <div className="sweep-bar">
      <div className="sweep-choices">
        <Choices />
        {able ? <Buttons sweep={sweep} /> : <CannotMeasure />}
      </div>
      {activity.phase === 'sweeping' ? (
        <Progress progress={activity.progress} />
      ) : reopened ? (
        <ReopenedLine of="sweeps" />
      ) : (
        <Ended sweep={sweep} />
      )}
      {starting && <p className="field-note">{overhead.starting}</p>}
    </div>
  );
}

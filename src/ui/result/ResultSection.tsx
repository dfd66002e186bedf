/** Where the result stands: before the first run it says what will happen. */
import type { ReactNode } from 'react';
import { settingsChanged } from '../../state/same.ts';
import { useLabState } from '../basics/lab-context.ts';
import { lazyPart } from '../basics/lazy-part.tsx';
import { useLongRun } from '../basics/useLongRun.ts';
import { useTexts } from '../basics/texts.ts';

const ReplayOnly = lazyPart('part', 'ReplayOnly', () => import('./Lacks.tsx'));
const RunResult = lazyPart('part', 'RunResult', () => import('./RunResult.tsx'));
const SweepSentence = lazyPart('part', 'SweepSentence', () => import('./SweepSentence.tsx'));

/** What stands there before the first result: what Run will do, and then that it does. */
function Waiting({ running }: { readonly running: boolean }): ReactNode {
  const refused = useLabState(({ engine }) => engine.phase === 'refused');
  const { task, ranges } = useLabState((state) => state.settings);
  const texts = useTexts('run').result;
  const ready = task === 'find' && ranges.length === 1 ? 'alone' : task;
  if (refused) return <ReplayOnly />;
  return <p className="sentence sentence-waiting">{running ? texts.running[task] : texts.ready[ready]}</p>;
}

export function ResultSection(): ReactNode {
  const record = useLabState((state) => state.shown?.record ?? null);
  const stale = useLabState(settingsChanged);
  const running = useLongRun();
  const task = useLabState((state) => state.settings.task);
  const texts = useTexts('run').result;
  const swept = useLabState(({ activity, sweep }) => activity.phase === 'sweeping' || sweep.phase !== 'none');
  return (
    <section className="result" aria-labelledby="result" data-stale={stale || running}>
      <div className="result-head">
        <h2 id="result" tabIndex={-1} className="section-name">
          {texts.title}
        </h2>
        {running && record !== null && <span className="small soft">{texts.running[task]}</span>}
      </div>
      {record === null && <Waiting running={running} />}
      {swept && <SweepSentence />}
      {record !== null && <RunResult record={record} stale={stale} running={running} />}
    </section>
  );
}

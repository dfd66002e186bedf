/** Where the result stands: before the first run it says what will happen. */
import { Suspense, type ReactNode } from 'react';
import { settingsChanged } from '../../state/same.ts';
import { useLabState } from '../lab-context.ts';
import { lazyPart } from '../lazy-part.ts';
import { useLongRun } from '../useLongRun.ts';
import { words } from '../words.ts';
import { Troubles } from './Troubles.tsx';

const RunResult = lazyPart(async () => (await import('./RunResult.tsx')).RunResult);
const SweepSentence = lazyPart(async () => (await import('./SweepSentence.tsx')).SweepSentence);

export function ResultSection(): ReactNode {
  const record = useLabState((state) => state.last);
  const stale = useLabState(settingsChanged);
  const running = useLongRun();
  const swept = useLabState(({ activity, sweep }) => activity.phase === 'sweeping' || sweep.phase !== 'none');
  return (
    <section className="result" aria-labelledby="result" data-stale={stale || running}>
      <div className="result-head">
        <h2 id="result" tabIndex={-1} className="section-name">
          {words.result.title}
        </h2>
        {running && record !== null && <span className="small soft">{words.result.running}</span>}
      </div>
      <Troubles />
      {record === null && (
        <p className="sentence sentence-waiting">{running ? words.result.running : words.result.none}</p>
      )}
      {swept && (
        <Suspense fallback={null}>
          <SweepSentence />
        </Suspense>
      )}
      {record !== null && (
        <Suspense fallback={null}>
          <RunResult record={record} stale={stale} running={running} />
        </Suspense>
      )}
    </section>
  );
}

/** What this browser goes without: a part of it while everything runs, or all but replays. */
import type { ReactNode } from 'react';
import type { Lack } from '../../contract/abilities.ts';
import { useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';
import { RecordedRuns } from '../stage/RecordedRuns.tsx';
import { Remedy } from './Remedy.tsx';

const NONE: readonly Lack[] = [];

export function Lacks(): ReactNode {
  const missing = useLabState(({ engine }) => (engine.phase === 'ready' ? engine.abilities.missing : NONE));
  const { engine } = useTexts('run');
  const [unshared] = missing.flatMap((lack) => (lack.what === 'shared-memory' ? lack.why : []));
  // What goes with shared memory is named with it.
  const others = missing.filter(({ why }) => why !== unshared);
  return (
    <>
      {unshared !== undefined && (
        <section className="lacks remedy small" aria-labelledby="by-message">
          <Remedy id="by-message" refusal={unshared} title={engine.unsharedTitle} instead={engine.byMessage} />
        </section>
      )}
      {others.length > 0 && (
        <div role="status">
          <ul className="lacks small">
            {others.map((lack) => (
              <li key={lack.what}>
                <span>{engine.lack(lack)}</span> <span className="soft">{engine.help(lack)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** What is left where nothing can run. */
export function ReplayOnly(): ReactNode {
  const { engine } = useTexts('run');
  return (
    <>
      <p className="sentence sentence-waiting">{engine.replay}</p>
      <RecordedRuns />
    </>
  );
}

/** The second look: a board on which one plays the scheduler of two workers, and the same race on real threads. */
import { useState, type ReactNode } from 'react';
import { isBusy } from '../../state/busy.ts';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { isSecond } from '../basics/presses.ts';
import { useTexts } from '../basics/texts.ts';
import { useAbility } from '../basics/useAbility.ts';
import { SchedulerBoard } from './SchedulerBoard.tsx';

export function RacesPanel(): ReactNode {
  const [recheck, setRecheck] = useState(false);
  const texts = useTexts('run').races;
  return (
    <div className="races">
      <section aria-label={texts.title}>
        <h3>{texts.title}</h3>
        <p>{texts.intro}</p>
        <label className="check">
          <input type="checkbox" checked={recheck} onChange={() => setRecheck(!recheck)} />
          <span>{texts.recheck}</span>
        </label>
        <SchedulerBoard key={String(recheck)} recheck={recheck} />
      </section>
      <Real recheck={recheck} />
    </div>
  );
}

function Real({ recheck }: { readonly recheck: boolean }): ReactNode {
  const texts = useTexts('run').races;
  const races = useLabState((state) => state.races);
  const racing = useLabState(({ activity }) => activity.phase === 'racing');
  const free = useLabState(({ engine, activity }) => engine.phase === 'ready' && !isBusy(activity));
  const able = useAbility('races');
  const { startRaces, stop } = useCommands();
  const { cannotMeasure } = useTexts('run').engine;
  return (
    <section aria-label={texts.real}>
      <h3>{texts.real}</h3>
      <p>{texts.realIntro}</p>
      {able ? (
        <button
          type="button"
          aria-disabled={!racing && !free}
          onClick={(event) => (racing ? isSecond(event) || stop() : free && startRaces(recheck))}
        >
          {racing ? texts.stop : texts.race(recheck)}
        </button>
      ) : (
        <p className="field-note">{cannotMeasure}</p>
      )}
      {races !== null && <p className="board-end">{texts.raced(races.rounds, races.duplicates, races.recheck)}</p>}
    </section>
  );
}

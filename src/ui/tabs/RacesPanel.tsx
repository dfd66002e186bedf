/** The second look: a board on which one plays the scheduler of two workers, or a real run does; and the race on real threads. */
import { useMemo, useState, type ReactNode } from 'react';
import { realOrder } from '../../replay/real-order.ts';
import { isBusy } from '../../state/busy.ts';
import type { CaughtRace } from '../../state/race-state.ts';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { isSecond } from '../basics/presses.ts';
import { Termed } from '../basics/Termed.tsx';
import { useTexts } from '../basics/texts.ts';
import { useAbility } from '../basics/useAbility.ts';
import { RealBoard } from './RealBoard.tsx';
import { SchedulerBoard } from './SchedulerBoard.tsx';

const DECIDE = ['you', 'here', 'shipped'] as const satisfies readonly ('you' | CaughtRace['from'])[];
type Decides = (typeof DECIDE)[number];

export function RacesPanel(): ReactNode {
  const [recheck, setRecheck] = useState(false);
  const [decides, setDecides] = useState<Decides>('you');
  const texts = useTexts('run').races;
  return (
    <div className="races">
      <section aria-label={texts.title}>
        <h3>{decides === 'you' ? texts.title : texts.titleReal}</h3>
        <p>
          <Termed text={decides === 'you' ? texts.intro : texts.introReal} />
        </p>
        <WhoDecides decides={decides} onChoose={setDecides} />
        {decides === 'you' ? (
          <>
            <label className="check">
              <input type="checkbox" checked={recheck} onChange={() => setRecheck(!recheck)} />
              <span>{texts.recheck}</span>
            </label>
            <SchedulerBoard key={String(recheck)} recheck={recheck} />
          </>
        ) : (
          <Caught from={decides} />
        )}
      </section>
      <Real recheck={recheck} />
    </div>
  );
}

/** Whether something of the engine can begin now. */
const useFree = (): boolean => useLabState(({ engine, activity }) => engine.phase === 'ready' && !isBusy(activity));

interface WhoDecidesProps {
  readonly decides: Decides;
  readonly onChoose: (decides: Decides) => void;
}

function WhoDecides({ decides, onChoose }: WhoDecidesProps): ReactNode {
  const texts = useTexts('run').races;
  const { catchRace } = useCommands();
  const able = useAbility('races');
  const free = useFree();
  const idle = useLabState(({ activity }) => !isBusy(activity));
  const may: Readonly<Record<Decides, boolean>> = { you: true, here: free, shipped: idle };
  const choose = (chosen: Decides): void => {
    if (!may[chosen]) return;
    if (chosen !== 'you') catchRace(chosen);
    onChoose(chosen);
  };
  return (
    <div role="group" aria-label={texts.decides} className="board-tools">
      {(able ? DECIDE : DECIDE.filter((each) => each !== 'here')).map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={decides === each}
          aria-disabled={!may[each]}
          onClick={(event) => isSecond(event) || choose(each)}
        >
          {texts.decider[each]}
        </button>
      ))}
    </div>
  );
}

/** What was caught last, if it comes from there. */
function Caught({ from }: { readonly from: CaughtRace['from'] }): ReactNode {
  const caught = useLabState((state) => (state.caught?.from === from ? state.caught : null));
  const { races: texts, stage } = useTexts('run');
  const { stop } = useCommands();
  const trace = caught?.trace ?? null;
  const order = useMemo(() => trace && realOrder(trace), [trace]);
  if (caught === null) return null;
  if (trace !== null && order !== null) {
    const { environment } = trace.record;
    return (
      <>
        <p>
          <span className="mark">{caught.from === 'here' ? texts.here(caught.runs) : stage.recorded(environment)}</span>
        </p>
        <RealBoard key={environment.time} order={order} />
        {from === 'here' && <p className="field-note">{texts.hereNote}</p>}
      </>
    );
  }
  if (caught.from !== 'here') return null;
  return (
    <div className="board-tools" role="status">
      <span>{caught.going ? texts.catching(caught.runs) : texts.noneCaught(caught.runs)}</span>
      {caught.going && (
        <button type="button" onClick={(event) => isSecond(event) || stop()}>
          {texts.stop}
        </button>
      )}
    </div>
  );
}

function Real({ recheck }: { readonly recheck: boolean }): ReactNode {
  const texts = useTexts('run').races;
  const races = useLabState((state) => state.races);
  const racing = useLabState(({ activity }) => activity.phase === 'racing');
  const free = useFree();
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

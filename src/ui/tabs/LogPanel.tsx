/** What is kept: runs, sweeps, exits and the card of the machine, and sittings that were opened from files. */
import { Suspense, useMemo, useState, type ReactNode } from 'react';
import { LABELLED } from '../../state/kept/sitting.ts';
import { useLabState } from '../basics/lab-context.ts';
import { lazily } from '../basics/lazy-part.tsx';
import { ErrorBoundary } from '../basics/ErrorBoundary.tsx';
import { useTexts } from '../basics/texts.ts';
import { AsideNote } from './AsideNote.tsx';
import { ChoiceContext, chosenOf, type AllChosen } from './kept/chosen.ts';
import { Find } from '../charts/kept/Find.tsx';
import { FindContext, settingsText, useFound } from '../charts/kept/found.ts';
import { useKeptThings, type KeptThings } from '../charts/kept/kept-things.ts';
import { KeptRuns } from './kept/KeptRuns.tsx';
import { ResultLists } from './kept/ResultLists.tsx';
import { UndoLine } from './kept/UndoLine.tsx';
import { SittingPanel } from './SittingPanel.tsx';

/** Not ahead: the charts come with it. */
const Compared = lazily('Compared', () => import('./kept/Compared.tsx'));

interface ChosenLineProps {
  readonly chosen: AllChosen;
  readonly onShow: () => void;
  readonly onNone: () => void;
}

function ChosenLine({ chosen: { runs, sweeps }, onShow, onNone }: ChosenLineProps): ReactNode {
  const { compare } = useTexts('charts').kept;
  if (runs.length + sweeps.length === 0) return null;
  const enough = runs.length > 1 || sweeps.length > 1;
  return (
    <div className="kept-bar">
      <p>{compare.chosen(runs.length, sweeps.length)}</p>
      <button type="button" className="button-main" aria-disabled={!enough} onClick={() => enough && onShow()}>
        {compare.show}
      </button>
      <button type="button" className="button-quiet" onClick={onNone}>
        {compare.none}
      </button>
      {!enough && <p className="soft">{compare.more}</p>}
    </div>
  );
}

function Count({ things }: { readonly things: KeptThings }): ReactNode {
  const { kept: texts } = useTexts('charts');
  const { log } = useTexts('run');
  const labels = useLabState((state) => state.labels);
  const isShown = useFound();
  const all = LABELLED.flatMap((of) => [...things[of]]);
  const found = all.filter(({ id, result }) => isShown(labels.get(id), settingsText(result, log.line.settings)));
  return <span>{texts.found(found.length, all.length)}</span>;
}

/** What was chosen, as long as it is there. */
function useChosen(things: KeptThings | null) {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const labels = useLabState((state) => state.labels);
  const sittings = useLabState((state) => state.sittings);
  const choice = useMemo(() => {
    const toggle = (key: string): void => {
      const others = [...keys].filter((other) => other !== key);
      setKeys(new Set(keys.has(key) ? others : [...others, key]));
    };
    return { keys, toggle };
  }, [keys]);
  const chosen = useMemo(
    () => chosenOf(choice, things ?? { runs: [], sweeps: [] }, { labels, sittings }),
    [choice, things, labels, sittings],
  );
  return { choice, chosen, chooseNone: () => setKeys(new Set()) };
}

export function LogPanel(): ReactNode {
  const [find, setFind] = useState('');
  const [comparing, setComparing] = useState(false);
  const things = useKeptThings();
  const { choice, chosen, chooseNone } = useChosen(things);
  const compare = (): void => {
    setComparing(true);
    // Where it is open already, further up.
    document.querySelector<HTMLElement>('#compared')?.focus();
  };
  const runs = useLabState((state) => state.log.length > 0);
  const opened = useLabState((state) => state.sittings.length > 0);
  const anything =
    runs || opened || (things !== null && LABELLED.some((of) => of !== 'cards' && things[of].length > 0));
  return (
    <div className="panel">
      <AsideNote />
      <FindContext value={find}>
        <ChoiceContext value={choice}>
          {anything && <Find find={find} onFind={setFind} said={things !== null && <Count things={things} />} />}
          {comparing && (
            <ErrorBoundary part="log">
              <Suspense fallback={null}>
                <Compared chosen={chosen} onClose={() => setComparing(false)} />
              </Suspense>
            </ErrorBoundary>
          )}
          <KeptRuns />
          {things !== null && <ResultLists things={things} />}
          <SittingPanel things={things} />
        </ChoiceContext>
      </FindContext>
      <div className="kept-foot">
        <ChosenLine chosen={chosen} onShow={compare} onNone={chooseNone} />
        <UndoLine />
      </div>
    </div>
  );
}

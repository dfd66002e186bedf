/** What is kept: runs, sweeps, exits and the card of the machine, and sittings that were opened from files. */
import { useId, useState, type ReactNode } from 'react';
import { useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';
import { AsideNote } from './AsideNote.tsx';
import { FindContext } from './kept/kept-view.ts';
import { ResultLists } from './kept/ResultLists.tsx';
import { KeptRuns } from './kept/KeptRuns.tsx';
import { UndoLine } from './kept/UndoLine.tsx';
import { useKeptThings } from './sitting-contents.ts';
import { SittingPanel } from './SittingPanel.tsx';

interface FindProps {
  readonly find: string;
  readonly onFind: (find: string) => void;
}

function Find({ find, onFind }: FindProps): ReactNode {
  const { kept: texts } = useTexts('charts');
  const id = useId();
  return (
    <search className="kept-field kept-find">
      <label htmlFor={id}>{texts.find}</label>
      <input
        id={id}
        type="search"
        dir="auto"
        autoComplete="off"
        value={find}
        onChange={(event) => onFind(event.currentTarget.value)}
      />
    </search>
  );
}

export function LogPanel(): ReactNode {
  const [find, setFind] = useState('');
  const things = useKeptThings();
  const runs = useLabState((state) => state.log.length > 0);
  const opened = useLabState((state) => state.sittings.length > 0);
  const anything = runs || opened || (things !== null && things.sweeps.length + things.exits.length > 0);
  return (
    <div className="panel">
      <AsideNote />
      <FindContext value={find}>
        {anything && <Find find={find} onFind={setFind} />}
        <KeptRuns />
        {things !== null && <ResultLists things={things} />}
        <SittingPanel things={things} />
      </FindContext>
      <UndoLine />
    </div>
  );
}

/** Where one types what is looked for among all that is kept. */
import { useId, type ReactNode } from 'react';
import { LABELLED } from '../../../state/kept/sitting.ts';
import { useLabState } from '../../basics/lab-context.ts';
import { useTexts } from '../../basics/texts.ts';
import type { KeptThings } from '../sitting-contents.ts';
import { useFound } from './kept-view.ts';

interface Props {
  readonly find: string;
  readonly onFind: (find: string) => void;
  /** Null until it is known. */
  readonly things: KeptThings | null;
}

export function Find({ find, onFind, things }: Props): ReactNode {
  const { kept: texts } = useTexts('charts');
  const id = useId();
  return (
    <search className="kept-find">
      <span className="kept-field">
        <label htmlFor={id}>{texts.find}</label>
        <input
          id={id}
          type="search"
          dir="auto"
          autoComplete="off"
          value={find}
          onChange={(event) => onFind(event.currentTarget.value)}
        />
      </span>
      <p aria-live="polite" className="field-note">
        {find.trim() !== '' && things !== null && <Count things={things} />}
      </p>
    </search>
  );
}

function Count({ things }: { readonly things: KeptThings }): ReactNode {
  const { kept: texts } = useTexts('charts');
  const { log } = useTexts('run');
  const labels = useLabState((state) => state.labels);
  const isShown = useFound();
  const all = LABELLED.flatMap((of) => [...things[of]]);
  const found = all.filter(({ id, result }) => isShown(labels.get(id), log.line.settings(result.settings)));
  return <span>{texts.found(found.length, all.length)}</span>;
}

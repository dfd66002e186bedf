/** Where one types what is looked for among what is kept. */
import { useId, type ReactNode } from 'react';
import { useTexts } from '../../basics/texts.ts';

interface Props {
  readonly find: string;
  readonly onFind: (find: string) => void;
  /** How many were found. */
  readonly said: ReactNode;
}

export function Find({ find, onFind, said }: Props): ReactNode {
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
        {find.trim() !== '' && said}
      </p>
    </search>
  );
}

/** What did not work, in words, until it works or is dismissed. */
import type { ReactNode } from 'react';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';

export function Troubles(): ReactNode {
  const troubles = useLabState((state) => state.troubles);
  const { dismissTrouble } = useCommands();
  const { faults, troubles: texts } = useTexts('run');
  if (troubles.length === 0) return null;
  return (
    <ul className="troubles" role="alert">
      {troubles.map(({ what, fault }) => (
        <li key={what}>
          <span>
            <strong>{texts.what[what]}</strong> {faults.sentence(fault)}
          </span>
          <button type="button" onClick={() => dismissTrouble(what)}>
            {texts.dismiss}
          </button>
        </li>
      ))}
    </ul>
  );
}

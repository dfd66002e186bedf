/** What did not work, in words, until it works or is dismissed. */
import type { ReactNode } from 'react';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { troubleNames, troubleWords } from '../words-trouble.ts';

export function Troubles(): ReactNode {
  const troubles = useLabState((state) => state.troubles);
  const { dismissTrouble } = useCommands();
  if (troubles.length === 0) return null;
  return (
    <ul className="troubles" role="alert">
      {troubles.map(({ what, reason }) => (
        <li key={what}>
          <span>
            <strong>{troubleNames[what]}.</strong> {reason}
          </span>
          <button type="button" onClick={() => dismissTrouble(what)}>
            {troubleWords.dismiss}
          </button>
        </li>
      ))}
    </ul>
  );
}

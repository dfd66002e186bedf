/** What did not work, in words, until it works or is dismissed. */
import type { ReactNode } from 'react';
import { isEmbedded } from '../../state/embed.ts';
import type { Trouble } from '../../state/types.ts';
import { useCommands, useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';

const OF_KEEPING: ReadonlySet<Trouble['what']> = new Set(['storage', 'card', 'kept']);

export function Troubles(): ReactNode {
  const all = useLabState((state) => state.troubles);
  // In a frame browsers may keep nothing, and nothing is there to see what was kept.
  const embedded = useLabState(isEmbedded);
  const troubles = embedded ? all.filter(({ what }) => !OF_KEEPING.has(what)) : all;
  const { dismissTrouble } = useCommands();
  const { faults, troubles: texts } = useTexts('run');
  if (troubles.length === 0) return null;
  return (
    <ul className="troubles" role="alert">
      {troubles.map(({ what, fault }) => (
        <li key={what}>
          <span>
            <strong>{texts.what[what]}</strong> <span>{faults.sentence(fault)}</span>
          </span>
          <button type="button" onClick={() => dismissTrouble(what)}>
            {texts.dismiss}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What went wrong, and what this browser goes without: said whatever is open. */
import type { ReactNode } from 'react';
import { useLabState } from '../basics/lab-context.ts';
import { Lacks } from './Lacks.tsx';
import { Troubles } from './Troubles.tsx';

export function Notices(): ReactNode {
  const troubled = useLabState((state) => state.troubles.length > 0);
  const lacking = useLabState(({ engine }) => engine.phase === 'ready' && engine.abilities.missing.length > 0);
  if (!troubled && !lacking) return null;
  return (
    <div className="notices">
      {troubled && <Troubles />}
      {lacking && <Lacks />}
    </div>
  );
}

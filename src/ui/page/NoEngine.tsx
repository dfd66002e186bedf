/** Where Run is, when nothing can run: what is missing here, and what helps here. */
import type { ReactNode } from 'react';
import type { Refusal } from '../../contract/abilities.ts';
import { useTexts } from '../basics/texts.ts';
import { Remedy } from '../result/Remedy.tsx';

export function NoEngine({ refusal }: { readonly refusal: Refusal }): ReactNode {
  const { engine } = useTexts('run');
  return (
    <section className="run-bar remedy small" aria-labelledby="no-engine">
      <Remedy id="no-engine" refusal={refusal} title={engine.refusedTitle} />
    </section>
  );
}

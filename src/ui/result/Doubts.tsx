import type { ReactNode } from 'react';
import type { Doubt } from '../../contract/record.ts';
import { useTexts } from '../basics/texts.ts';

export function Doubts({ doubts }: { readonly doubts: readonly Doubt[] }): ReactNode {
  const texts = useTexts('run');
  if (doubts.length === 0) return null;
  return (
    <section className="doubts" aria-label={texts.facts.doubts}>
      <h3>{texts.facts.doubts}</h3>
      <ul>
        {doubts.map((doubt) => (
          <li key={doubt}>
            <span>{texts.doubts[doubt].what}</span> <span className="soft">{texts.doubts[doubt].advice}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

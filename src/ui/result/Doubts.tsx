import type { ReactNode } from 'react';
import type { Doubt } from '../../contract/record.ts';
import { doubtWords } from '../words-doubts.ts';
import { words } from '../words.ts';

export function Doubts({ doubts }: { readonly doubts: readonly Doubt[] }): ReactNode {
  if (doubts.length === 0) return null;
  return (
    <section className="doubts" aria-label={words.result.doubts}>
      <h3>{words.result.doubts}</h3>
      <ul>
        {doubts.map((doubt) => (
          <li key={doubt}>
            {doubtWords[doubt].what} <span className="soft">{doubtWords[doubt].advice}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

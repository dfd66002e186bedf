import type { ReactNode } from 'react';
import { Term } from './Term.tsx';
import { termParts, type TextPart } from './term-parts.ts';

export function TextParts({ parts }: { readonly parts: readonly TextPart[] }): ReactNode {
  return parts.map((part, i) =>
    typeof part === 'string' ? <span key={i}>{part}</span> : <Term key={i} term={part.term} word={part.word} />,
  );
}

/** What texts need to have their terms explained. */
export const termCode = { termParts, TextParts };

/** The words of a step; what stands in brackets is a term of the glossary: `[check]`, or `[check|looks]` in another form. */
import type { ReactNode } from 'react';
import { Term } from '../basics/Term.tsx';
import { proseParts } from './prose-parts.ts';

export function Prose({ text }: { readonly text: string }): ReactNode {
  return (
    <p className="lesson-prose">
      {proseParts(text).map((part, i) =>
        typeof part === 'string' ? <span key={i}>{part}</span> : <Term key={i} term={part.term} word={part.word} />,
      )}
    </p>
  );
}

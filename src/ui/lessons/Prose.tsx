/** The words of a step; what stands in brackets is a term of the glossary: `[check]`, or `[check|looks]` in another form. */
import type { ReactNode } from 'react';
import { TextParts } from '../basics/TextParts.tsx';
import { proseParts } from './prose-parts.ts';

export function Prose({ text }: { readonly text: string }): ReactNode {
  return (
    <p className="lesson-prose">
      <TextParts parts={proseParts(text)} />
    </p>
  );
}

/** Texts whose terms are underlined, each once over all of them: a part of the page gives all its texts at once. */
import { useMemo, type ReactNode } from 'react';
import { Term } from './Term.tsx';
import { termParts, type TextPart } from './term-parts.ts';
import { useTextsThere } from './texts.ts';
import { useNeed } from './useNeed.ts';

export function TextParts({ parts }: { readonly parts: readonly TextPart[] }): ReactNode {
  return parts.map((part, i) =>
    typeof part === 'string' ? <span key={i}>{part}</span> : <Term key={i} term={part.term} word={part.word} />,
  );
}

/** `texts`: the same array as long as nothing in it changes. As they are until the glossary is there. */
export function useTermed(texts: readonly string[]): readonly ReactNode[] {
  useNeed('glossary');
  const terms = useTextsThere('glossary')?.terms;
  return useMemo(
    () =>
      (terms === undefined ? texts.map((text) => [text]) : termParts(texts, terms)).map((parts, i) => (
        <TextParts key={i} parts={parts} />
      )),
    [terms, texts],
  );
}

/** One text with its terms. */
export function Termed({ text }: { readonly text: string }): ReactNode {
  return useTermed(useMemo(() => [text], [text]))[0];
}

/** Texts whose terms are underlined, each once over all of them: a part of the page gives all its texts at once. */
import { useMemo, type ReactNode } from 'react';
import { late } from './late.ts';
import type { termCode } from './TextParts.tsx';
import { useTextsThere } from './texts.ts';
import { useNeed } from './useNeed.ts';

const { bring, useThere } = late(async (): Promise<typeof termCode> => (await import('./TextParts.tsx')).termCode);

export const bringTerms = bring;

/** `texts`: the same array as long as nothing in it changes. As they are until the glossary is there. */
export function useTermed(texts: readonly string[]): readonly ReactNode[] {
  useNeed('glossary');
  const terms = useTextsThere('glossary')?.terms;
  const there = useThere();
  return useMemo(() => {
    if (terms === undefined || there === null) return texts.map((text, i) => <span key={i}>{text}</span>);
    const { termParts, TextParts } = there;
    return termParts(texts, terms).map((parts, i) => <TextParts key={i} parts={parts} />);
  }, [terms, texts, there]);
}

/** One text with its terms. */
export function Termed({ text }: { readonly text: string }): ReactNode {
  return useTermed(useMemo(() => [text], [text]))[0];
}

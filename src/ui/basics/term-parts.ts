/** Finds the terms of the glossary in texts: pure. */
import { TERMS, type TermId } from '../../texts/terms.ts';

export interface TermPart {
  readonly term: TermId;
  /** As it stands in the sentence. */
  readonly word: string;
}

export type TextPart = string | TermPart;

/** How each term is written, as regular expressions; a term whose word also means something else has none. */
export type TermForms = Readonly<Record<TermId, { readonly forms?: string }>>;

/** Each term once, where it stands first in all of these texts. */
export function termParts(texts: readonly string[], terms: TermForms): readonly (readonly TextPart[])[] {
  const left = new Set<TermId>(TERMS);
  const words = wordsOf(terms);
  return texts.map((text) => {
    const parts: TextPart[] = [];
    let from = 0;
    for (const { 0: word, index, groups = {} } of text.matchAll(words)) {
      const term = TERMS.find((each) => groups[groupOf(each)] !== undefined)!;
      if (!left.delete(term)) continue;
      if (index > from) parts.push(text.slice(from, index));
      parts.push({ term, word });
      from = index + word.length;
    }
    if (from < text.length) parts.push(text.slice(from));
    return parts;
  });
}

const groupOf = (term: TermId): string => term.replace('-', '_');

/** Longer terms first: a check interval is no check. */
function wordsOf(terms: TermForms): RegExp {
  const forms = TERMS.flatMap((term) => {
    const written = terms[term].forms;
    return written === undefined ? [] : [{ term, written }];
  }).toSorted((a, b) => b.term.length - a.term.length);
  const either = forms.map(({ term, written }) => `(?<${groupOf(term)}>${written})`).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${either})(?![\\p{L}\\p{N}-])`, 'giu');
}

/** Takes the terms of the glossary out of a text: pure. */
import { TERMS, type TermId } from '../../texts/terms.ts';
import { among } from '../../contract/readers.ts';

export interface TermPart {
  readonly term: TermId;
  /** As it stands in the sentence. */
  readonly word: string;
}

/** Brackets that name no term stay as they are. */
export function proseParts(text: string): readonly (string | TermPart)[] {
  return text.split(/(\[[^\]]*\])/).map((piece) => {
    const [name, word = name] = /^\[(.*)\]$/.exec(piece)?.[1]?.split('|') ?? [];
    const term = among(TERMS, name);
    return term === undefined ? piece : { term, word: word! };
  });
}

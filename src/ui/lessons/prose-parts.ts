/** Takes the terms of the glossary out of a text: pure. */
import { among } from '../../contract/readers.ts';
import { TERMS } from '../../texts/terms.ts';
import type { TextPart } from '../basics/term-parts.ts';

/** Brackets that name no term stay as they are. */
export function proseParts(text: string): readonly TextPart[] {
  return text.split(/(\[[^\]]*\])/).map((piece) => {
    const [name, word = name] = /^\[(.*)\]$/.exec(piece)?.[1]?.split('|') ?? [];
    const term = among(TERMS, name);
    return term === undefined ? piece : { term, word: word! };
  });
}

/** What the lists of kept things share: what is looked for. */
import { createContext, useContext } from 'react';
import type { Label } from '../../../state/kept/label.ts';

export const FindContext = createContext('');

/** Whether a line is to be shown that has this label and these words. */
export function useFound(): (label: Pick<Label, 'name' | 'tags'> | null | undefined, words: string) => boolean {
  const find = useContext(FindContext);
  return (label, words) => isFound(find, [label?.name ?? '', ...(label?.tags ?? []), words]);
}

/** Each of the words that were typed stands somewhere in it, whatever its case. */
function isFound(find: string, texts: readonly string[]): boolean {
  const all = texts.join('\n').toLocaleLowerCase();
  return find
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

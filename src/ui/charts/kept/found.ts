/** What the lists of kept things share: what is looked for. */
import { createContext, useContext } from 'react';
import type { Settings } from '../../../contract/settings.ts';
import type { Label } from '../../../state/kept/label.ts';

export const FindContext = createContext('');

/** Whether a line is to be shown that has this label and these words. */
export function useFound(): (label: AnyLabel, words: string) => boolean {
  const find = useContext(FindContext);
  return (label, words) => isFound(find, label, words);
}

type AnyLabel = Pick<Label, 'name' | 'tags'> | null | undefined;

/** Each of the words that were typed stands somewhere in it, whatever its case. */
export function isFound(find: string, label: AnyLabel, words: string): boolean {
  const all = [label?.name ?? '', ...(label?.tags ?? []), words].join('\n').toLocaleLowerCase();
  return find
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

type SettingsText = (settings: Settings) => string;

/** What was measured, in words; nothing for a lecture check, which goes through many set-ups. */
export const settingsText = (thing: object | { readonly settings: Settings }, text: SettingsText): string =>
  'settings' in thing ? text(thing.settings) : '';

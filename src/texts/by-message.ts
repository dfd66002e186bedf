/** Runs without a flag in shared memory, which have words of their own: who looks yields, and who finds sends a message. */
import type { RunRecord } from '../contract/record.ts';
import type { Settings } from '../contract/settings.ts';

export const isByMessage = ({ settings }: Pick<RunRecord, 'settings'>): boolean => settings.flag === 'message';

/** The words of a run: where there is no flag but a message, those that tell of it stand in their place. */
export function inWordsOf<T extends { readonly byMessage: object }>(texts: T, { flag }: Pick<Settings, 'flag'>): T {
  return flag === 'message' ? { ...texts, ...texts.byMessage } : texts;
}

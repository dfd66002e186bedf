/** Runs without a flag in shared memory, which have words of their own: who looks yields, and who finds sends a message. */
import type { RunRecord } from '../contract/record.ts';

export const isByMessage = ({ settings }: Pick<RunRecord, 'settings'>): boolean => settings.flag === 'message';

/** What tells of a run. */
import type { Formats } from '../formats.ts';
import { doubtTexts } from './doubts.ts';

export const runTexts = (formats: Formats) => ({ formats, doubts: doubtTexts() });

/** What tells of a run, in German. */
import type { RunTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';
import { doubtGerman } from './doubts.ts';

export const runGerman = (formats: Formats): RunTexts => ({ formats, doubts: doubtGerman() });

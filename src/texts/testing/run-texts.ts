/** What tells of a run, in both languages. */
import type { RunTexts } from '../catalogue.ts';
import { runGerman } from '../de/run.ts';
import { runTexts } from '../en/run.ts';
import { createFormats } from '../formats.ts';

export const RUN_IN_ENGLISH: RunTexts = runTexts(createFormats('en'));
export const RUN_IN_GERMAN: RunTexts = runGerman(createFormats('de'));

/** The words of the charts in both languages, for tests of what is drawn and said. */
import { chartGerman } from '../../../texts/de/charts.ts';
import { runGerman } from '../../../texts/de/run.ts';
import { chartTexts } from '../../../texts/en/charts.ts';
import { runTexts } from '../../../texts/en/run.ts';
import { createFormats } from '../../../texts/formats.ts';

export const ENGLISH = chartTexts(createFormats('en'));
export const GERMAN = chartGerman(createFormats('de'));
export const ENGLISH_RUN = runTexts(createFormats('en'));
export const GERMAN_RUN = runGerman(createFormats('de'));

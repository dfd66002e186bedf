/** What can be seen before a run, in German. */
import type { FirstTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';
import { pageGerman } from './page.ts';

export const firstGerman = (formats: Formats): FirstTexts => ({ formats, page: pageGerman(formats) });

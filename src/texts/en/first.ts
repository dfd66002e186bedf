/** What can be seen before a run. */
import type { Formats } from '../formats.ts';
import { pageTexts } from './page.ts';

export const firstTexts = (formats: Formats) => ({ formats, page: pageTexts(formats) });

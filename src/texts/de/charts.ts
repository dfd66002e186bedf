/** What stands in and around the charts, in German. */
import type { ChartTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';
import { certificateGerman } from './certificate.ts';

export const chartGerman = (formats: Formats): ChartTexts => ({ formats, certificate: certificateGerman(formats) });

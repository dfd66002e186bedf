/** What stands in and around the charts. */
import type { Formats } from '../formats.ts';
import { certificateTexts } from './certificate.ts';

export const chartTexts = (formats: Formats) => ({ formats, certificate: certificateTexts(formats) });

/** English, until the words of the stage are in the catalogue. */
import { faultTexts } from '../../texts/en/faults.ts';
import { createFormats } from '../../texts/formats.ts';

export const faultWords = faultTexts(createFormats('en'));

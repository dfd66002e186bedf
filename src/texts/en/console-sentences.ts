/** What the console says of bad settings and of failures: English in every language; fetched when there is something to say. */
import type { ConsoleSpeech } from '../../state/deps.ts';
import { createFormats } from '../formats.ts';
import { faultTexts } from './faults.ts';
import { problemTexts } from './problems.ts';

export function consoleSentences(): ConsoleSpeech {
  const formats = createFormats('en');
  const { allowed, sentence: problem } = problemTexts(formats);
  return { allowed, problem, fault: faultTexts(formats).sentence };
}

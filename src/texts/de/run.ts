/** What tells of a run, in German. */
import type { RunTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';
import { doubtGerman } from './doubts.ts';
import { explainGerman } from './explain.ts';
import { storyGerman } from './story.ts';

export const runGerman = (formats: Formats): RunTexts => ({
  formats,
  doubts: doubtGerman(),
  story: storyGerman(formats),
  explain: explainGerman(formats),
});

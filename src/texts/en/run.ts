/** What tells of a run. */
import type { Formats } from '../formats.ts';
import { doubtTexts } from './doubts.ts';
import { explainTexts } from './explain.ts';
import { storyTexts } from './story.ts';

export const runTexts = (formats: Formats) => ({
  formats,
  doubts: doubtTexts(),
  story: storyTexts(formats),
  explain: explainTexts(formats),
});

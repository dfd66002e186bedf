/** Parts of the page that could not be drawn, or not be had. */
import type { TabName } from '../../contract/view.ts';
import { tabTexts } from './tabs.ts';

const PARTS = {
  page: 'The page',
  picture: 'The picture',
  stage: 'The stage',
  code: 'The code',
  keys: 'What listens to keys',
  live: 'What is read aloud',
  /** Where it stands says which. */
  part: 'A part of the page',
};

/** Parts of the page that break by themselves; a tab's name stands for what it holds. */
export type BreakablePart = keyof typeof PARTS | TabName;

const name = (part: BreakablePart): string =>
  part in PARTS ? PARTS[part as keyof typeof PARTS] : `The part “${tabTexts().names[part as TabName]}”`;

export const brokenTexts = () => ({
  undrawn: (part: BreakablePart) => `${name(part)} could not be drawn.`,
  unfetched: (part: BreakablePart) => `${name(part)} could not be fetched.`,
  means: (part: BreakablePart): string =>
    part === 'page' ? 'Runs that were kept are not lost.' : 'The rest of the page works, and no run is lost.',
  again: 'Try again',
  reload: 'Load the page anew',
});

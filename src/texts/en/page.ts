/** The page itself: its name, its header. */
import type { Formats } from '../formats.ts';

export const pageTexts = (_formats: Formats) => ({
  name: 'Early Exit',
  section: 'Lab',
  tagline: 'Real threads search; one finds. How often should the others look?',
  skip: 'Skip to the result',
  share: 'Copy the address',
  shareTitle: 'Copy the address of this set-up',
  shared: 'Address copied',
  shareFailed: 'Could not copy. The address bar holds the same address.',
  projector: 'Larger text',
  projectorTitle: 'Larger text, for a projector (L)',
  theme: { light: 'Light theme', dark: 'Dark theme' },
  themeTitle: 'Light or dark (T)',
  help: 'Keys',
  helpTitle: 'All keys (?)',
});

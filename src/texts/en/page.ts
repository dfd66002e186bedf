/** The page itself: its name, its header, and what index.html says of it. */
import type { Language, PlaceName } from '../../contract/view.ts';

export const pageTexts = () => ({
  title: 'Early Exit: a lab for checking a shared flag',
  name: 'Early Exit',
  modes: { lab: 'Lab', lessons: 'Lessons', systems: 'Systems', lecture: 'Lecture' } satisfies Record<PlaceName, string>,
  modesLabel: 'What the page is used for',
  stage: 'Stage',
  picture: 'The trade-off',
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
  /** In the language it leads to. */
  other: { language: 'de' as Language, name: 'Deutsch', title: 'Auf Deutsch' },
  help: 'Keys',
  helpTitle: 'All keys (?)',
});

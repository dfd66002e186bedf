/** The named set-ups that a person can open. */
import type { SceneName } from '../../state/scenes.ts';

export const presetTexts = (): Readonly<Record<SceneName, string>> => ({
  'first-look': 'First look',
  'too-often': 'Checking too often',
  'too-rarely': 'Checking too rarely',
  valley: 'The valley',
  'cheap-and-dear': 'Cheap and dear',
  'two-results': 'Two results',
  'example-27.1': 'Lecture 27.1',
  'example-27.2': 'Lecture 27.2',
});

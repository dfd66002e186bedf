/** The named set-ups that a person can open. */
import type { SceneName } from '../../state/scenes.ts';
import type { ChoiceText } from './settings.ts';

export const presetTexts = (): Readonly<Record<SceneName, ChoiceText>> => ({
  'first-look': {
    name: 'First look',
    note: 'Worker 0 meets a find at another place in each run. Watch how far the others work on before they look.',
  },
  'too-often': {
    name: 'Checking too often',
    note: 'k = 1: a check after every iteration. Nobody works in vain, but the checks make the search longer.',
  },
  'too-rarely': {
    name: 'Checking too rarely',
    note: 'k = 1,000,000: the others do not look before their range ends. All that they do after the flag is in vain.',
  },
  valley: {
    name: 'The valley',
    note: 'k = 300: few checks, little waste. Anything near it is as good.',
  },
  'cheap-and-dear': {
    name: 'Cheap and dear',
    note: 'The same find after as many iterations, light ones and heavy ones: cheap iterations want rarer checks.',
  },
  'two-results': {
    name: 'Two results',
    note: 'A recorded run: two workers meet a prime at once, and without a second look both write their result.',
  },
  'example-27.1': {
    name: 'Lecture 27.1',
    note: 'Over at once: each range has a prime near its start, as 2 for worker 0. A few iterations end the search.',
  },
  'example-27.2': {
    name: 'Lecture 27.2',
    note: 'Every worker counts the primes below 20,000. Nobody raises the flag: this is the bare cost of looking.',
  },
});

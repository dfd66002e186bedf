/** The named set-ups that a person can open. */
import type { SceneName } from '../../state/scenes.ts';
import type { ChoiceText } from './settings.ts';

export const presetTexts = (): Readonly<Record<SceneName, ChoiceText>> => ({
  'first-look': {
    name: 'First look',
    note: 'Worker 1 meets a find planted half-way through its range. Watch how far the others run on before they look: make k larger or smaller and run again.',
  },
  'example-27.1': {
    name: 'Example 27.1',
    note: 'Over at once: each range has a prime near its start, as 2 for worker 0. A few iterations end the search.',
  },
  'example-27.2': {
    name: 'Example 27.2',
    note: 'Every worker counts the primes below 20,000. Nobody raises the flag: this is the bare cost of looking.',
  },
});

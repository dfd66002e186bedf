/** What each scene shows. */
import type { SceneName } from '../../state/scenes.ts';

export const presetNotes = (): Readonly<Record<SceneName, string>> => ({
  'first-look':
    'Worker 0 meets a find at another place in each run. Watch how far the others work on before they look.',
  'too-often': 'k = 1: a check after every iteration. Nobody works in vain, but the checks make the search longer.',
  'too-rarely':
    'k = 1,000,000: the others do not look before their range ends. All that they do after the flag is in vain.',
  valley: 'k = 300: few checks, little waste. Anything near it is as good.',
  'cheap-and-dear':
    'The same find after as many iterations, light ones and heavy ones: cheap iterations want rarer checks.',
  'two-results': 'A recorded run: two workers meet a prime at once, and without a second look both write their result.',
  'example-27.1':
    'Over at once: each range has a prime near its start, as 2 for worker 0. A few iterations end the search.',
  'example-27.2':
    'Every worker counts the primes below 20,000. Nobody raises the flag: this is the bare cost of looking.',
});

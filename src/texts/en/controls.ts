/** The first controls: workers and interval. */
import type { Interval, Settings } from '../../contract/settings.ts';
import type { Formats } from '../formats.ts';

export const workersTexts = ({ plural }: Formats) => ({
  name: 'Workers',
  number: 'Number of workers',
  slider: 'Number of workers, slider',
  fewer: 'One worker fewer',
  more: 'One worker more',
  value: (workers: number) => plural(workers, 'worker', 'workers'),
  allowed: 'A whole number from 1 to 64.',
  alone: 'Nobody else searches: there is nobody to tell, and every check is in vain.',
  crowded: (cores: number) =>
    `More than the ${plural(cores, 'core', 'cores')} reported here: workers take turns, and one that waits sees no flag.`,
});

export const intervalTexts = ({ count }: Formats) => ({
  name: 'Check interval k',
  slider: 'Check interval k, slider',
  each: (worker: number) => `Check interval of worker ${worker}`,
  eachSlider: (worker: number) => `Check interval of worker ${worker}, slider`,
  /** As it stands in its box, where it is read back. */
  typed: (interval: Interval) => (interval === 'never' ? 'never' : count(interval)),
  allowed: 'A whole number from 1 to 536,870,912 (2^29), or “never”.',
  perWorker: 'One for each worker',
  value: (interval: Interval, unit: Settings['unit']) => {
    if (interval === 'never') return 'never: no checks at all';
    return interval === 1 ? 'before every iteration' : `every ${count(interval)} ${unit}`;
  },
  explain: (interval: Interval, unit: Settings['unit']) => {
    if (interval === 'never') return 'Never reads the flag: no overhead, but nobody leaves before the end.';
    if (unit === 'primes') return `Reads the flag while its count of primes is a multiple of ${count(interval)}.`;
    if (interval === 1) return 'Reads the flag before every iteration: least overshoot, most overhead.';
    return `Reads the flag every ${count(interval)} iterations.`;
  },
  /** Under the slider, at equal distances: powers of ten, then never. */
  scale: ['1', '10', '100', '1k', '10k', '100k', '1M', '∞'],
  smaller: 'more overhead',
  larger: 'more overshoot',
  noEffect: 'k has no effect here: it counts primes, and in task “find” the first prime ends the search.',
});

/** The first controls: workers and interval. */
import type { Interval, Settings } from '../../contract/settings.ts';
import type { Formats } from '../formats.ts';

export const workersTexts = ({ plural }: Formats) => ({
  name: 'Workers',
  fewer: 'One worker fewer',
  more: 'One worker more',
  value: (workers: number) => plural(workers, 'worker', 'workers'),
});

export const intervalTexts = ({ count }: Formats) => ({
  slider: 'Check interval k, slider',
  eachSlider: (worker: number) => `Check interval of worker ${worker}, slider`,
  value: (interval: Interval, unit: Settings['unit']) => {
    if (interval === 'never') return 'never: no checks at all';
    return interval === 1 ? 'before every iteration' : `every ${count(interval)} ${unit}`;
  },
});

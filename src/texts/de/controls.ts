/** The first controls, in German. */
import type { Interval, Settings } from '../../contract/settings.ts';
import type { FirstTexts } from '../catalogue.ts';
import type { Formats } from '../formats.ts';

export const workersGerman = ({ plural }: Formats): FirstTexts['workers'] => ({
  name: 'Worker',
  fewer: 'Ein Worker weniger',
  more: 'Ein Worker mehr',
  value: (workers: number) => plural(workers, 'Worker', 'Worker'),
});

const UNITS: Readonly<Record<Settings['unit'], string>> = { iterations: 'Iterationen', primes: 'Primzahlen' };

export const intervalGerman = ({ count }: Formats): FirstTexts['interval'] => ({
  slider: 'Prüfintervall k, Regler',
  eachSlider: (worker: number) => `Prüfintervall von Worker ${worker}, Regler`,
  value: (interval: Interval, unit: Settings['unit']) => {
    if (interval === 'never') return 'nie: gar keine Prüfungen';
    if (interval === 1) return 'vor jeder Iteration';
    return `alle ${count(interval)} ${UNITS[unit]}`;
  },
});

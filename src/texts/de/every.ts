/** Check intervals in words, in German. */
import type { Interval } from '../../contract/settings.ts';
import type { IntervalUnit } from '../chart-facts.ts';
import type { Formats } from '../formats.ts';

export const everyGerman = ({ count }: Formats) => ({
  /** „nie“, „1.000“. */
  name: (interval: Interval): string => (interval === 'never' ? 'nie' : count(interval)),
  /** Steht nach „Prüfen“: „bei jeder Iteration“, „alle 10 Iterationen“. */
  every: (k: number, unit: IntervalUnit): string => {
    if (k === 1) return unit === 'primes' ? 'bei jeder Primzahl' : 'bei jeder Iteration';
    return `alle ${count(k)} ${unit === 'primes' ? 'Primzahlen' : 'Iterationen'}`;
  },
});

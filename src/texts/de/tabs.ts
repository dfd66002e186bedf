/** The tabs under the result, in German. */
import type { FirstTexts } from '../catalogue.ts';

export const tabGerman = (): FirstTexts['tabs'] => ({
  title: 'Diagramme und Läufe',
  names: {
    overhead: 'Mehraufwand',
    exits: 'Austrittszeit',
    total: 'Gesamtkosten',
    ladder: 'Leiter',
    weights: 'Gewicht',
    writing: 'Schreiben',
    races: 'Zweiter Blick',
    claims: 'Vorlesung geprüft',
    machine: 'Dieser Rechner',
    log: 'Läufe',
  },
  loading: 'Die Diagramme werden geladen …',
});

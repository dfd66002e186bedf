/** The named set-ups, in German. */
import type { FirstTexts } from '../catalogue.ts';

export const presetGerman = (): FirstTexts['presets'] => ({
  'first-look': {
    name: 'Erster Blick',
    note: 'Worker 1 trifft auf einen Fund, der in der Mitte seines Bereichs gepflanzt ist. Wie weit laufen die anderen weiter, bevor sie nachsehen? k größer oder kleiner machen und noch einmal starten.',
  },
  'example-27.1': {
    name: 'Beispiel 27.1',
    note: 'Sofort vorbei: Jeder Bereich hat nahe am Anfang eine Primzahl, bei Worker 0 die 2. Wenige Iterationen beenden die Suche.',
  },
  'example-27.2': {
    name: 'Beispiel 27.2',
    note: 'Jeder Worker zählt die Primzahlen unter 20.000. Niemand hisst die Flagge: Das sind die bloßen Kosten des Nachsehens.',
  },
});

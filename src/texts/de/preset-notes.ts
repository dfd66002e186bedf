/** What each scene shows. In German. */
import type { RunTexts } from '../catalogue.ts';

export const presetNotesGerman = (): RunTexts['presetNotes'] => ({
  'first-look':
    'Worker 0 trifft in jedem Lauf an einem anderen Ort auf den Fund. Wie weit arbeiten die anderen weiter, bevor sie nachsehen?',
  'too-often':
    'k = 1: nach jeder Iteration eine Prüfung. Niemand arbeitet vergeblich, aber die Prüfungen verlängern die Suche.',
  'too-rarely':
    'k = 1.000.000: Die anderen sehen nicht nach, bevor ihr Bereich endet. Alles nach der Flagge ist vergeblich.',
  valley: 'k = 300: wenige Prüfungen, wenig Vergebliches. Alles in der Nähe ist ebenso gut.',
  'cheap-and-dear':
    'Derselbe Fund nach ebenso vielen Iterationen, leichten und schweren: Billige wollen seltener geprüft werden.',
  'two-results':
    'Ein aufgezeichneter Lauf: Zwei Worker treffen zugleich auf eine Primzahl, und ohne zweiten Blick schreiben beide ihr Ergebnis.',
  'example-27.1':
    'Sofort vorbei: Jeder Bereich hat nahe am Anfang eine Primzahl, bei Worker 0 die 2. Wenige Iterationen beenden die Suche.',
  'example-27.2':
    'Jeder Worker zählt die Primzahlen unter 20.000. Niemand hisst die Flagge: Das sind die bloßen Kosten des Nachsehens.',
});

/** What the model says of the present settings, in German. */
import type { FirstTexts } from '../catalogue.ts';
import type { NoOverhead } from '../en/prediction.ts';
import type { Formats } from '../formats.ts';

export const predictionGerman = ({ percent }: Formats): FirstTexts['prediction'] => ({
  title: 'Bei einem Lauf',
  model: 'Modell',
  overhead: 'Mehraufwand',
  overheadText: (overhead: number | NoOverhead) => {
    if (overhead === 'noChecks') return 'keiner: keine Prüfungen';
    if (overhead === 'unknown') return 'noch unbekannt';
    return overhead === 'nothing' ? 'nicht von 0 zu unterscheiden' : percent(overhead);
  },
  overshoot: 'Überschuss',
  iterations: 'Iterationen',
  time: 'Zeit',
  mean: 'im Mittel',
  worst: 'höchstens',
  endless: 'bis zum Ende des Bereichs',
  nobody: 'keiner: niemand hisst die Flagge',
  alone: 'keiner: sonst sucht niemand',
  primesUnit: 'Das Modell zählt Prüfungen nach Iterationen; hier kommen sie in Schüben, mit den Primzahlen.',
  sources: {
    unmeasured: 'Ein Lauf mit diesen Einstellungen, der etwas dauert, zeigt dem Modell, was eine Iteration kostet.',
    noCheck: 'Eine Messreihe zeigt dem Modell, was eine Prüfung hier kostet.',
    measured: 'Aus Kosten, die hier gemessen wurden.',
    otherLoop: 'Die Prüfung wurde hier in einer anderen Schleife gemessen. Eine Messreihe misst sie in dieser.',
    mixed:
      'Kosten einer Prüfung anderswo aufgezeichnet (Linux mit 2 Kernen, Chromium 156, Nov. 2026), bis zur ersten Messreihe.',
  },
});

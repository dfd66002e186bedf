/** Reasons not to trust a result, in German. */
import type { RunTexts } from '../catalogue.ts';

export const doubtGerman = (): RunTexts['doubts'] => ({
  hidden: {
    what: 'Die Seite war verborgen oder verdeckt.',
    advice: 'Dieses Fenster vorn lassen und noch einmal starten.',
  },
  'frame-gap': {
    what: 'Die Seite stand länger als 250 ms still.',
    advice: 'Schließen, was sonst noch rechnet, und noch einmal starten.',
  },
  sleep: { what: 'Der Rechner schlief oder stockte länger als eine Sekunde.', advice: 'Noch einmal starten.' },
  oversubscribed: {
    what: 'Es waren mehr Worker, als dieser Rechner zugleich ausführt; einige warteten auf einen Prozessor.',
    advice: 'Zum Vergleichen von Zeiten weniger Worker nehmen. Die Zahl der Iterationen und Prüfungen bleibt genau.',
  },
  'cores-unknown': {
    what: 'Dieser Browser meldet keine Zahl von Kernen: Ob sich Worker abwechseln mussten, lässt sich nicht sagen.',
    advice: 'Zeiten nur vergleichen, wo der Rechner sicher für jeden einen Kern hat. Gezähltes bleibt genau.',
  },
  unsteady: {
    what: 'Die Zeiten kamen nach dem Warmlaufen nicht zur Ruhe.',
    advice: 'Den Rechner zur Ruhe kommen lassen, dann noch einmal starten.',
  },
  'short-block': {
    what: 'Die gemessenen Stücke waren für diese Uhr zu kurz.',
    advice: 'Längere Bereiche oder größere Zahlen nehmen.',
  },
  'wide-interval': {
    what: 'Nicht jede Zahl ist so sicher wie gewünscht: ein Punkt oder das beste Intervall.',
    advice: 'Mehr Zeit geben oder für mehr Ruhe auf dem Rechner sorgen.',
  },
  'aa-failed': {
    what: 'Die Schleife mit sich selbst verglichen ergab nicht null.',
    advice: 'Dieses Ergebnis nicht verwenden. Auf einem ruhigen Rechner noch einmal messen.',
  },
  'control-lost': {
    what: 'Eine bekannte Menge zusätzlicher Arbeit wurde nicht wiedergefunden.',
    advice: 'Dieses Ergebnis nicht verwenden. Auf einem ruhigen Rechner noch einmal messen.',
  },
  drift: {
    what: 'Die Kosten einer Iteration änderten sich um mehr als 10 %.',
    advice: 'Der Prozessor hat sein Tempo gewechselt. Noch einmal messen.',
  },
  split: {
    what: 'Übersetzungen derselben Schleife zerfallen in zwei Gruppen.',
    advice: 'Die Kerne sind vielleicht ungleich. Das Intervall lesen, nicht die Mitte.',
  },
  'not-isolated': {
    what: 'Diese Seite ist nicht isoliert, deshalb ist die Uhr grob.',
    advice: 'Sie mit den Kopfzeilen aus headers.config ausliefern.',
  },
  'worker-replaced': {
    what: 'Kurz vorher musste ein Worker gewaltsam beendet werden.',
    advice: 'Seine Schleife hat vielleicht noch zwei Sekunden lang einen Kern belegt. Noch einmal starten.',
  },
  'flag-unseen': {
    what: 'Ein Worker hat die gehisste Flagge nie gesehen.',
    advice: 'Einfaches Lesen kann der Übersetzer aus der Schleife nehmen. Die atomare Flagge wählen.',
  },
});

/** Where the result stands, in German. */
import type { RunTexts } from '../catalogue.ts';

export const resultGerman = (): RunTexts['result'] => ({
  title: 'Ergebnis',
  ready: {
    find: 'Auf Start drücken: Die Worker beginnen gemeinsam, einer findet, und die anderen hören bei ihrer nächsten Prüfung auf.',
    count:
      'Auf Start drücken: Die Worker beginnen gemeinsam und zählen Primzahlen bis zum Ende. Niemand hisst die Flagge; die Prüfungen kosten trotzdem Zeit.',
    alone: 'Auf Start drücken: Ein Worker sucht allein. Mit mehreren müssten die anderen es bemerken.',
  },
  running: { find: 'Die Worker suchen …', count: 'Die Worker zählen …' },
});

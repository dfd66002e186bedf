/** The overhead tab, in German. */
import type { ChartTexts } from '../catalogue.ts';
import type { ChartFigures } from '../chart-figures.ts';
import type { Formats } from '../formats.ts';
import { faultGerman } from './faults.ts';

export const overheadGerman = (
  formats: Formats,
  { finePercent, percentEstimate, signedPercent, unitEstimate }: ChartFigures,
): ChartTexts['overhead'] => {
  const { count, plural, short } = formats;
  return {
    title: 'Mehraufwand über dem Prüfintervall',
    y: (narrow) => (narrow ? 'Mehraufwand, %' : 'Mehraufwand, % der Zeit ohne Prüfungen'),
    loopName: 'Schleife',
    loops: { own: 'eigene Bereiche', light: 'leicht: 2…200', heavy: 'schwer: ab 10⁹' },
    byName: 'Mit',
    by: { together: 'allen Workern zugleich', alone: 'einem allein' },
    precision: 'Genauigkeit, ± %',
    precisionValue: (fraction) => short(fraction * 100),
    precisionAllowed: 'Von 0,05 bis 10 Prozent.',
    seconds: 'Zeit, s',
    secondsValue: count,
    secondsAllowed: 'Eine ganze Zahl von 1 bis 600.',
    starting: 'Die Worker starten …',
    start: 'Messen',
    again: 'Neu messen',
    stop: 'Stopp',
    continue: 'Weiter',
    more: (seconds) => `Noch ${count(seconds)} s messen`,
    scaleName: 'Skala',
    scales: { all: 'alle Punkte', close: 'nahe 0' },
    phase: (phase, secondsLeft) => {
      switch (phase) {
        case 'preflight':
          return 'Uhr und Prozessorkerne werden angesehen …';
        case 'warm-up':
          return 'Warmlaufen …';
        case 'measuring':
          return `Misst: noch etwa ${count(Math.max(1, Math.ceil(secondsLeft)))} s`;
        case 'done':
          return 'Fertig';
      }
    },
    progress: 'Fortschritt der Messreihe',
    precise: (precise, all, precision) =>
      `${count(precise)} von ${count(all)} Punkten auf ± ${finePercent(precision)} genau`,
    ended: {
      precise: 'Jeder Punkt hat die gewünschte Genauigkeit.',
      budget: 'Die Zeit ist um. Punkte, die mehr brauchen, sind in der Tabelle bezeichnet.',
      stopped: 'Gestoppt. „Weiter“ verliert nichts.',
    },
    recalled: (iso) => `In diesem Browser gemessen, bevor die Seite geladen wurde: ${formats.dateTime(iso)}.`,
    failed: (fault) => `Die Messreihe ist gescheitert: ${faultGerman(formats).clause(fault)}.`,
    failedDo: 'Was gemessen war, bleibt. Neu messen; scheitert es wieder, die Seite neu laden.',
    empty:
      'Noch nichts gemessen. Eine Messreihe vergleicht dieselbe übersetzte Schleife bei vielen Prüfintervallen mit sich selbst ohne jede Prüfung, in zufälligen benachbarten Paaren, und zeigt, was Prüfen kostet.',
    emptyNote:
      'Das dauert etwa eine halbe Minute. Punkte erscheinen, sobald sie gemessen sind, und stoppen kann man jederzeit.',
    noPoints: 'Die ersten Punkte erscheinen nach ein paar Runden.',
    inferred: (nsPerCheck, rare) => [
      'erschlossen: c / (k·t),',
      `c = ${unitEstimate(nsPerCheck, 'ns')}`,
      ...(rare === null ? [] : [`ab k = ${count(rare.from)}: ${unitEstimate(rare.nsPerCheck, 'ns')}`]),
    ],
    between: ['zwischen den gemessenen Punkten:', 'Worker warten auf die Sperre'],
    floor: (aa) => `Rauschgrenze, A/A: ${percentEstimate(aa)}`,
    misfit: (k, by) => [`um ${signedPercent(by)} neben der Kurve`, `bei k = ${count(k)}`],
    spot: ({ k, overhead, pairs, live, inferred }) =>
      [
        `k = ${count(k)}: ${percentEstimate(overhead)}, ${plural(pairs, 'Paar', 'Paare')}`,
        ...(live ? ['vorläufig'] : []),
        ...(inferred === null ? [] : [`erschlossen ${percentEstimate(inferred)}`]),
      ].join(' · '),
    columns: {
      interval: 'k',
      overhead: 'Mehraufwand, %',
      low: 'von, %',
      high: 'bis, %',
      inferred: 'Erschlossen, %',
      pairs: 'Paare',
      kind: 'Intervall',
      status: 'Stand',
    },
    intervalCell: (interval) => (interval === 'never' ? 'nie' : count(interval)),
    kind: (final) => (final ? '95 %' : 'vorläufig'),
    status: {
      waiting: 'wartet',
      measuring: 'misst',
      precise: 'genau',
      'limited-by-noise': 'braucht mehr Paare',
      'limited-by-compilations': 'Übersetzungen uneins',
    },
  };
};

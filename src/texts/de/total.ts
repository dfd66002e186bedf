/** The total cost tab, in German. */
import type { ChartTexts } from '../catalogue.ts';
import type { OwnExcess, TotalAnswer } from '../chart-facts.ts';
import type { ChartFigures } from '../chart-figures.ts';
import type { Formats } from '../formats.ts';

export const totalGerman = (
  { count, figure, plural, short }: Formats,
  { finePercent, percentTick, roughly }: ChartFigures,
): ChartTexts['total'] => {
  const noBest: ChartTexts['total']['noBest'] = {
    'task-count':
      'In der Aufgabe „zählen“ gibt es kein bestes Intervall: Niemand hisst die Flagge, also ist jede Prüfung reiner Verlust, und nie zu prüfen ist am billigsten.',
    alone:
      'Für einen einzigen Worker gibt es kein bestes Intervall: Kein anderer muss etwas bemerken, also ist jede Prüfung reiner Verlust.',
    'found-after-unknown':
      'Ein bestes Intervall lässt sich nicht nennen: Es ist nicht bekannt, nach wie vielen Iterationen die Flagge gehisst wird.',
    'check-cost-unknown':
      'Ein bestes Intervall lässt sich nicht nennen: Die Kosten einer Prüfung waren hier nicht von 0 zu unterscheiden.',
    'nothing-measured':
      'Ein bestes Intervall lässt sich noch nicht nennen: Kein Punkt hat genug Paare für eine Zahl. Länger messen.',
  };
  const loops = {
    own: 'mit diesen Bereichen',
    light: 'mit der leichten Schleife',
    heavy: 'mit der schweren Schleife',
  };
  const every = (k: number): string => (k === 1 ? 'bei jeder Iteration' : `alle ${count(k)}`);
  const aboutEvery = (k: number): string =>
    Math.round(k) <= 1 ? 'bei jeder Iteration' : `etwa alle ${roughly(k)} Iterationen`;
  const ownExcess = (own: OwnExcess): string => {
    switch (own.kind) {
      case 'never':
        return 'eingestellt ist: nie prüfen, die anderen suchen also bis ans Ende ihrer Bereiche.';
      case 'list':
        return 'eingestellt ist für jeden Worker ein eigenes Intervall.';
      case 'good':
        return `eingestellt ist: ${every(own.k)}, und das ist ebenso gut.`;
      case 'dearer':
        return `eingestellt ist: ${every(own.k)}, und das kostet nach dem Modell ${finePercent(own.more)} der reinen Suche mehr.`;
      case 'times':
        return `eingestellt ist: ${every(own.k)}, und das kostet nach dem Modell zusätzlich das ${roughly(own.more)}-Fache der ganzen Suche.`;
    }
  };
  const bestSentence = ({ loop, best, own, vague }: Extract<TotalAnswer, { kind: 'best' }>): string => {
    const [low, high] = [roughly(best.nearLow), roughly(best.nearHigh)];
    const near = low === high ? '' : ` (${low}–${high} ist ebenso gut)`;
    const sentence = `Auf diesem Rechner, ${loops[loop]}, ${aboutEvery(best.interval)} prüfen${near}; ${ownExcess(own)}`;
    return vague
      ? `${sentence} Vom besten Intervall selbst ist nur bekannt, dass es zwischen ${roughly(best.low)} und ${roughly(best.high)} liegt.`
      : sentence;
  };
  const atMostSentence = ({ ratio, least, own }: Extract<TotalAnswer, { kind: 'at-most' }>): string =>
    [
      noBest['check-cost-unknown'],
      `Höchstens sind es aber ${figure(ratio)} Iterationen (95 %): Mit einer Prüfung ${aboutEvery(least.k)} kosten Prüfen und Überschuss zusammen höchstens ${percentTick(least.cost)} der reinen Suche.`,
      ...(own === null ? [] : [`Eingestellt ist: ${every(own.k)}, das sind höchstens ${percentTick(own.cost)}.`]),
      'Länger messen, oder die leichte Schleife nehmen, in der eine Prüfung mehr wiegt.',
    ].join(' ');

  return {
    noBest,
    empty:
      'Noch nichts gemessen. Öfter zu prüfen kostet Mehraufwand, seltener kostet Überschuss: Nach einer Messreihe addiert dieses Diagramm die beiden und zeigt, wo ihre Summe am kleinsten ist.',
    title: 'Gesamtkosten der Koordination über dem Prüfintervall',
    y: 'Kosten über der reinen Suche, %',
    foundAfter: 'Gefunden nach',
    foundAfterSlider: 'Iterationen bis zum Fund',
    foundAfterValue: (n) => plural(n, 'Iteration', 'Iterationen'),
    foundAfterUnit: 'Iterationen',
    foundAfterAllowed: `Eine ganze Zahl von 1 bis ${count(1_000_000_000)}.`,
    asSetUp: (n) => `Wie eingestellt: ${count(n)}`,
    costName: 'Überschuss',
    costs: { each: 'jedes Workers (Rechenzeit)', last: 'des letzten (Wartezeit)' },
    sentence: (answer) => (answer.kind === 'best' ? bestSentence(answer) : atMostSentence(answer)),
    invalid: 'Das beruht auf einer Messung, die nicht gültig ist; siehe ihr Zertifikat.',
    note: ({ foundAfter, share, from, atMost, followsFrequent, stepAt, overshootMeasured }) =>
      [
        `Linien sind das Modell für einen Fund nach ${count(foundAfter)} Iterationen: Prüfen n·c / k fällt, Überschuss α·k·t steigt (α = ${short(Number(share.toPrecision(2)))}), und ihre Summe ist am kleinsten, wo sie sich kreuzen. Marken sind gemessen; hohle nehmen ihren Überschuss aus dem Modell; ▼ am Boden: Prüfen nicht von 0 zu unterscheiden; △ oben: außerhalb der Skala; eine Summe unter der Skala hat keine Marke.`,
        ...(atMost
          ? [
              `Die Linie des Prüfens, und mit ihr die Summe, ist das obere Ende dessen, was es kosten kann (95 %): unter k = ${count(from)} des bei jedem k Gemessenen, von da an der erschlossenen Kurve.`,
            ]
          : []),
        ...(followsFrequent
          ? [
              `Unter k = ${count(from)} folgt die Linie des Prüfens dem dort Gemessenen, denn so häufige Prüfungen können weniger kosten; wo das nicht von 0 zu unterscheiden ist, bleibt sie im gemessenen Intervall.`,
            ]
          : []),
        ...(stepAt === null
          ? []
          : [`Prüfen macht bei k = ${count(stepAt)} eine Stufe nach oben: Von da an kostet eine Prüfung mehr.`]),
        ...(overshootMeasured
          ? []
          : ['Wird auch die Austrittszeit gemessen, ist der Überschuss hier gemessen statt erschlossen.']),
      ].join(' '),
    floor: (aa) => `unter der Rauschgrenze, A/A bis ${finePercent(aa)}`,
    lines: { overhead: 'Prüfen', overshoot: 'Überschuss', total: 'Summe' },
    linesAtMost: { overhead: 'Prüfen, höchstens', overshoot: 'Überschuss', total: 'Summe, höchstens' },
    near: (low, high) => ['so gut wie das beste', `${roughly(low)}–${roughly(high)}`],
    below: (limit) => `< ${percentTick(limit)}`,
    spot: ({ k, checking, checkingIsLimit, overshoot, total }) =>
      `k = ${count(k)}: Prüfen ${checkingIsLimit ? '< ' : ''}${finePercent(checking)}, Überschuss ${finePercent(overshoot)}, zusammen ${finePercent(total)}`,
    overshootFrom: { measured: 'gemessen', model: 'Modell' },
    columns: {
      interval: 'k',
      overhead: 'Prüfen, %',
      low: 'von, %',
      high: 'bis, %',
      overshoot: 'Überschuss, %',
      overshootFrom: 'Überschuss ist',
      total: 'Zusammen, %',
      model: 'Modell, %',
    },
  };
};

/** Das Bild des ersten Schirms. */
import type { Micros, Outcome } from '../../contract/record.ts';
import type { Interval, Unit } from '../../contract/settings.ts';
import type { GoodBand } from '../../measure/expect.ts';
import type { PictureTexts } from '../catalogue.ts';
import { type FigureFacts, type LaneWords, type PictureFacts, type ValleyFacts } from '../en/picture.ts';
import type { Formats } from '../formats.ts';

export const pictureGerman = (formats: Formats): PictureTexts => {
  const { count, plural, time } = formats;
  const roughly = (value: number): string => count(Number(value.toPrecision(1)));
  const intervalName = (interval: Interval): string => (interval === 'never' ? 'nie' : count(interval));
  const kOf = (interval: Interval | 'own'): string => {
    if (interval === 'own') return 'jeder Worker mit eigenem k';
    return interval === 'never' ? 'nie eine Prüfung' : `k = ${count(interval)}`;
  };
  const share = (fraction: number): string => {
    const size = Math.abs(fraction);
    if (size < 0.0005) return size === 0 ? '0' : 'unter 0,1 %';
    if (size < 0.1) return `${formats.fixed(fraction * 100, 1)} %`;
    return `${count(Number((fraction * 100).toPrecision(2)))} %`;
  };
  const about = (value: number): string => count(value >= 1000 ? Number(value.toPrecision(2)) : Math.round(value));
  const weight = (ns: number): string =>
    ns < 1000 ? `${count(Number(ns.toPrecision(2)))} ns` : `${formats.fixed(ns / 1000, ns < 9950 ? 1 : 0)} µs`;
  const goodOf = ({ low, high }: GoodBand): string => {
    if (low <= 1) return high === 'never' ? 'gut: jedes k' : `gut: bis ${count(high)}`;
    return `gut: ${count(low)} ${high === 'never' ? 'und mehr' : `bis ${count(high)}`}`;
  };
  const figures = ({ interval, expected, searchMicros }: FigureFacts): string => {
    const k = kOf(interval);
    const alone = searchMicros === null ? null : time(searchMicros);
    if (expected === null) return alone === null ? k : `${k} · Suche allein ${alone}`;
    const lost = interval !== 'never' && expected.checking === 0;
    const checking = lost ? 'fast 0' : share(expected.checking);
    const of = alone === null ? '' : ` der Suche (${alone})`;
    return `${k} · Prüfen ${checking} + vergeblich ${share(expected.wasted)}${of}`;
  };
  return {
    formats,
    sources: { measured: 'Gemessen', recorded: 'Aufgezeichnet', model: 'Modell' },
    wholeRun: 'Der ganze Lauf',
    heldAxis: 'die Achse bleibt',
    elsewhere: 'der Fund liegt jedes Mal woanders',
    ghost: 'gepunktet: der Lauf davor',
    dots: 'jeder Punkt: ein Lauf',
    dotsLong: 'jeder Punkt: ein Lauf ohne Warten',
    aroundFlag: 'Rund um die Flagge',
    nothingToMagnify: 'nichts zu vergrößern, siehe links',
    magnified: (times: number) => `rund ${roughly(times)}-fach vergrößert`,
    worker: (worker: number) => `Worker ${worker}`,
    workerShort: (worker: number) => `w${worker}`,
    flagUp: 'Flagge oben',
    checks: (checks: number) => plural(checks, 'Prüfung', 'Prüfungen'),
    zero: '0',
    time: (micros: Micros) => time(micros),
    searchAlone: (micros: Micros) => `Suche allein ${time(micros)}`,
    kIs: (k: number, worker: number | null) =>
      Number.isFinite(k)
        ? `k = ${plural(k, 'Iteration', 'Iterationen')}${worker === null ? '' : ` von Worker ${worker}`}`
        : 'nie eine Prüfung',
    longestK: 'der längste Abstand',
    strokeIsCheck: 'jeder Strich: eine Prüfung',
    later: 'geht später',
    magnify: 'Rund um die Flagge',
    whole: 'Der ganze Lauf',
    laneEnd({ outcome, interval, overshoot }: LaneWords, finder: boolean, first: boolean): string {
      if (finder) return 'hat es gefunden';
      switch (outcome) {
        case 'found':
          return 'schrieb auch ein Ergebnis';
        case 'late':
          return 'kam zu spät';
        case 'stopped':
          return 'angehalten';
        case 'failed':
          return 'ausgefallen';
        case 'exited-early':
        case 'exhausted': {
          if (overshoot === null) return outcome === 'exited-early' ? 'vergeblich, nicht gezählt' : '';
          if (outcome === 'exhausted' && overshoot === 0) return 'war vorher fertig';
          const iterations = first ? ' vergebliche Iterationen' : ' vergeblich';
          if (interval === 1 && overshoot <= 1)
            return first ? 'höchstens 1 vergebliche Iteration' : 'höchstens 1 vergeblich';
          return `+${about(overshoot)}${iterations}`;
        }
      }
    },
    startedLate: 'begann nach der Flagge',
    waited: (said: string) => `${said}, wartete dann auf einen Prozessor`,
    waitedShort: (said: string) => `${said}, wartete dann`,
    until: (said, micros) => (said === '' ? time(micros) : `${said}, ${time(micros)}`),
    leaving(outcome: Outcome): string {
      switch (outcome) {
        case 'exited-early':
          return 'merkt es, geht';
        case 'exhausted':
          return 'sein Bereich endet';
        case 'found':
        case 'late':
          return 'fand auch eine';
        case 'stopped':
          return 'angehalten';
        case 'failed':
          return 'ausgefallen';
      }
    },
    valley: 'Das Tal',
    valleyNote({ searched, time: counted }: ValleyFacts) {
      if (counted === 'processor') return 'Prozessorzeit aller Worker über der der Suche allein';
      return searched
        ? 'wie viel länger als die Suche allein, bis der Letzte gegangen ist'
        : 'wie viel länger als ganz ohne Prüfungen, bis der Letzte fertig ist';
    },
    logAxes: 'log. Achsen',
    processorTime: 'Prozessorzeit',
    weights: 'Gewicht einer Iteration',
    weight: (ns: number) => `Iterationen von ${weight(ns)}`,
    goodFor: (band: GoodBand, ns: number) => `${goodOf(band)} bei ${weight(ns)}`,
    noValley:
      'Die Suche endet nach so wenigen Iterationen, dass nichts abzuwägen ist. Der Fund sollte weiter weg liegen.',
    share,
    kOf,
    tick: (fraction: number) => (fraction < 0.001 ? `${formats.fixed(fraction * 100, 2)} %` : share(fraction)),
    good: goodOf,
    goodNote: 'alles hier liegt höchstens 1 % über dem Besten',
    checking: 'Prüfen',
    wasted: 'vergeblich nach der Flagge',
    wastedShort: 'vergeblich',
    upTo: (fraction: number) => `bis + ${share(fraction)}`,
    atInterval: (interval: Interval, fraction: number) =>
      interval === 'never'
        ? `nie prüfen: + ${share(fraction)}`
        : interval === 1
          ? `jedes Mal prüfen: + ${share(fraction)}`
          : `Prüfung alle ${intervalName(interval)}: + ${share(fraction)}`,
    ifAll: (interval: Interval, fraction: number) =>
      interval === 'never'
        ? `wenn keiner prüft: + ${share(fraction)}`
        : `wenn alle ${interval === 1 ? 'jedes Mal' : `nach je ${intervalName(interval)}`} prüfen: + ${share(fraction)}`,
    costs: (fraction: number) => `+ ${share(fraction)}`,
    axis: (unit: Unit) =>
      `Prüfintervall k: ${unit === 'primes' ? 'gefundene Primzahlen' : 'Iterationen'} von einer Prüfung zur nächsten; am Griff ziehen`,
    never: 'nie',
    power: (k: number) => count(k),
    sentence({ place, finder }: PictureFacts): string {
      const who = finder === null ? 'Ein Worker' : `Worker ${finder}`;
      switch (place) {
        case 'often':
          return 'Sie gehen sofort, aber so viel Prüfen kostet Zeit.';
        case 'somewhat-often':
          return 'Sie gehen sofort; die Prüfungen kosten etwas Zeit.';
        case 'good':
          return 'Wenige Prüfungen, wenig Vergebliches: Das ist das Tal.';
        case 'rare':
          return `${who} fand es. Die anderen suchten umsonst bis zur nächsten Prüfung.`;
        case 'never':
          return `${who} fand es. Die anderen sahen nie nach und suchten umsonst weiter.`;
        case 'once':
          return `${who} fand es. Die anderen sahen nur einmal nach und suchten umsonst.`;
        case 'idle':
          return `Als ${finder === null ? 'ein Worker' : `Worker ${finder}`} es fand, suchte keiner der anderen.`;
        case 'lucky':
          return `${who} fand es, und zufällig sahen die anderen gleich nach.`;
        case 'unknown':
          return `${who} findet es. Die anderen merken es bei der nächsten Prüfung.`;
        case 'nobody':
          return 'Hier hisst niemand die Flagge: Jede Prüfung ist vergeblich.';
        case 'alone':
          return 'Ein Worker allein: Da ist niemand, der etwas merken müsste.';
        case 'no-effect':
          return 'k zählt hier Primzahlen, und die erste beendet die Suche: k wirkt nicht.';
        case 'at-once':
          return 'Sofort vorbei: Der Fund liegt so nah, dass niemand suchen muss.';
        case 'two-results':
          return 'Eine Flagge, zwei Ergebnisse: Jeder sah sie noch unten und schrieb.';
      }
    },
    figures,
    byMessage: {
      flagUp: 'Nachricht da',
      aroundFlag: 'Rund um die Nachricht',
      magnify: 'Rund um die Nachricht',
      wasted: 'vergeblich nach der Nachricht',
    },
    runMeasures: 'Start misst sie hier.',
    pricesFrom: {
      recorded: 'Die Kosten des Modells stammen von einem anderen Rechner (2 Kerne, Linux, Chromium 156, Nov. 2026).',
      mixed:
        'Die Iteration ist hier gemessen; was eine Prüfung kostet, ist noch nicht bekannt und von einem anderen Rechner genommen.',
      measured: 'Die Kosten des Modells sind auf diesem Rechner gemessen.',
    },
  };
};

/** The picture of the first screen: the whole run, the lens, the valley, and the sentence over them. */
import type { Micros, Outcome } from '../../contract/record.ts';
import type { Interval, Unit } from '../../contract/settings.ts';
import type { Expected, GoodBand } from '../../measure/expect.ts';
import type { Formats } from '../formats.ts';

/** What the end of a lane is told by. */
export interface LaneWords {
  readonly outcome: Outcome;
  readonly interval: number;
  readonly overshoot: number | null;
}

/** What the sentence over the picture is told by. */
export interface PictureFacts {
  /** Where k lies: left of the good band (far, or near), in it, right of it; or that there is none to tell; or what the run shows. */
  readonly place:
    | 'often'
    | 'somewhat-often'
    | 'good'
    | 'rare'
    | 'never'
    | 'once'
    | 'idle'
    | 'lucky'
    | 'unknown'
    | 'nobody'
    | 'alone'
    | 'no-effect'
    | 'at-once'
    | 'two-results';
  readonly finder: number | null;
}

/** What the heading of the valley is told by. */
export interface ValleyFacts {
  readonly searched: boolean;
  readonly time: 'elapsed' | 'processor';
}

/** Where figures come from: a run made here, one recorded elsewhere, or reckoning alone. */
export type Source = 'measured' | 'recorded' | 'model';

/** Of the model. */
export interface FigureFacts {
  readonly interval: Interval | 'own';
  readonly expected: Expected | null;
  readonly searchMicros: Micros | null;
}

export const pictureTexts = (formats: Formats) => {
  const { count, plural, time } = formats;
  const roughly = (value: number): string => count(Number(value.toPrecision(1)));
  const intervalName = (interval: Interval): string => (interval === 'never' ? 'never' : count(interval));
  const kOf = (interval: Interval | 'own'): string => {
    if (interval === 'own') return 'each worker its own k';
    return interval === 'never' ? 'never a check' : `k = ${count(interval)}`;
  };
  const share = (fraction: number): string => {
    const size = Math.abs(fraction);
    if (size < 0.0005) return size === 0 ? '0' : 'under 0.1 %';
    if (size < 0.1) return `${formats.fixed(fraction * 100, 1)} %`;
    return `${count(Number((fraction * 100).toPrecision(2)))} %`;
  };
  const about = (value: number): string => count(value >= 1000 ? Number(value.toPrecision(2)) : Math.round(value));
  const weight = (ns: number): string =>
    ns < 1000 ? `${count(Number(ns.toPrecision(2)))} ns` : `${formats.fixed(ns / 1000, ns < 9950 ? 1 : 0)} µs`;
  const goodOf = ({ low, high }: GoodBand): string => {
    if (low <= 1) return high === 'never' ? 'good: any k' : `good: up to ${count(high)}`;
    return `good: ${count(low)} ${high === 'never' ? 'and more' : `to ${count(high)}`}`;
  };
  const figures = ({ interval, expected, searchMicros }: FigureFacts): string => {
    const k = kOf(interval);
    const alone = searchMicros === null ? null : time(searchMicros);
    if (expected === null) return alone === null ? k : `${k} · search alone ${alone}`;
    // Where checks are rare their cost lies below what was measured.
    const lost = interval !== 'never' && expected.checking === 0;
    const checking = lost ? 'nearly 0' : share(expected.checking);
    const of = alone === null ? '' : ` of the search alone (${alone})`;
    return `${k} · checking ${checking} + wasted ${share(expected.wasted)}${of}`;
  };
  return {
    formats,
    sources: { measured: 'Measured', recorded: 'Recorded', model: 'Model' } satisfies Record<Source, string>,
    wholeRun: 'The whole run',
    heldAxis: 'the axis stays',
    /** Where its place is drawn anew for each. */
    elsewhere: 'each run finds it elsewhere',
    /** In the lanes, and in the valley. */
    ghost: 'dotted: the run before',
    dots: 'each dot: a run',
    /** What a dot is of it: threads that wake late, and waiting, are in none. */
    dotsLong: 'each dot: a run, waiting left out',
    aroundFlag: 'Around the flag',
    nothingToMagnify: 'nothing to magnify here, see the left',
    magnified: (times: number) => `magnified about ${roughly(times)} times`,
    worker: (worker: number) => `worker ${worker}`,
    workerShort: (worker: number) => `w${worker}`,
    flagUp: 'flag up',
    checks: (checks: number) => plural(checks, 'check', 'checks'),
    zero: '0',
    time: (micros: Micros) => time(micros),
    searchAlone: (micros: Micros) => `search alone ${time(micros)}`,
    /** As long as they take that worker, where others are faster. */
    kIs: (k: number, worker: number | null) =>
      Number.isFinite(k)
        ? `k = ${plural(k, 'iteration', 'iterations')}${worker === null ? '' : ` of worker ${worker}`}`
        : 'never a check',
    longestK: 'the longest interval',
    strokeIsCheck: 'each stroke: a check',
    later: 'leaves later',
    magnify: 'Around the flag',
    whole: 'The whole run',
    /** `first`: the one that names the unit for the others. */
    laneEnd({ outcome, interval, overshoot }: LaneWords, finder: boolean, first: boolean): string {
      if (finder) return 'found it';
      switch (outcome) {
        case 'found':
          return 'wrote a result too';
        case 'late':
          return 'came too late';
        case 'stopped':
          return 'stopped';
        case 'failed':
          return 'failed';
        case 'exited-early':
        case 'exhausted': {
          if (overshoot === null) return outcome === 'exited-early' ? 'wasted, not counted' : '';
          if (outcome === 'exhausted' && overshoot === 0) return 'was done before';
          const iterations = first ? ' wasted iterations' : ' wasted';
          if (interval === 1 && overshoot <= 1) return first ? 'at most 1 wasted iteration' : 'at most 1 wasted';
          return `+${about(overshoot)}${iterations}`;
        }
      }
    },
    /** A thread may wake when the search is over. */
    startedLate: 'started after the flag',
    waited: (said: string) => `${said}, then waited for a processor`,
    waitedShort: (said: string) => `${said}, then waited`,
    /** A lane that goes on behind the end of the axis. */
    until: (said: string, micros: Micros) => (said === '' ? time(micros) : `${said}, ${time(micros)}`),
    leaving(outcome: Outcome): string {
      switch (outcome) {
        case 'exited-early':
          return 'notices, leaves';
        case 'exhausted':
          return 'its range ends';
        case 'found':
        case 'late':
          return 'found one too';
        case 'stopped':
          return 'stopped';
        case 'failed':
          return 'failed';
      }
    },
    valley: 'The valley',
    /** `searched`: somebody raises the flag. */
    valleyNote({ searched, time: counted }: ValleyFacts): string {
      if (counted === 'processor') return 'processor time of all workers above that of the search alone';
      return searched
        ? 'how much longer than the search alone until the last one has left'
        : 'how much longer than without any check until the last one is done';
    },
    logAxes: 'log axes',
    processorTime: 'processor time',
    weights: 'Weight of an iteration',
    weight: (ns: number) => `iterations of ${weight(ns)}`,
    goodFor: (band: GoodBand, ns: number) => `${goodOf(band)} at ${weight(ns)}`,
    noValley: 'The search ends after so few iterations that there is nothing to trade. Let the find lie further away.',
    share,
    kOf,
    /** On a log axis, whose least is a hundredth of one per cent. */
    tick: (fraction: number) => (fraction < 0.001 ? `${formats.fixed(fraction * 100, 2)} %` : share(fraction)),
    good: goodOf,
    goodNote: 'anything here is within 1 % of the best',
    checking: 'checking',
    wasted: 'wasted after the flag',
    wastedShort: 'wasted',
    upTo: (fraction: number) => `up to + ${share(fraction)}`,
    atInterval: (interval: Interval, fraction: number) =>
      interval === 'never'
        ? `never check: + ${share(fraction)}`
        : interval === 1
          ? `check every time: + ${share(fraction)}`
          : `check every ${intervalName(interval)}: + ${share(fraction)}`,
    /** Where each worker has its own: what the handle would set for all. */
    ifAll: (interval: Interval, fraction: number) =>
      interval === 'never'
        ? `if none checks: + ${share(fraction)}`
        : `if all check every ${interval === 1 ? 'time' : intervalName(interval)}: + ${share(fraction)}`,
    costs: (fraction: number) => `+ ${share(fraction)}`,
    axis: (unit: Unit) =>
      `check interval k: ${unit === 'primes' ? 'primes found' : 'iterations'} from one check to the next; drag the handle`,
    never: 'never',
    power: (k: number) => count(k),
    sentence({ place, finder }: PictureFacts): string {
      const who = finder === null ? 'One worker' : `Worker ${finder}`;
      switch (place) {
        case 'often':
          return 'They leave at once, but so much checking takes time.';
        case 'somewhat-often':
          return 'They leave at once; the checks take some time.';
        case 'good':
          return 'Few checks, little waste: this is the valley.';
        case 'rare':
          return `${who} found it. The others worked on in vain until their next check.`;
        case 'never':
          return `${who} found it. The others never looked, and worked on in vain.`;
        case 'once':
          return `${who} found it. The others looked only once, and worked on in vain.`;
        case 'idle':
          return `When ${finder === null ? 'one worker' : `worker ${finder}`} found it, none of the others was searching.`;
        case 'lucky':
          return `${who} found it, and by chance the others looked at once.`;
        case 'unknown':
          return `${who} finds it. The others learn of it at their next check.`;
        case 'nobody':
          return 'Nobody raises the flag here: every check is made in vain.';
        case 'alone':
          return 'One worker alone: there is nobody who has to notice.';
        case 'no-effect':
          return 'k counts primes, and the first ends the search: it has no effect.';
        case 'at-once':
          return 'Over at once: the find lies so near that nobody has to search.';
        case 'two-results':
          return 'One flag, two results: each looked while it was down, and wrote.';
      }
    },
    figures,
    /** Where there is no flag but a message. */
    byMessage: {
      flagUp: 'message taken',
      aroundFlag: 'Around the message',
      magnify: 'Around the message',
      wasted: 'wasted after the message',
    },
    runMeasures: 'Run measures them here.',
    pricesFrom: {
      recorded: 'The model’s costs were recorded on another machine (2 cores, Linux, Chromium 156, Nov 2026).',
      mixed: 'An iteration was timed here; what a check costs is not known yet, and taken from another machine.',
      measured: 'The model’s costs were measured on this machine.',
    },
  };
};

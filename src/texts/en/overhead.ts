/** The overhead tab: what a sweep is asked for, how it goes, the labels of its chart and table. */
import type { Fault } from '../../contract/faults.ts';
import type { Interval } from '../../contract/settings.ts';
import type { Estimate, PointStatus, SweepPhase } from '../../measure/results.ts';
import type { OverheadSpot } from '../chart-facts.ts';
import type { ChartFigures } from '../chart-figures.ts';
import type { Formats } from '../formats.ts';
import { faultTexts } from './faults.ts';

export const overheadTexts = (formats: Formats, figures: ChartFigures) => {
  const { count, plural, short } = formats;
  const faults = faultTexts(formats);
  const { finePercent, percentEstimate, signedPercent, unitEstimate } = figures;
  const status: Readonly<Record<PointStatus, string>> = {
    waiting: 'waiting',
    measuring: 'measuring',
    precise: 'precise',
    'limited-by-noise': 'needs more pairs',
    'limited-by-compilations': 'compilations differ',
  };
  return {
    title: 'Overhead against check interval',
    y: (narrow: boolean): string => (narrow ? 'Overhead, %' : 'Overhead, % of the time without checks'),
    loopName: 'Loop',
    loops: { own: 'your ranges', light: 'light: 2…200', heavy: 'heavy: from 10⁹' },
    byName: 'By',
    by: { together: 'all workers at once', alone: 'one alone' },
    precision: 'Precision, ± %',
    /** Of a fraction of run time, as it is typed. */
    precisionValue: (fraction: number) => short(fraction * 100),
    precisionAllowed: 'From 0.05 to 10 per cent.',
    seconds: 'Time, s',
    secondsValue: (seconds: number) => count(seconds),
    secondsAllowed: 'A whole number from 1 to 600.',
    starting: 'The workers are starting …',
    start: 'Measure',
    again: 'Measure anew',
    stop: 'Stop',
    continue: 'Continue',
    more: (seconds: number) => `Go on for ${count(seconds)} s`,
    scaleName: 'Scale',
    scales: { all: 'all points', close: 'close to 0' },
    phase: (phase: SweepPhase, secondsLeft: number): string => {
      switch (phase) {
        case 'preflight':
          return 'Looking at the clock and the cores …';
        case 'warm-up':
          return 'Warming up …';
        case 'measuring':
          return `Measuring: about ${count(Math.max(1, Math.ceil(secondsLeft)))} s left`;
        case 'done':
          return 'Done';
      }
    },
    progress: 'Progress of the sweep',
    precise: (precise: number, all: number, precision: number) =>
      `${count(precise)} of ${count(all)} points within ± ${finePercent(precision)}`,
    ended: {
      precise: 'Every point has the precision asked for.',
      budget: 'The time is spent. Points that need more are marked in the table.',
      stopped: 'Stopped. Continue loses nothing.',
    },
    recalled: (iso: string) => `Measured in this browser before the page was loaded: ${formats.dateTime(iso)}.`,
    failed: (fault: Fault) => `The sweep failed: ${faults.clause(fault)}.`,
    failedDo: 'What had been measured stays. Measure anew; if it fails again, load the page anew.',
    empty:
      'Nothing measured yet. A sweep compares the same compiled loop at many check intervals with itself never checking, in random adjacent pairs, and shows what checking costs.',
    emptyNote: 'It takes about half a minute. Points appear as they are measured, and you may stop at any time.',
    noPoints: 'The first points appear after a few rounds.',
    /** Lines beside the curve; `rare`: where a check costs more from an interval on. */
    inferred: (nsPerCheck: Estimate, rare: { readonly nsPerCheck: Estimate; readonly from: number } | null) => [
      'inferred: c / (k·t),',
      `c = ${unitEstimate(nsPerCheck, 'ns')}`,
      ...(rare === null ? [] : [`from k = ${count(rare.from)} on ${unitEstimate(rare.nsPerCheck, 'ns')}`]),
    ],
    /** Where workers wait for a lock, and no law holds. */
    between: ['between the measured points:', 'workers wait for the lock'] as readonly string[],
    floor: (aa: Estimate) => `noise floor, A/A: ${percentEstimate(aa)}`,
    misfit: (k: number, by: number) => [`off the curve by ${signedPercent(by)}`, `at k = ${count(k)}`],
    spot: ({ k, overhead, pairs, live, inferred }: OverheadSpot) =>
      [
        `k = ${count(k)}: ${percentEstimate(overhead)}, ${plural(pairs, 'pair', 'pairs')}`,
        ...(live ? ['live'] : []),
        ...(inferred === null ? [] : [`inferred ${percentEstimate(inferred)}`]),
      ].join(' · '),
    columns: {
      interval: 'k',
      overhead: 'Overhead, %',
      low: 'low, %',
      high: 'high, %',
      inferred: 'Inferred, %',
      pairs: 'Pairs',
      kind: 'Interval',
      status: 'State',
    },
    intervalCell: (interval: Interval) => (interval === 'never' ? 'never' : count(interval)),
    /** What the ends of a point's interval are: of 95 %, or of a confidence sequence that is still shrinking. */
    kind: (final: boolean): string => (final ? '95 %' : 'live'),
    status,
  };
};

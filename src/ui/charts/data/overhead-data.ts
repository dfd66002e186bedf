/** The overhead of a sweep as a chart takes it. */
import type { SweepPoint, SweepResult } from '../../../measure/results.ts';
import type { ChartTexts } from '../../../texts/catalogue.ts';
import { NO_FIGURE } from '../../../texts/formats.ts';
import type { ChartFigures } from '../../../texts/chart-figures.ts';
import { OVERHEAD_HEADS } from './csv-heads.ts';
import { percentOf, type TableColumn } from './csv.ts';
import type { Mark } from '../parts/marks.tsx';
import { drawnPoints, inferredAt, isMeasured, reach } from './sweep-facts.ts';
import { K_DOMAIN, linearTicks, logSamples, type Ticks } from './ticks.ts';

export interface OverheadSample {
  readonly k: number;
  readonly inferred: number | null;
  readonly band: readonly [number, number] | null;
}

const SAMPLES = 121;

/** The inferred curve; on an axis that ends at `most`, values far above are cut off so that no path runs out of sight. */
export function overheadSamples(result: SweepResult): readonly OverheadSample[] {
  return logSamples(K_DOMAIN, SAMPLES).map((k) => {
    const at = inferredAt(result, k);
    return { k, inferred: at?.value ?? null, band: at && Number.isFinite(at.low + at.high) ? [at.low, at.high] : null };
  });
}

export function overheadMarks(
  result: SweepResult,
  { percentTick }: Pick<ChartFigures, 'percentTick'>,
): readonly Mark[] {
  return drawnPoints(result).map(({ interval, overhead, low, high, final }) => ({
    x: interval,
    y: overhead,
    low: Number.isFinite(low) ? low : overhead,
    high: Number.isFinite(high) ? high : overhead,
    kind: final ? 'final' : 'live',
    label: percentTick(Number(overhead.toPrecision(2))),
  }));
}

/** Close to zero: at least this much in view. */
const CLOSE: readonly [number, number] = [-0.02, 0.05];
/** What one sees before there is a point. */
const LEAST = 0.02;

/** Bars up to this many times as long as the median one are shown whole. */
const WIDE = 3;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Linear, with 0 in sight and room below it for what came out negative; a live interval may run out of the picture. */
export function overheadAxis(result: SweepResult, close: boolean): Ticks {
  const floor = reach(result.certificate.aa);
  const noise = Number.isFinite(floor) ? floor : 0;
  if (close) {
    const domain = [Math.min(CLOSE[0], -1.5 * noise), Math.max(CLOSE[1], 3 * noise)] as const;
    return { domain, ticks: linearTicks(domain[0], domain[1], 7) };
  }
  const points = drawnPoints(result);
  const finals = points.filter(({ final }) => final);
  // One point that noise hit must not flatten all others: its bar may run out of the picture.
  const most = WIDE * median(finals.map(({ low, high }) => (high - low) / 2));
  const above = finals.map(({ overhead, high }) => Math.min(high, overhead + most));
  const below = finals.map(({ overhead, low }) => Math.max(low, overhead - most));
  const values = points.map(({ overhead }) => overhead);
  const top = Math.max(LEAST, noise, ...values, ...above);
  const bottom = Math.min(0, -noise, ...values, ...below);
  const room = (top - bottom) * 0.06;
  const domain = [Math.min(bottom - room, -(top * 0.12)), top + room] as const;
  return { domain, ticks: linearTicks(domain[0], domain[1], 6) };
}

/** Where the words of the curve stand: on it, in the middle of the axis. Null where the curve is too low to be seen. */
export function curveLabelAt(
  result: SweepResult,
  { domain }: Ticks,
): { readonly k: number; readonly y: number } | null {
  const { curve } = result;
  if (curve === null || !(curve.ratio.value > 0)) return null;
  const middle = domain[1] * 0.5;
  const { often, ratio } = curve;
  const byOften = often === null ? Infinity : often.ratio.value / middle;
  const reached = often !== null && byOften <= often.upTo ? byOften : Math.max(ratio.value / middle, often?.from ?? 0);
  const k = Math.max(K_DOMAIN[0], reached);
  const y = inferredAt(result, k)?.value ?? 0;
  return k > K_DOMAIN[1] || !(y > 0) ? null : { k, y };
}

export function overheadColumns(
  result: SweepResult,
  { overhead: texts, figures, formats }: Pick<ChartTexts, 'overhead' | 'figures' | 'formats'>,
): readonly TableColumn<SweepPoint>[] {
  const named = (
    name: keyof typeof OVERHEAD_HEADS,
    text: (point: SweepPoint) => string,
    raw: (point: SweepPoint) => number | string | null,
  ): TableColumn<SweepPoint> => ({ csvHead: OVERHEAD_HEADS[name], head: texts.columns[name], text, raw });
  const percent = (name: keyof typeof OVERHEAD_HEADS, of: (point: SweepPoint) => number): TableColumn<SweepPoint> =>
    named(
      name,
      (point) => (isMeasured(point) ? figures.barePercent(of(point)) : NO_FIGURE),
      (point) => (isMeasured(point) ? percentOf(of(point)) : null),
    );
  const inferred = ({ interval }: SweepPoint): number => inferredAt(result, interval)?.value ?? Number.NaN;
  return [
    named(
      'interval',
      ({ interval }) => texts.intervalCell(interval),
      ({ interval }) => interval,
    ),
    percent('overhead', ({ overhead }) => overhead),
    percent('low', ({ low }) => low),
    percent('high', ({ high }) => high),
    named(
      'inferred',
      (point) => figures.barePercent(inferred(point)),
      (point) => percentOf(inferred(point)),
    ),
    named(
      'pairs',
      ({ pairs }) => formats.count(pairs),
      ({ pairs }) => pairs,
    ),
    named(
      'kind',
      ({ final }) => texts.kind(final),
      ({ final }) => (final ? '95 %' : 'live'),
    ),
    named(
      'status',
      ({ status }) => texts.status[status],
      ({ status }) => status,
    ),
  ];
}

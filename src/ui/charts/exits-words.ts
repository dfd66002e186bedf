/** Exit latency in sentences. */
import { PLANTED_WITHIN } from '../../engine/page/exits.ts';
import type { Range } from '../../contract/settings.ts';
import type { ExitUnit } from '../../contract/view.ts';
import type { ExitLatencyPoint, ExitLatencyResult } from '../../measure/results.ts';
import { count, figure, plural } from '../basics/format.ts';
import { NO_FIGURE } from '../../texts/formats.ts';
import type { CsvColumn } from './data/csv.ts';
import { intervalWords, pValue, type CertificateParts } from './sweep-words.ts';
import { exitsWords } from './words.ts';

/** A whole number as it is, another one in three digits. */
export function exitFigure(value: number): string {
  if (!Number.isFinite(value)) return NO_FIGURE;
  return Number.isInteger(value) ? count(value) : figure(value);
}

function withUnit(value: number, unit: ExitUnit): string {
  if (unit === 'micros') return `${exitFigure(value)} µs`;
  return value === 1 ? '1 iteration' : `${exitFigure(value)} iterations`;
}

export function exitSentence(point: ExitLatencyPoint, unit: ExitUnit): string {
  const { median, p95 } = point[unit];
  return exitsWords.sentence(
    intervalWords(point.interval, 'iterations'),
    withUnit(median, unit),
    withUnit(p95, unit),
    withUnit(point.last[unit].median, unit),
  );
}

/** 0.05: where a test of uniformity is worth a sentence of doubt. */
const DOUBTFUL = 0.05;

/** What it rests on, and the classes that are counted apart. */
export function exitNotes(
  point: ExitLatencyPoint,
  unit: ExitUnit,
  nsPerIteration: number | null,
  ranges: readonly Range[],
): string {
  const { model, uniform, interrupted, belowClock, iterations, workers } = point;
  const factor = unit === 'iterations' ? 1 : (nsPerIteration ?? Number.NaN) / 1000;
  return [
    unit === 'micros' && nsPerIteration === null
      ? exitsWords.noRamp
      : exitsWords.model(
          withUnit(model.one * factor, unit),
          exitFigure(Number(point[unit].mean.toPrecision(3))),
          withUnit(model.last * factor, unit),
          exitFigure(Number(point.last[unit].mean.toPrecision(3))),
          plural(workers.length, 'other'),
        ),
    ...(uniform === null ? [] : [uniformWords(point, uniform.p, ranges)]),
    interrupted === 0
      ? exitsWords.none
      : exitsWords.interrupted(`${plural(interrupted, 'exit')} ${interrupted === 1 ? 'was' : 'were'}`),
    ...(belowClock === 0 ? [] : [exitsWords.below(count(belowClock), plural(iterations.n, 'exit'))]),
  ].join(' ');
}

function uniformWords({ interval }: ExitLatencyPoint, p: number, ranges: readonly Range[]): string {
  if (p >= DOUBTFUL) return exitsWords.uniform(pValue(p));
  const shortest = Math.min(...ranges.map(([from, to]) => to - from).filter((length) => length > 0));
  // From where the targets lie the others need k more for their next check.
  return (shortest < PLANTED_WITHIN + interval ? exitsWords.tooShort : exitsWords.notUniform)(pValue(p));
}

export function exitBasis(point: ExitLatencyPoint, { seconds, doubts }: ExitLatencyResult): CertificateParts {
  const { iterations, rounds, interrupted, belowClock } = point;
  const texts = [
    exitsWords.exits(iterations.n),
    exitsWords.rounds(rounds),
    exitsWords.interruptedShort(interrupted),
    exitsWords.belowShort(belowClock),
    exitsWords.seconds(figure(seconds)),
  ];
  return {
    state: doubts.length === 0 ? 'valid' : 'live',
    headline: exitsWords.basis,
    figures: texts.map((text) => ({ name: '', text })),
    reasons: '',
  };
}

const { columns } = exitsWords;

function column<Row>(head: string, of: (row: Row) => number): CsvColumn<Row> {
  return { head, text: (row) => exitFigure(of(row)), raw: of };
}

export const EXIT_COLUMNS: readonly CsvColumn<ExitLatencyPoint>[] = [
  column(columns.interval, ({ interval }) => interval),
  column(columns.median, ({ iterations }) => iterations.median),
  column(columns.p95, ({ iterations }) => iterations.p95),
  column(columns.last, ({ last }) => last.iterations.median),
  column(columns.modelOne, ({ model }) => model.one),
  column(columns.modelLast, ({ model }) => model.last),
  column(columns.medianMicros, ({ micros }) => micros.median),
  column(columns.p95Micros, ({ micros }) => micros.p95),
  column(columns.lastMicros, ({ last }) => last.micros.median),
  column(columns.rounds, ({ rounds }) => rounds),
  column(columns.interrupted, ({ interrupted }) => interrupted),
  column(columns.below, ({ belowClock }) => belowClock),
  column(columns.uniform, ({ uniform }) => uniform?.p ?? Number.NaN),
];

export const WORKER_COLUMNS: readonly CsvColumn<ExitLatencyPoint['workers'][number]>[] = [
  column(columns.worker, ({ worker }) => worker),
  column(columns.exits, ({ iterations }) => iterations.n),
  column(columns.median, ({ iterations }) => iterations.median),
  column(columns.p95, ({ iterations }) => iterations.p95),
  column(columns.medianMicros, ({ micros }) => micros.median),
  column(columns.p95Micros, ({ micros }) => micros.p95),
];

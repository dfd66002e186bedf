/** Sweeps on one axis: which of them can stand there, where it ends, and all their points as one table. */
import type { SweepPoint, SweepResult } from '../../../measure/results.ts';
import type { ChartTexts } from '../../../texts/catalogue.ts';
import { NO_FIGURE } from '../../../texts/formats.ts';
import { comparedHeads } from '../../charts/data/csv-heads.ts';
import { percentOf, type TableColumn } from '../../charts/data/csv.ts';
import { overheadAxis } from '../../charts/data/overhead-data.ts';
import { drawnPoints, isMeasured } from '../../charts/data/sweep-facts.ts';
import { linearTicks, type Ticks } from '../../charts/data/ticks.ts';
import type { Mark } from '../../charts/parts/marks.tsx';
import type { TextColumn } from '../../charts/parts/Table.tsx';

export interface NamedSweep {
  readonly name: string;
  readonly sweep: SweepResult;
}

/** As there are colours. */
export const MAX_SERIES = 8;
const SHAPES = ['circle', 'square', 'triangle', 'diamond'] as const;

export interface Comparable {
  /** On the axis. */
  readonly shown: readonly NamedSweep[];
  /** Their k counts something else than that of most. */
  readonly otherUnit: readonly NamedSweep[];
  readonly tooMany: readonly NamedSweep[];
}

export function comparable(all: readonly NamedSweep[]): Comparable {
  const inUnit = (unit: SweepResult['settings']['unit']): readonly NamedSweep[] =>
    all.filter(({ sweep }) => sweep.settings.unit === unit);
  const [iterations, primes] = [inUnit('iterations'), inUnit('primes')];
  const same = primes.length > iterations.length ? primes : iterations;
  return {
    shown: same.slice(0, MAX_SERIES),
    otherUnit: all.filter((each) => !same.includes(each)),
    tooMany: same.slice(MAX_SERIES),
  };
}

/** No two of like colours have one shape. */
export const seriesShape = (series: number): NonNullable<Mark['shape']> =>
  SHAPES[(series + Math.floor(series / SHAPES.length)) % SHAPES.length]!;

/** Decades between the marks of two sweeps at one k. */
const ASIDE = 0.035;

/** Beside those of the others at the same k, so that all are seen. */
export function seriesMarks({ sweep }: NamedSweep, series: number, of: number): readonly Mark[] {
  const aside = 10 ** ((series - (of - 1) / 2) * ASIDE);
  return drawnPoints(sweep).map(({ interval, overhead, low, high, final }) => ({
    x: interval * aside,
    y: overhead,
    low: Number.isFinite(low) ? low : overhead,
    high: Number.isFinite(high) ? high : overhead,
    kind: final ? 'final' : 'live',
    shape: seriesShape(series),
  }));
}

/** All that each of them alone would show. */
export function comparedAxis(shown: readonly NamedSweep[]): Ticks {
  const domains = shown.map(({ sweep }) => overheadAxis(sweep, false).domain);
  const domain = [Math.min(...domains.map(([low]) => low)), Math.max(...domains.map(([, high]) => high))] as const;
  return { domain, ticks: linearTicks(domain[0], domain[1], 6) };
}

/** What each of them says in all. */
export function summaryColumns({
  figures,
  kept: { compare },
}: Pick<ChartTexts, 'figures' | 'kept'>): readonly TextColumn<NamedSweep>[] {
  const heads = compare.summaryColumns;
  return [
    { head: compare.sweep, text: ({ name }) => name },
    { head: heads.check, text: ({ sweep }) => figures.unitEstimate(sweep.nsPerCheck, 'ns') },
    { head: heads.iteration, text: ({ sweep }) => figures.unitEstimate(sweep.nsPerIteration, 'ns') },
    { head: heads.machine, text: ({ sweep }) => compare.machine(sweep.environment) },
    { head: heads.certificate, text: ({ sweep }) => compare.certificate(sweep.certificate.valid) },
  ];
}

export interface ComparedPoint {
  readonly name: string;
  readonly point: SweepPoint;
}

export function comparedPoints(shown: readonly NamedSweep[]): readonly ComparedPoint[] {
  return shown.flatMap(({ name, sweep }) => sweep.points.map((point) => ({ name, point })));
}

export function pointColumns(
  unit: SweepResult['settings']['unit'],
  { overhead, figures, formats, kept }: Pick<ChartTexts, 'overhead' | 'figures' | 'formats' | 'kept'>,
): readonly TableColumn<ComparedPoint>[] {
  const heads = comparedHeads(unit);
  const percent = (name: 'overhead' | 'low' | 'high'): TableColumn<ComparedPoint> => ({
    csvHead: heads[name],
    head: overhead.columns[name],
    text: ({ point }) => (isMeasured(point) ? figures.barePercent(point[name]) : NO_FIGURE),
    raw: ({ point }) => (isMeasured(point) ? percentOf(point[name]) : null),
  });
  return [
    { csvHead: heads.name, head: kept.compare.sweep, text: ({ name }) => name, raw: ({ name }) => name },
    {
      csvHead: heads.interval,
      head: overhead.columns.interval,
      text: ({ point }) => overhead.intervalCell(point.interval),
      raw: ({ point }) => point.interval,
    },
    ...(['overhead', 'low', 'high'] as const).map(percent),
    {
      csvHead: heads.pairs,
      head: overhead.columns.pairs,
      text: ({ point }) => formats.count(point.pairs),
      raw: ({ point }) => point.pairs,
    },
  ];
}

/** The total cost as a table. */
import type { ChartTexts } from '../../../texts/catalogue.ts';
import { TOTAL_HEADS } from './csv-heads.ts';
import { percentOf, type TableColumn } from './csv.ts';
import type { TotalRow } from './total-data.ts';

export function totalColumns({
  total: texts,
  figures,
  formats,
}: Pick<ChartTexts, 'total' | 'figures' | 'formats'>): readonly TableColumn<TotalRow>[] {
  const heads = (name: keyof typeof TOTAL_HEADS) => ({ csvHead: TOTAL_HEADS[name], head: texts.columns[name] });
  const percent = (name: keyof typeof TOTAL_HEADS, of: (row: TotalRow) => number): TableColumn<TotalRow> => ({
    ...heads(name),
    text: (row) => figures.barePercent(of(row)),
    raw: (row) => percentOf(of(row)),
  });
  const overshootFrom = ({ overshootMeasured }: TotalRow) => (overshootMeasured ? 'measured' : 'model');
  return [
    {
      ...heads('interval'),
      text: ({ point }) => formats.count(point.interval),
      raw: ({ point }) => point.interval,
    },
    percent('overhead', ({ point }) => point.overhead),
    percent('low', ({ point }) => point.low),
    percent('high', ({ point }) => point.high),
    percent('overshoot', ({ overshoot }) => overshoot),
    { ...heads('overshootFrom'), text: (row) => texts.overshootFrom[overshootFrom(row)], raw: overshootFrom },
    percent('total', ({ total }) => total),
    percent('model', ({ model }) => model),
  ];
}

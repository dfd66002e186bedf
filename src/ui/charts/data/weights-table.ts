/** What an iteration weighs as a table: a row for each dot. */
import type { ChartTexts } from '../../../texts/catalogue.ts';
import { NO_FIGURE } from '../../../texts/formats.ts';
import { WEIGHTS_HEADS } from './csv-heads.ts';
import { percentOf, type TableColumn } from './csv.ts';
import type { WeightsRow } from './weights-data.ts';

export function weightsColumns({
  weights,
  figures,
}: Pick<ChartTexts, 'weights' | 'figures'>): readonly TableColumn<WeightsRow>[] {
  const { columns, weight } = weights;
  const heads = (name: keyof typeof WEIGHTS_HEADS) => ({ csvHead: WEIGHTS_HEADS[name], head: columns[name] });
  const nanoseconds = (name: 'ns' | 'check', of: (row: WeightsRow) => number | null): TableColumn<WeightsRow> => ({
    ...{ ...heads(name), raw: of },
    text: (row) => {
      const value = of(row);
      return value === null ? NO_FIGURE : figures.calibrated(value, 'ns');
    },
  });
  const share = (
    name: 'overhead' | 'low' | 'high' | 'below',
    of: (row: WeightsRow) => number | null,
  ): TableColumn<WeightsRow> => ({
    ...heads(name),
    text: (row) => {
      const value = of(row);
      return value === null ? NO_FIGURE : figures.barePercent(value);
    },
    raw: (row) => {
      const value = of(row);
      return value === null ? null : percentOf(value);
    },
  });
  return [
    {
      ...heads('what'),
      text: ({ loop }) => weight(loop.weight),
      raw: ({ loop }) => (loop.weight.kind === 'steps' ? `steps ${loop.weight.steps}` : `numbers ${loop.weight.from}`),
    },
    { ...heads('workers'), text: ({ loop }) => figures.exact(loop.workers), raw: ({ loop }) => loop.workers },
    nanoseconds('ns', ({ t }) => t),
    share('overhead', ({ overhead }) => overhead.value),
    share('low', ({ overhead }) => overhead.low),
    share('high', ({ overhead }) => overhead.high),
    share('below', ({ loop }) => loop.below),
    nanoseconds('check', ({ check }) => check),
    { ...heads('pairs'), text: ({ loop }) => figures.exact(loop.pairs), raw: ({ loop }) => loop.pairs },
  ];
}

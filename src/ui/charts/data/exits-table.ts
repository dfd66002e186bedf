/** Exits as tables: one of all intervals, one of the workers at one interval. */
import type { ExitLatencyPoint, WorkerExits } from '../../../measure/results.ts';
import type { ChartTexts } from '../../../texts/catalogue.ts';
import { EXITS_HEADS } from './csv-heads.ts';
import type { TableColumn } from './csv.ts';

type Texts = Pick<ChartTexts, 'exits' | 'figures'>;

function makeColumn<Row>({ exits, figures }: Texts) {
  return (name: keyof typeof EXITS_HEADS, of: (row: Row) => number): TableColumn<Row> => ({
    csvHead: EXITS_HEADS[name],
    head: exits.columns[name],
    text: (row) => figures.exact(of(row)),
    raw: of,
  });
}

export function exitsColumns(texts: Texts): readonly TableColumn<ExitLatencyPoint>[] {
  const column = makeColumn<ExitLatencyPoint>(texts);
  return [
    column('interval', ({ interval }) => interval),
    column('median', ({ iterations }) => iterations.median),
    column('p95', ({ iterations }) => iterations.p95),
    column('last', ({ last }) => last.iterations.median),
    column('modelOne', ({ model }) => model.one),
    column('modelLast', ({ model }) => model.last),
    column('medianMicros', ({ micros }) => micros.median),
    column('p95Micros', ({ micros }) => micros.p95),
    column('lastMicros', ({ last }) => last.micros.median),
    column('rounds', ({ rounds }) => rounds),
    column('interrupted', ({ interrupted }) => interrupted),
    column('belowClock', ({ belowClock }) => belowClock),
    column('uniform', ({ uniform }) => uniform?.p ?? Number.NaN),
  ];
}

export function workerColumns(texts: Texts): readonly TableColumn<WorkerExits>[] {
  const column = makeColumn<WorkerExits>(texts);
  return [
    column('worker', ({ worker }) => worker),
    column('exits', ({ iterations }) => iterations.n),
    column('median', ({ iterations }) => iterations.median),
    column('p95', ({ iterations }) => iterations.p95),
    column('medianMicros', ({ micros }) => micros.median),
    column('p95Micros', ({ micros }) => micros.p95),
  ];
}

/** The ladder as a table: a row for each dot, those recorded elsewhere last, and said to be. */
import type { LadderResult, LadderRung } from '../../../measure/ladder-results.ts';
import { RECORDED_PYTHON, type RecordedPython } from '../../../measure/recorded-python.ts';
import type { ChartTexts } from '../../../texts/catalogue.ts';
import { NO_FIGURE } from '../../../texts/formats.ts';
import { LADDER_HEADS } from './csv-heads.ts';
import type { TableColumn } from './csv.ts';

export type LadderLine =
  | { readonly from: 'here'; readonly rung: LadderRung }
  | { readonly from: 'recorded'; readonly rung: RecordedPython['rungs'][number] };

/** Without those of Python. */
export function measuredLines({ rungs }: LadderResult): readonly LadderLine[] {
  return rungs.map((rung): LadderLine => ({ from: 'here', rung }));
}

export function ladderLines(result: LadderResult | null): readonly LadderLine[] {
  return [
    ...(result === null ? [] : measuredLines(result)),
    ...RECORDED_PYTHON.rungs.map((rung): LadderLine => ({ from: 'recorded', rung })),
  ];
}

const codeOf = (line: LadderLine): string =>
  line.from === 'here' ? `${line.rung.flag} ${line.rung.kernel}` : `python ${line.rung.way}`;

/** @param isHere measured in this browser, not opened from a file */
export function ladderColumns(
  { ladder, figures }: Pick<ChartTexts, 'ladder' | 'figures'>,
  isHere = true,
): readonly TableColumn<LadderLine>[] {
  const { columns, sources } = ladder;
  const number = (
    name: keyof typeof LADDER_HEADS,
    of: (line: LadderLine) => number | null,
  ): TableColumn<LadderLine> => ({
    csvHead: LADDER_HEADS[name],
    head: columns[name],
    text: (line) => {
      const value = of(line);
      if (value === null) return NO_FIGURE;
      return Number.isInteger(value) ? figures.exact(value) : figures.calibrated(value, 'ns');
    },
    raw: of,
  });
  const mine = (of: (rung: LadderRung) => number | null) => (line: LadderLine) =>
    line.from === 'here' ? of(line.rung) : null;
  return [
    {
      csvHead: LADDER_HEADS.what,
      head: columns.what,
      text: (line) =>
        line.from === 'here'
          ? ladder.row(line.rung.flag, line.rung.kernel)
          : `${ladder.python} · ${ladder.way(line.rung.way)}`,
      raw: codeOf,
    },
    number('workers', ({ rung }) => rung.workers),
    {
      csvHead: LADDER_HEADS.source,
      head: columns.source,
      text: (line) =>
        line.from === 'here' && line.rung.why ? ladder.why[line.rung.why] : sources[isHere ? line.from : 'recorded'],
      raw: (line) => (line.from === 'here' ? (line.rung.why ?? 'measured') : `recorded ${RECORDED_PYTHON.time}`),
    },
    number('ns', ({ rung }) => rung.ns?.value ?? null),
    number('low', ({ rung }) => rung.ns?.low ?? null),
    number('high', ({ rung }) => rung.ns?.high ?? null),
    number(
      'below',
      mine(({ below }) => below),
    ),
    number(
      'rare',
      mine(({ rare }) => rare?.value ?? null),
    ),
    number(
      'best',
      mine(({ best }) => best?.interval ?? null),
    ),
    number('pairs', ({ rung }) => rung.pairs),
  ];
}

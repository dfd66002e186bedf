/** What is in a sitting from elsewhere beside runs and sweeps, each as its table. */
import type { ReactNode } from 'react';
import type { Prediction } from '../../../contract/lessons.ts';
import type { RunRecord } from '../../../contract/record.ts';
import type { CheckedClaim } from '../../../measure/claims/claim-results.ts';
import type { CardFigure } from '../../../measure/results.ts';
import type { KeptSitting } from '../../../state/kept/archive.ts';
import { keyInSitting, labelOfKey } from '../../../state/kept/sitting-keys.ts';
import type { Labelled } from '../../../state/kept/sitting.ts';
import type { ChartTexts, LessonTexts } from '../../../texts/catalogue.ts';
import { cardSections } from '../../charts/data/card-rows.ts';
import { exitsColumns } from '../../charts/data/exits-table.ts';
import { ladderColumns, measuredLines } from '../../charts/data/ladder-table.ts';
import { weightsRows } from '../../charts/data/weights-data.ts';
import { weightsColumns } from '../../charts/data/weights-table.ts';
import { writingRows } from '../../charts/data/writing-data.ts';
import { writingColumns } from '../../charts/data/writing-table.ts';
import { Table, type TextColumn } from '../../charts/parts/Table.tsx';
import { useTexts } from '../../basics/texts.ts';
import { useLabState } from '../../basics/lab-context.ts';
import { KeptLabel } from '../../basics/LabelText.tsx';
import { useNaming } from '../../charts/kept/Naming.tsx';
import { useFound } from '../../charts/kept/found.ts';

interface PartProps<Row> {
  readonly title: string;
  readonly note: string;
  readonly columns: readonly TextColumn<Row>[];
  readonly rows: readonly Row[];
}

function Part<Row>({ title, note, columns, rows }: PartProps<Row>): ReactNode {
  if (!useFound()(null, `${title} ${note}`)) return null;
  return (
    <details className="recorded-table">
      <summary>
        <span>{title}</span>
        <span className="soft">{note}</span>
      </summary>
      <Table caption={title} columns={columns} rows={rows} />
    </details>
  );
}

interface LabelledProps<Row> extends PartProps<Row> {
  readonly sitting: string;
  readonly of: Exclude<Labelled, 'runs' | 'sweeps'>;
  readonly at: number;
  /** ISO 8601. */
  readonly time: string;
}

function LabelledPart<Row>({ title, note, columns, rows, sitting, of, at, time }: LabelledProps<Row>): ReactNode {
  const { kept: texts, formats } = useTexts('charts');
  const key = keyInSitting(sitting, of, at);
  const label = useLabState((state) => labelOfKey(state, key));
  const naming = useNaming(key, texts.of[of](formats.date(time)));
  if (!useFound()(label, `${title} ${note}`)) return null;
  return (
    <details className="recorded-table">
      <summary>
        <span>{title}</span>
        <KeptLabel id={key} />
        <span className="soft">{note}</span>
      </summary>
      <p className="kept-tools">{naming.button}</p>
      {naming.form}
      <Table caption={title} columns={columns} rows={rows} />
    </details>
  );
}

export function RecordedTables({ id, sitting }: KeptSitting): ReactNode {
  const texts = useTexts('charts');
  const { log } = useTexts('run');
  const { sitting: words, formats } = texts;
  const { exits, cards, ladders, weights, writings, predictions, claims } = sitting;
  const noteOf = ({ environment, settings }: Pick<RunRecord, 'environment' | 'settings'>): string =>
    `${formats.date(environment.time)} · ${log.line.settings(settings)}`;
  return (
    <>
      {exits.map((result, at) => (
        <LabelledPart
          // Two of one file may be the same in everything.
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          title={words.words.exits}
          note={noteOf(result)}
          {...{ at, sitting: id, of: 'exits', time: result.environment.time }}
          columns={exitsColumns(texts)}
          rows={result.points}
        />
      ))}
      {cards.map((card, at) => (
        <LabelledPart
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          title={texts.kept.titles.cards}
          note={words.words.cardFrom(card)}
          {...{ at, sitting: id, of: 'cards', time: card.environment.time }}
          columns={cardColumns(texts.card)}
          rows={cardSections(card).flatMap(({ figures }) => figures)}
        />
      ))}
      {ladders.map((ladder, at) => (
        <LabelledPart
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          title={texts.ladder.title}
          note={noteOf(ladder)}
          {...{ at, sitting: id, of: 'ladders', time: ladder.environment.time }}
          columns={ladderColumns(texts, false)}
          rows={measuredLines(ladder)}
        />
      ))}
      {weights.map((result, at) => (
        <LabelledPart
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          title={texts.kept.titles.weights}
          note={noteOf(result)}
          {...{ at, sitting: id, of: 'weights', time: result.environment.time }}
          columns={weightsColumns(texts)}
          rows={weightsRows(result)}
        />
      ))}
      {writings.map((result, at) => (
        <LabelledPart
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          title={texts.kept.titles.writings}
          note={noteOf(result)}
          {...{ at, sitting: id, of: 'writings', time: result.environment.time }}
          columns={writingColumns(texts)}
          rows={writingRows(result)}
        />
      ))}
      {claims.map((result, at) => (
        <LabelledPart
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          title={words.words.claims}
          note={formats.date(result.environment.time)}
          {...{ at, sitting: id, of: 'claims', time: result.environment.time }}
          columns={claimColumns(texts)}
          rows={result.claims}
        />
      ))}
      {predictions.length > 0 && <Predictions predictions={predictions} />}
    </>
  );
}

function cardColumns({ columns, subject, value, interval, n }: ChartTexts['card']): readonly TextColumn<CardFigure>[] {
  return [
    { head: columns.what, text: (figure) => subject(figure.subject) },
    { head: columns.value, text: value },
    { head: columns.interval, text: interval },
    { head: columns.n, text: (figure) => n(figure.n) },
  ];
}

function claimColumns({ claims, sitting }: ChartTexts): readonly TextColumn<CheckedClaim>[] {
  const { columns } = sitting.claimsTable;
  return [
    { head: columns.claim, text: ({ claim, name }) => `${claims.number(claim)}. ${claims.says[name]}` },
    { head: columns.verdict, text: ({ verdict }) => claims.verdicts[verdict] },
    { head: columns.why, text: ({ why }) => claims.why[why] },
    {
      head: columns.figures,
      text: ({ figures }) =>
        figures.map((figure) => `${claims.figure[figure.name]}: ${claims.value(figure)}`).join('; '),
    },
  ];
}

function predictionColumns(
  head: Readonly<Record<'lesson' | 'when' | 'said' | 'seen' | 'words', string>>,
  { words, amount }: LessonTexts,
  date: (iso: string) => string,
): readonly TextColumn<Prediction>[] {
  return [
    { head: head.lesson, text: ({ lesson }) => words[lesson].name },
    { head: head.when, text: ({ at }) => date(at) },
    { head: head.said, text: ({ value, unit }) => amount(value, unit) },
    { head: head.seen, text: ({ measured, unit }) => amount(measured, unit) },
    { head: head.words, text: ({ words: own }) => own },
  ];
}

function Predictions({ predictions }: { readonly predictions: readonly Prediction[] }): ReactNode {
  const { sitting, formats } = useTexts('charts');
  const { words } = sitting;
  const lessons = useTexts('lessons');
  return (
    <Part
      title={words.predictions}
      note={sitting.predictions(predictions.length)}
      columns={predictionColumns(words.predictionColumns, lessons, formats.date)}
      rows={predictions}
    />
  );
}

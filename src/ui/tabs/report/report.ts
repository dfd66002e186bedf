/**
 * The report of one sitting: one file without scripts that opens anywhere, for whoever hands it in. What is in it may have been
 * written by anybody: all of it is put in as text.
 */
import type { Environment, RunRecord } from '../../../contract/record.ts';
import type { Settings } from '../../../contract/settings.ts';
import type { ClaimsResult } from '../../../measure/claims/claim-results.ts';
import type { ExitLatencyResult, SweepResult } from '../../../measure/results.ts';
import { formatAddress } from '../../../state/address.ts';
import type { KeptSitting } from '../../../state/kept/archive.ts';
import { environmentOf, sizeOf } from '../../../state/kept/sitting-file.ts';
import { placedLabel, type Contents, type Labelled, type PlacedLabel } from '../../../state/kept/sitting.ts';
import { BARE_VIEW } from '../../../state/view.ts';
import type { ChartTexts, LessonTexts, RunTexts } from '../../../texts/catalogue.ts';
import { capital, NO_FIGURE } from '../../../texts/formats.ts';
import type { LadderResult } from '../../../measure/ladder-results.ts';
import type { WeightsResult } from '../../../measure/weights-results.ts';
import type { WritingResult } from '../../../measure/writing-results.ts';
import { cardSections } from '../../charts/data/card-rows.ts';
import { ladderColumns, measuredLines } from '../../charts/data/ladder-table.ts';
import { weightsRows } from '../../charts/data/weights-data.ts';
import { weightsColumns } from '../../charts/data/weights-table.ts';
import { writingRows } from '../../charts/data/writing-data.ts';
import { writingColumns } from '../../charts/data/writing-table.ts';
import type { TextColumn } from '../../charts/parts/Table.tsx';
import { lateness } from '../kept/compared-runs.ts';
import { exitsFigure } from './exits-figure.ts';
import { markup, type Markup } from './markup.ts';
import { REPORT_STYLE } from './report-style.ts';
import { sweepFigure } from './sweep-figure.ts';

/** What the thing at this place of that list is called. */
type LabelAt = (of: Labelled, at: number) => Markup | null;

export interface ReportTexts {
  readonly run: RunTexts;
  readonly charts: ChartTexts;
  readonly lessons: LessonTexts;
}

export interface ReportFacts {
  readonly contents: Contents;
  readonly sittings: readonly KeptSitting[];
  /** Of this machine; null before the engine is there. */
  readonly environment: Environment | null;
  /** Addresses with pictures in them; what they show, and the figures beside that. */
  readonly pictures: readonly string[];
  readonly sentence: string;
  readonly figures: readonly string[];
  /** Of the lab, without a query. */
  readonly address: string;
  /** ISO 8601. */
  readonly time: string;
}

/** A whole page as text. */
export function reportPage(facts: ReportFacts, texts: ReportTexts): string {
  const { sitting, formats } = texts.charts;
  const { words } = sitting;
  return `<!doctype html>\n${
    markup`<html lang="${formats.language}">
      <head>
        <meta charset="utf-8" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
        />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${words.title}</title>
        <style>
          ${REPORT_STYLE}
        </style>
      </head>
      <body>
        <h1>${words.title}</h1>
        <p>${words.made(facts.time)}</p>
        ${facts.environment && markup`<p>${words.here(facts.environment)}<br />${words.clock(facts.environment)}</p>`}
        ${pictures(facts, words)} ${sizeOf(facts.contents) === 0 ? markup`<p>${words.nothing}</p>` : null}
        ${sections(facts.contents, facts, texts)}
        ${facts.sittings.map(
          ({ sitting: each }) =>
            markup`<h2 class="elsewhere">${sitting.elsewhere}</h2>
              <p>${sitting.from(environmentOf(each), each.saved)}</p>
              ${sections(each, facts, texts)}`,
        )}
      </body>
    </html> `.text
  }`;
}

function pictures(
  { pictures: all, sentence, figures }: ReportFacts,
  words: ChartTexts['sitting']['words'],
): Markup | null {
  if (all.length === 0) return null;
  return markup`<h2>${words.picture}</h2>
    ${all.map((address) => markup`<img src="${address}" alt="${words.pictureOf(sentence)}" />`)}
    <p>${words.pictureOf(sentence)}</p>
<p>${figures.join(' · ')}</p>`;
}

function sections(contents: Contents, facts: ReportFacts, texts: ReportTexts): readonly (Markup | null)[] {
  const { runs, sweeps, exits, cards, predictions, claims } = contents;
  const isHere = contents === facts.contents;
  const labelled: LabelAt = (of, at) => labelMarkup(placedLabel(contents, of, at));
  return [
    runTable(runs, (at) => labelled('runs', at), facts, texts),
    ...sweeps.map((sweep, at) => sweepSection(sweep, labelled('sweeps', at), facts, texts)),
    ...exits.map((result, at) => exitsSection(result, labelled('exits', at), facts, texts)),
    ...cards.map((card, at) => cardSection(card, labelled('cards', at), isHere, texts)),
    ...turnsSections(contents, labelled, isHere, texts),
    predictionTable(predictions, texts),
    ...claims.map((result, at) => claimsSection(result, labelled('claims', at), isHere, texts)),
  ];
}

function table(columns: readonly string[], rows: readonly (readonly (string | Markup)[])[]): Markup {
  return markup`<div class="wide">
    <table>
      <thead>
        <tr>
          ${columns.map((name) => markup`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (cells) =>
            markup`<tr>
              ${cells.map((cell) => markup`<td>${cell}</td>`)}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}

/** A name may be in any direction: it keeps that to itself. */
function labelMarkup(label: PlacedLabel | null): Markup | null {
  if (label === null) return null;
  const tags = label.tags.map((tag) => markup` <bdi class="tag">${tag}</bdi>`);
  return markup`<p class="label"><bdi>${label.name}</bdi>${tags}</p>`;
}

function reopen(settings: Settings, { address }: ReportFacts, { charts: { sitting } }: ReportTexts): Markup {
  return markup`<a href="${address}${formatAddress({ ...BARE_VIEW, settings })}">${sitting.words.reopen}</a>`;
}

function doubtsOf({ doubts }: Pick<RunRecord, 'doubts'>, { run }: ReportTexts): string {
  return doubts.map((doubt) => run.doubts[doubt].what).join(' ');
}

function runTable(
  runs: readonly RunRecord[],
  labelAt: (at: number) => Markup | null,
  facts: ReportFacts,
  texts: ReportTexts,
): Markup | null {
  if (runs.length === 0) return null;
  const { log, formats } = texts.run;
  const { words } = texts.charts.sitting;
  const rows = runs.map((record, at) => {
    const { settings, environment, micros } = record;
    const { iterations: late, micros: latency } = lateness(record);
    return [
      formats.date(environment.time),
      markup`${labelAt(at)}${log.line.settings(settings)} ${reopen(settings, facts, texts)}`,
      log.line.outcome(record),
      micros === null ? NO_FIGURE : formats.time(micros),
      late === null ? NO_FIGURE : formats.count(late),
      latency === null ? NO_FIGURE : formats.time(latency),
      doubtsOf(record, texts),
    ];
  });
  return markup`<h2>${words.runs}</h2>
    ${table(Object.values(words.runColumns), rows)}`;
}

function sweepSection(sweep: SweepResult, label: Markup | null, facts: ReportFacts, texts: ReportTexts): Markup {
  const { sitting, figures, formats } = texts.charts;
  const { words } = sitting;
  const rows = sweep.points.map(({ interval, overhead, low, high, pairs }) => [
    interval === 'never' ? words.never : formats.count(interval),
    figures.barePercent(overhead),
    figures.barePercent(low),
    figures.barePercent(high),
    formats.count(pairs),
  ]);
  const doubts = doubtsOf(sweep, texts);
  return markup`<h2>${words.sweeps}</h2>
    ${label}
    <p>${texts.run.log.line.settings(sweep.settings)} ${reopen(sweep.settings, facts, texts)}</p>
    ${sweepFigure(sweep, texts.charts)} ${table(Object.values(words.pointColumns), rows)}
    <p>
      ${capital(sitting.check(figures.unitEstimate(sweep.nsPerCheck, 'ns')))};
      ${sitting.iteration(figures.unitEstimate(sweep.nsPerIteration, 'ns'))}.
    </p>
    <p>${texts.charts.methods.sweep(sweep)}</p>
    ${doubts === '' ? null : markup`<p>${words.doubtful} ${doubts}</p>`}`;
}

function exitsSection(result: ExitLatencyResult, label: Markup | null, facts: ReportFacts, texts: ReportTexts): Markup {
  const { sitting, figures, formats } = texts.charts;
  const { words } = sitting;
  const rows = result.points.map(({ interval, rounds, iterations, micros, model }) => [
    formats.count(interval),
    formats.count(rounds),
    ...[iterations.mean, iterations.p95, iterations.max, micros.mean, model.one].map(figures.exact),
  ]);
  return markup`<h2>${words.exits}</h2>
    ${label}
    <p>${texts.run.log.line.settings(result.settings)} ${reopen(result.settings, facts, texts)}</p>
    ${exitsFigure(result, texts.charts)} ${table(Object.values(words.exitColumns), rows)}
    ${result.points
      .filter(({ rounds }) => rounds > 0)
      .map((point) => markup`<p>${texts.charts.methods.exits(result, point)}</p>`)}
    <p>${sitting.measured(result.seconds, result.environment.time)}</p>`;
}

function cardSection(
  card: Contents['cards'][number],
  label: Markup | null,
  isHere: boolean,
  texts: ReportTexts,
): Markup {
  const { sitting, card: words, kept } = texts.charts;
  const rows = cardSections(card)
    .flatMap(({ figures }) => figures)
    .map((figure) => [words.subject(figure.subject), words.value(figure), words.interval(figure), words.n(figure.n)]);
  const { what, value, interval, n } = words.columns;
  return markup`<h2>${isHere ? sitting.words.card : kept.titles.cards}</h2>
    ${label}
    <p>${sitting.words.cardFrom(card)}</p>
    ${table([what, value, interval, n], rows)}`;
}

function predictionTable(predictions: Contents['predictions'], { lessons, charts }: ReportTexts): Markup | null {
  if (predictions.length === 0) return null;
  const { words } = charts.sitting;
  const rows = predictions.map(({ lesson, at, value, measured, unit, words: own }) => [
    lessons.words[lesson].name,
    charts.formats.date(at),
    lessons.amount(value, unit),
    lessons.amount(measured, unit),
    own,
  ]);
  return markup`<h2>${words.predictions}</h2>
    ${table(Object.values(words.predictionColumns), rows)}`;
}

interface Columned<Row> {
  readonly title: string;
  readonly columns: readonly TextColumn<Row>[];
  readonly rows: readonly Row[];
  /** How it was measured. */
  readonly methods: string;
}

/** Of what was measured in turns. */
function turnsSection<Row>(
  { settings }: LadderResult | WeightsResult | WritingResult,
  label: Markup | null,
  { title, columns, rows, methods }: Columned<Row>,
  { run }: ReportTexts,
): Markup {
  const heads = columns.map(({ head }) => head);
  return markup`<h2>${title}</h2>
    ${label}
    <p>${run.log.line.settings(settings)}</p>
    ${table(
      heads,
      rows.map((row) => columns.map(({ text }) => text(row))),
    )}
    <p>${methods}</p>`;
}

function turnsSections(contents: Contents, labelled: LabelAt, isHere: boolean, texts: ReportTexts): readonly Markup[] {
  const { charts } = texts;
  const { ladders, weights, writings } = contents;
  const { methods } = charts;
  const { titles } = charts.kept;
  const [ladder, weight, written] = [ladderColumns(charts, isHere), weightsColumns(charts), writingColumns(charts)];
  return [
    ...ladders.map((each, at) => {
      const columned = {
        title: charts.ladder.title,
        columns: ladder,
        rows: measuredLines(each),
        methods: methods.ladder(each),
      };
      return turnsSection(each, labelled('ladders', at), columned, texts);
    }),
    ...weights.map((each, at) => {
      const columned = {
        title: titles.weights,
        columns: weight,
        rows: weightsRows(each),
        methods: methods.weights(each),
      };
      return turnsSection(each, labelled('weights', at), columned, texts);
    }),
    ...writings.map((each, at) => {
      const columned = {
        title: titles.writings,
        columns: written,
        rows: writingRows(each),
        methods: methods.writing(each),
      };
      return turnsSection(each, labelled('writings', at), columned, texts);
    }),
  ];
}

function claimsSection(
  { claims, environment }: ClaimsResult,
  label: Markup | null,
  isHere: boolean,
  { charts }: ReportTexts,
): Markup | null {
  if (claims.length === 0) return null;
  const { claims: words, sitting } = charts;
  const { userAgent, cores, time } = environment;
  return markup`<h2>${sitting.words.claims}</h2>
    ${label}
    <p>${words.here(userAgent, cores, time)}</p>
    ${claims.map(
      ({ claim, name, verdict, why, figures }) =>
        markup`<h3>${words.number(claim)}. ${words.says[name]}</h3>
          <p><strong>${words.verdicts[verdict]}.</strong> ${words.why[why]}</p>
          <ul>
            ${figures.map((figure) => markup`<li>${words.figure[figure.name]}: ${words.value(figure)} (${(isHere ? words.source : words.sourceThere)[figure.source]})</li>`)}
          </ul>`,
    )}`;
}

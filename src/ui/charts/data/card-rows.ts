/** The calibration card as rows of a table, in groups. */
import type { LadderResult } from '../../../measure/ladder-results.ts';
import type { CalibrationCard, CardFigure } from '../../../measure/results.ts';
import type { ChartTexts } from '../../../texts/catalogue.ts';
import { CARD_HEADS } from './csv-heads.ts';
import type { CsvColumn } from './csv.ts';

export type CardGroup = keyof ChartTexts['card']['groups'];

const GROUP_OF: Readonly<Record<CardFigure['subject']['kind'], CardGroup>> = {
  iteration: 'iteration',
  check: 'check',
  guard: 'guard',
  handover: 'between',
  wake: 'between',
  message: 'between',
  'clock-step': 'machine',
  worker: 'machine',
  'at-once': 'machine',
};

const GROUPS: readonly CardGroup[] = ['iteration', 'check', 'guard', 'between', 'machine'];

export interface CardSection {
  readonly group: CardGroup;
  readonly figures: readonly CardFigure[];
}

/** Groups in a fixed order; those with nothing measured are left out. */
export function cardSections({ figures }: CalibrationCard): readonly CardSection[] {
  return GROUPS.map((group) => ({
    group,
    figures: figures.filter(({ subject }) => GROUP_OF[subject.kind] === group),
  })).filter((section) => section.figures.length > 0);
}

/**
 * What a check costs is one figure: where there is a ladder the card shows those of the ladder, which are better known. Of
 * several at once only where the ladder had as many.
 */
export function withLadder(card: CalibrationCard, ladder: LadderResult | null): CalibrationCard {
  const atOnce = card.figures.find(({ subject }) => subject.kind === 'at-once')?.value;
  const figures = card.figures.map((figure): CardFigure => {
    const { subject } = figure;
    if (subject.kind !== 'check') return figure;
    const rung = ladder?.rungs.find(
      ({ flag, kernel, workers }) =>
        flag === subject.flag && kernel === subject.kernel && workers === (subject.contended ? atOnce : 1),
    );
    return rung?.ns ? { ...figure, ...rung.ns, n: rung.pairs } : figure;
  });
  return { ...card, figures };
}

const NANOS = { ns: 1, µs: 1000, ms: 1_000_000 } as const;
/** The strip of times runs from 0.1 ns to 100 ms. */
const DECADES = { from: -1, to: 8 } as const;

/** Where a time stands on the strip, 0 … 1; null for what is no time or lies outside. */
export function onStrip(value: number, unit: CardFigure['unit']): number | null {
  if (unit === 'workers' || !(value > 0)) return null;
  const share = (Math.log10(value * NANOS[unit]) - DECADES.from) / (DECADES.to - DECADES.from);
  return share >= 0 && share <= 1 ? share : null;
}

/** What a figure is about, in the codes of the card: "check atomic wasm contended". */
function subjectCode({ subject }: CardFigure): string {
  switch (subject.kind) {
    case 'iteration':
      return [subject.kind, ...subject.range].join(' ');
    case 'check':
      return [subject.kind, subject.flag, subject.kernel, subject.contended ? 'contended' : 'alone'].join(' ');
    case 'guard':
      return [subject.kind, subject.guard, subject.kernel].join(' ');
    default:
      return subject.kind;
  }
}

export const CARD_COLUMNS: readonly CsvColumn<CardFigure>[] = [
  { csvHead: CARD_HEADS.what, raw: subjectCode },
  { csvHead: CARD_HEADS.value, raw: ({ value }) => value },
  { csvHead: CARD_HEADS.low, raw: ({ low }) => low },
  { csvHead: CARD_HEADS.high, raw: ({ high }) => high },
  { csvHead: CARD_HEADS.unit, raw: ({ unit }) => unit },
  { csvHead: CARD_HEADS.n, raw: ({ n }) => n },
];

/** The calibration card as rows of a table, in groups. */
import type { CalibrationCard, CardFigure } from '../../../measure/results.ts';
import { count, figure } from '../../basics/format.ts';
import { NO_FIGURE } from '../../../texts/formats.ts';
import type { CsvColumn } from './csv.ts';
import { machineWords } from '../words.ts';

export type CardGroup = keyof typeof machineWords.groups;

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

export function subjectWords({ subject }: CardFigure): string {
  switch (subject.kind) {
    case 'iteration':
      return machineWords.iteration(count(subject.range[0]), count(subject.range[1]));
    case 'check': {
      const who = subject.contended ? machineWords.contended : machineWords.alone;
      return machineWords.check(machineWords.flags[subject.flag], machineWords.kernels[subject.kernel], who);
    }
    case 'guard':
      return machineWords.guard(machineWords.guards[subject.guard], machineWords.kernels[subject.kernel]);
    default:
      return machineWords[subject.kind];
  }
}

function number(value: number, unit: CardFigure['unit']): string {
  if (!Number.isFinite(value)) return NO_FIGURE;
  // Nobody measures a hundredth of the smallest unit; three digits of less would pretend to.
  const text =
    unit === 'workers' ? String(Number(value.toFixed(1))) : Math.abs(value) < 0.1 ? value.toFixed(2) : figure(value);
  return (Number(text) === 0 ? '0' : text).replace('-', '−');
}

export function valueWords({ value, unit }: CardFigure): string {
  if (!Number.isFinite(value)) return NO_FIGURE;
  const text = number(value, unit);
  return `${text} ${unit === 'workers' && text === '1' ? 'worker' : unit}`;
}

/** A dash where there is no interval to speak of: what was seen once, or always the same. */
export function intervalOfFigure({ low, high, unit }: CardFigure): string {
  return Number.isFinite(low + high) && low !== high ? `${number(low, unit)} to ${number(high, unit)}` : NO_FIGURE;
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

export const CARD_COLUMNS: readonly CsvColumn<CardFigure>[] = [
  {
    head: machineWords.columns.what,
    text: (row) => `${machineWords.groups[GROUP_OF[row.subject.kind]]}: ${subjectWords(row)}`,
  },
  { head: machineWords.columns.value, text: valueWords, raw: ({ value }) => value },
  { head: machineWords.columns.low, text: valueWords, raw: ({ low }) => low },
  { head: machineWords.columns.high, text: valueWords, raw: ({ high }) => high },
  { head: machineWords.columns.unit, text: ({ unit }) => unit },
  { head: machineWords.columns.n, text: ({ n }) => count(n), raw: ({ n }) => n },
];

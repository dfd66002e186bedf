/** Numbers, times, dates and lists as a language writes them, and numbers as its people type them. */
import type { Language } from '../contract/view.ts';
import { shortened, written, type Numerals } from './numerals.ts';

/** What stands where there is no figure. */
export const NO_FIGURE = '–';

export interface Formats {
  readonly language: Language;
  /** An exact count, grouped: 14,500,000. */
  count(value: number): string;
  /** With so many decimals, grouped, a true minus sign: −0.05. */
  fixed(value: number, decimals: number): string;
  /** Three significant digits, no exponent, no trailing zeros lost: 0.52, 9.31, 183, 12,400. */
  figure(value: number): string;
  /** As short as it can be said, with at most six decimals: 0.5, 10, 1,000. */
  short(value: number): string;
  /** A time given in µs, in the unit that keeps it readable: ns, µs, ms, s. */
  time(micros: number): string;
  /** A fraction as per cent: 0.0123 is "1.23 %". Below a hundredth of a per cent it says so instead of writing zeros. */
  percent(fraction: number): string;
  /** Local time of day of an ISO date, with the day when it is not today's; what is no date stays as it is. */
  dateTime(iso: string, now?: Date): string;
  /** Local date and time of an ISO date, with its year; what is no date stays as it is. */
  date(iso: string): string;
  /** The date alone. */
  day(iso: string): string;
  /** The count with the right one of two nouns: "1 worker", "4 workers". */
  plural(value: number, one: string, other: string): string;
  /** "a, b and c". */
  and(items: readonly string[]): string;
  /** "a, b or c". */
  or(items: readonly string[]): string;
}

/**
 * The ends of a band to one significant digit, to two where the first is 1 or 2: as coarse as can be said, never outside of it, and
 * finer where the band is so narrow that its ends would pass each other. Positive whole numbers, or no end at all.
 */
export function roundInside({ low, high }: Band): Band {
  for (let finer = 1; ; finer *= 10) {
    const from = roundTo(low, finer, Math.ceil);
    if (high === 'never') return { low: from, high };
    const to = roundTo(high, finer, Math.floor);
    if (!(from > to) || finer >= low) return { low: from, high: to };
  }
}

interface Band {
  readonly low: number;
  readonly high: number | 'never';
}

function roundTo(value: number, finer: number, round: (value: number) => number): number {
  const grain = Math.max(1, grainOf(value) / finer);
  return round(value / grain) * grain;
}

function grainOf(value: number): number {
  const decade = 10 ** Math.floor(Math.log10(value));
  return decade > 1 && value < 3 * decade ? decade / 10 : decade;
}

/** For the beginning of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The region whose habits a language is written by. */
const LOCALES: Readonly<
  Record<Language, { readonly numbers: string; readonly dates: string; readonly numerals: Numerals }>
> = {
  en: { numbers: 'en-US', dates: 'en-GB', numerals: { group: ',', point: '.' } },
  de: { numbers: 'de-DE', dates: 'de-DE', numerals: { group: '.', point: ',' } },
};

const MOST_DECIMALS = 6;

export function createFormats(language: Language): Formats {
  const { numbers, dates, numerals } = LOCALES[language];
  const { fixed, short } = numberFormats(numbers, numerals);
  const count = (value: number): string => fixed(value, 0);
  const figure = (value: number): string => {
    if (value === 0) return '0';
    const size = Math.abs(value);
    if (size >= 100) return count(Number(value.toPrecision(3)));
    return fixed(value, Math.min(MOST_DECIMALS, Math.max(0, 2 - Math.floor(Math.log10(size)))));
  };
  const and = whenUsed(() => new Intl.ListFormat(dates, { type: 'conjunction' }));
  const or = whenUsed(() => new Intl.ListFormat(dates, { type: 'disjunction' }));
  return {
    language,
    count,
    fixed,
    figure,
    short,
    time: (micros) => timeText(micros, figure),
    percent: (fraction) => percentText(fraction, figure, fixed),
    ...dateFormats(dates),
    plural: (value, one, other) => `${count(value)} ${value === 1 ? one : other}`,
    and: (items) => and().format(items),
    or: (items) => or().format(items),
  };
}

/** A browser takes milliseconds to make one of its formats, and a page that starts has none to spare. */
function whenUsed<Format extends object>(make: () => Format): () => Format {
  let made: Format | null = null;
  return () => (made ??= make());
}

function numberFormats(locale: string, numerals: Numerals): Pick<Formats, 'fixed' | 'short'> {
  const byBrowser = (value: number, least: number, most: number): string =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most }).format(value);
  return {
    fixed: (value, decimals) => trueMinus(written(value, decimals, numerals) ?? byBrowser(value, decimals, decimals)),
    short(value) {
      const text = written(value, Number.isInteger(value) ? 0 : MOST_DECIMALS, numerals);
      return trueMinus(text === null ? byBrowser(value, 0, MOST_DECIMALS) : shortened(text, numerals));
    },
  };
}

const trueMinus = (text: string): string => text.replace('-', '−');

function timeText(micros: number, figure: (value: number) => string): string {
  const size = Math.abs(micros);
  if (size === 0) return '0 µs';
  if (size < 0.1) return `${figure(micros * 1000)} ns`;
  if (size < 1000) return `${figure(micros)} µs`;
  if (size < 1_000_000) return `${figure(micros / 1000)} ms`;
  return `${figure(micros / 1_000_000)} s`;
}

function percentText(fraction: number, figure: Formats['figure'], fixed: Formats['fixed']): string {
  const value = fraction * 100;
  if (value !== 0 && Math.abs(value) < 0.01) return value < 0 ? `> ${fixed(-0.01, 2)} %` : `< ${fixed(0.01, 2)} %`;
  return `${figure(value)} %`;
}

function dateFormats(locale: string): Pick<Formats, 'dateTime' | 'date' | 'day'> {
  const format = (options: Intl.DateTimeFormatOptions) => whenUsed(() => new Intl.DateTimeFormat(locale, options));
  const clock = format({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
  const day = format({ day: 'numeric', month: 'short' });
  const yearly = format({ dateStyle: 'medium' });
  const whole = format({ dateStyle: 'medium', timeStyle: 'short' });
  const read = (iso: string, write: (date: Date) => string): string => {
    const date = new Date(iso);
    return Number.isNaN(date.getTime()) ? iso : write(date);
  };
  return {
    day: (iso) => read(iso, (date) => yearly().format(date)),
    date: (iso) => read(iso, (date) => whole().format(date)),
    dateTime: (iso, now = new Date()) =>
      read(iso, (date) => {
        const time = clock().format(date);
        return date.toDateString() === now.toDateString() ? time : `${day().format(date)}, ${time}`;
      }),
  };
}

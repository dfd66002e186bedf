/** Figures of the charts as a language writes them: what is measured has as many digits as it deserves, and ticks are short. */
import type { CardUnit, Estimate } from '../measure/results.ts';
import { NO_FIGURE, type Formats } from './formats.ts';

/** A fraction that is written as 0.01 %; half of it is written as 0. */
export const LEAST_SAID = 0.0001;

export interface ChartFigures {
  /** A fraction as per cent: "1.02 %", "−0.05 %", "12.3 %". */
  finePercent(fraction: number): string;
  /** The same for a table that names the unit in its head: "1.02". */
  barePercent(fraction: number): string;
  /** With its sign, also where it is more: "+1.80 %". */
  signedPercent(fraction: number): string;
  /** "1.02 % (0.85 to 1.20)". */
  percentEstimate(estimate: Estimate): string;
  /** "0.52 ns (0.47 to 0.57)". */
  unitEstimate(estimate: Estimate, unit: string): string;
  /** Two significant digits: a best interval is not known better. */
  roughly(value: number): string;
  /** A whole number as it is, another one in three digits. */
  exact(value: number): string;
  /** A figure of the calibration card in its unit, without it. */
  calibrated(value: number, unit: CardUnit): string;
  /** "p = 0.412", "p < 0.001". */
  pValue(p: number): string;
  /** A fraction as the tick of a per cent axis: 0.5 %, 10 %, 1,000 %. No more digits than the value has. */
  percentTick(fraction: number): string;
  /** 1, 10, 100, 1,000; where room is short 1k, 10k, 1M. */
  intervalTick(value: number, narrow: boolean): string;
}

/** `between` says an interval: "0.85 to 1.20". */
export function createChartFigures(
  { count, figure, fixed, short }: Formats,
  between: (low: string, high: string) => string,
): ChartFigures {
  const percentDigits = (fraction: number): string => {
    const value = fraction * 100;
    const size = Math.abs(value);
    if (size >= 100) return figure(value);
    const decimals = size >= 10 ? 1 : 2;
    return Number(value.toFixed(decimals)) === 0 ? '0' : fixed(value, decimals);
  };
  const barePercent = (fraction: number): string => (Number.isFinite(fraction) ? percentDigits(fraction) : NO_FIGURE);
  const finePercent = (fraction: number): string =>
    Number.isFinite(fraction) ? `${percentDigits(fraction)} %` : NO_FIGURE;
  const inBrackets = ({ low, high }: Estimate, text: (value: number) => string): string =>
    Number.isFinite(low + high) ? ` (${between(text(low), text(high))})` : '';
  return {
    finePercent,
    barePercent,
    signedPercent: (fraction) => `${fraction > 0 ? '+' : ''}${finePercent(fraction)}`,
    percentEstimate: (estimate) =>
      Number.isFinite(estimate.value)
        ? `${finePercent(estimate.value)}${inBrackets(estimate, percentDigits)}`
        : NO_FIGURE,
    unitEstimate: (estimate, unit) =>
      Number.isFinite(estimate.value) ? `${figure(estimate.value)} ${unit}${inBrackets(estimate, figure)}` : NO_FIGURE,
    roughly: (value) => count(Number(value.toPrecision(2))),
    exact: (value) => {
      if (!Number.isFinite(value)) return NO_FIGURE;
      return Number.isInteger(value) ? count(value) : figure(value);
    },
    calibrated: (value, unit) => {
      if (!Number.isFinite(value)) return NO_FIGURE;
      if (unit === 'workers') return short(Number(value.toFixed(1)));
      // Nobody measures a hundredth of the smallest unit; three digits of less would pretend to.
      if (Math.abs(value) >= 0.1) return figure(value);
      return Number(value.toFixed(2)) === 0 ? '0' : fixed(value, 2);
    },
    pValue: (p) => (p < 0.001 ? `p < ${fixed(0.001, 3)}` : `p = ${fixed(p, 3)}`),
    // A plain space would let the library break the line there.
    percentTick: (fraction) => `${short(fraction * 100)}\u00a0%`,
    intervalTick: (value, narrow) => {
      if (!narrow || value < 1000) return count(value);
      return value < 1_000_000 ? `${count(value / 1000)}k` : `${count(value / 1_000_000)}M`;
    },
  };
}

/** Figures with their intervals, in words. */
import type { Estimate } from '../../../measure/results.ts';
import { figure } from '../../basics/format.ts';
import { NO_FIGURE } from '../../../texts/formats.ts';

function bare(fraction: number): string {
  const value = fraction * 100;
  const size = Math.abs(value);
  const text = size >= 100 ? figure(value) : value.toFixed(size >= 10 ? 1 : 2);
  return (Number(text) === 0 ? '0' : text).replace('-', '−');
}

/** A fraction as per cent with as many decimals as a measured overhead deserves: "1.02 %", "−0.05 %", "12.3 %". */
export function finePercent(fraction: number): string {
  return Number.isFinite(fraction) ? `${bare(fraction)} %` : NO_FIGURE;
}

/** "1.02 % (0.85 to 1.20)". */
export function percentEstimate({ value, low, high }: Estimate): string {
  const interval = Number.isFinite(low + high) ? ` (${bare(low)} to ${bare(high)})` : '';
  return Number.isFinite(value) ? `${finePercent(value)}${interval}` : NO_FIGURE;
}

/** "0.52 ns (0.47 to 0.57)". */
export function unitEstimate({ value, low, high }: Estimate, unit: string): string {
  if (!Number.isFinite(value)) return NO_FIGURE;
  const text = (number: number): string => figure(number).replace('-', '−');
  const interval = Number.isFinite(low + high) ? ` (${text(low)} to ${text(high)})` : '';
  return `${text(value)} ${unit}${interval}`;
}

/** Times as a clock shows them. */
import type { ClockTime } from '../replay/cost.ts';
import type { Formats } from './formats.ts';

/** Of a run: a clock of whole microseconds has no tenths. */
export function clockText({ count, time }: Formats, { micros, coarse }: ClockTime): string {
  return coarse ? `${count(micros)} µs` : time(micros);
}

/** Whole seconds as a stopwatch shows them in any language: 0:07, 12:34, 1:02:03. */
export function stopwatch(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, two(seconds % 60)];
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** Times of a run as its clock knows them: one of whole microseconds has no tenths. */
import type { ClockTime } from '../replay/cost.ts';
import type { Formats } from './formats.ts';

export function clockText({ count, time }: Formats, { micros, coarse }: ClockTime): string {
  return coarse ? `${count(micros)} µs` : time(micros);
}

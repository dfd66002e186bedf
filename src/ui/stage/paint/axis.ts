/** Ticks of a time axis: round steps of 1, 2 and 5, labelled from the flag (or from the gate where none was raised). */
import type { Micros } from '../../../contract/record.ts';
import type { Formats } from '../../../texts/formats.ts';
import type { Span } from '../replay/replay.ts';

export interface Tick {
  readonly micros: Micros;
  /** Counting starts here. */
  readonly isOrigin: boolean;
  readonly label: string;
}

/** The round step of which at most `most` fit into a width. */
export function roundStep(width: number, most: number): number {
  const least = width / Math.max(1, most);
  const decade = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].find((times) => times * decade >= least * (1 - 1e-9)) ?? 10;
  return step * decade;
}

/** Where counting starts, and how that place is labelled. */
interface Origin {
  readonly micros: Micros;
  readonly label: string;
}

/** At most `most` ticks of a span. */
export function ticksOf(view: Span, { micros: origin, label }: Origin, most: number, formats: Formats): Tick[] {
  const step = roundStep(view.to - view.from, most);
  const ticks: Tick[] = [];
  for (let n = Math.ceil((view.from - origin) / step - 1e-9); n * step + origin <= view.to; n++) {
    const isOrigin = n === 0;
    ticks.push({ micros: origin + n * step, isOrigin, label: isOrigin ? label : signedTime(n * step, step, formats) });
  }
  return ticks;
}

const UNITS = [
  [1e6, 's'],
  [1e3, 'ms'],
  [1, 'µs'],
  [1e-3, 'ns'],
] as const;

/** "+120 µs", "−3.5 ms": in the unit of its size, with the decimals that its step needs. */
export function signedTime(micros: Micros, step: Micros, { fixed }: Formats): string {
  const size = Math.abs(micros);
  const [scale, unit] = UNITS.find(([least]) => size >= least * (1 - 1e-9)) ?? UNITS[3];
  const decimals = Math.min(6, Math.max(0, -Math.floor(Math.log10(step / scale) + 1e-9)));
  return `${micros < 0 ? '−' : '+'}${fixed(size / scale, decimals)} ${unit}`;
}

/** Where the ticks of an axis stand, and at which values a curve is drawn. */

/** The check intervals that the charts show; what lies beyond stands at their right edge. */
export const K_DOMAIN: readonly [number, number] = [1, 1_000_000];

export interface Ticks {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
}

/** Powers of ten from `low` to `high`, both above 0; every second or third one when there are more than `most`. */
export function decades(low: number, high: number, most = 12): readonly number[] {
  const first = Math.ceil(Math.log10(low) - 1e-9);
  const last = Math.floor(Math.log10(high) + 1e-9);
  const step = Math.max(1, Math.ceil((last - first + 1) / most));
  const ticks: number[] = [];
  for (let power = first; power <= last; power += step) ticks.push(10 ** power);
  return ticks;
}

/** The domain widened to whole powers of ten. Both limits above 0. */
export function logAxis(low: number, high: number, most?: number): Ticks {
  const from = 10 ** Math.floor(Math.log10(low) + 1e-9);
  const to = 10 ** Math.max(Math.log10(from) + 1, Math.ceil(Math.log10(high) - 1e-9));
  return { domain: [from, to], ticks: decades(from, to, most) };
}

const NICE = [1, 2, 2.5, 5, 10];

/** Round ticks, about `wanted` of them, over a domain that is kept as it is; 0 is among them where it lies inside. */
export function linearTicks(low: number, high: number, wanted = 6): readonly number[] {
  const span = high - low;
  if (!(span > 0) || !Number.isFinite(span)) return [low];
  const raw = span / wanted;
  const size = 10 ** Math.floor(Math.log10(raw));
  const step = NICE.find((nice) => nice * size >= raw * (1 - 1e-9))! * size;
  const ticks: number[] = [];
  for (let index = Math.ceil(low / step - 1e-9); index * step <= high + step * 1e-9; index++)
    ticks.push(clean(index * step));
  return ticks;
}

/** 0.30000000000000004 is 0.3. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}

/** Values from `low` to `high`, evenly spread on a log axis, both ends among them. */
export function logSamples([low, high]: readonly [number, number], count: number): readonly number[] {
  const step = Math.log(high / low) / (count - 1);
  return Array.from({ length: count }, (_, index) => (index === count - 1 ? high : low * Math.exp(step * index)));
}

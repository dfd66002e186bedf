/** The valley of measured costs, and where its floor is. */
import type { ValleyCosts } from '../contract/lessons.ts';
import type { Settings } from '../contract/settings.ts';
import { expectation, goodBand, type GoodBand, type Price } from '../measure/expect.ts';
import { ratioAt } from '../measure/law.ts';
import { CYCLES, valueAt } from './cycles.ts';

export function priceFrom({ nsPerIteration, check }: ValleyCosts): Price {
  return { nsPerIteration, nsPerCheck: (k) => ratioAt(k, check) };
}

/** On the places at which a mark can stand. */
export function floorOf(settings: Settings, costs: ValleyCosts): GoodBand | null {
  const { axis } = CYCLES.valley.predict;
  const grid = new Set(Array.from({ length: axis.places + 1 }, (_, place) => valueAt(axis, place)));
  return goodBand([...grid], expectation(settings, priceFrom(costs), 'last').at);
}

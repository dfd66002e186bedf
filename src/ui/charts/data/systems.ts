/** How real systems choose k: each fixed by hand, none measures. Their sources, said in the texts, are files and manuals anyone can look up. */
import type { ChartTexts } from '../../../texts/catalogue.ts';
import type { Room } from '../parts/frame.ts';
import { placeInRows, roughWidth, type Placed } from './rows.ts';
import { K_DOMAIN } from './ticks.ts';

export type SystemName = keyof ChartTexts['systems']['labels'];

export const SYSTEMS: readonly { readonly name: SystemName; readonly k: number }[] = [
  { name: 'findAny', k: 1 },
  { name: 'cpython', k: 10 },
  { name: 'oneTbb', k: 64 },
  { name: 'cpythonLater', k: 100 },
  { name: 'stockfish', k: 512 },
  { name: 'hotSpot', k: 1000 },
];

/** Size of a label as a share of a rem. */
export const SYSTEM_LABEL = 0.75;

/** rem a row of labels takes. */
export const SYSTEM_ROW = 1.1;

export interface PlacedSystem extends Placed {
  readonly name: SystemName;
  readonly k: number;
}

/** Labels over the axis, in as many rows as they need. `left` and `right` are the margins round the plot. */
export function placeSystems(
  { width, rem }: Room,
  left: number,
  right: number,
  labels: Readonly<Record<SystemName, string>>,
): readonly PlacedSystem[] {
  const along = (k: number): number => left + (Math.log(k) / Math.log(K_DOMAIN[1])) * (width - left - right);
  const spread = SYSTEMS.map(({ k, name }) => ({ at: along(k), width: roughWidth(labels[name], SYSTEM_LABEL * rem) }));
  return placeInRows(spread, [left - 2 * rem, width - 2], rem * 0.75).map((placed, index) => ({
    ...placed,
    ...SYSTEMS[index]!,
  }));
}

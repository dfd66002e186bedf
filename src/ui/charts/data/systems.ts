/** The intervals of real systems over the chart: where their names stand. */
import { INTERVAL_SYSTEMS, type RealSystem, type SystemName } from '../../../lessons/systems.ts';
import type { Room } from '../parts/frame.ts';
import { placeInRows, roughWidth, type Placed } from './rows.ts';
import { K_DOMAIN } from './ticks.ts';

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
  label: (system: RealSystem) => string,
): readonly PlacedSystem[] {
  const along = (k: number): number => left + (Math.log(k) / Math.log(K_DOMAIN[1])) * (width - left - right);
  const spread = INTERVAL_SYSTEMS.map((system) => ({
    at: along(system.amount),
    width: roughWidth(label(system), SYSTEM_LABEL * rem),
  }));
  return placeInRows(spread, [left - 2 * rem, width - 2], rem * 0.75).map((placed, index) => {
    const { name, amount: k } = INTERVAL_SYSTEMS[index]!;
    return { ...placed, name, k };
  });
}

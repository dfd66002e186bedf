/** The tabs under the result. */
import type { TabName } from '../../contract/view.ts';

export const tabTexts = () => ({
  title: 'Charts and records',
  names: {
    overhead: 'Overhead',
    exits: 'Exit latency',
    total: 'Total cost',
    ladder: 'Ladder',
    weights: 'Weight',
    writing: 'Writing',
    races: 'Second look',
    claims: 'Lecture check',
    machine: 'This machine',
    log: 'Log',
  } satisfies Record<TabName, string>,
  loading: 'Loading the charts …',
});

/** Opening the runs that are shipped with the page, by a button or by the address. */
import { parseAddress } from '../../state/address.ts';
import { loadRecorded, type RecordedName } from '../../state/recorded.ts';
import type { Lab } from '../../state/types.ts';
import { view } from '../basics/view-store.ts';

/** Shows a recorded run as the last one. @returns what went wrong, in words; null when it is shown */
export async function showRecorded({ commands }: Pick<Lab, 'commands'>, name: RecordedName): Promise<string | null> {
  const opened = await loadRecorded(name);
  if (!opened.ok) return opened.reason;
  view.showRecorded(name, opened.trace.record);
  commands.showTrace(opened.trace, name);
  return null;
}

/** What the address asks to see besides settings: a recorded run, a moment of its replay. */
async function showAddressed(lab: Lab, search: string): Promise<void> {
  const { trace, moment } = parseAddress(search);
  if (moment !== undefined) view.askForMoment(moment);
  if (trace !== undefined) await showRecorded(lab, trace);
}

/** Now, and each time the person goes back or forward. */
export function followAddress(lab: Lab): void {
  const show = (): void => void showAddressed(lab, location.search);
  addEventListener('popstate', show);
  show();
}

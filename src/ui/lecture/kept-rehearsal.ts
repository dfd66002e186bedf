/** What the rehearsal found, until the tab is closed: a lecturer who loads the page again need not rehearse again. */
import { readFound, type FoundScenes } from '../../lessons/before-class.ts';

const KEY = 'early-exit.rehearsed';

export function keptRehearsal(): FoundScenes {
  try {
    return readFound(JSON.parse(sessionStorage.getItem(KEY) ?? '{}'));
  } catch {
    return {};
  }
}

export function keepRehearsal(found: FoundScenes): FoundScenes {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(found));
  } catch {
    // It lasts as long as the dialog.
  }
  return found;
}

/** When two settings are the same, and whether the page still shows those of its last run. */
import type { Settings } from '../engine/settings.ts';
import type { LabState } from './types.ts';

/** Both complete and normalised: then their fields stand in the same order, and their JSON is equal when they are. */
export function sameSettings(first: Settings, second: Settings): boolean {
  return first === second || JSON.stringify(first) === JSON.stringify(second);
}

/** The controls have moved on since the last run; false when there was none. */
export function settingsChanged({ last, settings }: Pick<LabState, 'last' | 'settings'>): boolean {
  return last !== null && !sameSettings(last.settings, settings);
}

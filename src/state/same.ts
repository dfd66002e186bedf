/** When two settings are the same, and whether the controls still show those of the run on the stage. */
import type { Settings } from '../contract/settings.ts';
import { settingsHere } from './settings-here.ts';
import type { LabState } from './types.ts';

/** Both complete and normalised: then their fields stand in the same order, and their JSON is equal when they are. */
export function sameSettings(first: Settings, second: Settings): boolean {
  return first === second || JSON.stringify(first) === JSON.stringify(second);
}

/** The controls have moved on since the run that is shown; false when there is none, or only its kernel is missing here. */
export function settingsChanged({ shown, settings, engine }: Pick<LabState, 'shown' | 'settings' | 'engine'>): boolean {
  return shown !== null && !sameSettings(settingsHere(shown.record.settings, engine), settings);
}

/** How components reach the words: by the volume they belong to. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { VolumeName, Volumes } from '../../texts/catalogue.ts';
import type { Speech } from '../../texts/speech.ts';

const SpeechContext = createContext<Speech | null>(null);

export const SpeechProvider = SpeechContext.Provider;

/**
 * A volume of the catalogue in the language spoken now: the same object until another is spoken. Where the volume is not
 * there yet the component waits for it (Suspense); one that cannot be fetched is an error for the boundary around it.
 */
export function useTexts<Name extends VolumeName>(name: Name): Volumes[Name] {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('useTexts outside of SpeechProvider');
  const volume = useSyncExternalStore(speech.subscribe, () => speech.getState().volumes[name]);
  if (volume !== undefined) return volume;
  // Not `use`: called in one rendering and not in the next, it leaves React's hooks out of step.
  // oxlint-disable-next-line typescript/only-throw-error -- Suspense takes a promise that is thrown
  throw speech.need(name);
}

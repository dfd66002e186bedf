/** How components reach the words: by the volume they belong to. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { VolumeName, Volumes } from '../../texts/catalogue.ts';
import type { Speech } from '../../texts/speech.ts';
import { waitFor } from './waits.ts';

const SpeechContext = createContext<Speech | null>(null);

export const SpeechProvider = SpeechContext.Provider;

/**
 * A volume of the catalogue in the language spoken now: the same object until another is spoken. Where the volume is not
 * there yet the component waits for it (Suspense); one that cannot be fetched is an error for the boundary around it.
 */
export function useTexts<Name extends VolumeName>(name: Name): Volumes[Name] {
  const speech = useSpeech();
  return useTextsThere(name) ?? waitFor(name, () => speech.need(name));
}

/** The same, or undefined while it is not there: for words that are told if they can be. */
export function useTextsThere<Name extends VolumeName>(name: Name): Volumes[Name] | undefined {
  const speech = useSpeech();
  const read = (): Volumes[Name] | undefined => speech.getState().volumes[name];
  return useSyncExternalStore(speech.subscribe, read, read);
}

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('useTexts outside of SpeechProvider');
  return speech;
}

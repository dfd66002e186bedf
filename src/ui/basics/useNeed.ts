/** Fetches a volume of words when the page has nothing else to do, and nobody waits for it. */
import { useEffect } from 'react';
import type { VolumeName } from '../../texts/catalogue.ts';
import { idle } from './idle.ts';
import { useSpeech } from './texts.ts';

export function useNeed(volume: VolumeName): void {
  const speech = useSpeech();
  useEffect(() => void idle.then(() => speech.need(volume)).catch(() => undefined), [speech, volume]);
}

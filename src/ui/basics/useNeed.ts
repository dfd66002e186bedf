/** Fetches a volume of words without waiting for it. */
import { useEffect } from 'react';
import type { VolumeName } from '../../texts/catalogue.ts';
import { useSpeech } from './texts.ts';

export function useNeed(volume: VolumeName): void {
  const speech = useSpeech();
  useEffect(() => void speech.need(volume).catch(() => undefined), [speech, volume]);
}

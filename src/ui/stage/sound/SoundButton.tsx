/** Turns the sound of the lanes on and off, where there is any. */
import type { ReactNode } from 'react';
import { useCommands, useLabState } from '../../basics/lab-context.ts';
import { useTexts } from '../../basics/texts.ts';
import { SoundIcon } from '../icons.tsx';
import { hasSound } from './voices.ts';

export function SoundButton(): ReactNode {
  const { replay } = useTexts('run');
  const sound = useLabState((state) => state.sound);
  const { setSound } = useCommands();
  if (!hasSound()) return null;
  return (
    <button
      type="button"
      className="button-icon"
      aria-pressed={sound}
      aria-label={replay.sound}
      title={replay.soundTitle}
      onClick={() => setSound(!sound)}
    >
      <SoundIcon />
    </button>
  );
}

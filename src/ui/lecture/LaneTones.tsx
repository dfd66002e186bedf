/** The lanes of a scene as sound, once, as long as they grow. Who turned motion off hears them too. */
import { useEffect, type ReactNode } from 'react';
import type { Range } from '../../contract/settings.ts';
import type { RunLanes } from '../../replay/lanes.ts';
import { flagBetween, tonesAt } from '../../replay/tones.ts';
import { openVoices } from '../stage/sound/voices.ts';
import { GROWS } from './Grown.tsx';

interface Props {
  readonly run: RunLanes;
  readonly ranges: readonly Range[];
  /** Where the picture's axis ends, in µs. */
  readonly endMicros: number;
}

export function LaneTones({ run, ranges, endMicros }: Props): ReactNode {
  useEffect(() => {
    const voices = openVoices();
    if (voices === null) return undefined;
    let began: number | null = null;
    let before = 0;
    let handle = requestAnimationFrame(function play(now) {
      began ??= now;
      const share = (now - began) / GROWS;
      const micros = share * endMicros;
      if (flagBetween(run, before, micros)) voices.stroke();
      voices.sound(tonesAt(run, ranges, micros));
      before = micros;
      if (share < 1) handle = requestAnimationFrame(play);
      else voices.silence();
    });
    return () => {
      cancelAnimationFrame(handle);
      voices.close();
    };
  }, [run, ranges, endMicros]);
  return null;
}

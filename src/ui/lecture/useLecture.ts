/** The speaker's end of the line: what the lecture tells, asked for again and again, so that either window finds the other after a reload. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { LectureTold, RemotePress, SpeakerMessage } from '../../lessons/speaker-messages.ts';
import { ALL_HEARD, keepPresses, type KeptPresses, type Unheard } from './kept-presses.ts';
import { openLine } from './speaker-line.ts';

/** ms */
const ASKS = 2000;
/** So many questions without an answer, and nobody is there. */
const PATIENCE = 3;

interface HeardLecture extends Unheard {
  /** As it was told last; null: nothing yet. */
  readonly told: LectureTold | null;
  /** Whether it still answers. */
  readonly there: boolean;
  readonly press: (press: RemotePress) => void;
  /** The time of the lecture begins again. */
  readonly restart: () => void;
}

interface Ends {
  readonly tell: (message: SpeakerMessage) => void;
  readonly presses: KeptPresses;
}

export function useLecture(channel: number): HeardLecture {
  const ends = useRef<Ends | null>(null);
  const [told, setTold] = useState<LectureTold | null>(null);
  const [there, setThere] = useState(true);
  const [unheard, setUnheard] = useState(ALL_HEARD);
  useEffect(() => {
    let asked = 0;
    const { tell, close } = openLine(channel, (message) => {
      switch (message.kind) {
        case 'told':
          asked = 0;
          setThere(true);
          return setTold(message);
        case 'heard':
          return presses.heard(message.id);
        // Its window was loaded: what was pressed meanwhile nobody has heard.
        case 'opened':
          return presses.tellAgain();
        default:
          return undefined;
      }
    });
    const presses = keepPresses((press, id) => tell({ kind: 'press', press, id }), setUnheard);
    const ask = (): void => {
      if (asked >= PATIENCE) setThere(false);
      asked += 1;
      tell({ kind: 'hello' });
    };
    ends.current = { tell, presses };
    ask();
    const timer = setInterval(ask, ASKS);
    return () => {
      clearInterval(timer);
      presses.end();
      close();
    };
  }, [channel]);
  const press = useCallback((key: RemotePress) => ends.current?.presses.press(key), []);
  const restart = useCallback(() => ends.current?.tell({ kind: 'restart' }), []);
  return { told, there, ...unheard, press, restart };
}

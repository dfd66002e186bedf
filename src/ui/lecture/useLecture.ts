/** The speaker's end of the line: what the lecture tells, asked for again and again, so that either window finds the other after a reload. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { LectureTold, RemotePress } from '../../lessons/speaker-messages.ts';
import { openLine, type SpeakerLine } from './speaker-line.ts';

/** ms */
const ASKS = 2000;
/** So many questions without an answer, and nobody is there. */
const PATIENCE = 3;

interface HeardLecture {
  /** As it was told last; null: nothing yet. */
  readonly told: LectureTold | null;
  /** Whether it still answers. */
  readonly there: boolean;
  readonly press: (press: RemotePress) => void;
  /** The time of the lecture begins again. */
  readonly restart: () => void;
}

export function useLecture(channel: number): HeardLecture {
  const line = useRef<SpeakerLine | null>(null);
  const [told, setTold] = useState<LectureTold | null>(null);
  const [there, setThere] = useState(true);
  useEffect(() => {
    let asked = 0;
    const opened = openLine(channel, (message) => {
      if (message.kind !== 'told') return;
      asked = 0;
      setThere(true);
      setTold(message);
    });
    const ask = (): void => {
      if (asked >= PATIENCE) setThere(false);
      asked += 1;
      opened.tell({ kind: 'hello' });
    };
    line.current = opened;
    ask();
    const timer = setInterval(ask, ASKS);
    return () => {
      clearInterval(timer);
      opened.close();
    };
  }, [channel]);
  const press = useCallback((key: RemotePress) => line.current?.tell({ kind: 'press', press: key }), []);
  const restart = useCallback(() => line.current?.tell({ kind: 'restart' }), []);
  return { told, there, press, restart };
}

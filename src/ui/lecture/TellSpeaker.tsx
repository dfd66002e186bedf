/** The lecture's end of the line: it tells the speaker's view where it stands, and does what is pressed there. It waits for nobody. */
import { useEffect, useEffectEvent, useRef, useSyncExternalStore, type ReactNode } from 'react';
import type { LectureTold, SpeakerMessage } from '../../lessons/speaker-messages.ts';
import { shownScenes } from '../../lessons/scenes.ts';
import { useLab, useLabState } from '../basics/lab-context.ts';
import type { KeptLecture } from './kept-lecture.ts';
import { keptVotes, onVotes, votesText } from './kept-votes.ts';
import { bindingOf, pressInLecture, type LectureScreen } from './lecture-keys.ts';
import { openLine, type SpeakerLine } from './speaker-line.ts';
import { useSceneFacts } from './useSceneFacts.ts';

/** ms: a window that is still there after so long was not left. */
const LEAVES = 3000;

interface Props {
  readonly lecture: KeptLecture;
  readonly screen: LectureScreen;
  /** Another window had this channel before. */
  readonly taken: () => void;
  /** Its time begins again. */
  readonly restart: () => void;
}

export function TellSpeaker({ lecture, screen, taken, restart }: Props): ReactNode {
  const lab = useLab();
  const line = useRef<SpeakerLine | null>(null);
  const told = useTold(lecture, screen.isBlack());
  const leftAt = useRef(-Infinity);
  useEffect(() => {
    const leave = (): void => {
      leftAt.current = performance.now();
    };
    addEventListener('beforeunload', leave);
    return () => removeEventListener('beforeunload', leave);
  }, []);
  const hear = useEffectEvent((message: SpeakerMessage): void => {
    switch (message.kind) {
      case 'hello':
        return line.current?.tell(told);
      case 'press':
        // Done now it would be lost with this page; not heard, it is told to the next one.
        if (performance.now() < leftAt.current + LEAVES) return undefined;
        line.current?.tell({ kind: 'heard', id: message.id });
        return pressInLecture(bindingOf(message.press), lab, screen);
      // A copy of this tab: it takes another channel.
      case 'opened':
        line.current?.tell({ kind: 'taken' });
        return line.current?.tell(told);
      case 'taken':
        return taken();
      case 'restart':
        return restart();
      case 'told':
      case 'heard':
        return undefined;
    }
  });
  const { channel } = lecture;
  useEffect(() => {
    const opened = openLine(channel, (message) => hear(message));
    line.current = opened;
    opened.tell({ kind: 'opened' });
    return opened.close;
  }, [channel]);
  // Whenever something of it is seen anew.
  useEffect(() => line.current?.tell(told));
  return null;
}

function useTold({ opened }: KeptLecture, black: boolean): LectureTold {
  const scene = useLabState((state) => state.scene);
  const beat = useLabState((state) => state.beat);
  const scenes = shownScenes(useLabState((state) => state.scenes));
  const { picture, facts, answer } = useSceneFacts(scene);
  useSyncExternalStore(onVotes, () => votesText(scene));
  const { workers, interval, times, band, besideBand, races } = facts;
  return {
    kind: 'told',
    ...{ opened, scenes, scene, beat, black, workers, interval, times, band, besideBand, answer },
    costsFrom: picture.priced.from,
    micros: picture.source === 'measured' ? (picture.index?.record.micros ?? null) : null,
    races: races && { rounds: races.rounds, duplicates: races.duplicates },
    votes: keptVotes(scene),
  };
}

/** Presses of the speaker's view until the lecture has heard them: while its window loads nobody listens. */
import type { RemotePress } from '../../lessons/speaker-messages.ts';
import { browserSeed } from '../../state/browser.ts';

/** ms: a lecture that is there has answered by then. */
const SOON = 700;
/** ms: what was pressed longer ago would surprise. */
const KEPT = 12_000;

export interface KeptPresses {
  /** Tells it, and again by `tellAgain`, until it was heard; one that waits already is not kept twice. */
  readonly press: (press: RemotePress) => void;
  readonly tellAgain: () => void;
  readonly heard: (id: number) => void;
  readonly end: () => void;
}

/** What became of those that were not heard at once. */
export interface Unheard {
  readonly waiting: readonly RemotePress[];
  /** Given up since the last press. */
  readonly notDone: readonly RemotePress[];
}

export const ALL_HEARD: Unheard = { waiting: [], notDone: [] };

interface Sent {
  readonly id: number;
  readonly press: RemotePress;
  waits: boolean;
}

export function keepPresses(
  tell: (press: RemotePress, id: number) => void,
  changed: (unheard: Unheard) => void,
): KeptPresses {
  let sent: readonly Sent[] = [];
  let notDone: readonly RemotePress[] = [];
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const later = (ms: number, does: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      does();
    }, ms);
    timers.add(timer);
  };
  const show = (): void => changed({ waiting: sent.flatMap(({ press, waits }) => (waits ? press : [])), notDone });
  const without = (id: number): void => {
    sent = sent.filter((each) => each.id !== id);
    show();
  };
  return {
    press(press) {
      notDone = [];
      show();
      if (sent.some((each) => each.waits && each.press === press)) return;
      const mine: Sent = { id: browserSeed() || 1, press, waits: false };
      sent = [...sent, mine];
      tell(press, mine.id);
      later(SOON, () => {
        mine.waits = true;
        show();
      });
      later(KEPT, () => {
        if (!sent.includes(mine)) return;
        notDone = [...notDone, press];
        without(mine.id);
      });
    },
    tellAgain() {
      for (const { press, id } of sent) tell(press, id);
    },
    heard: without,
    end() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

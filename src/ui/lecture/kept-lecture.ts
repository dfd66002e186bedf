/** Which lecture this tab gives, over reloads: by which channel its speaker's view finds it, and when its time began. */
import { attempt, NotAllowed, objectOf, whole } from '../../contract/readers.ts';
import { MAX_CHANNEL } from '../../contract/view.ts';
import { browserSeed } from '../../state/browser.ts';

const KEY = 'early-exit.lecture';

const reader = objectOf({ channel: whole(1, MAX_CHANNEL), opened: whole(0) });
export type KeptLecture = ReturnType<typeof reader>;

/** That of before, or a new one from `now` on, in ms since 1970. */
export function keptLecture(now: number): KeptLecture {
  try {
    const kept = attempt(() => reader(JSON.parse(sessionStorage.getItem(KEY) ?? 'null'), []));
    if (!(kept instanceof NotAllowed)) return kept;
  } catch {
    // Not to be read: then it is a new one.
  }
  return otherLecture(now);
}

/** On a channel of its own. */
export const otherLecture = (opened: number): KeptLecture => keepLecture({ channel: browserSeed() || 1, opened });

export function keepLecture(lecture: KeptLecture): KeptLecture {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(lecture));
  } catch {
    // It lasts as long as the page.
  }
  return lecture;
}

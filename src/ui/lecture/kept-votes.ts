/** Counts alone, kept until the tab is closed. */
import type { LectureScene } from '../../contract/lecture-scenes.ts';
import { isHands, type Votes } from '../../lessons/votes.ts';

const keyOf = (scene: LectureScene): string => `early-exit.votes.${scene}`;

export function keptVotes(scene: LectureScene): Votes {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(scene)) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, hands]) => isHands(hands)));
  } catch {
    return {};
  }
}

export function keepVotes(scene: LectureScene, votes: Votes): void {
  try {
    sessionStorage.setItem(keyOf(scene), JSON.stringify(votes));
  } catch {
    // They last as long as the page.
  }
}

/** Counts alone, kept until the tab is closed. */
import type { LectureScene } from '../../contract/lecture-scenes.ts';
import { isHands, type Votes } from '../../lessons/votes.ts';

const keyOf = (scene: LectureScene): string => `early-exit.votes.${scene}`;

/** Told of every change. */
const listeners = new Set<() => void>();

export function onVotes(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** As it is kept: the same text for the same counts. */
export function votesText(scene: LectureScene): string {
  try {
    return sessionStorage.getItem(keyOf(scene)) ?? '{}';
  } catch {
    return '{}';
  }
}

export function keptVotes(scene: LectureScene): Votes {
  try {
    const kept: unknown = JSON.parse(votesText(scene));
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
  for (const listener of listeners) listener();
}

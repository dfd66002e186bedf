/** Hands that were counted: numbers or a look over the hall, twice. Counts alone, kept until the tab is closed. */
import { among } from '../../contract/readers.ts';
import type { LectureScene } from '../../contract/lecture-scenes.ts';
import type { SceneAnswer } from '../../lessons/scenes.ts';

export const LEVELS = ['few', 'half', 'most'] as const;
export type Level = (typeof LEVELS)[number];

/** A number of hands, or how many they looked. */
export type Hands = number | Level;

/** Before the hall has talked about it, and after. */
export const VOTE_ROUNDS = ['before', 'after'] as const;
export type Round = (typeof VOTE_ROUNDS)[number];

export type Votes = Readonly<Partial<Record<`${Round} ${SceneAnswer}`, Hands>>>;

const SHARES: Readonly<Record<Level, number>> = { few: 0.15, half: 0.5, most: 0.85 };
export const MOST_HANDS = 999;

/** Part of the hall, 0 … 1: of numbers by their sum, of a look by what it says. */
export function shareOfHands(votes: Votes, round: Round, answer: SceneAnswer, options: readonly SceneAnswer[]): number {
  const hands = votes[`${round} ${answer}`];
  if (hands === undefined) return 0;
  if (typeof hands === 'string') return SHARES[hands];
  const sum = options.reduce((all, each) => {
    const counted = votes[`${round} ${each}`];
    return all + (typeof counted === 'number' ? counted : 0);
  }, 0);
  return sum === 0 ? 0 : hands / sum;
}

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

const isHands = (value: unknown): boolean =>
  (Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MOST_HANDS) ||
  among(LEVELS, value) !== undefined;

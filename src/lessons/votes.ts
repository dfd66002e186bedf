/** Hands of the hall: counted as numbers, or by a look over it, twice. Pure. */
import { among } from '../contract/readers.ts';
import type { SceneAnswer } from './scenes.ts';

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

export const isHands = (value: unknown): value is Hands =>
  (Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MOST_HANDS) ||
  among(LEVELS, value) !== undefined;

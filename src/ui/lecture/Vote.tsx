/** What the hall is asked: the answers, the hands for each, twice; which one it is is said with the reveal. */
import { useState, type ReactNode } from 'react';
import type { Beat, LectureScene } from '../../contract/lecture-scenes.ts';
import { LECTURE, type SceneAnswer } from '../../lessons/scenes.ts';
import { useTexts } from '../basics/texts.ts';
import {
  LEVELS,
  MOST_HANDS,
  VOTE_ROUNDS,
  shareOfHands,
  type Hands,
  type Round,
  type Votes,
} from '../../lessons/votes.ts';
import { keepVotes, keptVotes } from './kept-votes.ts';

interface Props {
  readonly scene: LectureScene;
  /** Hands are counted while the question stands: whoever sees the run knows. */
  readonly beat: Beat;
  /** What the picture says; null until the reveal. */
  readonly answer: SceneAnswer | null;
}

export function Vote({ scene, beat, answer }: Props): ReactNode {
  const texts = useTexts('lecture');
  const { options } = LECTURE[scene];
  const counting = beat === 'question';
  const [votes, setVotes] = useState(() => keptVotes(scene));
  const [round, setRound] = useState<Round>('before');
  const count = (option: SceneAnswer, hands: Hands | undefined): void => {
    const { [`${round} ${option}` as const]: _, ...others } = votes;
    const next: Votes = hands === undefined ? others : { ...others, [`${round} ${option}`]: hands };
    setVotes(next);
    keepVotes(scene, next);
  };
  return (
    <section className="vote" aria-label={texts.vote.title}>
      <ol>
        {options.map((option) => (
          <li key={option} data-answer={answer === null ? undefined : option === answer}>
            <span className="vote-option">{texts.answers[scene](option)}</span>
            {answer === option && <span className="vote-right">{texts.vote.right}</span>}
            {(counting || Object.keys(votes).length > 0) && <Bars votes={votes} option={option} options={options} />}
            {counting && (
              <Counting
                option={texts.answers[scene](option)}
                hands={votes[`${round} ${option}`]}
                count={(hands) => count(option, hands)}
              />
            )}
          </li>
        ))}
      </ol>
      {counting && (
        <div className="vote-rounds">
          {VOTE_ROUNDS.map((each) => (
            <button key={each} type="button" aria-pressed={each === round} onClick={() => setRound(each)}>
              {texts.vote.rounds[each]}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}

interface BarsProps {
  readonly votes: Votes;
  readonly option: SceneAnswer;
  readonly options: readonly SceneAnswer[];
}

/** Hands before and after, one bar each. */
function Bars({ votes, option, options }: BarsProps): ReactNode {
  const texts = useTexts('lecture').vote;
  return (
    <span className="vote-bars">
      {VOTE_ROUNDS.map((round) => {
        const hands = votes[`${round} ${option}`];
        if (hands === undefined) return <span key={round} className="vote-bar" data-round={round} />;
        return (
          <span key={round} className="vote-bar" data-round={round}>
            <span style={{ width: `${100 * shareOfHands(votes, round, option, options)}%` }} />
            <span className="visually-hidden">{texts.counted(round, hands)}</span>
          </span>
        );
      })}
    </span>
  );
}

interface CountingProps {
  readonly option: string;
  readonly hands: Hands | undefined;
  readonly count: (hands: Hands | undefined) => void;
}

/** A remote has no digits: a look over the hall is enough. */
function Counting({ option, hands, count }: CountingProps): ReactNode {
  const texts = useTexts('lecture').vote;
  return (
    <span className="vote-hands" role="group" aria-label={texts.handsFor(option)}>
      {LEVELS.map((level) => (
        <button
          key={level}
          type="button"
          aria-pressed={hands === level}
          onClick={() => count(hands === level ? undefined : level)}
        >
          {texts.levels[level]}
        </button>
      ))}
      <input
        type="number"
        inputMode="numeric"
        min={0}
        max={MOST_HANDS}
        aria-label={texts.number(option)}
        value={typeof hands === 'number' ? hands : ''}
        onChange={({ currentTarget: { value } }) => {
          const number = Math.round(Number(value));
          count(value === '' || !Number.isFinite(number) ? undefined : Math.min(MOST_HANDS, Math.max(0, number)));
        }}
      />
    </span>
  );
}

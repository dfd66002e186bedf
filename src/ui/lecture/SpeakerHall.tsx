/** The counts of the vote as they stand. */
import type { ReactNode } from 'react';
import { LECTURE } from '../../lessons/scenes.ts';
import type { LectureTold } from '../../lessons/speaker-messages.ts';
import { VOTE_ROUNDS } from '../../lessons/votes.ts';
import { NO_FIGURE } from '../../texts/formats.ts';
import { useTexts } from '../basics/texts.ts';

export function SpeakerHall({ told }: { readonly told: LectureTold }): ReactNode {
  const texts = useTexts('lecture');
  const { speaker, vote } = texts;
  const { scene, votes, answer } = told;
  const hands = (at: keyof typeof votes): string => {
    const counted = votes[at];
    if (counted === undefined) return NO_FIGURE;
    return typeof counted === 'number' ? texts.formats.count(counted) : vote.levels[counted];
  };
  return (
    <section aria-labelledby="speaker-hall">
      <h2 id="speaker-hall">{speaker.hall}</h2>
      <table className="speaker-hall">
        <thead>
          <tr>
            <th scope="col">{speaker.answer}</th>
            {VOTE_ROUNDS.map((round) => (
              <th key={round} scope="col">
                {vote.rounds[round]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {LECTURE[scene].options.map((option) => (
            <tr key={option} data-answer={option === answer}>
              <th scope="row">{texts.answers[scene](option)}</th>
              {VOTE_ROUNDS.map((round) => (
                <td key={round} translate="no">
                  {hands(`${round} ${option}`)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {Object.keys(votes).length === 0 && <p className="soft small">{speaker.noHands}</p>}
    </section>
  );
}

/** What the lecturer sees while the hall sees the lecture: what is asked, what to expect, what comes next, and the time. */
import { useEffect, type ReactNode } from 'react';
import { BEATS } from '../../contract/lecture-scenes.ts';
import { LECTURE, stepFrom } from '../../lessons/scenes.ts';
import { REMOTE_PRESSES, type LectureTold, type RemotePress } from '../../lessons/speaker-messages.ts';
import { formatAddress } from '../../state/address.ts';
import { BARE_VIEW } from '../../state/view.ts';
import type { SceneFacts } from '../../texts/en/lecture.ts';
import { useLabState } from '../basics/lab-context.ts';
import { usePageTitle } from '../basics/page-title.ts';
import { useTexts } from '../basics/texts.ts';
import { listenToRemote, REMOTE_BINDINGS } from './lecture-keys.ts';
import { SpeakerClock } from './SpeakerClock.tsx';
import { SpeakerHall } from './SpeakerHall.tsx';
import { useLecture } from './useLecture.ts';
import { ORDERS } from './useSceneFacts.ts';

export function SpeakerPage(): ReactNode {
  const { speaker } = useTexts('lecture');
  const channel = useLabState((state) => state.channel);
  usePageTitle(speaker.title);
  if (channel !== null) return <Speaking channel={channel} />;
  return (
    <main className="speaker-alone" id="result" tabIndex={-1}>
      <h1>{speaker.title}</h1>
      <p>{speaker.noChannel}</p>
      <p>
        <a href={formatAddress({ ...BARE_VIEW, mode: 'lecture' })}>{speaker.toLecture}</a>
      </p>
    </main>
  );
}

function Speaking({ channel }: { readonly channel: number }): ReactNode {
  const { speaker } = useTexts('lecture');
  const { told, there, waiting, notDone, press, restart } = useLecture(channel);
  useEffect(
    () =>
      listenToRemote(REMOTE_BINDINGS, ({ says, held }, { repeat }) => {
        if (!repeat || held) press(says);
      }),
    [press],
  );
  const waits = waiting.length > 0 ? speaker.waits(waiting) : notDone.length > 0 ? speaker.notDone(notDone) : '';
  const state = there ? (told === null ? speaker.looking : told.black ? speaker.black : '') : speaker.lost;
  return (
    <main className="speaker" id="result" tabIndex={-1}>
      <header className="speaker-head">
        {told !== null && <Place told={told} />}
        {told !== null && <SpeakerClock opened={told.opened} restart={restart} />}
      </header>
      {told !== null && <Notes told={told} />}
      <Presses press={press} state={waits || state} />
    </main>
  );
}

const factsOf = ({ workers, interval, times, band, besideBand, races }: LectureTold): SceneFacts => ({
  ...{ workers, interval, times, band, besideBand, races },
  orders: ORDERS,
});

function Place({ told }: { readonly told: LectureTold }): ReactNode {
  const { foot, setUp } = useTexts('lecture');
  const { scene, scenes, beat } = told;
  return (
    <div>
      <p className="speaker-place">
        {foot.place(Math.max(0, scenes.indexOf(scene)) + 1, scenes.length, BEATS.indexOf(beat))}
      </p>
      <p className="soft">{setUp(factsOf(told), LECTURE[scene].look)}</p>
    </div>
  );
}

function Notes({ told }: { readonly told: LectureTold }): ReactNode {
  const texts = useTexts('lecture');
  const { speaker } = texts;
  const { scene, answer } = told;
  const facts = factsOf(told);
  const note = speaker.notes[scene];
  return (
    <div className="speaker-notes">
      <div>
        <h1>{texts.questions[scene]}</h1>
        <section aria-labelledby="speaker-expected">
          <h2 id="speaker-expected">{speaker.expected}</h2>
          <p className="speaker-answer">{answer === null ? speaker.unknownAnswer : texts.answers[scene](answer)}</p>
          <p>{note.expected}</p>
        </section>
        <section aria-labelledby="speaker-wrong">
          <h2 id="speaker-wrong">{speaker.wrong}</h2>
          <p>{note.wrong}</p>
        </section>
      </div>
      <div>
        <Next told={told} facts={facts} />
        <SpeakerHall told={told} />
        <Figures told={told} facts={facts} />
      </div>
    </div>
  );
}

interface FactsProps {
  readonly told: LectureTold;
  readonly facts: SceneFacts;
}

function Next({ told, facts }: FactsProps): ReactNode {
  const texts = useTexts('lecture');
  const { speaker, names, questions, reveals } = texts;
  const next = stepFrom(told.scenes, told, 1);
  const [before, sentence] =
    next === null
      ? [speaker.end, '']
      : next.beat === 'question'
        ? [speaker.nextScene(names[next.scene]), questions[next.scene]]
        : next.beat === 'run'
          ? [speaker.nextRun, '']
          : [speaker.nextReveal, reveals[next.scene](facts)];
  return (
    <section className="speaker-next" aria-labelledby="speaker-next">
      <h2 id="speaker-next">{speaker.next}</h2>
      <p className="soft">{before}</p>
      <p className="speaker-sentence">{sentence}</p>
    </section>
  );
}

/** What was measured last, as far as it bears on the scene. */
function Figures({ told, facts }: FactsProps): ReactNode {
  const { speaker, board, reveals } = useTexts('lecture');
  const { scene, races, micros, costsFrom } = told;
  const { look } = LECTURE[scene];
  const ran =
    look === 'board'
      ? races === null
        ? board.notYet
        : board.races(races)
      : micros === null
        ? speaker.notRun
        : speaker.took(micros);
  return (
    <section aria-labelledby="speaker-figures">
      <h2 id="speaker-figures">{speaker.figures}</h2>
      <dl className="speaker-figures">
        <div>
          <dt>{speaker.reveal}</dt>
          <dd>{reveals[scene](facts)}</dd>
          {look !== 'board' && <dd className="soft small">{speaker.costsFrom[costsFrom]}</dd>}
        </div>
        {look !== 'valley' && (
          <div>
            <dt>{speaker.lastRun}</dt>
            <dd>{ran}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

interface PressesProps {
  readonly press: (press: RemotePress) => void;
  /** What a press would meet now, where that is not as always. */
  readonly state: string;
}

function Presses({ press, state }: PressesProps): ReactNode {
  const { speaker } = useTexts('lecture');
  return (
    <footer className="speaker-foot">
      <p className="speaker-state" role="status">
        {state}
      </p>
      <div className="speaker-presses">
        {REMOTE_PRESSES.map((says) => (
          <button
            key={says}
            type="button"
            className={says === 'next' ? 'button-main' : undefined}
            onClick={() => press(says)}
          >
            {speaker.presses[says]}
          </button>
        ))}
      </div>
      <div className="speaker-advice soft small">
        <p>{speaker.keys}</p>
        <p>{speaker.advice}</p>
      </div>
    </footer>
  );
}

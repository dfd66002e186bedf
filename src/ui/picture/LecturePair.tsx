/** One press runs both programs of lecture 27.2, shows both times, and then measures the difference. */
import type { ReactNode } from 'react';
import { isBusy } from '../../state/busy.ts';
import { useCommands, useLabState, useSettings } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';
import { PAIR, pairOverheads, pairTimes } from './lecture-pair.ts';
import { sweptSoFar } from './usePicture.ts';

/** By ten seconds the difference is known as well as a lecture needs it. */
const SECONDS = 10;

export function LecturePair(): ReactNode {
  const texts = useTexts('run').pair;
  const settings = useSettings();
  const { runSeries } = useCommands();
  const busy = useLabState(({ activity }) => isBusy(activity));
  const times = pairTimes(
    useLabState(({ log }) => log),
    settings,
  );
  const measuring = useLabState(({ activity }) => activity.phase === 'sweeping');
  const overheads = pairOverheads(useLabState(sweptSoFar), settings);
  const start = (): void => {
    const changes = PAIR.map((interval) => ({ interval }));
    runSeries(changes, { intervals: [...PAIR], seconds: SECONDS, precision: 0.002 });
  };
  const ran = PAIR.every((k) => times[k] !== null);
  return (
    <section className="lecture-pair small" aria-label={texts.title}>
      <h2>{texts.title}</h2>
      <button type="button" onClick={start} disabled={busy}>
        {texts.run}
      </button>
      <dl>
        {PAIR.map((k) => (
          <div key={k}>
            <dt>{texts.every(k)}</dt>
            <dd translate="no">{texts.seconds(times[k])}</dd>
          </div>
        ))}
      </dl>
      {ran && <p>{texts.oneProvesNothing}</p>}
      {ran && <p aria-live="polite">{texts.difference(overheads, measuring)}</p>}
    </section>
  );
}

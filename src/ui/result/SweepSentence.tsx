/** What the last sweep says of the present k, beside what the run says of itself. */
import type { ReactNode } from 'react';
import type { Settings } from '../../contract/settings.ts';
import { sameSettings } from '../../state/same.ts';
import { latestSweep, ownOverhead } from '../charts/data/sweep-facts.ts';
import { useLabState } from '../basics/lab-context.ts';
import { useTexts } from '../basics/texts.ts';

/** A sweep holds for every k, and for whatever raises the flag: it measures loops that nobody ends. */
function measuresSame(swept: Settings, settings: Settings): boolean {
  const { interval, target } = settings;
  return sameSettings({ ...swept, interval, target }, settings);
}

export function SweepSentence(): ReactNode {
  const { sweep } = useTexts('charts');
  const { facts } = useTexts('run');
  const result = useLabState(latestSweep);
  const settings = useLabState((state) => state.settings);
  if (result === null || !measuresSame(result.settings, settings)) return null;
  const answer = ownOverhead(result, settings);
  // Of an interval beyond those measured the model speaks, in the line of figures.
  if (answer.kind === 'unknown') return null;
  return (
    <p className="sweep-sentence">
      <span>{sweep.own(answer, settings.unit)}</span>{' '}
      {'pairs' in answer && <span className="mark">{facts.measuredSweep}</span>}
    </p>
  );
}

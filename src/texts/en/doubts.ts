/** Reasons not to trust a result, and what to do about each. */
import type { Doubt } from '../../contract/record.ts';

export interface Advice {
  readonly what: string;
  readonly advice: string;
}

export const doubtTexts = (): Readonly<Record<Doubt, Advice>> => ({
  hidden: { what: 'The page was hidden or covered.', advice: 'Keep this window in front and run again.' },
  'frame-gap': { what: 'The page stood still for more than 250 ms.', advice: 'Close what else is busy and run again.' },
  sleep: { what: 'The computer slept or was held up for more than a second.', advice: 'Run again.' },
  oversubscribed: {
    what: 'There were more workers than this machine runs at once, so some waited for a processor.',
    advice: 'Take fewer workers to compare times. Counts of iterations and checks stay exact.',
  },
  'cores-unknown': {
    what: 'This browser reports no number of cores: whether workers had to take turns cannot be told.',
    advice: 'Compare times only where the machine surely has a core for each. Counts stay exact.',
  },
  unsteady: {
    what: 'Times did not settle after the warm-up.',
    advice: 'Let the machine become quiet, then run again.',
  },
  'short-block': { what: 'The timed pieces were too short for this clock.', advice: 'Use longer or heavier ranges.' },
  'wide-interval': {
    what: 'Not every figure is as certain as asked for: a point, or the best interval.',
    advice: 'Give it more time, or make the machine quieter.',
  },
  'aa-failed': {
    what: 'Comparing the loop with itself did not give zero.',
    advice: 'Do not use this result. Run it again on a quiet machine.',
  },
  'control-lost': {
    what: 'A known amount of extra work was not found again.',
    advice: 'Do not use this result. Run it again on a quiet machine.',
  },
  drift: {
    what: 'The cost of an iteration drifted by more than 10 %.',
    advice: 'The processor changed its speed. Run again.',
  },
  split: {
    what: 'Compilations of the same loop disagree in two groups.',
    advice: 'The cores may be unequal. Read the interval, not the middle.',
  },
  'not-isolated': {
    what: 'This page is not isolated, so the clock is coarse.',
    advice: 'Serve it with the headers of headers.config.',
  },
  'worker-replaced': {
    what: 'A worker had to be ended by force just before.',
    advice: 'Its loop may have kept a core for two seconds. Run again.',
  },
  'flag-unseen': {
    what: 'A worker never saw the flag that was raised.',
    advice: 'A plain read may be taken out of the loop by the compiler. Use the atomic flag.',
  },
});

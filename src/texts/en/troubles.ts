/** Bad news outside of a run's own: settings that could not be used, what did not work, parts that could not be drawn. */
import type { TabName } from '../../contract/view.ts';
import type { Trouble } from '../../state/types.ts';
import { tabTexts } from './tabs.ts';

const PARTS = {
  page: 'The page',
  stage: 'The stage',
  code: 'The code',
  keys: 'What listens to keys',
  live: 'What is read aloud',
  /** Where it stands says which. */
  part: 'A part of the page',
};

/** Parts of the page that break by themselves; a tab's name stands for what it holds. */
export type BreakablePart = keyof typeof PARTS | TabName;

const name = (part: BreakablePart): string =>
  part in PARTS ? PARTS[part as keyof typeof PARTS] : `The part “${tabTexts().names[part as TabName]}”`;

export const troubleTexts = () => ({
  what: {
    engine: 'The workers could not start.',
    run: 'The run failed.',
    recorded: 'The recorded run could not be opened.',
    sweep: 'The sweep failed.',
    exits: 'Measuring exits failed.',
    races: 'The races failed.',
    calibrate: 'Measuring this machine failed.',
    storage: 'Runs cannot be kept in this browser.',
    language: 'The other language could not be fetched.',
  } satisfies Record<Trouble['what'], string>,
  dismiss: 'Dismiss',
  problems: 'Some settings could not be used',
  problemsRest: 'Everything else was loaded.',
  broken: (part: BreakablePart) => `${name(part)} could not be drawn.`,
  unfetched: (part: BreakablePart) => `${name(part)} could not be fetched.`,
  brokenMeans: (part: BreakablePart): string =>
    part === 'page' ? 'Runs that were kept are not lost.' : 'The rest of the page works, and no run is lost.',
  again: 'Try again',
  reload: 'Load the page anew',
});

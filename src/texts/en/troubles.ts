/** Bad news outside of a run's own: settings that could not be used, and what did not work. */
import type { Trouble } from '../../state/types.ts';

export const troubleTexts = () => ({
  what: {
    engine: 'The workers could not start.',
    run: 'The run failed.',
    recorded: 'The recorded run could not be opened.',
    sweep: 'The sweep failed.',
    exits: 'Measuring exits failed.',
    races: 'The races failed.',
    calibrate: 'Measuring this machine failed.',
    ladder: 'Measuring the ladder failed.',
    weights: 'Measuring what an iteration weighs failed.',
    writing: 'Measuring what writing costs failed.',
    claims: 'Checking the lecture failed.',
    storage: 'Runs cannot be kept in this browser.',
    card: 'The card cannot be kept in this browser.',
    kept: 'Not all that was kept can be shown.',
    language: 'The other language could not be fetched.',
  } satisfies Record<Trouble['what'], string>,
  dismiss: 'Dismiss',
  problems: 'Some settings could not be used',
  problemsRest: 'Everything else was loaded.',
});

/** What is said about the stage and under it. */
import type { Environment } from '../../contract/record.ts';
import type { Formats } from '../formats.ts';
import { machineTexts } from './machine.ts';

export const stageTexts = (formats: Formats) => {
  const { count, date, plural } = formats;
  const machine = machineTexts(formats);
  return {
    name: 'Stage',
    idle: (workers: number) => `${plural(workers, 'worker', 'workers')} ready, one lane for each range. No run yet.`,
    live: (workers: number) => `${plural(workers, 'worker', 'workers')} searching.`,
    pointHint: 'Point at a mark, or step with the arrow keys, to read what happened there.',
    narrowNote:
      'Small dotted marks are checks, placed in time between measured samples (dots). Red dots: the check that noticed the find, measured.',
    recorded: (environment: Environment) => `recorded elsewhere: ${machine(environment)}, ${date(environment.time)}`,
    keysHelp:
      'Arrow left and right step through the events, with Shift also through samples and checks; P plays and pauses; plus and minus zoom; Alt with arrows moves the view; F frames the exit, 0 shows the whole run; arrow up and down choose a worker.',
    targetHelp: 'Arrow left and right move the planted target, up and down move it to another worker.',
    targetName: 'Planted target',
    /** At a number from `first` to `last`: where they are not one, it is drawn anew for each run. */
    targetAt: (worker: number, first: number, last: number) =>
      first === last
        ? `Target at ${count(first)} in the range of worker ${worker}.`
        : `Target between ${count(first)} and ${count(last)} in the range of worker ${worker}, at another place in each run.`,
  };
};

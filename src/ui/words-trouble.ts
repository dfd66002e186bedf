/** Bad news: what happened, what it means, what to do. */
import type { Trouble } from '../state/types.ts';

export const troubleNames: Readonly<Record<Trouble['what'], string>> = {
  engine: 'The workers could not start',
  run: 'The run failed',
  trace: 'The events of the run were not recorded',
  sweep: 'The sweep failed',
  exits: 'Measuring exits failed',
  races: 'The races failed',
  calibrate: 'Measuring this machine failed',
  storage: 'Runs cannot be kept in this browser',
};

export const troubleWords = {
  dismiss: 'Dismiss',
  runAgain: 'Run again',
  failedMeans: 'This run does not count. Where there are figures, they say what a worker did until then.',
  failedDo: 'New workers take the place of those that failed. Run again; if that fails too, load the page anew.',
  problemsTitle: 'Some settings could not be used',
  problemsRest: 'Everything else was loaded.',
  refusedTitle: 'This browser cannot run the lab here',
  refusedMissing: 'What is missing',
  refusedHow: 'How to get it',
  refusedWhy:
    'The lab lets real workers share memory. Browsers allow that only to pages that are isolated from others, by two response headers, over https or on localhost.',
  refusedHeaders: 'The headers the lab needs on every file',
  refusedStart: 'Running it on your own machine is the short way: the lab’s server sends them.',
  refusedRecorded: 'What can be seen here all the same',
  refusedReplay: 'Three runs were recorded on another machine. Their replay needs no workers.',
  refusedRetry: 'Try again',
  broken: (part: string) => `${part} could not be drawn.`,
  brokenMeans: 'The rest of the page works, and no run is lost.',
  brokenRetry: 'Draw it again',
  brokenPage: 'The page',
} as const;

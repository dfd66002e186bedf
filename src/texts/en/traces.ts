/** What can be done with the run on the stage. */
import type { Formats } from '../formats.ts';

export const traceTexts = ({ count }: Formats) => ({
  lanes: 'Show the ranges',
  run: 'Show the run',
  pin: 'Pin this run',
  pinTitle: 'The next run is drawn under this one, on the same axis',
  unpin: 'Unpin',
  save: 'Save the trace',
  open: 'Open a trace …',
  file: 'Trace file',
  /** Of a large one, `share` of it so far. */
  reading: (share: number) => `Reading the file: ${count(Math.floor(share * 100))} %`,
  title: 'Events and trace file',
  recorded: 'Runs recorded elsewhere:',
  recordedNames: {
    'few-checks': 'few checks',
    'many-checks': 'many checks',
    'duplicate-result': 'a duplicate result',
  },
  link: 'Link to this moment',
  linkTitle: 'Copy an address that shows this run’s settings and this moment of the replay',
  linkCopied: 'Address copied',
  linkFailed: (address: string) => `Could not copy. The address is ${address}`,
});

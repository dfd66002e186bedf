/** What can be done with the run on the stage. */
export const traceTexts = () => ({
  lanes: 'Show the ranges',
  run: 'Show the run',
  pin: 'Pin this run',
  pinTitle: 'The next run is drawn under this one, on the same axis',
  unpin: 'Unpin',
  save: 'Save the trace',
  open: 'Open a trace …',
  file: 'Trace file',
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

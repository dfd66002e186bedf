import type { LabConsole } from '../src/state/console.ts';

declare global {
  /** In the pages the benchmark drives, the console is always there. */
  var lab: LabConsole;
}

import type { LabConsole } from '../src/state/console.ts';

declare global {
  /** In the pages the benchmark drives, the console is always there. */
  var lab: LabConsole;
  /** Gaps between animation frames in ms, while `framesOf` looks. */
  var benchFrames: { gaps: number[]; going: boolean };
}

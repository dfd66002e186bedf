/** What the model says of the present settings. */
import type { Formats } from '../formats.ts';

/** Why there is no figure for the overhead: no checks are made, their cost is not known, or not told from 0. */
export type NoOverhead = 'noChecks' | 'unknown' | 'nothing';
/** Where the costs come from that the model reckons with. */
export type CostSource = 'unmeasured' | 'noCheck' | 'measured' | 'otherLoop' | 'mixed';

export const predictionTexts = ({ percent }: Formats) => ({
  title: 'If you run this',
  model: 'model',
  overhead: 'Overhead',
  overheadText: (overhead: number | NoOverhead) => {
    if (overhead === 'noChecks') return 'none: no checks';
    if (overhead === 'unknown') return 'not known yet';
    return overhead === 'nothing' ? 'not told from 0' : percent(overhead);
  },
  overshoot: 'Overshoot',
  iterations: 'iterations',
  time: 'time',
  mean: 'mean',
  worst: 'worst',
  endless: 'up to the end of the range',
  nobody: 'none: nobody raises the flag',
  alone: 'none: nobody else searches',
  primesUnit: 'The model counts checks by iterations; here they come in bursts, with the primes.',
  sources: {
    unmeasured: 'A run of these settings that lasts a while tells the model what an iteration costs.',
    noCheck: 'Sweep once: then the model knows what a check costs here.',
    measured: 'From costs measured here.',
    otherLoop: 'A check was measured here in another loop. Sweep once to know it in this one.',
    mixed: 'Check cost recorded elsewhere (2-core Linux, Chromium 156, Nov 2026) until you sweep.',
  },
});

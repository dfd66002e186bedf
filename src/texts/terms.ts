/** The terms of the glossary: a closed list, in the order in which they build on each other. */
export const TERMS = [
  'worker',
  'range',
  'iteration',
  'flag',
  'check',
  'check-interval',
  'guard',
  'overhead',
  'overshoot',
  'exit-latency',
  'run',
  'visit',
  'block',
  'sweep',
  'doubt',
  'trace',
  'view',
  'scene',
] as const;
export type TermId = (typeof TERMS)[number];

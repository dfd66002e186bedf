/** The glossary: each term of the lab in one sentence. */
import type { Formats } from '../formats.ts';
import type { TermId } from '../terms.ts';

interface Entry {
  readonly name: string;
  readonly means: string;
  /** How it is written in a sentence, as a regular expression; without it where the word also means something else. */
  readonly forms?: string;
}

export const glossaryTexts = (formats: Formats) => ({
  formats,
  terms: {
    worker: { name: 'worker', forms: 'workers?', means: 'A thread of the browser that searches one range of numbers.' },
    range: {
      name: 'range',
      forms: 'ranges?',
      means: 'The numbers a worker searches: the first included, the last not.',
    },
    iteration: { name: 'iteration', forms: 'iterations?', means: 'The test of one number.' },
    flag: {
      name: 'flag',
      forms: 'flags?',
      means: 'The word in memory, shared by all workers, that says whether somebody has found.',
    },
    check: { name: 'check', forms: 'checks?', means: 'One read of the flag by a worker.' },
    'check-interval': {
      name: 'check interval, k',
      forms: 'check intervals?',
      means: 'How many iterations a worker does from one check to the next.',
    },
    guard: { name: 'guard', forms: 'guards?', means: 'The form of the loop that decides when a check is due.' },
    overhead: {
      name: 'overhead',
      forms: 'overheads?',
      means: 'The extra time that checks cost, compared with the same loop that never comes to a check.',
    },
    overshoot: {
      name: 'overshoot',
      forms: 'overshoot',
      means: 'The iterations a worker does in vain after the flag was raised.',
    },
    'exit-latency': {
      name: 'exit latency',
      forms: 'exit latenc(?:y|ies)',
      means: 'The time from the raising of the flag until a worker leaves its loop.',
    },
    run: { name: 'run', means: 'One start of all workers, until the last of them has left.' },
    visit: { name: 'visit', means: 'One stay of a worker in the engine, in which it does a list of timed pieces.' },
    block: {
      name: 'block',
      forms: 'blocks?',
      means: 'One timed piece of work; two neighbouring ones that are compared are a pair.',
    },
    sweep: { name: 'sweep', forms: 'sweeps?', means: 'A measurement of what checks cost at many check intervals.' },
    doubt: { name: 'doubt', forms: 'doubts?', means: 'A named reason not to trust a result.' },
    trace: { name: 'trace', forms: 'traces?', means: 'The recorded events of one run, for its replay.' },
    view: { name: 'view', means: 'All that an address of this page can name.' },
    scene: { name: 'scene', means: 'A set-up with a name that a person can open.' },
  } satisfies Readonly<Record<TermId, Entry>> as Readonly<Record<TermId, Entry>>,
});

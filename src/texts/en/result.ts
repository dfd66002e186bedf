/** Where the result stands: what is there before it, how old it is, and what failed about it. */
import type { Task } from '../../contract/settings.ts';

/** Before the first run: what Run will do. */
export type ReadyFor = Task | 'alone';

export const resultTexts = () => ({
  title: 'Result',
  ready: {
    find: 'Press Run: the workers start together, one finds it, and the others leave at their next check.',
    count:
      'Press Run: the workers start together and count primes to the end. Nobody raises the flag; the checks cost time all the same.',
    alone: 'Press Run: one worker searches alone. With more, the others would have to notice.',
  } satisfies Record<ReadyFor, string>,
  running: { find: 'The workers are searching …', count: 'The workers are counting …' } satisfies Record<Task, string>,
});

/** A loop of few and small numbers, for tests of blocks. */
import type { BlocksOrder } from '../../contract/runner.ts';

export const SMALL_LOOP = {
  compilation: 0,
  kernel: 'js',
  guard: 'nested',
  flag: 'atomic',
  range: [2, 200],
  work: 'prime',
  extra: 0,
  flagUp: false,
} as const satisfies Partial<BlocksOrder>;

/** A loop of few and small numbers, for tests of blocks. */
import type { BlocksOrder } from '../../contract/runner.ts';
import type { Range } from '../../contract/settings.ts';

export const SMALL_LOOP = {
  compilation: 0,
  kernel: 'js',
  guard: 'nested',
  flag: 'atomic',
  work: 'prime',
  extra: 0,
  flagUp: false,
} as const satisfies Partial<BlocksOrder>;

export const SMALL_RANGE: Range = [2, 200];

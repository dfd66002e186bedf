/** Short searches of one worker of every kind of iteration, for the words that count them. */
import type { Settings } from '../../contract/settings.ts';

type Loop = Pick<Settings, 'task' | 'ranges' | 'target' | 'work' | 'flag'>;

const range = (from: number, length: number): Settings['ranges'] => [[from, from + length]];
const COUNT = { task: 'count', target: 'prime' } as const;

/** Numbers of 4 bytes and larger ones, steps, a plain read, and a search that a prime ends. */
export const smallLoops: readonly Loop[] = [
  { ...COUNT, ranges: range(2, 300), work: 'prime', flag: 'atomic' },
  { ...COUNT, ranges: range(2, 300), work: 'prime', flag: 'plain' },
  { ...COUNT, ranges: range(2 ** 33, 40), work: 'prime', flag: 'lock' },
  { ...COUNT, ranges: range(2 ** 33, 40), work: 'prime', flag: 'plain' },
  { ...COUNT, ranges: range(0, 500), work: 3, flag: 'atomic' },
  { ...COUNT, ranges: range(0, 500), work: 3, flag: 'plain' },
  { task: 'find', target: 'prime', ranges: range(24, 60), work: 'prime', flag: 'atomic' },
];

/** Iterations of one worker alone: to the end, or with the first prime from 24 on. */
export function expectedCount({ task, ranges: [only] }: Loop): number {
  const [from, to] = only!;
  return task === 'find' ? 29 - from + 1 : to - from;
}

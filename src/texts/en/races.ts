/** The second look: two workers that meet a prime at once, played by hand and counted for real. */
import type { Statement } from '../../replay/interleavings.ts';
import type { Formats } from '../formats.ts';

export const racesTexts = ({ count, plural }: Formats) => ({
  title: 'You are the scheduler',
  intro:
    'Two workers are about to meet a prime. You decide whose statement runs next. Without the second look, can you make both write a result?',
  recheck: 'second look under the lock',
  worker: (player: number) => `Worker ${player === 0 ? 'A' : 'B'}`,
  statements: {
    check: 'look at the flag, leave if it is up',
    test: 'test a number: it is a prime',
    lock: 'take the lock, or wait for it',
    look: 'look at the flag again, leave if it is up',
    raise: 'raise the flag',
    write: 'write the result',
    unlock: 'give the lock back',
  } satisfies Record<Statement, string>,
  next: 'next',
  run: (player: number) => `Run a statement of ${player === 0 ? 'A' : 'B'}`,
  undo: 'Undo',
  anew: 'Start again',
  waits: 'waits for the lock',
  left: 'has left',
  shared: (flag: boolean, holder: number | null, results: readonly number[]) =>
    [
      `flag: ${flag ? 'up' : 'down'}`,
      `lock: ${holder === null ? 'free' : holder === 0 ? 'A has it' : 'B has it'}`,
      `results: ${results.length === 0 ? 'none' : results.map((player) => (player === 0 ? 'A' : 'B')).join(', ')}`,
    ].join(' · '),
  duplicate: 'Two results: both were past their check before the flag was up, and nobody looked again.',
  single: 'One result. Whoever came second saw the flag.',
  counted: (all: number, duplicates: number) =>
    duplicates === 0
      ? `Of all ${count(all)} orders in which these statements can run, none ends with two results.`
      : `Of all ${count(all)} orders in which these statements can run, ${count(duplicates)} end with two results.`,
  real: 'On this machine',
  realIntro: 'Two real workers meet the same prime at the same time, 1,000 times in a row.',
  race: (recheck: boolean): string => (recheck ? 'Race with the second look' : 'Race without the second look'),
  stop: 'Stop',
  raced: (rounds: number, duplicates: number, recheck: boolean) =>
    `${recheck ? 'With' : 'Without'} the second look: ${count(duplicates)} of ${plural(rounds, 'round', 'rounds')} wrote two results.`,
});

/** The second look: two workers that meet a prime at once, played by hand and counted for real. */
import type { Player, Statement } from '../../replay/interleavings.ts';
import type { RealStep } from '../../replay/real-order.ts';
import type { Formats } from '../formats.ts';

const nameOf = (player: Player): string => (player === 0 ? 'A' : 'B');

/** As what happened is told. */
const HAPPENED: Readonly<Record<Statement, string>> = {
  check: 'looked at the flag, which was down',
  test: 'tested a number, which is a prime',
  lock: 'took the lock',
  look: 'looked at the flag again',
  raise: 'raised the flag',
  write: 'wrote its result',
  unlock: 'gave the lock back',
};

const NAMED: Readonly<Record<Statement, string>> = {
  check: 'the look at the flag',
  test: 'the test',
  lock: 'taking the lock',
  look: 'the second look',
  raise: 'raising the flag',
  write: 'writing the result',
  unlock: 'giving the lock back',
};

export const racesTexts = ({ count, plural, time, and, short }: Formats) => ({
  title: 'You are the scheduler',
  intro:
    'Two workers are about to meet a prime. You decide whose statement runs next. Without the second look, can you make both write a result?',
  titleReal: 'The machine was the scheduler',
  introReal:
    'Two real workers met a prime at the same time, without the second look, and both wrote a result. These are their statements in the order in which they ran, as far as the trace tells it.',
  decides: 'Who decides whose statement runs next',
  decider: { you: 'You', here: 'A real run on this machine', shipped: 'A recorded run' },
  here: (runs: number) => `measured here, run ${count(runs)}: the first that wrote two results`,
  hereNote:
    'A run of its own, with its events recorded; the rounds below have none. Both workers meet 1,000,000,007 in their first iteration: so large a number takes long to test, and the flag can go up meanwhile.',
  catching: (runs: number) => `${plural(runs, 'run', 'runs')} so far, none with two results.`,
  noneCaught: (runs: number) =>
    `None of ${plural(runs, 'run', 'runs')} wrote two results. Press again for more of them, or step through the recorded run.`,
  stepBack: 'Step back',
  stepOn: 'Step on',
  steps: 'Statements that have run',
  place: (at: number, of: number) => `${count(at)} of ${count(of)}`,
  ran: 'just ran',
  before: 'Before the first of these statements.',
  /** `again`: the flag was up already. */
  happened: ({ player, statement, from, to }: RealStep, again: boolean) =>
    `${nameOf(player)} ${again ? 'had the flag to raise, which was up already' : HAPPENED[statement]}. By its clock ${from === to ? `at ${time(to)}` : `between ${time(from)} and ${time(to)}`}.`,
  unknown: ({ player, unknown }: RealStep) =>
    `The trace does not tell whether this came before or after these of ${nameOf(player === 0 ? 1 : 0)}: ${and(unknown.map((each) => NAMED[each]))}.`,
  howKnown: (apart: number) =>
    `How the order is known: within a worker from its program. Between the two from the lock, which one has at a time; from the flag, for who found it down looked before it was raised; and from their clocks where they are more than ${short(apart)} µs apart. Where none of them tells, the step says so. Times count from the opening of the gate.`,
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

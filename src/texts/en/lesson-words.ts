/** What the lessons say, step by step. No figure stands in them: each comes from a set-up or from a measurement. */
import type { Verdict } from '../../lessons/judge.ts';
import type { Formats } from '../formats.ts';
import type { AllLessonWords, CycleFacts } from '../lesson-facts.ts';
import { amountText } from './lesson-amounts.ts';

export const lessonWords = (formats: Formats): AllLessonWords => {
  const { count, fixed } = formats;
  const amount = amountText(formats);
  const both = ({ unit, value, measured, source }: CycleFacts): string =>
    measured === null
      ? `You said ${amount(value, unit)}. Nothing could be measured.`
      : `You said ${amount(value, unit)}. ${from(source)}: ${amount(measured, unit)}.`;
  /** Of a multiple of a time. */
  const range = ({ low, high }: CycleFacts): string =>
    low === null || high === null ? '' : ` (${fixed(low, 1)} to ${fixed(high, 1)})`;
  const bothTimes = (facts: CycleFacts): string =>
    facts.measured === null
      ? both(facts)
      : `You said ${amount(facts.value, facts.unit)} as long. ${from(facts.source)}: ${amount(facts.measured, facts.unit)} as long${range(facts)}.`;
  const iterations = (times: number | null): string =>
    times === null ? 'part of an iteration' : `${fixed(Math.max(0, times - 1), 1)} iterations`;
  return {
    late: {
      name: 'One flag, and how late is late',
      about: 'Somebody raises a flag. When do the others notice?',
      begin: ({ interval }) =>
        `Two [worker|workers] search. One finds what they look for and raises the [flag]. Nobody tells the other: it has to look by itself, at its next [check], once every ${count(Number(interval))} [iteration|iterations]. That number is k, the [check-interval|check interval]. What it does after the flag is in vain.`,
      predict: () =>
        'The flag rises at the line over zero, while the other worker is somewhere between two [check|checks]. How far does it still go? Mark where it will stop.',
      see: (facts) => both(facts),
      why: ({ verdict, interval }) =>
        `${said(verdict, {
          low: 'You had it stop almost at once, but a raised flag stops nobody.',
          high: 'You had it go further than a whole interval; it cannot, for a check comes first.',
          right: 'You stayed within one interval: nobody could say more beforehand.',
        })} It stops at its next [check], so its [overshoot] can be anything from none to ${count(Number(interval))}. Where the flag falls between two checks is chance.`,
      predictAgain: ({ interval, marks }) =>
        `Now it [check|checks] oftener: every ${count(Number(interval))} iterations. The same happens ${count(marks)} times over. Where do the ${count(marks)} stops fall? Sketch them, a dot in each row.`,
      seeAgain: ({ value, measured, unit, seen, source }) =>
        `Your dots lie at ${amount(value, unit)} on average. ${from(source)}: ${amount(measured, unit)}, ${spread(seen, (mark) => count(Math.round(mark)))}.`,
      next: ({ verdict, interval }) =>
        `${said(verdict, {
          low: 'You drew them too early.',
          high: 'You drew them too late.',
          narrow: 'Your middle was right; they scatter more.',
          right: 'You drew them well.',
        })} The stops scatter evenly over one interval; on average they lie at half of ${count(Number(interval))}. The [overshoot] shrinks with k. Then why not [check] before every iteration?`,
    },
    price: {
      name: 'What a check costs',
      about: 'Looking at a flag is cheap. How cheap?',
      begin: () =>
        'To be late by little, a worker has to [check] often. But a check takes time, even where it finds nothing. That extra time is the [overhead]. Here the flag is read through a lock, as the lecture’s program does.',
      predict: () =>
        'The upper bar is the search without any [check]. How long does the same search take with a check before every iteration? Drag the end of the lower bar.',
      see: (facts) => bothTimes(facts),
      why: ({ verdict, measured, source }) =>
        `${said(verdict, {
          low: 'You took the check for cheaper than it is.',
          high: 'You took the check for dearer than it is.',
          right: 'You were close.',
        })} Each [iteration] also pays for a [check], and ${where(source)} a check costs as much as ${iterations(measured)}. Both workers want the lock at once, which makes it dear; beside a dear iteration the same check would hardly be felt.`,
      predictAgain: () =>
        'A [check] can be many things. Place three on the axis of nanoseconds: a plain atomic read, a lock that nobody else wants, and a lock that everybody wants at once. Each step of the axis is a factor of ten.',
      seeAgain: ({ seen, value, measured, source }) =>
        `${from(source)}: ${list(seen.map((mark) => amount(mark, 'nanoseconds')))}. The dearest costs ${amount(measured, 'times')} as much as the cheapest; you said ${amount(value, 'times')}.`,
      next: ({ verdict }) =>
        `${said(verdict, {
          low: 'The rungs lie further apart than you thought.',
          high: 'The rungs lie closer together than you thought.',
          right: 'You saw the distance well.',
        })} A lock that others hold makes you wait for them; a read only waits for the memory. What a [check] costs decides how often you can afford it: that is the next lesson.`,
    },
    valley: {
      name: 'The valley, cheap and dear',
      about: 'Too often costs, too rarely costs. What lies between?',
      begin: () =>
        'Two costs pull apart. A short [check-interval|check interval] k means many checks: [overhead]. A long one means working on after the flag: [overshoot]. Their sum, over k, is a valley. Where is its floor?',
      predict: () =>
        'This is the axis of k, from a check before every iteration to one in a million. The run is the one of the lab’s first screen. Drag the mark to the k that you think is cheapest.',
      see: ({ value, measured, low, high, unit }) =>
        `You said ${amount(value, unit)}. ${measured === null ? 'No floor could be measured.' : `The cheapest is ${amount(measured, unit)}, and ${floor(low, high, count)} is as good within one per cent.`}`,
      why: ({ verdict }) =>
        `${said(verdict, {
          low: 'You check too often: left of the floor the [check|checks] eat the time.',
          high: 'You check too rarely: right of the floor the [overshoot] eats the time.',
          right: 'You are on the floor of the valley.',
        })} Twice the k halves what checks cost and doubles what is wasted. It is cheapest about where both are equal. Around it both are small: the floor is broad, and needs no fine tuning.`,
      predictAgain: () =>
        'Now the iterations are dear: each takes many times as long. A [check] costs the same, and the find comes after as many iterations as before. Where is the cheapest k now?',
      seeAgain: ({ value, measured, low, high, unit }) =>
        `You said ${amount(value, unit)}. ${measured === null ? 'No floor could be measured.' : `The cheapest is ${amount(measured, unit)}; ${floor(low, high, count)} is as good within one per cent.`}`,
      next: ({ verdict }) =>
        `${said(verdict, {
          low: 'The floor lies further right than you thought.',
          high: 'The floor lies further left than you thought.',
          right: 'You found the floor.',
        })} Beside a dear iteration a [check] is a trifle: the left wall sinks, and the floor reaches down to small k. The right wall stays, for as a share of the search as much is wasted. Next: dearer than reading a shared word is writing one.`,
    },
    sharing: {
      name: 'Sharing that hurts',
      about: 'Reading a shared word is cheap. What about writing one?',
      begin: () =>
        'A flag is written once and read often. A counter is different: here each of two [worker|workers] adds one at every [iteration]. At first each has a counter of its own, far from the other’s in memory: that is the upper bar.',
      predict: () =>
        'Now both count in one shared word, safely, by atomic additions. How long does the same work take? Drag the end of the lower bar.',
      see: (facts) => bothTimes(facts),
      why: ({ verdict, source }) =>
        `${said(verdict, {
          low: 'Sharing hurts more than you thought.',
          high: `Sharing hurts less than you thought, ${where(source)}.`,
          right: 'You were close.',
        })} Before a core may write, it must own the word’s cache line alone. With two [worker|workers] that write, the line travels to and fro, and an atomic addition waits for it each time.`,
      predictAgain: () =>
        'Now each has a counter of its own again, written without any lock. But the two words are neighbours in memory. Nothing is shared; how long does it take?',
      seeAgain: (facts) => bothTimes(facts),
      next: ({ verdict, source }) =>
        `${said(verdict, {
          low: 'You trusted that nothing was shared.',
          high: `It hurts less than you thought, ${where(source)}.`,
          right: 'You were close.',
        })} Cores own whole lines of memory, not words: neighbours in one line are shared after all. This false sharing vanishes when each word has its own line. Next: a race that only sometimes happens.`,
    },
    'second-look': {
      name: 'The second look',
      about: 'Two find at once. How many results are written?',
      begin: () =>
        'Two [worker|workers] meet a prime at the same moment. Each sees that the [flag] is down, takes the lock, raises the flag and writes its result. The lock lets only one in at a time. But is it one result that is written?',
      predict: ({ rounds }) =>
        `This race is run ${count(rounds)} times on real threads. In how many of the rounds are two results written? Drag the end of the bar.`,
      see: (facts) => both(facts),
      why: ({ verdict, orders }) =>
        `${said(verdict, {
          low: 'It happens oftener than you thought.',
          high: 'It happens less often than you thought.',
          right: 'You were close.',
        })} Between a worker’s [check] and its lock the other may write: what it saw is stale. Of all ${count(orders.all)} orders of their statements ${count(orders.duplicates)} end with two results. But orders are not equally likely: which come up is a matter of how soon after each other they look.`,
      predictAgain: ({ rounds }) =>
        `Now whoever has the lock looks at the [flag] once more before it writes: the second look. Again ${count(rounds)} rounds. How many have two results now?`,
      seeAgain: (facts) => both(facts),
      next: ({ verdict, orders }) =>
        `${said(verdict, {
          low: 'More remained than you thought.',
          high: 'None has to remain.',
          right: 'So it is.',
        })} Under the lock nobody else can raise the [flag], so what the second look sees stays true. Of all ${count(orders.all)} orders ${orders.duplicates === 0 ? 'none ends' : `${count(orders.duplicates)} end`} with two results: not rare, but impossible.`,
    },
  };
};

const from = (source: CycleFacts['source']): string => (source === 'here' ? 'Measured' : 'Recorded');

const where = (source: CycleFacts['source']): string => (source === 'here' ? 'here' : 'on that machine');

/** What is said to the one who predicted so; nothing where nothing was measured. */
function said(verdict: Verdict, words: Partial<Readonly<Record<Verdict, string>>>): string {
  return words[verdict] ?? '';
}

function spread(marks: readonly (number | null)[], write: (mark: number) => string): string {
  const known = marks.filter((mark) => mark !== null);
  return known.length === 0 ? 'none' : `from ${write(Math.min(...known))} to ${write(Math.max(...known))}`;
}

const list = (parts: readonly string[]): string => parts.join(', ');

function floor(low: number | null, high: number | null, count: Formats['count']): string {
  if (low === null) return 'nothing else';
  return high === null ? `all from ${count(low)} on` : `${count(low)} to ${count(high)}`;
}

/** Texts of the total cost. */
import type { NoBest } from '../../measure/results.ts';

export const noBestWords: Readonly<Record<NoBest, string>> = {
  'task-count':
    'There is no best interval in the task “count”: nobody raises the flag, so every check is pure cost and never checking is cheapest.',
  alone: 'There is no best interval for one worker: nobody else has to notice, so every check is pure cost.',
  'found-after-unknown':
    'There is no best interval to give: it is not known after how many iterations the flag is raised.',
  'check-cost-unknown': 'There is no best interval to give: the cost of a check could not be told from 0 here.',
  'nothing-measured': 'There is no best interval to give yet: no point has pairs enough for a figure. Measure longer.',
};

export const totalWords = {
  empty:
    'Nothing measured yet. Checking more often costs overhead, more rarely overshoot: after one sweep this chart adds the two and shows where their sum is least.',
  title: 'Total cost of coordination against check interval',
  y: 'Cost above the bare search, %',
  foundAfter: 'Found after',
  foundAfterSlider: 'Iterations until the finder finds',
  foundAfterUnit: 'iterations',
  foundAfterAllowed: 'A whole number from 1 to 1,000,000,000.',
  asSetUp: (n: string) => `As set up: ${n}`,
  costName: 'Overshoot of',
  costs: { each: 'each worker (processor time)', last: 'the last one out (waiting time)' },
  with: { own: 'with these ranges', light: 'with the light loop', heavy: 'with the heavy loop' },
  every: (k: string) => `about every ${k} iterations`,
  everyOne: 'every iteration',
  advice: (where: string, every: string, low: string, high: string) =>
    low === high
      ? `On this machine, ${where}, check ${every}`
      : `On this machine, ${where}, check ${every} (${low}–${high} is as good)`,
  own: {
    every: (k: string) => `you check every ${k}`,
    everyOne: 'you check every iteration',
    never: 'you never check, so the others search to the end of their ranges.',
    list: 'each of your workers has an interval of its own.',
    good: (every: string) => `${every}, which is as good.`,
    dearer: (every: string, more: string) => `${every}, which by the model costs ${more} more, of the bare search.`,
    times: (every: string, factor: string) =>
      `${every}, which by the model costs ${factor} times the whole search more.`,
  },
  vague: (low: string, high: string) => `The best interval itself is only known to lie between ${low} and ${high}.`,
  everyExactly: (k: string) => `every ${k}`,
  ownAtMost: (every: string, cost: string) => `You check ${every}: at most ${cost}.`,
  atMost: (ratio: string, every: string, cost: string) =>
    `It is at most ${ratio} iterations (95 %), though: with a check ${every}, checking and overshoot together cost at most ${cost} of the bare search.`,
  longer: 'Measure longer, or take the light loop, where a check weighs more.',
  invalid: 'It rests on a measurement that is not valid: see its certificate.',
  note: (n: string, alpha: string) =>
    `Lines are the model for a find after ${n} iterations: checking n·c / k falls, overshoot α·k·t rises (α = ${alpha}), and their sum is least where they cross. Marks are measured; hollow ones take their overshoot from the model; ▼ at the floor: checking not told from 0; △ at the top: off the scale; a sum below the scale has no mark.`,
  noteFrequent: (from: string) =>
    `Below k = ${from} the line of checking follows what was measured there, since checks made so often can cost less; where that cannot be told from 0 it keeps within the measured interval.`,
  noteAtMost: (from: string) =>
    `The line of checking, and with it the sum, is the upper end of what it may cost (95 %): below k = ${from} of what was measured at each k, from there on of the inferred curve.`,
  noteBend: (from: string) => `Checking makes a step up at k = ${from}, from where a check costs more.`,
  noExits: 'Measure exit latency too, and overshoot is measured here instead of inferred.',
  floor: (aa: string) => `below the noise floor, A/A up to ${aa}`,
  overhead: 'checking',
  overshoot: 'overshoot',
  total: 'sum',
  atMostOf: (line: string) => `${line}, at most`,
  near: (low: string, high: string) => [`as good as the best`, `${low}–${high}`],
  spot: (k: string, overhead: string, overshoot: string, total: string) =>
    `k = ${k}: checking ${overhead}, overshoot ${overshoot}, together ${total}`,
  model: 'model',
  measured: 'measured',
  less: (limit: string) => `< ${limit}`,
  columns: {
    interval: 'k',
    overhead: 'Checking, %',
    low: 'low, %',
    high: 'high, %',
    overshoot: 'Overshoot, %',
    overshootFrom: 'Overshoot is',
    total: 'Together, %',
    model: 'Model, %',
  },
  systems: 'How real systems choose k',
  systemsNote: 'All fixed by hand; none measures. Their work between two checks differs from this loop.',
} as const;

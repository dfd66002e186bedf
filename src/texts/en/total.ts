/** The total cost tab: what to choose, the best interval in a sentence, the labels of its chart and table. */
import type { Loop } from '../../contract/view.ts';
import type { NoBest } from '../../contract/console.ts';
import type { OwnExcess, TotalAnswer, TotalBasis, TotalSpot } from '../chart-facts.ts';
import type { ChartFigures } from '../chart-figures.ts';
import type { Formats } from '../formats.ts';

export const totalTexts = ({ count, figure, plural, short }: Formats, figures: ChartFigures) => {
  const { finePercent, percentTick, roughly } = figures;
  const noBest: Readonly<Record<NoBest, string>> = {
    'task-count':
      'There is no best interval in the task “count”: nobody raises the flag, so every check is pure cost and never checking is cheapest.',
    alone: 'There is no best interval for one worker: nobody else has to notice, so every check is pure cost.',
    'found-after-unknown':
      'There is no best interval to give: it is not known after how many iterations the flag is raised.',
    'check-cost-unknown': 'There is no best interval to give: the cost of a check could not be told from 0 here.',
    'nothing-measured':
      'There is no best interval to give yet: no point has pairs enough for a figure. Measure longer.',
  };
  const loops: Readonly<Record<Loop, string>> = {
    own: 'with these ranges',
    light: 'with the light loop',
    heavy: 'with the heavy loop',
  };
  const every = (k: number): string => (k === 1 ? 'every iteration' : `every ${count(k)}`);
  const aboutEvery = (k: number): string =>
    Math.round(k) <= 1 ? 'every iteration' : `about every ${roughly(k)} iterations`;
  const ownExcess = (own: OwnExcess): string => {
    switch (own.kind) {
      case 'never':
        return 'you never check, so the others search to the end of their ranges.';
      case 'list':
        return 'each of your workers has an interval of its own.';
      case 'good':
        return `you check ${every(own.k)}, which is as good.`;
      case 'dearer':
        return `you check ${every(own.k)}, which by the model costs ${finePercent(own.more)} more, of the bare search.`;
      case 'times':
        return `you check ${every(own.k)}, which by the model costs ${roughly(own.more)} times the whole search more.`;
    }
  };
  const bestSentence = ({ loop, best, own, vague }: Extract<TotalAnswer, { kind: 'best' }>): string => {
    const [low, high] = [roughly(best.nearLow), roughly(best.nearHigh)];
    const near = low === high ? '' : ` (${low}–${high} is as good)`;
    const sentence = `On this machine, ${loops[loop]}, check ${aboutEvery(best.interval)}${near}; ${ownExcess(own)}`;
    return vague
      ? `${sentence} The best interval itself is only known to lie between ${roughly(best.low)} and ${roughly(best.high)}.`
      : sentence;
  };
  const atMostSentence = ({ ratio, least, own }: Extract<TotalAnswer, { kind: 'at-most' }>): string =>
    [
      noBest['check-cost-unknown'],
      `It is at most ${figure(ratio)} iterations (95 %), though: with a check ${aboutEvery(least.k)}, checking and overshoot together cost at most ${percentTick(least.cost)} of the bare search.`,
      ...(own === null ? [] : [`You check ${every(own.k)}: at most ${percentTick(own.cost)}.`]),
      'Measure longer, or take the light loop, where a check weighs more.',
    ].join(' ');

  return {
    noBest,
    empty:
      'Nothing measured yet. Checking more often costs overhead, more rarely overshoot: after one sweep this chart adds the two and shows where their sum is least.',
    title: 'Total cost of coordination against check interval',
    y: 'Cost above the bare search, %',
    foundAfter: 'Found after',
    foundAfterSlider: 'Iterations until the finder finds',
    foundAfterValue: (n: number) => plural(n, 'iteration', 'iterations'),
    foundAfterUnit: 'iterations',
    foundAfterAllowed: `A whole number from 1 to ${count(1_000_000_000)}.`,
    asSetUp: (n: number) => `As set up: ${count(n)}`,
    costName: 'Overshoot of',
    costs: { each: 'each worker (processor time)', last: 'the last one out (waiting time)' },
    sentence: (answer: TotalAnswer) => (answer.kind === 'best' ? bestSentence(answer) : atMostSentence(answer)),
    invalid: 'It rests on a measurement that is not valid: see its certificate.',
    /** What lines and marks are. */
    note: ({ foundAfter, share, from, atMost, followsFrequent, stepAt, overshootMeasured }: TotalBasis) =>
      [
        `Lines are the model for a find after ${count(foundAfter)} iterations: checking n·c / k falls, overshoot α·k·t rises (α = ${short(Number(share.toPrecision(2)))}), and their sum is least where they cross. Marks are measured; hollow ones take their overshoot from the model; ▼ at the floor: checking not told from 0; △ at the top: off the scale; a sum below the scale has no mark.`,
        ...(atMost
          ? [
              `The line of checking, and with it the sum, is the upper end of what it may cost (95 %): below k = ${count(from)} of what was measured at each k, from there on of the inferred curve.`,
            ]
          : []),
        ...(followsFrequent
          ? [
              `Below k = ${count(from)} the line of checking follows what was measured there, since checks made so often can cost less; where that cannot be told from 0 it keeps within the measured interval.`,
            ]
          : []),
        ...(stepAt === null
          ? []
          : [`Checking makes a step up at k = ${count(stepAt)}, from where a check costs more.`]),
        ...(overshootMeasured ? [] : ['Measure exit latency too, and overshoot is measured here instead of inferred.']),
      ].join(' '),
    floor: (aa: number) => `below the noise floor, A/A up to ${finePercent(aa)}`,
    lines: { overhead: 'checking', overshoot: 'overshoot', total: 'sum' },
    /** Where the line is what it costs at most. */
    linesAtMost: { overhead: 'checking, at most', overshoot: 'overshoot', total: 'sum, at most' },
    near: (low: number, high: number) => ['as good as the best', `${roughly(low)}–${roughly(high)}`],
    /** A label beside a mark at the floor, for a fraction that is only known to be below this. */
    below: (limit: number) => `< ${percentTick(limit)}`,
    spot: ({ k, checking, checkingIsLimit, overshoot, total }: TotalSpot) =>
      `k = ${count(k)}: checking ${checkingIsLimit ? '< ' : ''}${finePercent(checking)}, overshoot ${finePercent(overshoot)}, together ${finePercent(total)}`,
    overshootFrom: { measured: 'measured', model: 'model' },
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
  };
};

/** How something was measured, with its figures: a paragraph to paste under its plot, for each chart. */
import type { Environment } from '../../contract/record.ts';
import type { Settings } from '../../contract/settings.ts';
import type { LadderResult } from '../../measure/ladder-results.ts';
import type { Best, ExitLatencyPoint, ExitLatencyResult, SweepResult } from '../../measure/results.ts';
import type { WeightsResult } from '../../measure/weights-results.ts';
import type { WritingResult } from '../../measure/writing-results.ts';
import type { TotalBasis } from '../chart-facts.ts';
import type { ChartFigures } from '../chart-figures.ts';
import type { Formats } from '../formats.ts';
import { behind, type Behind } from '../behind.ts';
import { machineTexts } from './machine.ts';

export const methodsTexts = (formats: Formats, figures: ChartFigures) => {
  const { count, date, figure, fixed, plural, short } = formats;
  const { exact, finePercent, percentEstimate, pValue, roughly, unitEstimate } = figures;
  const machine = machineTexts(formats);
  const made = (what: string, environment: Environment): string =>
    `${what}, measured with Early Exit on ${machine(environment)} (${environment.userAgent}), ${date(environment.time)}.`;
  const loop = ({ kernel, flag, guard, unit }: Settings): string =>
    `kernel ${kernel}, flag ${flag}, guard ${guard}, unit ${unit === 'primes' ? 'primes' : 'iterations'}`;
  const crew = (workers: number): string =>
    workers === 1 ? 'one worker alone' : `${plural(workers, 'worker', 'workers')} that ran at the same time`;
  const alsoTogether = (workers: number): string =>
    workers === 1 ? 'by one worker alone' : `by one worker alone and by ${count(workers)} at the same time`;
  const pairsOf = ({ pairs, compilations }: Behind, seconds: number): string =>
    `${plural(pairs, 'pair', 'pairs')} over at least ${plural(compilations, 'compilation', 'compilations')} of each in ${figure(seconds)} s`;

  const sweep = ({ settings, environment, workers, seed, preflight, certificate, seconds, precision }: SweepResult) =>
    [
      made('Overhead of checking a shared flag', environment),
      `The loop (${loop(settings)}) was timed in blocks of ${count(preflight.iterationsPerBlock)} iterations (about ${formats.time(preflight.blockMicros)}) by ${crew(workers)}.`,
      `Each check interval was compared with never checking in adjoining pairs in random order (seed ${String(seed)}): ${plural(certificate.pairs, 'pair', 'pairs')} over ${plural(certificate.compilations, 'compilation', 'compilations')} in ${figure(seconds)} s; ${plural(certificate.voided, 'pair was', 'pairs were')} void.`,
      `Figures are trimmed means of the pairs’ ratios with 95 % intervals; the aim was ± ${finePercent(precision)}.`,
      `Checks of the method: the loop compared with itself gave ${percentEstimate(certificate.aa)} (the truth is 0), known extra work of 2 % gave ${percentEstimate(certificate.control)}; the certificate is ${certificate.valid ? 'valid' : 'not valid'}.`,
    ].join(' ');

  return {
    sweep,
    exits: ({ settings, environment, seed, seconds }: ExitLatencyResult, point: ExitLatencyPoint) =>
      [
        made('Exits after a shared flag was raised', environment),
        `${plural(settings.ranges.length, 'worker', 'workers')} searched (${loop(settings)}), checking every ${plural(point.interval, 'iteration', 'iterations')}; the flag was raised ${plural(point.rounds, 'time', 'times')}, each worker at a random place between two of its checks (seed ${String(seed)}; all intervals took ${figure(seconds)} s).`,
        `What a worker still did is the exact count of its own iterations after the flag: ${plural(point.iterations.n, 'exit', 'exits')}, mean ${exact(point.iterations.mean)}, median ${exact(point.iterations.median)}, 95 % up to ${exact(point.iterations.p95)}, most ${exact(point.iterations.max)}; the last one out ${exact(point.last.iterations.mean)} on average.`,
        `The model is an even spread over 0 to k: mean ${exact(point.model.one)}, last one out ${exact(point.model.last)}${point.uniform === null ? '' : ` (Kolmogorov’s test on one exit a time: ${pValue(point.uniform.p)})`}.`,
        `Times are those of the clock, which moves in steps of ${formats.time(environment.clockStepMicros)}; ${plural(point.interrupted, 'exit', 'exits')} hit by a pause of the scheduler ${point.interrupted === 1 ? 'is' : 'are'} in the iterations and not in the times, and ${count(point.belowClock)} took less than two steps.`,
      ].join(' '),
    /** `best`: null where the cost of a check could not be told from 0. */
    total: (result: SweepResult, { foundAfter, share, overshootMeasured }: TotalBasis, best: Best | null) =>
      [
        `Total cost of checking and of leaving late, by the model n·c / k + α·k·t for a find after n = ${count(foundAfter)} iterations with α = ${short(Number(share.toPrecision(2)))}, as a fraction of the bare search n·t.`,
        `The cost of a check is ${result.curve === null ? 'not known' : `inferred from the overheads measured below: c / t = ${unitEstimate(result.curve.ratio, 'iterations')}`}; the overshoot of the marks is ${overshootMeasured ? 'measured' : 'by the model'}.`,
        best === null
          ? 'It could not be told from 0: what is drawn is the most it may be.'
          : `The best interval is k = ${roughly(best.interval)} (95 %: ${roughly(best.low)} to ${roughly(best.high)}); from ${roughly(best.nearLow)} to ${roughly(best.nearHigh)} it costs no more than 5 % above the least.`,
        sweep(result),
      ].join(' '),
    ladder: ({ environment, workers, work, rungs, seconds, seed }: LadderResult) =>
      [
        made('Cost of one check of a shared flag', environment),
        `Each way of reading it, on each kernel, was timed ${alsoTogether(workers)} in a loop whose iteration has ${plural(work, 'step', 'steps')}: a check before each iteration against no check, in adjoining pairs in random order (seed ${String(seed)}).`,
        `${pairsOf(behind(rungs), seconds)}, all ways in turn.`,
        'A check is the ratio of the two times the length of an iteration; figures are trimmed means with 95 % intervals, and what cannot be told from 0, or from what the loop differs from itself, is given as less than a limit.',
      ].join(' '),
    weights: ({ settings, environment, workers, loops, slope, seconds, seed }: WeightsResult) =>
      [
        made('Overhead of a check before each iteration, by the weight of an iteration', environment),
        `${plural(loops.length, 'loop', 'loops')} (kernel ${settings.kernel}, flag ${settings.flag === 'message' ? 'lock' : settings.flag}), whose iteration has a number of equal steps or tests a number, ran ${alsoTogether(workers)}, checking before each iteration and never, in adjoining pairs in random order (seed ${String(seed)}).`,
        `${pairsOf(behind(loops), seconds)}, all loops in turn.`,
        'Figures are trimmed means of the pairs’ ratios with 95 % intervals.',
        ...(slope === null
          ? []
          : [
              `The slope of ln overhead over ln time, over the loops of steps by one worker alone, is ${fixed(slope.value, 2)} (95 %: ${fixed(slope.low, 2)} to ${fixed(slope.high, 2)}).`,
            ]),
      ].join(' '),
    writing: ({ settings, environment, workers, work, points, locks, lost, seconds, seed }: WritingResult) =>
      [
        made('Cost of writing in each iteration', environment),
        `An iteration of ${plural(work, 'step', 'steps')} (kernel ${settings.kernel}) in which each worker also counts was timed for each kind of counter ${workers === 1 ? 'by one worker alone' : `by 1 to ${count(workers)} workers at the same time`}, all in turn in random order (seed ${String(seed)}).`,
        `${plural(behind(points).visits, 'visit', 'visits')} of many blocks, over at least ${plural(behind(points).compilations, 'compilation', 'compilations')} of each, in ${figure(seconds)} s; figures are of an iteration with its write, with 95 % intervals, and quotients are against words on lines of their own by as many workers.`,
        ...(locks.length === 0
          ? []
          : [
              `The lock is a check before each iteration against none, in ${plural(behind(locks).pairs, 'pair', 'pairs')}.`,
            ]),
        ...(lost.length === 0
          ? []
          : ['What an ordinary word loses was counted in one run for each number of workers.']),
      ].join(' '),
  };
};

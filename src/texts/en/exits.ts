/** The exit latency tab: its sentences, the labels of its chart, the heads of its tables. */
import type { Fault } from '../../contract/faults.ts';
import type { ExitUnit } from '../../contract/view.ts';
import type { ExitsAnswer, ExitsBasis } from '../chart-facts.ts';
import type { ChartFigures } from '../chart-figures.ts';
import type { Formats } from '../formats.ts';
import { everyTexts } from './every.ts';
import { faultTexts } from './faults.ts';

export const exitsTexts = (formats: Formats, { exact, pValue }: ChartFigures) => {
  const { count, figure, plural } = formats;
  const faults = faultTexts(formats);
  const { every } = everyTexts(formats);
  const withUnit = (value: number, unit: ExitUnit): string => {
    if (unit === 'micros') return `${exact(value)} µs`;
    return value === 1 ? '1 iteration' : `${exact(value)} iterations`;
  };
  const modelSentence = ({ model, unit }: ExitsBasis): string =>
    model === null
      ? 'The uniform ramp in µs appears when the cost of an iteration is known: run once.'
      : `On average one worker took ${exact(model.measured)} (model: ${withUnit(model.one, unit)}), the last of ${plural(model.others, 'other', 'others')} ${exact(model.lastMeasured)} (model: ${withUnit(model.last, unit)}).`;
  const phaseSentence = ({ kind, p }: NonNullable<ExitsBasis['phase']>): string => {
    switch (kind) {
      case 'uniform':
        return `The phase is uniform on 0…k as it should be (${pValue(p)}).`;
      case 'too-short':
        return `The phase is not uniform on 0…k (${pValue(p)}): the ranges are short for this k, so that workers come to their end before their next check, and such exits are not counted.`;
      case 'not-uniform':
        return `The phase is not uniform on 0…k (${pValue(p)}): something holds workers in step, or up.`;
    }
  };
  const pauseSentence = (interrupted: number): string =>
    interrupted === 0
      ? 'No exit was hit by a pause of the scheduler.'
      : `${plural(interrupted, 'exit was', 'exits were')} hit by a pause of the scheduler: counted in iterations, left out of µs.`;

  return {
    title: (k: number) => `How long after the flag a worker leaves, k = ${count(k)}`,
    intervalName: 'k',
    interval: (k: number) => count(k),
    unitName: 'In',
    units: { iterations: 'iterations', micros: 'µs' },
    start: 'Measure exits',
    again: 'Measure anew',
    stop: 'Stop',
    progress: 'Progress of the exits',
    going: 'Raising the flag again and again, at random moments …',
    empty:
      'Nothing measured yet. The lab raises the flag some hundred times at random moments, for each of several check intervals, and notes how far every other worker still went.',
    emptyNote: 'It takes at most half a minute. The picture grows as it goes, and you may stop at any time.',
    failed: (fault: Fault) => `Measuring exits failed: ${faults.clause(fault)}.`,
    failedDo: 'Measure anew; if it fails again, load the page anew.',
    stopped: 'Stopped before every interval was measured.',
    y: 'Share of exits, %',
    x: { iterations: 'Overshoot, iterations', micros: 'Exit latency, µs' },
    sentence: ({ k, unit, median, p95, last }: ExitsAnswer) =>
      `Checking every ${every(k, 'iterations')}: half of the exits came within ${withUnit(median, unit)} of the flag, 95 % within ${withUnit(p95, unit)}; the last worker out took ${withUnit(last, unit)} (median).`,
    notes: (basis: ExitsBasis) =>
      [
        modelSentence(basis),
        ...(basis.phase === null ? [] : [phaseSentence(basis.phase)]),
        pauseSentence(basis.interrupted),
        ...(basis.belowClock === 0
          ? []
          : [
              `${count(basis.belowClock)} of ${plural(basis.exits, 'exit', 'exits')} took less than two steps of the clock: in µs that says only “below the clock”.`,
            ]),
      ].join(' '),
    /** Lines beside the ramp. */
    ramp: (narrow: boolean) => (narrow ? ['uniform on', '0…k (model)'] : ['uniform on 0…k (model)']),
    median: (value: number) => `median ${exact(value)}`,
    p95: (value: number) => `95 % by ${exact(value)}`,
    worker: (worker: number) => `worker ${count(worker)}`,
    last: 'last out',
    rows: 'median ● to 95 % |, mean by the model ○',
    basis: 'Measured',
    exits: (exits: number) => plural(exits, 'exit', 'exits'),
    rounds: (rounds: number) => plural(rounds, 'round', 'rounds'),
    interrupted: (exits: number) => `${count(exits)} interrupted`,
    belowClock: (exits: number) => `${count(exits)} below the clock`,
    seconds: (seconds: number) => `${figure(seconds)} s`,
    workersTable: 'Table of the workers',
    columns: {
      interval: 'k',
      median: 'Median, iterations',
      p95: '95 %, iterations',
      last: 'Last out, median, iterations',
      modelOne: 'Model k/2, iterations',
      modelLast: 'Model, last, iterations',
      medianMicros: 'Median, µs',
      p95Micros: '95 %, µs',
      lastMicros: 'Last out, median, µs',
      rounds: 'Rounds',
      interrupted: 'Interrupted',
      belowClock: 'Below the clock',
      uniform: 'Uniform, p',
      worker: 'Worker',
      exits: 'Exits',
    },
  };
};

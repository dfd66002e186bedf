/** The calibration card: what coordination costs on this machine. */
import type { Environment } from '../../contract/record.ts';
import type { CardFigure, CardSubject } from '../../measure/results.ts';
import type { ChartFigures } from '../chart-figures.ts';
import { NO_FIGURE, type Formats } from '../formats.ts';
import { machineTexts } from './machine.ts';

export const cardTexts = (formats: Formats, { calibrated }: ChartFigures) => {
  const { count, date, figure } = formats;
  const machine = machineTexts(formats);
  const flags = { atomic: 'atomic', plain: 'plain', lock: 'lock', message: 'message' };
  const kernels = { wasm: 'WebAssembly', js: 'JavaScript' };
  const guards = { nested: 'nested', countdown: 'countdown', modulo: 'modulo' };
  const others = {
    handover: 'handing the flag from one worker to another, one way',
    wake: 'from notify to the waiting worker being awake',
    message: 'postMessage, there and back',
    'clock-step': 'step of the clock',
    worker: 'creating a worker',
    'at-once': 'workers that run at once',
  };
  return {
    title: 'What coordination costs on this machine',
    start: 'Measure this machine',
    again: 'Measure again',
    stop: 'Stop',
    export: 'Export JSON',
    clear: 'Clear',
    clearSure: 'Clear it: sure?',
    progress: 'Progress of the measurement',
    going: 'Measuring this machine …',
    empty:
      'Not measured yet. In five to ten seconds the lab measures what an iteration, a check, a guard and a message cost here.',
    emptyNote: 'The card is kept in this browser until you clear it, and the model of Total cost uses its figures.',
    took: (seconds: number, environment: Environment) =>
      `Measured in ${figure(seconds)} s on ${machine(environment)}, ${date(environment.time)}. Kept in this browser.`,
    stopped: 'Stopped before all of it was measured.',
    budget: 'The time was spent before all of it was measured. Measure again for the rest.',
    byLadder: 'What a check costs is taken from the ladder, which was measured for longer.',
    columns: { what: 'What', value: 'Value', interval: '95 % interval', n: 'n', scale: 'Scale' },
    n: (n: number) => count(n),
    scaleTicks: ['1 ns', '1 µs', '1 ms'],
    groups: {
      iteration: 'An iteration',
      check: 'A check of the flag',
      guard: 'A guard, beyond nested loops',
      between: 'Between threads',
      machine: 'The machine',
    },
    subject: (subject: CardSubject): string => {
      switch (subject.kind) {
        case 'iteration':
          return `testing one number from ${count(subject.range[0])} up to ${count(subject.range[1])}`;
        case 'check':
          return `${flags[subject.flag]}, ${kernels[subject.kernel]}, ${subject.contended ? 'all workers checking' : 'alone'}`;
        case 'guard':
          return `${guards[subject.guard]}, ${kernels[subject.kernel]}`;
        default:
          return others[subject.kind];
      }
    },
    value: ({ value, unit }: CardFigure): string => {
      const text = calibrated(value, unit);
      if (text === NO_FIGURE) return text;
      return `${text} ${unit === 'workers' && text === '1' ? 'worker' : unit}`;
    },
    /** A dash where there is no interval to speak of: what was seen once, or always the same. */
    interval: ({ low, high, unit }: CardFigure): string =>
      Number.isFinite(low + high) && low !== high ? `${calibrated(low, unit)} to ${calibrated(high, unit)}` : NO_FIGURE,
  };
};
